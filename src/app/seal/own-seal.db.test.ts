import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { fingerprintOf } from '../../sign/certificate.ts';
import { pkcs12LongAgo, pkcs12Now, pkcs12Password } from '../../sign/keys.testdata.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { findSealingOffice } from './find-sealing-office.ts';
import { openOfficeSeal } from './office-seal.ts';
import { takeOwnSeal } from './take-own-seal.ts';
import { viewSeal } from './view-seal.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const secret = 'the installation’s';
const found = () => addSampleOffice(database.db, '2026-11-27T09:00:00.000Z');
const open = ({ context, officeId }: SampleOffice, by = secret) => openOfficeSeal(context, officeId, by);
const take = (office: SampleOffice, file: Uint8Array, password = pkcs12Password) =>
  asFirst(office, (scope) => takeOwnSeal(scope, { file, password }, secret));

test('before the first agreement is sealed there is no key, and nobody is told of a new one when it is made', async () => {
  const office = await found();
  expect(await asFirst(office, viewSeal)).toEqual({ seal: null, earlier: [] });
  const key = await open(office);
  expect(await asFirst(office, viewSeal)).toMatchObject({
    seal: { fingerprint: fingerprintOf(key.certificates[0]!), issuer: null, retiredAt: null },
    earlier: [],
  });
  expect(await asFirst(office, (scope) => scope.trx.selectFrom('task').selectAll().execute())).toEqual([]);
});

test('the office’s own certificate is sealed with from then on, and the one before is still known as the office’s', async () => {
  const office = await found();
  const made = fingerprintOf((await open(office)).certificates[0]!);
  expect(await take(office, pkcs12Now)).toEqual({ taken: true });
  const own = await open(office);
  expect(own.certificates).toHaveLength(2);
  expect(await asFirst(office, viewSeal)).toMatchObject({
    seal: {
      fingerprint: fingerprintOf(own.certificates[0]!),
      subject: 'Ås Regnskap AS',
      issuer: 'Prøveutsteder',
    },
    earlier: [{ fingerprint: made }],
  });
  for (const fingerprint of [made, fingerprintOf(own.certificates[0]!)]) {
    expect(await findSealingOffice(database.db, fingerprint)).toBeDefined();
  }
  // Given again, or by two at once, one key is in use.
  await Promise.allSettled([take(office, pkcs12LongAgo), take(office, pkcs12Now)]);
  const { seal, earlier } = await asFirst(office, viewSeal);
  expect(seal).not.toBeNull();
  expect(earlier.every(({ retiredAt }) => retiredAt !== null)).toBe(true);
});

test('a wrong password and a file that is none change nothing', async () => {
  const office = await found();
  await open(office);
  const before = await asFirst(office, viewSeal);
  expect(await take(office, pkcs12Now, 'blåbær-8')).toEqual({ refused: 'pkcs12-password' });
  expect(await take(office, Buffer.from('%PDF-1.7'))).toEqual({ refused: 'pkcs12-unreadable' });
  expect(await take(office, new Uint8Array())).toEqual({ refused: 'pkcs12-unreadable' });
  expect(await asFirst(office, viewSeal)).toEqual(before);
});

test('where the secret is another one a new key is made, and whoever decides is asked to give out its fingerprint', async () => {
  const office = await found();
  const before = fingerprintOf((await open(office)).certificates[0]!);
  const after = fingerprintOf((await open(office, 'another secret')).certificates[0]!);
  expect(after).not.toBe(before);
  const tasks = () =>
    asFirst(office, (scope) => scope.trx.selectFrom('task').select(['kind', 'assigned_to', 'closed_at']).execute());
  expect(await tasks()).toEqual([{ kind: 'seal-replaced', assigned_to: office.staffId, closed_at: null }]);
  await open(office, 'another secret');
  expect(await tasks()).toHaveLength(1);
  expect(await asFirst(office, viewSeal)).toMatchObject({
    seal: { fingerprint: after },
    earlier: [{ fingerprint: before }],
  });
});
