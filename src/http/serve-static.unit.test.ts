import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { makeFolder, testBrowser, testServer } from './http.testdata.ts';
import { encodingOf } from './serve-static.ts';
import { readStaticFolder } from './static-folder.ts';

const SCRIPT = 'assets/index-Bx3k9f2a.js';
const script = `console.log("${'takt '.repeat(500)}")`;
const secret = path.join(import.meta.dirname, 'serve-static.unit.test.ts');

let office: string;
let portal: string;
let browser: ReturnType<typeof testBrowser>;

beforeAll(() => {
  office = makeFolder({
    'index.html': '<!doctype html><title>Kontoret</title>',
    [SCRIPT]: script,
    [`${SCRIPT}.br`]: zlib.brotliCompressSync(script),
    [`${SCRIPT}.map`]: '{}',
    'takt.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(200)}</svg>`,
    'font.woff2': Buffer.from([1, 2, 3]),
    '.vite/manifest.json': '{}',
    'notes.unknown': 'x',
  });
  portal = makeFolder({
    'index.html':
      '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Kunden</title><style nonce="__CSP_NONCE__"></style>',
    'assets/portal-12345678.css': 'p{}',
    'service-worker.js': 'fetch',
  });
  fs.symlinkSync(secret, path.join(office, 'linked.txt'));
  // Nothing here asks the database.
  const database = undefined as unknown as Database;
  browser = testBrowser(testServer(database, { staticFolders: { office, portal } }));
});
afterAll(() => {
  for (const folder of [office, portal]) fs.rmSync(folder, { recursive: true });
});

describe('the front ends', () => {
  test.each(['/', '/index.html', '/sign-in', '/kunder/0190a000-0000-7000-8000-000000000001', '/kunder/'])(
    'show the office at %s',
    async (address) => {
      const answer = await browser.get(address);
      expect(answer).toMatchObject({ status: 200, body: { text: '<!doctype html><title>Kontoret</title>' } });
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test.each(['/t', '/t/', '/t/index.html', '/t/mer-tid'])('show the client at %s', async (address) => {
    const answer = await browser.get(address);
    expect(answer.status).toBe(200);
    expect(answer.body['text']).toContain('Kunden');
  });

  test('do not take a path that only begins alike for the client’s', async () => {
    expect((await browser.get('/tillegg')).body['text']).toContain('Kontoret');
  });

  test.each([
    '/assets/gone-12345678.js',
    '/takt.png',
    '/t/gone.css',
    '/assets/index-Bx3k9f2a.js.map',
    '/notes.unknown',
  ])('have no page in place of the missing file %s', async (address) => {
    expect((await browser.get(address)).status).toBe(404);
  });

  test('answer HEAD as GET, without a body', async () => {
    const answer = await browser.send('HEAD', '/');
    expect([answer.status, answer.body['text']]).toEqual([200, '']);
  });

  test('are not there before they are built', async () => {
    const bare = testBrowser(testServer(undefined as unknown as Database));
    expect((await bare.get('/')).status).toBe(404);
  });
});

describe('the policy of a page', () => {
  test('lets scripts and styles come from here only, and nobody frame it', async () => {
    const { headers } = await browser.get('/');
    const policy = headers.get('Content-Security-Policy')!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('gives a page that asks for it a nonce of its own in each answer, for styles alone', async () => {
    const [one, other] = [await browser.get('/t'), await browser.get('/t')];
    const nonce = /nonce="([\w-]{24})"/.exec(String(one.body['text']))![1]!;
    expect(String(one.body['text']).match(/nonce="([\w-]+)"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
    expect(one.headers.get('Content-Security-Policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(one.headers.get('Content-Security-Policy')).toContain("script-src 'self';");
    expect(other.body['text']).not.toContain(nonce);
    expect(one.headers.get('Cache-Control')).toBe('no-store');
    expect(one.headers.get('ETag')).toBeNull();
  });
});

describe('the worker of the client’s page', () => {
  test('may fetch from here and nothing else, and is asked for anew', async () => {
    const { status, headers } = await browser.get('/t/service-worker.js');
    expect(status).toBe(200);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });
});

describe('a file', () => {
  test('with a name that follows its contents is kept for ever; others are asked for again', async () => {
    expect((await browser.get(`/${SCRIPT}`)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await browser.get('/takt.svg')).headers.get('Cache-Control')).toBe('no-cache');
    expect((await browser.get('/font.woff2')).headers.get('Content-Type')).toBe('font/woff2');
  });

  test('comes in the best form that the browser takes, each with its own ETag', async () => {
    const plain = await browser.get(`/${SCRIPT}`);
    const brotli = await browser.get(`/${SCRIPT}`, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await browser.get(`/${SCRIPT}`, { 'Accept-Encoding': 'gzip' });
    expect([plain, brotli, gzip].map(({ headers }) => headers.get('Content-Encoding'))).toEqual([null, 'br', 'gzip']);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.get('ETag'))).size).toBe(3);
    expect(plain.body['text']).toBe(script);
    expect(brotli.headers.get('Vary')).toBe('Accept-Encoding');
  });

  test('that was not compressed by the build is compressed once it is asked for', async () => {
    const app = testServer(undefined as unknown as Database, { staticFolders: { office, portal } }).app;
    const response = await app.request('https://takt.example/takt.svg', { headers: { 'Accept-Encoding': 'br' } });
    const text = zlib.brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();
    expect(text).toMatch(/^<svg/);
    const font = await app.request('https://takt.example/font.woff2', { headers: { 'Accept-Encoding': 'br' } });
    expect(font.headers.get('Content-Encoding')).toBeNull();
  });

  test('that the browser has is not sent again', async () => {
    const { headers } = await browser.get('/takt.svg');
    for (const known of [headers.get('ETag')!, `W/${headers.get('ETag')}`, `"x", ${headers.get('ETag')}`]) {
      const again = await browser.get('/takt.svg', { 'If-None-Match': known });
      expect([again.status, again.body['text']]).toEqual([304, '']);
    }
    expect((await browser.get('/takt.svg', { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/....//package.json',
    '/..%5cpackage.json',
    '/%00index.html',
    '/%c0%ae%c0%ae/package.json',
    '/%',
    '/linked.txt',
    '/.vite/manifest.json',
    '/t/../../package.json',
    '/t/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/proc/self/environ.txt',
  ])('outside the folder is out of reach: %s', async (address) => {
    const answer = await browser.get(address);
    expect(JSON.stringify(answer.body)).not.toMatch(/"takt"|root:|describe\(|PATH=/);
    if (answer.status !== 404) expect(answer.body['text']).toMatch(/Kontoret|Kunden/);
  });

  test('is read once: what changes later, or was never there, is not looked for', () => {
    const files = readStaticFolder(office);
    expect([...files.keys()].sort()).toEqual(['assets/index-Bx3k9f2a.js', 'font.woff2', 'index.html', 'takt.svg']);
    expect(readStaticFolder('/nowhere').size).toBe(0);
  });
});

describe('the form of an answer', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=0.5, br;q=0', 'gzip'],
    ['br;q=0.0, gzip ; q=1', 'gzip'],
    ['brotli', undefined],
  ] as const)('for %j is %s', (accepted, expected) => {
    expect(encodingOf(accepted)).toBe(expected);
  });
});
