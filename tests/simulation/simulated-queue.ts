import { sql } from 'kysely';
import type { EnqueueSends } from '../../src/app/office/office-scope.ts';
import { secondsBetween } from '../../src/app/office-time.ts';
import type { Database } from '../../src/db/connect.ts';

/** A job was taken by a worker that died: after this long another one takes it up. */
const heartbeatMs = 10_000;

export interface QueuedJob {
  id: string;
  messageId: string;
}

/**
 * A queue with the promises of the real one and no others: a job is there when its transaction has committed, is handed out at least once, and comes
 * again when whoever took it died. It goes by true time, as the real one goes by the machine's that is never asked for a date.
 */
export interface SimulatedQueue {
  enqueue: EnqueueSends;
  /** The jobs that are ready now, oldest first; they are the taker's until `done`, or until the heartbeat is missed. */
  take(officeId: string): Promise<QueuedJob[]>;
  done(jobId: string): Promise<void>;
  /** When the next job is ready, in milliseconds of true time; undefined when none waits. */
  nextMs(officeId: string): Promise<number | undefined>;
}

export const queueTable = `create unlogged table simulated_job (
  id bigint generated always as identity primary key,
  office_id uuid not null,
  message_id uuid not null,
  ready_ms bigint not null);
  create index simulated_job_of_office on simulated_job (office_id)`;

export function createSimulatedQueue(db: Database, trueMs: () => number): SimulatedQueue {
  return {
    async enqueue(scope, messageIds, notBefore) {
      if (messageIds.length === 0) return;
      const readyMs = trueMs() + Math.max(0, secondsBetween(scope.now, notBefore) * 1000);
      await sql`insert into simulated_job (office_id, message_id, ready_ms)
        select ${scope.officeId}::uuid, id::uuid, ${Math.round(readyMs)}::bigint
        from unnest(${[...messageIds]}::text[]) with ordinality as m (id, place) order by place`.execute(scope.trx);
    },
    async take(officeId) {
      const { rows } = await sql<QueuedJob>`update simulated_job set ready_ms = ${trueMs() + heartbeatMs}
        where office_id = ${officeId} and ready_ms <= ${trueMs()}
        returning id::text, message_id::text as "messageId"`.execute(db);
      return rows.sort((one, other) => Number(one.id) - Number(other.id));
    },
    async done(jobId) {
      await sql`delete from simulated_job where id = ${jobId}`.execute(db);
    },
    async nextMs(officeId) {
      const { rows } = await sql<{ next: number | null }>`
        select min(ready_ms)::float8 as next from simulated_job where office_id = ${officeId}`.execute(db);
      return rows[0]?.next ?? undefined;
    },
  };
}
