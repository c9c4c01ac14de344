import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foundOffice } from '../../../tests/campaigns/found-office.ts';
import { queues } from '../../jobs/queues.ts';
import { openDatabase } from '../connect.ts';
import { copyOut } from '../copy/copy-out.ts';
import { copyOutStatement, listKeptTables } from '../copy/kept-tables.ts';
import { createRowCounter, type RowDigest } from '../copy/row-digest.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { findBinaries, findInstalledMajor, packageOfMajor } from './binaries.ts';
import { prepareLayout } from './layout.ts';
import { makeCluster } from './make-cluster.ts';
import { openPrivateServer, urlsOf } from './open-private-server.ts';
import { startOrAdopt, stop } from './postmaster.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { upgradeCluster, type Upgraded } from './upgrade-cluster.ts';

const older = packageOfMajor(17);
const isThere = findInstalledMajor(older) === 17;

describe.skipIf(!isThere)(
  isThere
    ? 'a database of PostgreSQL 17'
    : `a database of PostgreSQL 17: skipped, the package ${older} is not installed here`,
  { timeout: 180_000 },
  () => {
    let dataFolder: string;
    let before: Record<string, RowDigest>;
    beforeEach(async () => {
      dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-upgrade-'));
      before = await fillOld(dataFolder);
    });
    afterEach(() => fs.rmSync(dataFolder, { recursive: true, force: true }));

    test('is refused with a sentence that says what to do, and moved by the command with every row', async () => {
      await expect(openPrivateServer({ dataFolder })).rejects.toThrow(
        /written by PostgreSQL 17.*npx takt upgrade-database/,
      );
      const upgraded = await upgrade(dataFolder);
      expect(upgraded).toMatchObject({ from: 17, to: 18, keptAs: 'postgres-17' });
      expect(before['obligation']!.rows).toBeGreaterThan(10);
      expect(await lookInto(dataFolder)).toEqual({ version: '18', digests: before });
      expect(fs.readFileSync(path.join(dataFolder, 'postgres-17/PG_VERSION'), 'utf8').trim()).toBe('17');
      expect(await upgrade(dataFolder)).toEqual({ already: 18 });
    });

    test.each(['restore.before-commit', 'upgrade.after-migrate'])(
      'that is stopped at %s is as it was, and is moved the next time',
      async (point) => {
        await expect(upgrade(dataFolder, point)).rejects.toThrow(point);
        expect(fs.readFileSync(path.join(dataFolder, 'postgres/PG_VERSION'), 'utf8').trim()).toBe('17');
        expect(await upgrade(dataFolder)).toMatchObject({ from: 17, to: 18 });
        expect(await lookInto(dataFolder)).toEqual({ version: '18', digests: before });
      },
    );

    test.each(['upgrade.after-mark', 'upgrade.between-renames'])(
      'that is stopped while the folders change places (%s) is whole for whoever starts next',
      async (point) => {
        await expect(upgrade(dataFolder, point)).rejects.toThrow(point);
        expect(await lookInto(dataFolder)).toEqual({ version: '18', digests: before });
      },
    );

    test('is not touched while Takt is running on it', async () => {
      expect(await upgrade(dataFolder)).toMatchObject({ to: 18 });
      const server = await openPrivateServer({ dataFolder });
      await expect(upgrade(dataFolder)).rejects.toThrow('Stop it first');
      await server.close();
    });
  },
);

function upgrade(dataFolder: string, stopAt?: string): Promise<Upgraded> {
  return upgradeCluster({
    dataFolder,
    knownMigrations: Object.keys(migrations),
    migrate: (server) => migrate({ ...server, queues }),
    failpoint: (name) => {
      if (name === stopAt) throw new Error(name);
    },
  });
}

/** An office in a cluster that PostgreSQL 17 made, which is stopped again. */
async function fillOld(dataFolder: string): Promise<Record<string, RowDigest>> {
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

async function lookInto(dataFolder: string): Promise<{ version: string; digests: Record<string, RowDigest> }> {
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
