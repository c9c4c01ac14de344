import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One request that was answered. The route is as it is described, `/api/office/clients/{clientId}`: no id is in it. */
export interface AnsweredRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

/** What is read when somebody looks. */
export interface WatchedFigures {
  queues: readonly { name: string; waiting: number; failing: number; oldestWaitingSeconds: number }[];
  messages: Readonly<Record<string, number>>;
  clockAheadSeconds: number;
  diskFreeBytes: number;
  filesBytes: number;
  /** Seconds since a backup was last made; undefined where none was. */
  backupAgeSeconds: number | undefined;
}

export interface Metrics {
  answered(request: AnsweredRequest): void;
  /** In the text format of Prometheus. */
  write(): Promise<string>;
  readonly contentType: string;
}

/** Figures for Prometheus. Labels are routes, queues and states; never an office, a client or a person. */
export function openMetrics(readFigures: () => Promise<WatchedFigures>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'takt_' });
  const registers = [registry];
  const requests = new Counter({
    name: 'takt_http_requests_total',
    help: 'Answered requests by method, route and class of status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'takt_http_request_seconds',
    help: 'How long answers took.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name: `takt_${name}`, help, labelNames, registers });
  const waiting = gauge('queue_waiting', 'Jobs that wait.', ['queue']);
  const failing = gauge('queue_failing', 'Jobs that failed and are tried again, or have failed within a day.', [
    'queue',
  ]);
  const oldest = gauge('queue_oldest_waiting_seconds', 'How long the oldest job that could run has waited.', ['queue']);
  const messages = gauge('messages', 'Messages that need something, by state.', ['state']);
  const clock = gauge('clock_ahead_seconds', 'How far the clock of this machine is ahead of the database.');
  const free = gauge('disk_free_bytes', 'What is free where the data lie.');
  const files = gauge('files_bytes', 'What the files that were received weigh.');
  const backup = gauge('backup_age_seconds', 'How long ago a backup was last made; absent where none was.');

  function set({ queues, messages: states, ...figures }: WatchedFigures): void {
    for (const each of [waiting, failing, oldest, messages]) each.reset();
    for (const queue of queues) {
      waiting.set({ queue: queue.name }, queue.waiting);
      failing.set({ queue: queue.name }, queue.failing);
      oldest.set({ queue: queue.name }, queue.oldestWaitingSeconds);
    }
    for (const [state, count] of Object.entries(states)) messages.set({ state }, count);
    clock.set(figures.clockAheadSeconds);
    free.set(figures.diskFreeBytes);
    files.set(figures.filesBytes);
    if (figures.backupAgeSeconds !== undefined) backup.set(figures.backupAgeSeconds);
    else backup.remove();
  }

  return {
    contentType: registry.contentType,
    answered({ method, route, status, seconds }) {
      requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
      duration.observe({ method, route }, seconds);
    },
    async write() {
      set(await readFigures());
      return registry.metrics();
    },
  };
}
