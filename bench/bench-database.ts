import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../src/db/connect.ts';
import { migrate } from '../src/db/migrate.ts';
import { openPrivateServer } from '../src/db/private-server/open-private-server.ts';
import { queues } from '../src/jobs/queues.ts';

export interface BenchDatabase {
  db: Database;
  appUrl: string;
  ownerUrl: string;
  /** As the superuser, to clear up between two measurements. */
  asSetup(statement: string): Promise<void>;
  readAsSetup<Row extends object>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** A private server as an office has it, syncing to disk, in a folder that is removed afterwards. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bench-'));
  const server = await openPrivateServer({ dataFolder });
  await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, queues });
  const setupUrl = new URL(server.setupUrl);
  setupUrl.pathname = new URL(server.appUrl).pathname;
  const db = openDatabase({ url: server.appUrl, max: 4 });
  const readAsSetup = async <Row extends object>(statement: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: setupUrl.href });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  return {
    db,
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    readAsSetup,
    asSetup: async (statement) => void (await readAsSetup(statement)),
    async close() {
      await db.destroy();
      await server.close();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
