import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPrivateServer } from './open-private-server.ts';
import { answers, ask, leave, ServerWatch, until } from './server-watch.fixture.ts';

const isRoot = process.getuid!() === 0;
const asNobody = { uid: 65534, gid: 65534 };

let watch: ServerWatch;
beforeEach(() => {
  watch = new ServerWatch();
});
afterEach(() => watch.clear());

describe('the private server', () => {
  test('makes a database with roles that row security holds, and stops when the last one leaves', async () => {
    const server = await openPrivateServer({ dataFolder: watch.dataFolder });
    expect(fs.statSync(watch.dataFolder).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.join(watch.dataFolder, 'database-secrets.json')).mode & 0o777).toBe(0o600);
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
    expect(watch.serverPid()).toBeUndefined();
    await until(() => watch.keeperPid() === undefined);
  });

  test('is joined by further processes and stops with the last of them', async () => {
    const [one, two, three] = await Promise.all([watch.hold(), watch.hold(), watch.hold()]);
    const pid = watch.serverPid();
    expect(new Set([one.appUrl, two.appUrl, three.appUrl]).size).toBe(1);
    await leave(one);
    await leave(two);
    expect(watch.serverPid()).toBe(pid);
    expect(await answers(three.appUrl)).toBe(true);
    await leave(three);
    expect(watch.serverPid()).toBeUndefined();
  });

  test('keeps what was written from one opening to the next', async () => {
    const first = await openPrivateServer({ dataFolder: watch.dataFolder });
    await ask(first.ownerUrl, `create table kept as select 7 as number; select 1`).catch(() => {});
    await first.close();
    const second = await openPrivateServer({ dataFolder: watch.dataFolder });
    expect(await ask(second.ownerUrl, 'select number from kept')).toBe(7);
    await second.close();
  });

  test('lets a process in that comes while the last one is leaving', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await openPrivateServer({ dataFolder: watch.dataFolder });
      const [, second] = await Promise.all([first.close(), openPrivateServer({ dataFolder: watch.dataFolder })]);
      expect(await answers(second.appUrl)).toBe(true);
      await second.close();
    }
  });

  test('stops when its last process is killed', async () => {
    const { child } = await watch.hold();
    child.kill('SIGKILL');
    await until(() => watch.serverPid() === undefined && watch.keeperPid() === undefined);
  });

  test('stays for the living when another process is killed, also the one that started it', async () => {
    const first = await watch.hold();
    const second = await watch.hold();
    const pid = watch.serverPid();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(await answers(second.appUrl)).toBe(true);
    expect(watch.serverPid()).toBe(pid);
    await leave(second);
    expect(watch.serverPid()).toBeUndefined();
  });

  test('comes back for the living when the server itself is killed', async () => {
    const holder = await watch.hold();
    const pid = watch.serverPid()!;
    process.kill(pid, 'SIGKILL');
    await until(async () => watch.serverPid() !== pid && (await answers(holder.appUrl)));
    await leave(holder);
  });

  test('lives on when its keeper is killed, and still stops with its last process', async () => {
    const holder = await watch.hold();
    const pid = watch.serverPid();
    const keeper = watch.keeperPid()!;
    process.kill(keeper, 'SIGKILL');
    await until(() => watch.keeperPid() !== undefined && watch.keeperPid() !== keeper);
    expect(await answers(holder.appUrl)).toBe(true);
    expect(watch.serverPid()).toBe(pid);
    await leave(holder);
    expect(watch.serverPid()).toBeUndefined();
  });

  test('opens again after keeper, server and process were all killed', async () => {
    const { child } = await watch.hold();
    for (const pid of [watch.keeperPid()!, watch.serverPid()!, child.pid!]) process.kill(pid, 'SIGKILL');
    const again = await watch.hold();
    expect(await answers(again.appUrl)).toBe(true);
    await leave(again);
  });

  test('opens although the number in a stale lock file now belongs to another program', async () => {
    const first = await watch.hold();
    await leave(first);
    const stale = `${process.pid}\n${path.join(watch.dataFolder, 'postgres')}\n0\n5432\n\n\n\nready\n`;
    fs.writeFileSync(path.join(watch.dataFolder, 'postgres/postmaster.pid'), stale);
    const second = await watch.hold();
    expect(await answers(second.appUrl)).toBe(true);
    await leave(second);
  });

  test('sweeps a half-made cluster and makes a whole one', async () => {
    fs.mkdirSync(path.join(watch.dataFolder, 'postgres.making-1/base'), { recursive: true });
    fs.writeFileSync(path.join(watch.dataFolder, 'postgres.making-1/PG_VERSION'), '18');
    const holder = await watch.hold();
    expect(await answers(holder.appUrl)).toBe(true);
    expect(fs.readdirSync(watch.dataFolder).filter((name) => name.includes('making'))).toEqual([]);
    await leave(holder);
  });

  test('is made whole after a kill at any moment of its making', async () => {
    for (const afterMs of [100, 250, 400, 600]) {
      watch.dataFolder = path.join(watch.folder, `data-${afterMs}`);
      const child = watch.start();
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const keeper = watch.keeperPid();
      if (keeper !== undefined) process.kill(keeper, 'SIGKILL');
      child.kill('SIGKILL');
      const again = await watch.hold();
      expect(await answers(again.appUrl)).toBe(true);
      await leave(again);
    }
  });

  test('refuses to make new passwords for a database that has lost its own', async () => {
    await leave(await watch.hold());
    fs.rmSync(path.join(watch.dataFolder, 'database-secrets.json'));
    await expect(openPrivateServer({ dataFolder: watch.dataFolder })).rejects.toMatchObject({ code: 'secrets-lost' });
  });

  test('says what is wrong when the data folder is a file', async () => {
    fs.writeFileSync(watch.dataFolder, '');
    await expect(openPrivateServer({ dataFolder: watch.dataFolder })).rejects.toMatchObject({
      code: 'data-folder-unusable',
    });
  });

  test('moves its socket to a short path when the data folder lies deep', async () => {
    watch.dataFolder = path.join(watch.folder, 'a'.repeat(60), 'b'.repeat(60), 'data');
    const holder = await watch.hold();
    const socketFolder = new URL(holder.appUrl).searchParams.get('host')!;
    expect(socketFolder).toMatch(new RegExp(`^${os.tmpdir()}/takt-[0-9a-f]{16}$`));
    expect(fs.statSync(socketFolder).mode & 0o777).toBe(0o700);
    expect(await answers(holder.appUrl)).toBe(true);
    await leave(holder);
    fs.rmSync(socketFolder, { recursive: true });
  });

  test('refuses a second server on its folder', async () => {
    const holder = await watch.hold();
    const pid = watch.serverPid()!;
    const [program, ...args] = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    const second = spawnSync(program!, args, { encoding: 'utf8', cwd: '/', ...(isRoot ? asNobody : {}) });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/lock file "postmaster.pid" already exists/);
    expect(await answers(holder.appUrl)).toBe(true);
    await leave(holder);
  });
});

