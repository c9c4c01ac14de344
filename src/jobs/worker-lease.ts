import { randomInt } from 'node:crypto';
import pg from 'pg';

/** A number that says that this worker lives: the database server lets its lock go the moment the process or its connection is gone. */
export interface WorkerLease {
  number: number;
  close(): Promise<void>;
}

/**
 * Takes a lease for the life of a process, on a connection of its own. Attempts to send carry its number; whoever can take the lock with that
 * number knows that nobody is sending any more. `onLost` is told when the connection breaks: the process must then stop sending.
 */
export async function openWorkerLease(appUrl: string, onLost: (error: unknown) => void): Promise<WorkerLease> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'takt worker lease', keepAlive: true });
  client.on('error', onLost);
  await client.connect();
  const number = randomInt(1, 2 ** 47);
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [number]);
  if (rows[0]?.taken !== true) throw new Error('the worker lease is taken');
  return { number, close: () => client.end() };
}
