import { sql } from 'kysely';
import { inOffice, withoutOffice, type Database } from '../../db/connect.ts';
import { instant, type Instant } from '../../domain/kernel/index.ts';

export interface QueueFigures {
  name: string;
  /** Could run and does not yet. */
  waiting: number;
  running: number;
  /** Failed and tried again, or failed for good within a day. */
  failing: number;
  oldestWaitingSeconds: number;
}

export interface MessageFigures {
  queued: number;
  inDoubt: number;
  failedInDay: number;
  acceptedInDay: number;
  /** Of the last two days. */
  lastAcceptedAt: Instant | null;
  /** What the server answered within a day, by its code, `250` or `451`; what stands behind the code may be an address and is left out. */
  answers: { code: string; count: number }[];
}

export interface InstallationFigures {
  offices: number;
  /** The address that each office's mail comes from: its domain only. */
  mailDomains: string[];
  queues: QueueFigures[];
  messages: MessageFigures;
  files: { count: number; bytes: number; bytesInMonth: number };
  /** How far this machine's clock is ahead of the database's. */
  clockAheadSeconds: number;
  databaseVersion: string;
  databaseBytes: number;
  lastBackupAt: Instant | null;
  lastVerifiedAt: Instant | null;
  /** When the mailbox of delivery reports was last read to its end, and last not. */
  bouncesReadAt: Instant | null;
  bouncesFailedAt: Instant | null;
}

/** What the database knows of how the installation fares. Sums over every office: no name, no id and no word of any of them is in it. */
export async function readInstallation(db: Database, nowMs: () => number): Promise<InstallationFigures> {
  const askedAtMs = nowMs();
  const own = await readOwn(db);
  const clockAheadSeconds = Math.round((askedAtMs + nowMs()) / 2 - own.databaseMs) / 1000;
  const figures: InstallationFigures = {
    offices: own.officeIds.length,
    mailDomains: [],
    queues: own.queues,
    messages: { queued: 0, inDoubt: 0, failedInDay: 0, acceptedInDay: 0, lastAcceptedAt: null, answers: [] },
    files: { count: 0, bytes: 0, bytesInMonth: 0 },
    clockAheadSeconds,
    databaseVersion: own.version,
    databaseBytes: own.bytes,
    lastBackupAt: own.lastBackupAt,
    lastVerifiedAt: own.lastVerifiedAt,
    bouncesReadAt: own.bouncesReadAt,
    bouncesFailedAt: own.bouncesFailedAt,
  };
  for (const officeId of own.officeIds) add(figures, await readOffice(db, officeId));
  return figures;
}

interface Own {
  officeIds: string[];
  queues: QueueFigures[];
  databaseMs: number;
  version: string;
  bytes: number;
  lastBackupAt: Instant | null;
  lastVerifiedAt: Instant | null;
  bouncesReadAt: Instant | null;
  bouncesFailedAt: Instant | null;
}

async function readOwn(db: Database): Promise<Own> {
  return withoutOffice(db, async (trx) => {
    const { rows } = await sql<Omit<Own, 'officeIds' | 'queues'> & { officeIds: string[] | null }>`select
      (select array_agg(office_id::text) from list_offices()) as "officeIds",
      extract(epoch from clock_timestamp())::float8 * 1000 as "databaseMs",
      current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select max(ended_at) from safe_keeping_run where kind = 'backup' and outcome <> 'failed') as "lastBackupAt",
      (select max(ended_at) from safe_keeping_run where kind like 'verify%' and outcome = 'in-order') as "lastVerifiedAt",
      (select max(completed_on) from pgboss.job where name = 'fetch-bounces' and state = 'completed') as "bouncesReadAt",
      (select max(completed_on) from pgboss.job where name = 'fetch-bounces' and state = 'failed') as "bouncesFailedAt"`.execute(
      trx,
    );
    const { rows: queues } = await sql<QueueFigures>`select q.name,
        count(*) filter (where j.state in ('created', 'retry') and j.start_after <= now()) as waiting,
        count(*) filter (where j.state = 'active') as running,
        count(*) filter (where j.state = 'retry' or j.state = 'failed' and j.completed_on > now() - interval '1 day') as failing,
        coalesce(extract(epoch from now() - min(greatest(j.created_on, j.start_after))
          filter (where j.state in ('created', 'retry') and j.start_after <= now())), 0)::float8 as "oldestWaitingSeconds"
      from pgboss.queue q left join pgboss.job j on j.name = q.name and (j.state < 'completed' or j.state = 'failed')
      where q.name not like '\\_\\_%' group by q.name order by q.name`.execute(trx);
    const { officeIds, ...rest } = rows[0]!;
    return { ...rest, officeIds: officeIds ?? [], queues };
  });
}

interface OfOffice extends Omit<MessageFigures, 'answers'> {
  domain: string | null;
  answers: Record<string, number> | null;
  count: number;
  bytes: number;
  bytesInMonth: number;
}

async function readOffice(db: Database, officeId: string): Promise<OfOffice> {
  return inOffice(db, officeId, async (trx) => {
    const { rows } = await sql<OfOffice>`select
      (select case when demo then null else lower(split_part(email, '@', 2)) end from office where id = ${officeId}) as domain,
      m.*, f.*,
      (select jsonb_object_agg(code, n) from (select substring(answer from '^[2-5][0-9]{2}') as code, count(*) as n from message_attempt
        where office_id = ${officeId} and at > now() - interval '1 day' and answer ~ '^[2-5][0-9]{2}' group by 1) a) as answers
      from (select count(*) filter (where status = 'queued') as queued, count(*) filter (where status in ('in-doubt', 'attempting')) as "inDoubt",
          count(*) filter (where status = 'failed' and answered_at > now() - interval '1 day') as "failedInDay",
          count(*) filter (where status = 'accepted' and answered_at > now() - interval '1 day') as "acceptedInDay",
          max(answered_at) filter (where status = 'accepted') as "lastAcceptedAt"
        from message where office_id = ${officeId}
          and (created_at > now() - interval '2 days' or status in ('queued', 'attempting', 'in-doubt'))) m,
        (select count(*) as count, coalesce(sum(size_bytes), 0)::bigint as bytes,
          coalesce(sum(size_bytes) filter (where received_on > current_date - 30), 0)::bigint as "bytesInMonth"
        from arrival where office_id = ${officeId}) f`.execute(trx);
    return rows[0]!;
  });
}

function add(figures: InstallationFigures, of: OfOffice): void {
  const { messages, files } = figures;
  for (const key of ['queued', 'inDoubt', 'failedInDay', 'acceptedInDay'] as const) messages[key] += of[key];
  for (const key of ['count', 'bytes', 'bytesInMonth'] as const) files[key] += of[key];
  if (of.lastAcceptedAt !== null && (messages.lastAcceptedAt === null || of.lastAcceptedAt > messages.lastAcceptedAt)) {
    messages.lastAcceptedAt = instant(of.lastAcceptedAt);
  }
  for (const [code, count] of Object.entries(of.answers ?? {})) {
    const known = messages.answers.find((answer) => answer.code === code);
    if (known) known.count += count;
    else messages.answers.push({ code, count });
  }
  messages.answers.sort((a, b) => b.count - a.count);
  if (of.domain !== null && of.domain !== '' && !figures.mailDomains.includes(of.domain)) {
    figures.mailDomains.push(of.domain);
  }
}
