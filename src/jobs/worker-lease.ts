import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A number that says that this worker lives: the database server lets its lock go the moment the process or its connection is gone. */
export interface WorkerLease {
  /** Throws while the lease is lost: nothing may be sent then, since others take this worker for dead. */
  readonly number: number;
  close(): Promise<void>;
}

const reopenAfterMs = 1000;

/**
 * Takes a lease for the life of a process, on a connection of its own. Attempts to send carry its number; whoever can take the lock with that
 * number knows that nobody is sending any more. When the connection breaks the lease is lost, `onTrouble` hears of it, and another with a new
 * number is taken as soon as the database answers.
 */
export async function openWorkerLease(appUrl: string, onTrouble: (error: unknown) => void): Promise<WorkerLease> {
  let held: { client: pg.Client; number: number } | undefined;
  let closed = false;

  const take = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: appUrl, application_name: 'takt worker lease', keepAlive: true });
    let isOver = false;
    const lose = (error: unknown): void => {
      if (isOver || closed) return;
      isOver = true;
      held = undefined;
      onTrouble(error);
      void reopen();
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('the connection of the worker lease ended')));
    try {
      await client.connect();
      const number = randomInt(1, 2 ** 47);
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [number]);
      if (rows[0]?.taken !== true) throw new Error('the worker lease is taken');
      held = { client, number };
    } catch (error) {
      isOver = true;
      await client.end().catch(() => undefined);
      throw error;
    }
  };

  const reopen = async (): Promise<void> => {
    while (!closed && held === undefined) {
      await wait(reopenAfterMs);
      await take().catch(onTrouble);
    }
  };

  await take();
  return {
    get number() {
      if (held === undefined) throw new Error('the worker lease is lost; another is being taken');
      return held.number;
    },
    async close() {
      closed = true;
      await held?.client.end();
    },
  };
}
