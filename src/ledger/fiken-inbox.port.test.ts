import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendarDate as on } from '../domain/kernel/index.ts';
import { connectFikenInbox, type FikenOptions } from './fiken-inbox.ts';
import { documentsUpTo, startFikenServer, type FikenServer } from './fiken-server.testdata.ts';
import type { LedgerInbox } from './ledger-inbox.ts';

const token = 'personal-key-1';
const access = { token, companySlug: 'brattli-bygg-as' };

let fiken: FikenServer;
let pauses: number[];
let ledger: LedgerInbox;
let folder: string;
let file: { name: string; fileName: string; description: string; path: string };

const connect = (options: FikenOptions = {}): LedgerInbox =>
  connectFikenInbox({
    baseUrl: fiken.baseUrl,
    spacingMs: 0,
    wait: async (milliseconds) => void pauses.push(milliseconds),
    ...options,
  });

beforeEach(async () => {
  fiken = await startFikenServer();
  fiken.companies = [
    { name: 'Brattli Bygg AS', slug: 'brattli-bygg-as', organizationNumber: '312457805', inbox: [] },
    { name: 'Havbris AS', slug: 'havbris-as', organizationNumber: '310332062', inbox: [] },
    { name: 'Andres AS', slug: 'andres-as', organizationNumber: '312457806', inbox: [] },
  ];
  fiken.tokens.set(token, ['brattli-bygg-as', 'havbris-as']);
  pauses = [];
  ledger = connect();
  folder = mkdtempSync(path.join(tmpdir(), 'takt-fiken-'));
  const at = path.join(folder, 'bytes');
  writeFileSync(at, Buffer.from('%PDF-1.7 æøå'));
  file = { name: 'Kvittering «æøå».pdf', fileName: 'kvittering «æøå» "1".pdf', description: 'Takt 0199', path: at };
});
afterEach(async () => {
  await fiken.close();
  rmSync(folder, { recursive: true });
});

const inbox = () => fiken.companies[0]!.inbox;

