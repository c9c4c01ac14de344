import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { StorageCorrupt, StorageFull, StorageUnavailable } from './file-errors.ts';
import { parts } from './kept-files.testdata.ts';
import { standBetween, type Between, type Interference } from './s3-between.testdata.ts';
import { openS3FileStore, type S3FileStore } from './s3-file-store.ts';
import { isSignedRight } from './s3-signature.testdata.ts';
import { settingsFor, startS3Server, type S3Server } from './s3-server.testdata.ts';

const office = '0190f3a1-7c1e-7000-8000-00000000000a';
/** SHA-256 of "bilag". */
const hash = 'a712cf633c0b949ba3756dada3348497bc1f77293553b66bfc69fbd0053f8c9b';
const key = `/takt-test/kontor/${office}/a7/${hash}`;

let server: S3Server;
let between: Between;
let scratchFolder: string;
let store: S3FileStore;
let asked: string[];

beforeAll(async () => {
  server = await startS3Server();
  between = await standBetween(server.port);
  scratchFolder = await mkdtemp(join(tmpdir(), 'takt-s3-scratch-'));
});
beforeEach(() => {
  asked = [];
  between.interfere = () => 'pass';
  store = openS3FileStore({ settings: settingsFor(between.port), scratchFolder, maxBytes: 1_000_000 });
});
afterEach(async () => {
  between.interfere = () => 'pass';
  await store.remove(office, hash, new Date(Date.now() + 10 * 3_600_000));
  store.close();
  expect(await readdir(scratchFolder)).toEqual([]);
});
afterAll(async () => {
  await between.close();
  await server.stop();
  await rm(scratchFolder, { recursive: true, force: true });
});

const receive = () => store.receive(office, parts(Buffer.from('bilag')));
/** Does something to the first requests of a kind and lets the later ones pass. */
const interfereWith = (method: string, what: Interference, times = Infinity) => {
  let left = times;
  between.interfere = (asking, path) => {
    asked.push(`${asking} ${path.split('?')[0]}`);
    return asking === method && path.startsWith(key) && left-- > 0 ? what : 'pass';
  };
};

it('a file goes under prefix, office and hash, is read back, and only then acknowledged', async () => {
  interfereWith('NONE', 'cut');
  expect(await receive()).toEqual({ sha256: hash, sizeBytes: 5 });
  expect(asked).toEqual([`PUT ${key}`, 'GET /takt-test/', `GET ${key}`]);
});

it('the hash goes along twice: as a checksum, and in what the signature covers', async () => {
  const headers: Record<string, unknown>[] = [];
  between.interfere = (method, _path, sent) => {
    if (method === 'PUT') headers.push(sent);
    return 'pass';
  };
  await receive();
  expect(headers).toEqual([
    expect.objectContaining({
      'x-amz-content-sha256': hash,
      'x-amz-checksum-sha256': 'pxLPYzwLlJujdW2tozSEl7wfdyk1U7Zr/Gn70AU/jJs=',
      'content-length': '5',
      authorization: expect.stringMatching(/SignedHeaders=[^,]*x-amz-checksum-sha256;x-amz-content-sha256/),
    }),
  ]);
});

it('every request is signed as a strict server checks it, with the hash of what it carries', async () => {
  const kinds = new Set<string>();
  const wrong: string[] = [];
  between.interfere = (method, path, headers) => {
    kinds.add(method);
    if (!isSignedRight(method, path, headers, 'S3RVER')) wrong.push(`${method} ${path}`);
    return 'pass';
  };
  await receive();
  await store.reach();
  expect(await store.remove(office, hash, new Date(Date.now() + 2 * 3_600_000))).toBe(true);
  await store.removeAbandoned(new Date());
  expect(wrong).toEqual([]);
  expect([...kinds].toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'PUT']);
});

it('a bucket that holds more than was asked for is reached', async () => {
  await receive();
  await store.receive(office, parts(Buffer.from('another')));
  await expect(store.reach()).resolves.toBeUndefined();
});

it('bytes that come back different are not acknowledged; sent again they are', async () => {
  interfereWith('GET', 'damage', 1);
  await expect(receive()).rejects.toBeInstanceOf(StorageCorrupt);
  expect(await receive()).toMatchObject({ sha256: hash });
  expect(await store.verify(office, hash)).toBe('intact');
});

