import pg from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { openThrowAwayServer } from '../../src/db/private-server/open-throw-away-server.ts';
import { queues } from '../../src/jobs/queues.ts';
import { queueTable } from './simulated-queue.ts';

export interface SimulationDatabase {
  appUrl: string;
  setupUrl: string;
  close(): Promise<void>;
}

/** A real server with the real schema, and beside it the table of the simulated queue. Every simulation founds an office of its own in it.
 * `statements` are run at first: what a deliberate fault takes away. */
export async function openSimulationDatabase(statements: readonly string[] = []): Promise<SimulationDatabase> {
  const server = await openThrowAwayServer();
  await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, queues });
  const setupUrl = new URL(server.setupUrl);
  setupUrl.pathname = new URL(server.appUrl).pathname;
  const client = new pg.Client({ connectionString: setupUrl.href });
  await client.connect();
  try {
    await client.query(queueTable);
    for (const statement of statements) await client.query(statement);
    await client.query('grant select, insert, update, delete on simulated_job to public');
  } finally {
    await client.end();
  }
  return { appUrl: server.appUrl, setupUrl: setupUrl.href, close: () => server.close() };
}
