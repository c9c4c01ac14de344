import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import {
  digestTables,
  openKeepingScene,
  secret,
  type KeepingScene,
} from '../app/safe-keeping/safe-keeping.testdata.ts';
import { inOffice } from '../db/connect.ts';
import { calendarDate, instant } from '../domain/kernel/index.ts';

const program = path.join(import.meta.dirname, 'cli.ts');
let scene: KeepingScene;
let backups: string;
beforeAll(async () => {
  scene = await openKeepingScene();
  fs.writeFileSync(path.join(scene.folder, 'secret'), `${secret}\n`, { mode: 0o600 });
  await scene.send('a voucher');
  backups = path.join(scene.folder, 'to');
});
afterAll(() => scene.close());

interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the command answers.
  answer: any;
  complaint: string;
}

/** One command of the program, as a person gives it. */
async function takt(args: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args, '--json'], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: scene.database.url,
      DATABASE_OWNER_URL: scene.database.ownerUrl,
      TAKT_DATA: scene.folder,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  await once(child, 'close');
  return {
    code: child.exitCode,
    signal: child.signalCode,
    answer: out === '' ? undefined : JSON.parse(out),
    complaint,
  };
}

/** Another machine, with an empty database. */
async function withEmpty(
  work: (environment: Record<string, string>, empty: TestDatabase, dataFolder: string) => Promise<void>,
): Promise<void> {
  const empty = await cloneDatabase();
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-restored-'));
  try {
    const environment = { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl, TAKT_DATA: dataFolder };
    await work(environment, empty, dataFolder);
  } finally {
    await empty.close();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

describe('takt backup and restore', () => {
  test('bring an office to another machine, where nothing is sent until a person says so', async () => {
    const made = await takt(['backup', backups]);
    expect([made.code, made.answer]).toEqual([
      0,
      expect.objectContaining({ folder: backups, files: 1, newFiles: 1, newBytes: 9, faults: [], removed: [] }),
    ]);
    expect(fs.statSync(path.join(backups, made.answer.name, 'secret')).mode & 0o777).toBe(0o600);
    expect(await takt(['verify', '--backup', backups])).toMatchObject({ code: 0, answer: { faults: [] } });
    await withEmpty(async (environment, empty, dataFolder) => {
      const restored = await takt(['restore', backups], environment);
      expect([restored.code, restored.answer]).toEqual([
        0,
        expect.objectContaining({
          name: made.answer.name,
          rows: made.answer.rows,
          files: 1,
          fileFaults: [],
          recordFaults: [],
        }),
      ]);
      expect(fs.readFileSync(path.join(dataFolder, 'secret'), 'utf8').trim()).toBe(secret);
      const [office] = await inOffice(empty.db, scene.office.officeId, (trx) =>
        trx.selectFrom('office').select('sending_stopped_reason as reason').execute(),
      );
      expect(office).toEqual({ reason: 'stopped' });
      expect(await takt(['verify', '--size', 'full'], environment)).toMatchObject({
        code: 0,
        answer: { faults: [], files: 1 },
      });
      const again = await takt(['restore', backups], environment);
      expect([again.code, again.answer.error.code]).toEqual([1, 'not-empty']);
    });
  }, 120_000);

  test('take the backup of an instant, and say that there was none', async () => {
    const [first, second] = [await takt(['backup', backups]), await takt(['backup', backups])];
    await withEmpty(async (environment) => {
      const before = await takt(['restore', backups, '--at', '2020-01-01T00:00:00Z'], environment);
      expect([before.code, before.answer.error.code]).toEqual([1, 'no-backup']);
      const at = await takt(['restore', backups, '--at', first.answer.madeAt], environment);
      expect([at.code, at.answer.name]).toEqual([0, first.answer.name]);
      expect(first.answer.name < second.answer.name).toBe(true);
    });
  }, 120_000);

  test.each([
    'backup.after-table',
    'file.after-rename',
    'backup.after-manifest',
    'backup.before-rename',
    'backup.after-rename',
  ])(
    'a backup that is killed at %s leaves whole backups only, and the next one is whole',
    async (point) => {
      await takt(['backup', backups]);
      await scene.send();
      expect((await takt(['backup', backups], { TAKT_FAILPOINTS: `${point}=kill` })).signal).toBe('SIGKILL');
      expect(await takt(['verify', '--backup', backups])).toMatchObject({ code: 0, answer: { faults: [] } });
      expect(await takt(['backup', backups])).toMatchObject({ code: 0 });
      expect(fs.readdirSync(backups).filter((name) => name.startsWith('making-'))).toEqual([]);
    },
    60_000,
  );

  test.each(['restore.after-secret', 'restore.after-table', 'restore.before-commit'])(
    'a restore that is killed at %s is made again from the beginning',
    async (point) => {
      await withEmpty(async (environment, empty) => {
        expect((await takt(['restore', backups], { ...environment, TAKT_FAILPOINTS: `${point}=kill` })).signal).toBe(
          'SIGKILL',
        );
        expect((await takt(['restore', backups], environment)).code).toBe(0);
        const [here, there] = [await digestTables(scene.database.url), await digestTables(empty.url)];
        expect(there['record_event']).toEqual(here['record_event']);
      });
    },
    120_000,
  );

  test('a restore that is killed after its rows are there sends nothing, and whoever opens it next lists what may have been sent', async () => {
    const { office } = scene;
    const messageId = office.context.ids.next();
    await inOffice(scene.database.db, office.officeId, (trx) =>
      trx
        .insertInto('message')
        .values({
          office_id: office.officeId,
          id: messageId,
          kind: 'receipt',
          channel: 'email',
          chasing: false,
          client_id: scene.clientId,
          planned_on: calendarDate('2026-07-01'),
          not_before: instant('2026-07-01T08:00:00.000Z'),
          status: 'queued',
          message_id_header: '<waits@takt.invalid>',
          attempts: 0,
          resent: false,
          created_at: instant('2026-07-01T08:00:00.000Z'),
        })
        .execute(),
    );
    await takt(['backup', backups]);
    await withEmpty(async (environment, empty) => {
      const killed = await takt(['restore', backups], { ...environment, TAKT_FAILPOINTS: 'restore.after-commit=kill' });
      expect(killed.signal).toBe('SIGKILL');
      expect((await takt(['office', 'list'], environment)).code).toBe(0);
      const look = await inOffice(empty.db, office.officeId, (trx) =>
        trx
          .selectFrom('message as m')
          .innerJoin('office as o', 'o.id', 'm.office_id')
          .select(['m.status', 'o.sending_stopped_reason as reason'])
          .where('m.id', '=', messageId)
          .executeTakeFirstOrThrow(),
      );
      expect(look).toEqual({ status: 'in-doubt', reason: 'stopped' });
    });
  }, 120_000);
});

describe('takt verify', () => {
  test('names what is amiss and ends with 1; a part is the next one each time', async () => {
    const sha256 = await scene.send('a voucher that rots');
    const { officeId } = scene.office;
    const at = path.join(scene.folder, 'files', officeId, sha256.slice(0, 2), sha256);
    fs.writeFileSync(at, 'a voucher that rotz');
    const full = await takt(['verify', '--size', 'full']);
    expect([full.code, full.answer.faults]).toEqual([
      1,
      [{ office: officeId, fault: 'file-damaged', subject: sha256 }],
    ]);
    fs.writeFileSync(at, 'a voucher that rots');
    const parts = [await takt(['verify', '--size', 'part']), await takt(['verify', '--size', 'part'])];
    expect(parts.map(({ code, answer }) => [code, answer.part])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect((await takt(['verify', '--size', 'half'])).code).toBe(2);
    expect((await takt(['verify', '--size', 'full', '--backup', backups])).code).toBe(2);
  }, 120_000);
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

test.skipIf(!canMount)(
  canMount
    ? 'a full disk leaves the former backup as it was and says that there is no room'
    : 'a full disk: skipped, this system lets no small disk be mounted',
  async () => {
    const disk = path.join(scene.folder, 'disk');
    fs.mkdirSync(disk);
    // A first backup fits on the disk; then comes more than it holds.
    const script = `mount -t tmpfs -o size=2m none "$1" && "$2" --disable-warning=ExperimentalWarning "$3" backup "$1" --json > /dev/null &&
      head -c 1500000 /dev/urandom > "$1/other" && head -c 1 /dev/null;
      "$2" --disable-warning=ExperimentalWarning "$3" backup "$1" --json; echo "ended with $?";
      rm "$1/other"; "$2" --disable-warning=ExperimentalWarning "$3" verify --backup "$1"; ls "$1" | grep -c making-`;
    await scene.send(Array.from({ length: 200_000 }, (_, index) => String((index * 7919) % 10)).join(''));
    const door = await openDoor(scene.database.url);
    const ran = await run('unshare', ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, program], {
      PATH: process.env['PATH'],
      DATABASE_URL: door.through(scene.database.url),
      DATABASE_OWNER_URL: door.through(scene.database.ownerUrl),
      TAKT_DATA: scene.folder,
    });
    door.close();
    expect(ran.stderr).toContain('There is no room for a backup');
    expect(ran.stdout).toContain('"code": "storage.full"');
    expect(ran.stdout).toContain('ended with 1');
    expect(ran.stdout).toContain('1 backups with');
    expect(ran.stdout).toContain('are as they were written');
    expect(ran.stdout.trim().endsWith('\n0')).toBe(true);
  },
  60_000,
);

/** Whoever has mounted a disk is another user in there, whom the database's socket does not let in; a port of this machine does. */
async function openDoor(url: string) {
  const socket = path.join(new URL(url).searchParams.get('host')!, '.s.PGSQL.5432');
  const door = net.createServer((from) => {
    const to = net.connect(socket);
    for (const end of [from, to]) end.on('error', () => [from, to].forEach((other) => other.destroy()));
    from.pipe(to).pipe(from);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    through(of: string): string {
      const changed = new URL(of);
      changed.host = `127.0.0.1:${(door.address() as net.AddressInfo).port}`;
      changed.search = '';
      return changed.href;
    },
    close: () => door.close(),
  };
}

async function run(name: string, args: string[], env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(name, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  return { stdout, stderr };
}