it('what somebody was told is safe is not taken away because the same content, sent by another, came back different', async () => {
  await receive();
  interfereWith('GET', 'damage', 1);
  await expect(receive()).rejects.toBeInstanceOf(StorageCorrupt);
  expect(await store.verify(office, hash)).toBe('intact');
});

it('a connection that is cut once is tried again; one that is always cut is told', async () => {
  interfereWith('PUT', 'cut', 1);
  expect(await receive()).toMatchObject({ sha256: hash });
  await store.remove(office, hash, new Date(Date.now() + 10 * 3_600_000));
  asked = [];
  interfereWith('PUT', 'cut');
  await expect(receive()).rejects.toMatchObject({ code: 'storage.unavailable', details: { retryAfterSeconds: 60 } });
  expect(asked.filter((request) => request === `PUT ${key}`)).toHaveLength(3);
  expect(await store.verify(office, hash)).toBe('absent');
});

it('a full server and one that refuses are told apart, and a refusal is not repeated', async () => {
  interfereWith('PUT', { status: 507, code: 'XMinioStorageFull' });
  await expect(receive()).rejects.toBeInstanceOf(StorageFull);
  interfereWith('PUT', { status: 403, code: 'AccessDenied' });
  await expect(receive()).rejects.toMatchObject({ code: 'storage.unavailable', cause: { name: 'AccessDenied' } });
  expect(asked.filter((request) => request === `PUT ${key}`)).toHaveLength(2);
});

it('what cannot be read back, for now, is not acknowledged, and a second try finds it whole', async () => {
  interfereWith('GET', { status: 400, code: 'Strange' });
  await expect(receive()).rejects.toBeInstanceOf(StorageUnavailable);
  interfereWith('NONE', 'cut');
  expect(await store.verify(office, hash)).toBe('intact');
});

it('a copy for a program is refused when it came out different', async () => {
  await receive();
  interfereWith('GET', 'damage');
  await expect(store.withLocalFile(office, hash, async () => expect.unreachable())).rejects.toBeInstanceOf(
    StorageCorrupt,
  );
});

it('a file that is sent again while it is being removed is sent once more after it, and is there', async () => {
  await receive();
  const { promise: senderHasLooked, resolve: letItGo } = Promise.withResolvers<void>();
  const { promise: removalHasBegun, resolve: begun } = Promise.withResolvers<void>();
  between.interfere = async (method, path): Promise<Interference> => {
    asked.push(`${method} ${path.split('?')[0]}`);
    if (method === 'DELETE' && path.startsWith(key)) {
      begun();
      await senderHasLooked;
    }
    // The second look for marks: the first one's answer has come back by then.
    if (asked.filter((request) => request === 'GET /takt-test/').length === 2) letItGo();
    return 'pass';
  };
  const removed = store.remove(office, hash, new Date(Date.now() + 2 * 3_600_000));
  await removalHasBegun;
  expect(await receive()).toEqual({ sha256: hash, sizeBytes: 5 });
  expect(await removed).toBe(true);
  expect(await store.verify(office, hash)).toBe('intact');
});

it('the mark of a removal that was killed goes when it is old', async () => {
  await receive();
  interfereWith('DELETE', { status: 400, code: 'Strange' }, 1);
  await expect(store.remove(office, hash, new Date(Date.now() + 2 * 3_600_000))).rejects.toThrow('storage.unavailable');
  await store.removeAbandoned(new Date(Date.now() + 25 * 3_600_000));
  expect(await receive()).toMatchObject({ sha256: hash });
});

it('a server that is away, a wrong key and a bucket that is not there are told, never taken for an absent file', async () => {
  await store.reach();
  for (const wrong of [
    settingsFor(9),
    { ...settingsFor(between.port), keyId: 'WRONG' },
    { ...settingsFor(between.port), bucket: 'another' },
  ]) {
    const other = openS3FileStore({ settings: wrong, scratchFolder, maxBytes: 10 });
    await expect(other.reach()).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(other.open(office, hash)).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(other.verify(office, hash)).rejects.toBeInstanceOf(StorageUnavailable);
    other.close();
  }
});