describe('what lies in Fiken', () => {
  test('is read page by page, the newest first, until a page is short', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 250, { status: true }));
    const outcome = await ledger.listDocuments(access);
    if (!('documents' in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.documents).toHaveLength(250);
    expect(outcome.complete).toBe(true);
    expect(outcome.documents[0]).toEqual({
      documentId: '100',
      name: 'Kvittering 1',
      description: '',
      used: true,
      createdOn: '2026-11-12',
    });
    expect(fiken.requests).toEqual(
      [0, 1, 2].map(
        (page) => `GET /companies/brattli-bygg-as/inbox?page=${page}&pageSize=100&sortBy=createdDate+desc&status=all`,
      ),
    );
    expect(fiken.faults).toEqual([]);
  });

  test('is asked for no further back than the day that is wanted', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 250));
    const outcome = await ledger.listDocuments(access, { fromOn: on('2026-10-14') });
    expect('documents' in outcome && outcome.documents).toHaveLength(30);
    expect(fiken.requests).toHaveLength(1);
  });

  test('is read by either name of its date, and a moment is a day in Norway', async () => {
    const [first] = documentsUpTo('2026-11-12', 1);
    const { createdDate: _, ...undated } = first!;
    inbox().push(
      { ...undated, documentId: 1, createdAt: '2026-11-11T23:30:00Z' },
      { ...undated, documentId: 2, createdDate: '2026-11-10T23:30:00.000' },
      { ...undated, documentId: 3 },
    );
    const outcome = await ledger.listDocuments(access);
    const days = 'documents' in outcome ? outcome.documents.map((each) => [each.documentId, each.createdOn]) : [];
    expect(days).toEqual([
      ['1', '2026-11-12'],
      ['2', '2026-11-10'],
      ['3', undefined],
    ]);
  });

  test('is found again by a part of its name', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 12));
    const outcome = await ledger.findDocuments(access, 'kvittering 12');
    expect('documents' in outcome && outcome.documents.map(({ name }) => name)).toEqual(['Kvittering 12']);
  });

  test('is of the companies that the key opens', async () => {
    expect(await ledger.listCompanies(token)).toEqual({
      companies: [
        { name: 'Brattli Bygg AS', slug: 'brattli-bygg-as', orgnr: '312457805' },
        { name: 'Havbris AS', slug: 'havbris-as', orgnr: '310332062' },
      ],
    });
    expect(fiken.faults).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each([
    ['a key that is not known', { ...access, token: 'wrong-key' }, 'unauthorised'],
    ['a key that could not stand in a header', { ...access, token: 'nøk\nkel' }, 'unauthorised'],
    ['a company that the key does not open', { ...access, companySlug: 'andres-as' }, 'no-access'],
    ['a company that is not there', { ...access, companySlug: 'a/../b' }, 'not-found'],
  ])('names %s', async (_what, asked, refused) => {
    expect(await ledger.listDocuments(asked)).toEqual({ refused });
    expect(await ledger.push(asked, file)).toEqual({ refused });
    expect(fiken.files.size).toBe(0);
  });

  test('for asking too often is met by the pause it asks for, a few times and no more', async () => {
    fiken.troubles = [{ status: 429, headers: { 'retry-after': '7' } }, { status: 429 }];
    expect(await ledger.listDocuments(access)).toEqual({ documents: [], complete: true });
    expect(pauses).toEqual([7_000, 2_000]);
    fiken.troubles = Array.from({ length: 9 }, () => ({ status: 429 }));
    fiken.requests.length = 0;
    expect(await ledger.listDocuments(access)).toEqual({ refused: 'rate-limited' });
    expect(fiken.requests).toHaveLength(4);
  });

  test('with a longer pause than a minute is left for the next round', async () => {
    fiken.troubles = [{ status: 429, headers: { 'retry-after': '3600' } }];
    expect(await ledger.listDocuments(access)).toEqual({ refused: 'rate-limited' });
    expect(pauses).toEqual([]);
  });
});

describe('an answer that does not come', () => {
  test.each([
    ['cut', ['cut-before'] as const],
    ['slow', ['silent'] as const],
    ['failed', [{ status: 503 }] as const],
    ['sent elsewhere', [{ status: 302, headers: { location: 'http://127.0.0.1:9/' } }] as const],
  ])('leaves the inbox unread when it is %s, and says nothing of the key', async (_what, troubles) => {
    fiken.troubles = [...troubles];
    const outcome = await connect({ readTimeoutMs: 100 }).listDocuments(access);
    expect(outcome).toEqual({ unreachable: expect.any(String) });
    expect(JSON.stringify(outcome)).not.toContain(token);
  });

  test('on the second page leaves the inbox unread, not half read', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 150));
    fiken.troubles = ['none', { status: 500 }];
    expect(await ledger.listDocuments(access)).toEqual({ unreachable: 'status 500' });
    expect(fiken.requests).toHaveLength(2);
  });

  test('from a server that is not there is no doubt: nothing was pushed', async () => {
    await fiken.close();
    expect(await ledger.listDocuments(access)).toEqual({ unreachable: expect.stringContaining('ECONNREFUSED') });
    expect(await ledger.push(access, file)).toEqual({ unreachable: expect.stringContaining('ECONNREFUSED') });
    fiken = await startFikenServer();
  });
});

