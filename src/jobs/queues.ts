import type { Queue } from 'pg-boss';

/** What every queue has in common. */
const prompt = {
  // A worker on a listening connection is woken at once; polling stays as the floor.
  notify: true,
  // A job whose worker was killed is taken up again after this long. Ten seconds is the least that pg-boss allows.
  heartbeatSeconds: 10,
} as const satisfies Partial<Queue>;

/**
 * Every queue there is. The owner makes them when it migrates, because the application's role may not make tables.
 * Payloads hold ids only; each handler reads its facts again under row security.
 */
export const queues: readonly { name: string; options: Omit<Queue, 'name'> }[] = [
  // At most one waiting sweep per office (its id is the singleton key): a second request adds nothing.
  { name: 'sweep', options: { ...prompt, policy: 'short', retryLimit: 3, retryBackoff: true } },
  // The clock of the sweeps: asks for one of each office.
  { name: 'sweep-offices', options: { ...prompt, policy: 'short', retryLimit: 0 } },
  // A retry never sends twice: the handler finds the attempt its predecessor committed before it called the server.
  { name: 'send-message', options: { ...prompt, policy: 'standard', retryLimit: 5, retryBackoff: true } },
  // Reading again what was read changes nothing. A file that ends its reader is counted before it is opened, and given up after twelve times.
  { name: 'read-arrival', options: { ...prompt, policy: 'standard', retryLimit: 8, retryDelay: 2 } },
  { name: 'request-readings', options: { ...prompt, policy: 'exclusive', retryLimit: 0 } },
  // One round of an office at a time, in whatever process, and at most one that waits: its keys bear one request at once. What it leaves comes with the next.
  { name: 'attend-ledgers', options: { ...prompt, policy: 'stately', retryLimit: 0 } },
  { name: 'read-ledgers', options: { ...prompt, policy: 'exclusive', retryLimit: 0 } },
  // Likewise for people's own calendars.
  { name: 'attend-calendars', options: { ...prompt, policy: 'stately', retryLimit: 0 } },
  { name: 'read-calendars', options: { ...prompt, policy: 'exclusive', retryLimit: 0 } },
  // One at a time for an office, and at most one that waits. Whoever was killed is asked again.
  { name: 'foresee-weekends', options: { ...prompt, policy: 'stately', retryLimit: 2 } },
  // One reader of the mailbox at a time; what it leaves comes again with the next.
  { name: 'fetch-bounces', options: { ...prompt, policy: 'exclusive', retryLimit: 0 } },
  // A backup of a large office takes hours; whoever was killed leaves the night to be asked for again.
  { name: 'keep-safe', options: { ...prompt, policy: 'exclusive', retryLimit: 0, expireInSeconds: 12 * 3600 } },
  { name: 'tidy-up', options: { ...prompt, policy: 'exclusive', retryLimit: 0 } },
];

/**
 * How the application runs pg-boss. Its role owns nothing, so it neither makes nor changes the schema.
 * The pause between supervisions bounds how long a killed worker's job lies still.
 */
export const bossOptions = {
  schema: 'pgboss',
  migrate: false,
  createSchema: false,
  reindex: false,
  useListenNotify: true,
  superviseIntervalSeconds: 5,
} as const;

/**
 * How a worker takes jobs. With the defaults a woken worker takes one job and then sleeps half a minute; these settings
 * empty a full queue without pauses.
 */
export const workerOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
  localConcurrency: 4,
} as const;