describe.skipIf(!isRoot)('the private server on a machine of several users', () => {
  test('runs as nobody when root starts it', async () => {
    const holder = await watch.hold();
    expect(fs.statSync(`/proc/${watch.serverPid()}`).uid).toBe(65534);
    await leave(holder);
  });

  test('works for an ordinary user, and root may join', async () => {
    fs.mkdirSync(watch.dataFolder, { mode: 0o700 });
    fs.chownSync(watch.dataFolder, asNobody.uid, asNobody.gid);
    const holder = await watch.hold(asNobody);
    const root = await watch.hold();
    await leave(holder);
    expect(await answers(root.appUrl)).toBe(true);
    await leave(root);
  });

  test('refuses a folder that belongs to another user', async () => {
    fs.mkdirSync(watch.dataFolder, { mode: 0o755 });
    const child = watch.start(asNobody);
    let said = '';
    child.stderr!.on('data', (chunk) => (said += String(chunk)));
    await once(child, 'exit');
    expect(said).toContain('belongs-to-another-user');
  });

  test('keeps its cluster elsewhere when nobody can reach the checkout', async () => {
    fs.chmodSync(watch.folder, 0o700);
    const server = await openPrivateServer({ dataFolder: watch.dataFolder });
    expect(await answers(server.appUrl)).toBe(true);
    await server.close();
    const base = fs.readFileSync(path.join(watch.dataFolder, 'database-is-at.txt'), 'utf8').trim();
    expect(base).toMatch(/^\/var\/lib\/takt\//);
    fs.rmSync(base, { recursive: true });
  });
});
