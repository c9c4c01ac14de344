import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFailpoints } from './failpoints.ts';
import { EmptyFile, FileTooLarge } from './file-errors.ts';
import type { FileStore } from './file-store.ts';
import { keepInBucket, keepOnDisk, parts, sha256, type KeptFiles } from './kept-files.testdata.ts';

const office = '0190f3a1-7c1e-7000-8000-00000000000a';
const otherOffice = '0190f3a1-7c1e-7000-8000-00000000000b';
const program = fileURLToPath(new URL('file-store.testprogram.ts', import.meta.url));
const addressIn = (officeId: string, hash: string) => `${officeId}/${hash.slice(0, 2)}/${hash}`;

let kept: KeptFiles;
let store: FileStore;
const filesWaiting = () => readdir(kept.waitingFolder).catch(() => []);

/** What every store promises, wherever the bytes lie. `steps`: the named steps of receiving, and how many files of five are stored when killed there. */
const places: readonly {
  place: string;
  keep: () => Promise<KeptFiles>;
  steps: [name: string, acknowledged: number, stored: number][];
  stepsBefore: string[];
}[] = [
  {
    place: 'on a disk',
    keep: keepOnDisk,
    steps: [
      ['file.after-write', 4, 4],
      ['file.after-sync', 4, 4],
      ['file.after-rename', 4, 5],
      ['file.after-folder-sync', 4, 5],
    ],
    stepsBefore: ['file.after-write', 'file.after-sync'],
  },
  {
    place: 'in a bucket',
    keep: keepInBucket,
    steps: [
      ['file.after-write', 4, 4],
      ['file.after-upload', 4, 5],
      ['file.after-read-back', 4, 5],
    ],
    stepsBefore: ['file.after-write'],
  },
];

