import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPrivateServer } from './open-private-server.ts';

const HOLDER = fileURLToPath(new URL('./holder.fixture.ts', import.meta.url));
const isRoot = process.getuid!() === 0;
const asNobody = { uid: 65534, gid: 65534 };

let folder: string;
let dataFolder: string;
let holders: ChildProcess[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-server-test-'));
  fs.chmodSync(folder, 0o755);
  dataFolder = path.join(folder, 'data');
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  await until(() => serverPid() === undefined);
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A Takt process of its own that holds a lease until it is asked to leave. */
async function hold(
  user: { uid: number; gid: number } | object = {},
): Promise<{ child: ChildProcess; appUrl: string }> {
  const child = spawn(process.execPath, [HOLDER, dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...user,
  });
  holders.push(child);
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    if (said.includes('\n')) break;
  }
  if (!said.includes('\n')) throw new Error('the holder said nothing');
  return { child, appUrl: said.trim() };
}

async function leave(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.stdin!.end();
  expect((await exit)[0]).toBe(0);
}

/** The running server of the folder, by the kernel's word and not by a file that may be stale. */
function serverPid(): number | undefined {
  return findProcess((words) => words[0]!.endsWith('/postgres') && words.includes(path.join(dataFolder, 'postgres')));
}

function keeperPid(): number | undefined {
  return findProcess((words) => words.some((word) => word.endsWith('keeper.ts')) && words.includes(dataFolder));
}

function findProcess(matches: (words: string[]) => boolean): number | undefined {
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (matches(fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0'))) return Number(name);
    } catch {
      // It ended while we were looking.
    }
  }
  return undefined;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come true within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] as object)[0];
  } finally {
    await client.end();
  }
}

const answers = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  );

