import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { foundOffice } from '../../../tests/campaigns/found-office.ts';
import { queues } from '../../jobs/queues.ts';
import { openDatabase } from '../connect.ts';
import { copyOut } from '../copy/copy-out.ts';
import { copyOutStatement, listKeptTables } from '../copy/kept-tables.ts';
import { createRowCounter, type RowDigest } from '../copy/row-digest.ts';
import { migrate } from '../migrate.ts';
import { findBinaries, findInstalledMajor, packageOfMajor } from './binaries.ts';
import { prepareLayout } from './layout.ts';
import { makeCluster } from './make-cluster.ts';
import { openPrivateServer, urlsOf } from './open-private-server.ts';
import { startOrAdopt, stop } from './postmaster.ts';
import { readOrMakeSecrets } from './secrets.ts';

export const older = packageOfMajor(17);
/** Whether the older PostgreSQL is installed here. */
export const hasOlder = findInstalledMajor(older) === 17;

/** An office in a cluster that PostgreSQL 17 made, which is stopped again. */
export async function fillOlderCluster(dataFolder: string): Promise<Record<string, RowDigest>> {
  const layout = prepareLayout(dataFolder);
  const native = findBinaries(layout, older);
  const secrets = readOrMakeSecrets(layout);
  makeCluster(layout, native, secrets, { sync: false });
  const server = await startOrAdopt(layout, native, { durable: false });
  const urls = urlsOf(secrets, server.socketFolder);
  await migrate({ ...urls, queues });
  const db = openDatabase({ url: urls.appUrl, max: 2 });
  await foundOffice({ db }, 4);
  await db.destroy();
  const digests = await digestAll(urls.setupUrl);
  await stop(server);
  return digests;
}

/** Opens what now lies there and closes it again. */
export async function lookIntoCluster(
  dataFolder: string,
): Promise<{ version: string; digests: Record<string, RowDigest> }> {
  const server = await openPrivateServer({ dataFolder });
  try {
    const version = fs.readFileSync(path.join(dataFolder, 'postgres/PG_VERSION'), 'utf8').trim();
    return { version, digests: await digestAll(server.setupUrl) };
  } finally {
    await server.close();
  }
}

async function digestAll(setupUrl: string): Promise<Record<string, RowDigest>> {
  const url = new URL(setupUrl);
  url.pathname = '/takt';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const digests: Record<string, RowDigest> = {};
    for (const table of await listKeptTables(client)) {
      const counter = createRowCounter();
      for await (const piece of copyOut(client, copyOutStatement(table))) counter.add(piece);
      digests[table.name] = counter.result();
    }
    return digests;
  } finally {
    await client.end();
  }
}
