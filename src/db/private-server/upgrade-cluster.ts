import fs from 'node:fs';
import net from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { copyIn } from '../copy/copy-in.ts';
import { copyOut } from '../copy/copy-out.ts';
import { copyInStatement, copyOutStatement, listKeptTables } from '../copy/kept-tables.ts';
import { loadTables, type TableSource, type TablesLoaded } from '../copy/load-tables.ts';
import { createRowCounter } from '../copy/row-digest.ts';
import { findBinaries, findInstalledMajor, packageOfMajor } from './binaries.ts';
import { findClusterMajor } from './cluster-major.ts';
import { finishUpgrade, upgradeLayout, upgradeMark } from './finish-upgrade.ts';
import { doorName, type Layout, prepareLayout } from './layout.ts';
import { DATABASE, makeCluster } from './make-cluster.ts';
import { type PrivateServer, urlsOf } from './open-private-server.ts';
import { startOrAdopt, stop, stopLeft } from './postmaster.ts';
import { PrivateServerError } from './private-server-error.ts';
import { readOrMakeSecrets } from './secrets.ts';

export interface UpgradeOrder {
  dataFolder: string;
  /** The migrations that this Takt knows. */
  knownMigrations: readonly string[];
  /** Brings the new database up to date: queues, row security, rights, and migrations that are newer than the old one. */
  migrate(server: Pick<PrivateServer, 'ownerUrl' | 'appUrl'>): Promise<unknown>;
  failpoint?: (name: string) => void;
}

export type Upgraded =
  | { from: number; to: number; rows: number; tables: number; keptAs: string }
  | { already: number }
  | { refused: 'no-database' | 'made-by-newer' }
  | Exclude<TablesLoaded, { loaded: true }>;

type Urls = Pick<PrivateServer, 'ownerUrl' | 'appUrl' | 'setupUrl'>;

/**
 * Moves the private database from the major version of PostgreSQL that wrote it to the one that this Takt brings: both run for a while, every table is copied,
 * counted and hashed, and only then the folders change places. Stopped at any moment before that the old one is as it was, and this can be done again. Nobody
 * may use the database meanwhile: its door is held.
 *
 * @throws PrivateServerError `in-use`, `binaries-missing`, or what keeps a server from starting
 */
export async function upgradeCluster(order: UpgradeOrder): Promise<Upgraded> {
  const { dataFolder, failpoint = () => {} } = order;
  const layout = prepareLayout(dataFolder);
  return withDoor(layout, async () => swap(layout, await fillAnew(layout, order), failpoint));
}

async function fillAnew(layout: Layout, order: UpgradeOrder): Promise<Upgraded> {
  finishUpgrade(layout);
  const [from, to] = [findClusterMajor(layout), findInstalledMajor()];
  if (from === undefined) return { refused: 'no-database' };
  if (to === undefined || from > to) return { refused: 'made-by-newer' };
  if (from === to) return { already: to };
  const secrets = readOrMakeSecrets(layout);
  const made = upgradeLayout(layout);
  // A server that an upgrade left when it was killed writes into the folder that is to go.
  await stopLeft(made);
  fs.rmSync(made.base, { recursive: true, force: true });
  fs.mkdirSync(made.base, { mode: 0o700 });
  if (layout.runsAsOther) fs.chownSync(made.base, layout.runner.uid, layout.runner.gid);
  const native = findBinaries(layout);
  const old = await startOrAdopt(layout, findBinaries(layout, packageOfMajor(from)), { durable: true });
  try {
    makeCluster(made, native, secrets, { sync: true });
    const fresh = await startOrAdopt(made, native, { durable: true });
    try {
      const into = urlsOf(secrets, fresh.socketFolder);
      const moved = await move(urlsOf(secrets, old.socketFolder), into, order);
      if ('refused' in moved) return moved;
      await order.migrate(into);
      order.failpoint?.('upgrade.after-migrate');
      const tables = moved.tables;
      return { from, to, rows: moved.rows, tables, keptAs: `postgres-${from}` };
    } finally {
      await stop(fresh);
    }
  } finally {
    await stop(old);
  }
}

/** Both servers have stopped, so both folders are whole. */
function swap(layout: Layout, outcome: Upgraded, failpoint: (name: string) => void): Upgraded {
  if (!('keptAs' in outcome)) return outcome;
  const handle = fs.openSync(upgradeMark(layout), 'w', 0o600);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  failpoint('upgrade.after-mark');
  finishUpgrade(layout, failpoint);
  return outcome;
}

/** A keeper that nobody needs any more takes a moment to leave. */
const waitMs = 5_000;

/** Whoever holds the door is the only one who starts or stops this database. */
async function withDoor<T>(layout: Layout, work: () => Promise<T>): Promise<T> {
  const door = await takeDoor(doorName(layout));
  if (door === undefined) {
    throw new PrivateServerError(
      'in-use',
      `Takt is running on ${layout.dataFolder}. Stop it first; nothing has been changed.`,
    );
  }
  try {
    return await work();
  } finally {
    await new Promise((resolve) => door.close(resolve));
  }
}

async function takeDoor(name: string): Promise<net.Server | undefined> {
  for (const deadline = performance.now() + waitMs; performance.now() < deadline; await wait(100)) {
    const door = net.createServer((socket) => socket.destroy()).listen({ path: name });
    const isOurs = await once(door, 'listening').then(
      () => true,
      () => false,
    );
    if (isOurs) return door;
  }
  return undefined;
}

async function move(
  from: Urls,
  into: Urls,
  { knownMigrations, failpoint }: UpgradeOrder,
): Promise<{ rows: number; tables: number } | { refused: 'made-by-newer' } | Exclude<TablesLoaded, { loaded: true }>> {
  const url = new URL(from.setupUrl);
  url.pathname = `/${DATABASE}`;
  // As the superuser, whom no row security holds back: every row has to come along.
  const client = new pg.Client({ connectionString: url.href, application_name: 'takt upgrade' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`begin transaction isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
      set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1`);
    const { rows: done } = await client.query<{ name: string }>('select name from kysely_migration order by name');
    if (!done.every(({ name }, index) => name === knownMigrations[index])) return { refused: 'made-by-newer' };
    const tables: TableSource[] = [];
    for (const table of await listKeptTables(client)) {
      const counter = createRowCounter();
      for await (const piece of copyOut(client, copyOutStatement(table))) counter.add(piece);
      const { name, columns } = table;
      const load = (to: pg.Client): Promise<void> =>
        copyIn(to, copyInStatement(name, columns), copyOut(client, copyOutStatement(table)));
      tables.push({ name, columns, ...counter.result(), load });
    }
    const lastMigration = done.at(-1)!.name;
    const order = { ownerUrl: into.ownerUrl, lastMigration, tables, ...(failpoint === undefined ? {} : { failpoint }) };
    const loaded = await loadTables(order);
    return 'refused' in loaded ? loaded : { rows: loaded.rows, tables: tables.length };
  } finally {
    await client.end();
  }
}