describe('the private server', () => {
  test('makes a database with roles that row security holds, and stops when the last one leaves', async () => {
    const server = await openPrivateServer({ dataFolder });
    expect(fs.statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.join(dataFolder, 'database-secrets.json')).mode & 0o777).toBe(0o600);
    expect(
      await ask(
        server.setupUrl,
        `select string_agg(rolname || rolsuper || rolbypassrls || rolcreatedb, ' ' order by rolname) from pg_roles where rolname like 'takt%'`,
      ),
    ).toBe('takt_appfalsefalsefalse takt_ownerfalsefalsefalse takt_setuptruetruetrue');
    expect(await ask(server.ownerUrl, `select datlocale from pg_database where datname = 'takt'`)).toBe('nb-NO');
    expect(await ask(server.ownerUrl, `show listen_addresses`)).toBe('');
    expect(
      await ask(server.appUrl, `select string_agg(n, ' ' order by n) from unnest(array['Åse','Anna','Ærlig','Øst']) n`),
    ).toBe('Anna Ærlig Øst Åse');
    await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    await server.close();
    expect(serverPid()).toBeUndefined();
    await until(() => keeperPid() === undefined);
  });

  test('is joined by further processes and stops with the last of them', async () => {
    const [one, two, three] = await Promise.all([hold(), hold(), hold()]);
    const pid = serverPid();
    expect(new Set([one.appUrl, two.appUrl, three.appUrl]).size).toBe(1);
    await leave(one.child);
    await leave(two.child);
    expect(serverPid()).toBe(pid);
    expect(await answers(three.appUrl)).toBe(true);
    await leave(three.child);
    expect(serverPid()).toBeUndefined();
  });

  test('keeps what was written from one opening to the next', async () => {
    const first = await openPrivateServer({ dataFolder });
    await ask(first.ownerUrl, `create table kept as select 7 as number; select 1`).catch(() => {});
    await first.close();
    const second = await openPrivateServer({ dataFolder });
    expect(await ask(second.ownerUrl, 'select number from kept')).toBe(7);
    await second.close();
  });

  test('lets a process in that comes while the last one is leaving', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await openPrivateServer({ dataFolder });
      const [, second] = await Promise.all([first.close(), openPrivateServer({ dataFolder })]);
      expect(await answers(second.appUrl)).toBe(true);
      await second.close();
    }
  });

  test('stops when its last process is killed', async () => {
    const { child } = await hold();
    child.kill('SIGKILL');
    await until(() => serverPid() === undefined && keeperPid() === undefined);
  });

  test('stays for the living when another process is killed, also the one that started it', async () => {
    const first = await hold();
    const second = await hold();
    const pid = serverPid();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(await answers(second.appUrl)).toBe(true);
    expect(serverPid()).toBe(pid);
    await leave(second.child);
    expect(serverPid()).toBeUndefined();
  });

  test('comes back for the living when the server itself is killed', async () => {
    const { child, appUrl } = await hold();
    const pid = serverPid()!;
    process.kill(pid, 'SIGKILL');
    await until(async () => serverPid() !== pid && (await answers(appUrl)));
    await leave(child);
  });

  test('lives on when its keeper is killed, and still stops with its last process', async () => {
    const { child, appUrl } = await hold();
    const pid = serverPid();
    const keeper = keeperPid()!;
    process.kill(keeper, 'SIGKILL');
    await until(() => keeperPid() !== undefined && keeperPid() !== keeper);
    expect(await answers(appUrl)).toBe(true);
    expect(serverPid()).toBe(pid);
    await leave(child);
    expect(serverPid()).toBeUndefined();
  });

  test('opens again after keeper, server and process were all killed', async () => {
    const { child } = await hold();
    for (const pid of [keeperPid()!, serverPid()!, child.pid!]) process.kill(pid, 'SIGKILL');
    const again = await hold();
    expect(await answers(again.appUrl)).toBe(true);
    await leave(again.child);
  });

  test('opens although the number in a stale lock file now belongs to another program', async () => {
    const first = await hold();
    await leave(first.child);
    const stale = `${process.pid}\n${path.join(dataFolder, 'postgres')}\n0\n5432\n\n\n\nready\n`;
    fs.writeFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), stale);
    const second = await hold();
    expect(await answers(second.appUrl)).toBe(true);
    await leave(second.child);
  });

  test('sweeps a half-made cluster and makes a whole one', async () => {
    fs.mkdirSync(path.join(dataFolder, 'postgres.making-1/base'), { recursive: true });
    fs.writeFileSync(path.join(dataFolder, 'postgres.making-1/PG_VERSION'), '18');
    const { child, appUrl } = await hold();
    expect(await answers(appUrl)).toBe(true);
    expect(fs.readdirSync(dataFolder).filter((name) => name.includes('making'))).toEqual([]);
    await leave(child);
  });

  test('is made whole after a kill at any moment of its making', async () => {
    for (const afterMs of [100, 250, 400, 600]) {
      dataFolder = path.join(folder, `data-${afterMs}`);
      const child = spawn(process.execPath, [HOLDER, dataFolder], { stdio: ['pipe', 'pipe', 'inherit'] });
      holders.push(child);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const keeper = keeperPid();
      if (keeper !== undefined) process.kill(keeper, 'SIGKILL');
      child.kill('SIGKILL');
      const again = await hold();
      expect(await answers(again.appUrl)).toBe(true);
      await leave(again.child);
    }
  });

  test('refuses to make new passwords for a database that has lost its own', async () => {
    await leave((await hold()).child);
    fs.rmSync(path.join(dataFolder, 'database-secrets.json'));
    await expect(openPrivateServer({ dataFolder })).rejects.toMatchObject({ code: 'secrets-lost' });
  });

  test('says what is wrong when the data folder is a file', async () => {
    fs.writeFileSync(dataFolder, '');
    await expect(openPrivateServer({ dataFolder })).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });

  test('moves its socket to a short path when the data folder lies deep', async () => {
    dataFolder = path.join(folder, 'a'.repeat(60), 'b'.repeat(60), 'data');
    const { child, appUrl } = await hold();
    expect(await answers(appUrl)).toBe(true);
    await leave(child);
    fs.rmSync(new URL(appUrl).searchParams.get('host')!, { recursive: true });
  });
});

describe.skipIf(!isRoot)('the private server on a machine of several users', () => {
  test('runs as nobody when root starts it', async () => {
    const { child } = await hold();
    expect(fs.statSync(`/proc/${serverPid()}`).uid).toBe(65534);
    await leave(child);
  });

  test('works for an ordinary user, and root may join', async () => {
    fs.mkdirSync(dataFolder, { mode: 0o700 });
    fs.chownSync(dataFolder, asNobody.uid, asNobody.gid);
    const { child } = await hold(asNobody);
    const root = await hold();
    await leave(child);
    expect(await answers(root.appUrl)).toBe(true);
    await leave(root.child);
  });

  test('refuses a folder that belongs to another user', async () => {
    fs.mkdirSync(dataFolder, { mode: 0o755 });
    const child = spawn(process.execPath, [HOLDER, dataFolder], {
      stdio: ['pipe', 'ignore', 'pipe'],
      cwd: '/',
      ...asNobody,
    });
    let said = '';
    child.stderr!.on('data', (chunk) => (said += String(chunk)));
    await once(child, 'exit');
    expect(said).toContain('belongs-to-another-user');
  });

  test('copies its programs and keeps its cluster elsewhere when nobody can reach the checkout', async () => {
    fs.chmodSync(folder, 0o700);
    const server = await openPrivateServer({ dataFolder });
    expect(await answers(server.appUrl)).toBe(true);
    await server.close();
    const base = fs.readFileSync(path.join(dataFolder, 'database-is-at.txt'), 'utf8').trim();
    expect(base).toMatch(/^\/var\/lib\/takt\//);
    fs.rmSync(base, { recursive: true });
  });
});