describe.each(places)('$place', ({ keep, steps, stepsBefore }) => {
  beforeAll(async () => void (kept = await keep()), 30_000);
  afterAll(() => kept.close());
  beforeEach(() => void (store = kept.openStore({ maxBytes: 20_000_000 })));
  afterEach(() => kept.empty());

  describe('a received file', () => {
    it('is found again, byte for byte, by its hash', async () => {
      const bytes = Buffer.from('Kvittering æøå');
      const received = await store.receive(office, parts(bytes.subarray(0, 3), bytes.subarray(3)));
      expect(received).toEqual({ sha256: sha256(bytes), sizeBytes: 17 });
      const opened = await store.open(office, received.sha256);
      if ('absent' in opened) throw new Error('absent');
      expect(opened.sizeBytes).toBe(17);
      expect(await buffer(opened.stream)).toEqual(bytes);
      expect(await store.verify(office, received.sha256)).toBe('intact');
    });

    it('of ten megabytes arrives whole from a web stream', async () => {
      const bytes = randomBytes(10_000_000);
      const received = await store.receive(office, new Blob([bytes]).stream());
      expect(received).toEqual({ sha256: sha256(bytes), sizeBytes: 10_000_000 });
      expect(await store.verify(office, received.sha256)).toBe('intact');
    });

    it('is stored once however often it comes, and never shared between offices', async () => {
      const bytes = Buffer.from('same');
      const [first] = await Promise.all(Array.from({ length: 20 }, () => store.receive(office, parts(bytes))));
      await store.receive(office, parts(bytes));
      expect(await kept.addresses()).toEqual([addressIn(office, first!.sha256)]);
      expect(await store.open(otherOffice, first!.sha256)).toEqual({ absent: true });
      await store.receive(otherOffice, parts(bytes));
      expect((await kept.addresses()).toSorted()).toEqual([
        addressIn(office, first!.sha256),
        addressIn(otherOffice, first!.sha256),
      ]);
    });

    it('mends a stored copy that has rotted', async () => {
      const bytes = Buffer.from('precious');
      const { sha256: hash } = await store.receive(office, parts(bytes));
      await kept.damage(addressIn(office, hash));
      expect(await store.verify(office, hash)).toBe('damaged');
      await store.receive(office, parts(bytes));
      expect(await store.verify(office, hash)).toBe('intact');
    });

    it('is one of two hundred at once, and none is lost', async () => {
      const files = Array.from({ length: 200 }, () => randomBytes(100_000));
      const received = await Promise.all(files.map((bytes) => store.receive(office, parts(bytes))));
      expect(received.map(({ sha256 }) => sha256)).toEqual(files.map(sha256));
      const verified = await Promise.all(received.map(({ sha256 }) => store.verify(office, sha256)));
      expect(new Set(verified)).toEqual(new Set(['intact']));
      expect(await filesWaiting()).toEqual([]);
    });
  });

  describe('a refused file leaves nothing behind', () => {
    afterEach(async () => {
      expect(await kept.addresses()).toEqual([]);
      expect(await filesWaiting()).toEqual([]);
    });

    it('when it is one byte over the limit, and the sender is stopped there', async () => {
      const small = kept.openStore({ maxBytes: 10 });
      let asked = 0;
      async function* endless() {
        for (;;) {
          asked++;
          yield Buffer.alloc(4);
        }
      }
      await expect(small.receive(office, endless())).rejects.toBeInstanceOf(FileTooLarge);
      expect(asked).toBe(3);
      await expect(small.receive(office, parts(Buffer.alloc(11)))).rejects.toMatchObject({
        code: 'file.too-large',
        details: { maxBytes: 10 },
      });
    });

    it('when it is empty', async () => {
      await expect(store.receive(office, parts())).rejects.toBeInstanceOf(EmptyFile);
      await expect(store.receive(office, parts(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'file.empty' });
    });

    it('when the sender goes away in the middle', async () => {
      async function* broken() {
        yield Buffer.from('half');
        throw new Error('connection lost');
      }
      await expect(store.receive(office, broken())).rejects.toThrow('connection lost');
    });

    it('when a step before it is stored fails', async () => {
      for (const name of stepsBefore) {
        const failing = kept.openStore({ maxBytes: 100, failpoint: createFailpoints(`${name}=error`) });
        await expect(failing.receive(office, parts(Buffer.from('x')))).rejects.toThrow(name);
      }
    });

    it.each(['../../etc', 'office', '', `${office}/..`, office.toUpperCase()])(
      'when the office is %j',
      async (name) => {
        await expect(store.receive(name, parts(Buffer.from('x')))).rejects.toThrow('uuid');
      },
    );
  });

  it('a file may be exactly as large as the limit', async () => {
    const small = kept.openStore({ maxBytes: 10 });
    expect(await small.receive(office, parts(Buffer.alloc(10)))).toMatchObject({ sizeBytes: 10 });
  });

  describe('a file that is not there', () => {
    it('is absent, and a hash that is none never becomes a path', async () => {
      const hash = 'a'.repeat(64);
      expect(await store.open(office, hash)).toEqual({ absent: true });
      expect(await store.verify(office, hash)).toBe('absent');
      for (const bad of ['../../../etc/passwd', hash.toUpperCase(), `${hash}/x`, `${hash}\0`, '']) {
        await expect(store.open(office, bad)).rejects.toThrow('sha-256');
      }
    });
  });

  it('leftovers of interrupted uploads are removed when they are old, not when they are young', async () => {
    expect(await store.removeAbandoned(new Date())).toBe(0);
    await mkdir(kept.waitingFolder, { recursive: true });
    for (const name of ['old', 'young']) await writeFile(join(kept.waitingFolder, name), 'half');
    const now = new Date('2026-11-20T12:00:00Z');
    await utimes(join(kept.waitingFolder, 'old'), now, new Date('2026-11-19T11:59:00Z'));
    await utimes(join(kept.waitingFolder, 'young'), now, new Date('2026-11-20T11:00:00Z'));
    expect(await store.removeAbandoned(now)).toBe(1);
    expect(await filesWaiting()).toEqual(['young']);
  });

  it('a file for which nothing stands any more goes when it is old, and stays when its content has just come again', async () => {
    const { sha256: hash } = await store.receive(office, parts(Buffer.from('bilag')));
    const now = new Date();
    expect(await store.remove(office, hash, now)).toBe(false);
    expect(await store.verify(office, hash)).toBe('intact');
    const later = new Date(now.getTime() + 2 * 3_600_000);
    expect(await store.remove(otherOffice, hash, later)).toBe(false);
    expect(await store.remove(office, hash, later)).toBe(true);
    expect(await store.verify(office, hash)).toBe('absent');
    expect(await store.remove(office, hash, later)).toBe(false);
    expect(await filesWaiting()).toEqual([]);
  });

  describe('a process killed with -9', () => {
    const run = async (failpoints: string) => {
      const child = spawn(process.execPath, [program, kept.programArgument, office, '10', failpoints], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<string | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
      const printed = await text(child.stdout);
      return { signal: await ended, acknowledged: printed.split('\n').filter((line) => line !== '') };
    };

    it.each(steps)(
      'at %s loses nothing that was acknowledged and leaves no half file',
      async (name, acknowledgedCount, storedCount) => {
        const { signal, acknowledged } = await run(`${name}=kill@5`);
        expect(signal).toBe('SIGKILL');
        expect(acknowledged).toHaveLength(acknowledgedCount);
        for (const hash of acknowledged) expect(await store.verify(office, hash)).toBe('intact');
        const stored = (await kept.addresses()).map((address) => address.slice(-64));
        expect(stored).toHaveLength(storedCount);
        for (const hash of stored) expect(await store.verify(office, hash)).toBe('intact');
        expect((await run('')).acknowledged).toHaveLength(10);
      },
    );
  });

  describe('a file that a program wants by a path', () => {
    it('is there while the program works, and nothing else is left of it afterwards', async () => {
      const bytes = randomBytes(300_000);
      const { sha256: hash } = await store.receive(office, parts(bytes));
      const before = await filesWaiting();
      expect(await store.withLocalFile(office, hash, async (path) => (await readFile(path)).equals(bytes))).toEqual({
        result: true,
      });
      await expect(
        store.withLocalFile(office, hash, () => Promise.reject(new Error('no such program'))),
      ).rejects.toThrow('no such program');
      expect(await filesWaiting()).toEqual(before);
      expect(await store.verify(office, hash)).toBe('intact');
    });

    it('is absent where it is not stored, for another office as well', async () => {
      const { sha256: hash } = await store.receive(office, parts(Buffer.from('mine')));
      const work = async () => expect.unreachable();
      expect(await store.withLocalFile(office, 'b'.repeat(64), work)).toEqual({ absent: true });
      expect(await store.withLocalFile(otherOffice, hash, work)).toEqual({ absent: true });
    });
  });
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
describe.skipIf(!canMount)(
  canMount ? 'a full disk' : 'a full disk: skipped, this system lets no small disk be mounted',
  () => {
    beforeAll(async () => void (kept = await keepOnDisk()));
    afterAll(() => kept.close());

    it('refuses what has no room, keeps what was acknowledged, and goes on when there is room', () => {
      // 200 kB a file on a disk of 1 MB; the mount is seen by this one process tree and ends with it.
      const script = `mount -t tmpfs -o size=1m none "$1" && "$2" "$3" "$1/store" "$4" 10 "" && find "$1" -type f | wc -l && ls "$1/store/incoming" | wc -l`;
      const ran = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, 'sh', kept.programArgument, process.execPath, program, office],
        {
          encoding: 'utf8',
        },
      );
      const lines = ran.stdout
        .trim()
        .split('\n')
        .map((line) => line.trim());
      const refused = lines.filter((line) => line === 'refused storage.full').length;
      const acknowledged = lines.filter((line) => /^[0-9a-f]{64}$/.test(line)).length;
      expect(ran.stderr).toBe('');
      expect(acknowledged).toBeGreaterThanOrEqual(4);
      expect(refused).toBe(10 - acknowledged);
      expect(lines.slice(-2)).toEqual([String(acknowledged), '0']);
    });
  },
);
