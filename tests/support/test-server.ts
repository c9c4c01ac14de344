import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/db/migrate.ts';
import { openThrowAwayServer } from '../../src/db/private-server/open-throw-away-server.ts';
import { queues } from '../../src/jobs/queues.ts';

export interface TestServer {
  setupUrl: string;
  ownerUrl: string;
  appUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

export const TEMPLATE = 'takt_template';

/** Starts one server per run and migrates one database, from which every test clones its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openThrowAwayServer();
  const { setupUrl, ownerUrl, appUrl } = server;
  const client = new pg.Client({ connectionString: setupUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE} owner takt_owner`);
  await client.end();
  await migrate({ ownerUrl: inDatabase(ownerUrl, TEMPLATE), appUrl, queues });
  project.provide('server', { setupUrl, ownerUrl, appUrl });
  return () => server.close();
}

/** The same role and server, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
