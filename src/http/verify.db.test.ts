import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSampleOffice } from '../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { openOfficeSeal } from '../app/seal/office-seal.ts';
import { inOffice } from '../db/connect.ts';
import { evidenceFor, makeOffice, seal, unsealedAgreement, type TestOffice } from '../sign/seal.testdata.ts';
import { fingerprintOf } from '../sign/certificate.ts';
import { testServer, type TestServer } from './http.testdata.ts';

let database: TestDatabase;
let server: TestServer;
let stranger: TestOffice;
let sealed: Uint8Array;

beforeAll(async () => {
  database = await cloneDatabase();
  server = testServer(database.db);
  stranger = await makeOffice();
  ({ sealed } = await seal(stranger.key));
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
});

interface Asked {
  query?: string;
  headers?: Record<string, string>;
}

async function verify(bytes: Uint8Array, { query = '', headers = {} }: Asked = {}) {
  const response = await server.app.request(`${server.publicUrl}/api/verify${query}`, {
    method: 'POST',
    headers: { Origin: server.publicUrl, 'Content-Type': 'application/pdf', ...headers },
    body: Buffer.from(bytes),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe('a sealed agreement', () => {
  test('is intact, with who sealed and who accepted what, and its sealer is unknown', async () => {
    const { status, body } = await verify(sealed);
    expect(status).toBe(200);
    expect(body).toEqual({
      outcome: 'intact',
      sealer: 'unknown',
      seal: {
        title: 'Avtale om regnskap',
        sealer: 'Ærlig Ørn & Ås Regnskap AS',
        fingerprint: fingerprintOf(stranger.key.certificates[0]!),
        sealedAt: '2027-01-15T07:41:09.000Z',
        documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        documentBytes: unsealedAgreement.length,
        pages: 2,
        signers: [
          {
            name: 'Jo Brattli',
            role: 'daglig leder',
            onBehalfOf: 'Brattli Bygg AS',
            method: 'one-time-code-sms',
            acceptedAt: '2027-01-15T07:41:00.000Z',
          },
        ],
      },
    });
  });

  test('is held against the fingerprint that the reader has, as people write it', async () => {
    const fingerprint = fingerprintOf(stranger.key.certificates[0]!);
    const written = fingerprint.toUpperCase().match(/../g)!.join(':');
    expect((await verify(sealed, { query: `?fingerprint=${written}` })).body).toMatchObject({ sealer: 'given' });
    const other = 'a'.repeat(64);
    expect((await verify(sealed, { query: `?fingerprint=${other}` })).body).toMatchObject({ sealer: 'another' });
    const wrong = await verify(sealed, { query: '?fingerprint=abc' });
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'request.invalid']);
  });

  test('is known when an office of this installation sealed it, also with a key that it uses no more', async () => {
    await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const key = await openOfficeSeal(office.context, office.officeId, 'a secret of this installation');
    const ours = await seal(key);
    const known = { outcome: 'intact', sealer: 'known' };
    expect((await verify(ours.sealed)).body).toMatchObject(known);
    const query = `?fingerprint=${'b'.repeat(64)}`;
    expect((await verify(ours.sealed, { query })).body).toMatchObject({ sealer: 'another' });
    await inOffice(database.db, office.officeId, (trx) =>
      trx
        .updateTable('office_seal')
        .set({ retired_at: '2026-12-01T08:00:00.000Z' as never })
        .execute(),
    );
    const { name } = await inOffice(database.db, office.officeId, (trx) =>
      trx.selectFrom('office').select('name').executeTakeFirstOrThrow(),
    );
    expect((await verify(ours.sealed)).body).toMatchObject({ ...known, office: name });
  });

  test('with one bit turned was changed, and nothing of what it says is told', async () => {
    const changed = Buffer.from(sealed);
    changed[90_000]! ^= 1;
    expect((await verify(changed)).body).toEqual({ outcome: 'changed', fault: 'content-changed' });
  });

  test('whose evidence is made to harm says nothing but plain lines', async () => {
    const evidence = evidenceFor(unsealedAgreement);
    const [signer] = evidence.signers;
    const many = Array.from({ length: 200 }, () => ({
      ...signer!,
      name: `Jo\u202e\u001b[2J${'x'.repeat(5_000)}`,
      role: { evil: true } as unknown as string,
      acceptedAt: '2027-99-99T99:99:99.999Z' as never,
    }));
    const harmful = await seal(stranger.key, { evidence: { ...evidence, signers: many } });
    const { body } = await verify(harmful.sealed);
    const { signers } = body['seal'] as { signers: Record<string, unknown>[] };
    expect(signers).toHaveLength(40);
    expect(signers[0]).toEqual({
      name: `Jo[2J${'x'.repeat(195)}`,
      role: '',
      onBehalfOf: 'Brattli Bygg AS',
      method: 'one-time-code-sms',
    });
  });
});

describe('what is no sealed agreement', () => {
  test('is a PDF without a seal, or no PDF at all, or nothing', async () => {
    expect((await verify(unsealedAgreement)).body).toEqual({ outcome: 'not-sealed' });
    expect((await verify(Buffer.from("Ærlig ' Ørn"))).body).toEqual({ outcome: 'not-readable' });
    const empty = await verify(Buffer.alloc(0));
    expect([empty.status, empty.body['code']]).toEqual([422, 'file.empty']);
  });

  test('is refused above ten megabytes, in the language of the reader', async () => {
    expect((await verify(Buffer.alloc(10_000_000))).body).toEqual({ outcome: 'not-readable' });
    for (const [language, words] of [
      ['nb', 'for stort'],
      ['en', 'too large'],
    ] as const) {
      const { status, body } = await verify(Buffer.alloc(10_000_001), { headers: { 'Accept-Language': language } });
      expect([status, body['code']]).toEqual([413, 'request.too-large']);
      expect(body['detail']).toContain(words);
    }
  });

  test('is refused from a page elsewhere', async () => {
    const { status, body } = await verify(sealed, { headers: { Origin: 'https://evil.example' } });
    expect([status, body['code']]).toEqual([403, 'request.foreign-origin']);
  });
});

test('one address asks thirty times in ten minutes, and is then told when to come back', async () => {
  for (let count = 0; count < 30; count++) expect((await verify(Buffer.alloc(0))).status).toBe(422);
  const { status, headers } = await verify(sealed);
  expect(status).toBe(429);
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
});

test('nothing of all this is stored, and nothing was reported', async () => {
  const { rows } = await sql<{ files: number }>`select count(*)::int as files from message`.execute(database.db);
  expect(rows).toEqual([{ files: 0 }]);
  expect(server.reports).toEqual([]);
});