describe('a push', () => {
  test('puts the same bytes there with their name and what they are found again by', async () => {
    expect(await ledger.push(access, file)).toEqual({
      pushed: { location: 'https://api.fiken.no/api/v2/companies/brattli-bygg-as/inbox/9000' },
    });
    expect(inbox()).toMatchObject([{ name: file.name, filename: file.fileName, description: 'Takt 0199' }]);
    expect(fiken.files.get(9000)!.toString()).toBe('%PDF-1.7 æøå');
    expect(fiken.faults).toEqual([]);
  });

  test('waits its turn when it is too many, and is there once', async () => {
    fiken.troubles = [{ status: 429, headers: { 'retry-after': '2' } }];
    expect(await ledger.push(access, file)).toHaveProperty('pushed');
    expect(pauses).toEqual([2_000]);
    expect(inbox()).toHaveLength(1);
  });

  test.each([400, 413, 415])('is refused by %s and not tried again', async (status) => {
    fiken.troubles = [{ status }];
    expect(await ledger.push(access, file)).toEqual({ refused: 'document-refused' });
    expect(fiken.requests).toHaveLength(1);
  });

  test('of a large file that is refused before it was read ends at once, also where the file is gone', async () => {
    const large = { ...file, path: path.join(folder, 'large') };
    expect(await ledger.push(access, large)).toEqual({ unreachable: expect.stringContaining('ENOENT') });
    writeFileSync(large.path, Buffer.alloc(24_000_000));
    fiken.troubles = [{ status: 413, headers: { connection: 'close' } }];
    const outcome = await ledger.push(access, large);
    // Whether the answer or the end of the connection comes first is the network's; neither is taken for a success.
    expect('pushed' in outcome).toBe(false);
    expect(await ledger.push(access, large)).toHaveProperty('pushed');
    expect(fiken.files.get(9000)).toHaveLength(24_000_000);
  });

  test.each([
    ['cut before it was kept', 'cut-before', 0],
    ['cut after it was kept', 'cut-after', 1],
    ['never answered', 'silent', 0],
    ['answered by a failure', { status: 502 }, 0],
  ] as const)('is in doubt when it is %s, is not tried again, and can be looked for', async (_what, trouble, kept) => {
    fiken.troubles = [trouble];
    const cautious = connect({ pushTimeoutMs: 200 });
    expect(await cautious.push(access, file)).toEqual({ inDoubt: expect.any(String) });
    expect(fiken.requests).toHaveLength(1);
    const found = await cautious.findDocuments(access, file.name);
    expect('documents' in found && found.documents.map(({ description }) => description)).toEqual(
      kept === 0 ? [] : ['Takt 0199'],
    );
  });
});

describe('requests by one key', () => {
  test('come one at a time within a process, whoever asks', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 150));
    await Promise.all([
      ledger.listDocuments(access),
      ledger.push(access, file),
      ledger.listCompanies(token),
      ledger.listDocuments({ token, companySlug: 'havbris-as' }),
    ]);
    expect(fiken.mostAtOnce).toBe(1);
    expect(fiken.requests).toHaveLength(5);
  });

  test('keep their distance', async () => {
    const spaced = connect({ spacingMs: 10_000 });
    await spaced.listCompanies(token);
    await spaced.listCompanies(token);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(5_000);
    expect(pauses[0]).toBeLessThanOrEqual(10_000);
  });

  test('do not stop at one that failed', async () => {
    fiken.troubles = ['cut-before'];
    const [first, second] = await Promise.all([ledger.listCompanies(token), ledger.listCompanies(token)]);
    expect(first).toHaveProperty('unreachable');
    expect(second).toHaveProperty('companies');
  });

  test('of two processes at once are both answered: the second is told to wait, and does', async () => {
    inbox().push(...documentsUpTo('2026-11-12', 3));
    fiken.hold = () => fiken.refusedAtOnce;
    const program = fileURLToPath(new URL('./read-fiken.testdata.ts', import.meta.url));
    const read = () =>
      promisify(execFile)(process.execPath, [program, fiken.baseUrl, token, 'brattli-bygg-as'], { timeout: 30_000 });
    const [first, second] = await Promise.all([read(), read()]);
    expect([first.stdout, second.stdout]).toEqual(['3', '3']);
    expect(fiken.requests).toHaveLength(3);
    expect(fiken.mostAtOnce).toBe(2);
  });
});
