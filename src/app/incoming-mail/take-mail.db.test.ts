import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { instant } from '../../domain/kernel/index.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { getIntakeToken, intakeAddressOf, replaceIntakeToken } from './intake-address.ts';
import { forgetDecidedMail } from './forget-decided-mail.ts';
import { giveStrayMail, setStrayMailAside, viewStrayMail } from './stray-mail.ts';
import { takeMail, type MailToTake } from './take-mail.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let folder: string;
let files: FileStore;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takt-mail-'));
  files = openFileStore({ folder, maxBytes: 1_000_000 });
  office = await addSampleOffice(database.db, '2026-11-23T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  return () => rmSync(folder, { recursive: true });
});

const tokenOf = (clientId: string | null) => inSample(office, (scope) => getIntakeToken(scope, clientId), 'takt');

const mail = (token: string, given: Partial<MailToTake> & { text?: string } = {}): MailToTake => ({
  tokens: [token],
  senderAddress: 'jo@brattli.example',
  senderVerified: true,
  automatic: false,
  subject: 'Bilag «oktober»',
  firstArrivedAt: instant('2026-11-20T20:15:00.000Z'),
  open: () => Readable.from([Buffer.from(given.text ?? 'Subject: Bilag\r\n\r\nHei')]),
  ...given,
});
const take = (taken: MailToTake) => takeMail(office.context, files, taken);

const arrivals = () =>
  inSample(office, (scope) =>
    scope.trx
      .selectFrom('arrival')
      .selectAll()
      .where('office_id', '=', office.officeId)
      .orderBy('received_at')
      .execute(),
  );
const letters = () =>
  inSample(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', 't.message_id', 'm.id')
      .select(['m.kind', 'm.person_id', 'm.not_before', 't.to_address', 't.subject', 't.body_text as text'])
      .where('m.office_id', '=', office.officeId)
      .where('m.kind', '=', 'mail-received')
      .orderBy('m.created_at')
      .orderBy('m.id')
      .execute(),
  );

test('a mail counts from when a server first had it, and its bytes are kept as they came', async () => {
  const taken = await take(mail(await tokenOf(builder.clientId)));
  expect(taken).toMatchObject({ outcome: 'received' });
  const [arrival] = await arrivals();
  expect(arrival).toMatchObject({
    via: 'mail',
    received_on: '2026-11-20',
    received_at: '2026-11-20T20:15:00.000Z',
    person_id: builder.personId,
    sender_address: 'jo@brattli.example',
    sender_verified: true,
    file_name: 'Bilag «oktober».eml',
  });
  expect(await files.verify(office.officeId, arrival!.sha256!)).toBe('intact');
});

test('the same mail offered again, also at once, is one arrival', async () => {
  const token = await tokenOf(builder.clientId);
  const outcomes = await Promise.all([1, 2, 3].map(() => take(mail(token))));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['known', 'known', 'received']);
  expect((await take(mail(token))).outcome).toBe('known');
  expect(await arrivals()).toHaveLength(1);
  expect(await letters()).toHaveLength(1);
});

test('a mail from tomorrow came now', async () => {
  await take(mail(await tokenOf(builder.clientId), { firstArrivedAt: instant('2027-01-01T00:00:00.000Z') }));
  expect(await arrivals()).toMatchObject([{ received_on: '2026-11-23' }]);
});

test("nobody is a contact by writing a contact's address: without a voucher for it the mail is nobody's act", async () => {
  await take(mail(await tokenOf(builder.clientId), { senderVerified: false }));
  expect(await arrivals()).toMatchObject([{ person_id: null, sender_verified: false }]);
  const [letter] = await letters();
  expect(letter).toMatchObject({ person_id: null, to_address: 'jo@brattli.example' });
  expect(letter!.text).toContain('Vi kan ikke se sikkert hvem den kommer fra.');
  expect(letter!.text).not.toMatch(/Bilag|oktober|Brattli|Jo\b/);
});

test('one address is answered at most once a day, whatever it sends, and a program never', async () => {
  const token = await tokenOf(builder.clientId);
  for (const text of ['a', 'b', 'c'])
    await take(mail(token, { text, senderVerified: false, senderAddress: 'Fremmed@evil.example' }));
  await take(mail(token, { text: 'd', senderVerified: false, senderAddress: 'fremmed@evil.example' }));
  await take(mail(token, { text: 'e', automatic: true, senderAddress: 'robot@brattli.example' }));
  await take(mail(token, { text: 'f', senderAddress: '' }));
  expect(await letters()).toHaveLength(1);
  moveClock(office, '2026-11-24T08:00:00.000Z');
  await take(mail(token, { text: 'g', senderVerified: false, senderAddress: 'fremmed@evil.example' }));
  expect(await letters()).toHaveLength(2);
  expect(await arrivals()).toHaveLength(7);
});

test("a contact's answer waits for the receipt that says more", async () => {
  await take(mail(await tokenOf(builder.clientId)));
  expect(await letters()).toMatchObject([{ person_id: builder.personId, not_before: '2026-11-23T08:15:00.000Z' }]);
});

test('staff forward to the office: the number in the subject says whose it is, else a person does', async () => {
  const token = await tokenOf(null);
  const staff = { senderAddress: 'ingrid@nordlys.example' };
  expect(await take(mail(token, { ...staff, subject: 'VS: bilag 312 457 805', text: '1' }))).toMatchObject({
    outcome: 'received',
  });
  expect(await take(mail(token, { ...staff, subject: 'VS: bilag', text: '2' }))).toMatchObject({ outcome: 'stray' });
  // Somebody else who writes a number in a subject says nothing.
  expect(await take(mail(token, { subject: '312457805', text: '3', senderVerified: false }))).toMatchObject({
    outcome: 'stray',
  });
  expect(await take(mail(token, { subject: '312457805', text: '3', senderVerified: false }))).toMatchObject({
    outcome: 'known',
  });
  expect(await letters()).toEqual([]);
  const stray = await inSample(office, viewStrayMail);
  expect(stray).toHaveLength(2);
  const given = await inSample(office, (scope) => giveStrayMail(scope, stray[0]!.id, builder.clientId));
  expect(given).toEqual({ arrivalId: stray[0]!.id });
  expect(await inSample(office, (scope) => giveStrayMail(scope, stray[0]!.id, builder.clientId))).toEqual({
    refused: 'mail-decided',
  });
  expect(await inSample(office, (scope) => setStrayMailAside(scope, stray[1]!.id))).toEqual({ setAside: true });
  expect((await arrivals()).map(({ received_on }) => received_on)).toEqual(['2026-11-20', '2026-11-20']);
});

test('a mail of which somebody has decided is forgotten after ninety days, the bytes of what was nobody’s with it; what waits stays', async () => {
  const token = await tokenOf(null);
  const staff = { senderAddress: 'ingrid@nordlys.example' };
  for (const text of ['given', 'aside', 'waiting']) await take(mail(token, { ...staff, subject: 'VS: bilag', text }));
  const [given, aside, waiting] = (await inSample(office, viewStrayMail)).map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  await inSample(office, (scope) => giveStrayMail(scope, given, builder.clientId));
  await inSample(office, (scope) => setStrayMailAside(scope, aside));
  const left = () =>
    inSample(office, ({ trx }) => trx.selectFrom('stray_mail').select(['id', 'sha256']).orderBy('id').execute());
  const loose = async () =>
    (await inSample(office, ({ trx }) => trx.selectFrom('erased_file').select('content_hash').execute())).map(
      (row) => row.content_hash,
    );
  const asideSha256 = (await left()).find(({ id }) => id === aside)!.sha256;
  moveClock(office, '2027-02-21T07:00:00.000Z');
  expect(await forgetDecidedMail(office.context, office.officeId)).toBe(0);
  moveClock(office, '2027-02-21T09:00:00.000Z');
  expect(await forgetDecidedMail(office.context, office.officeId)).toBe(2);
  expect(await forgetDecidedMail(office.context, office.officeId)).toBe(0);
  expect((await left()).map(({ id }) => id)).toEqual([waiting]);
  expect(await loose()).toEqual([asideSha256]);
  expect(await arrivals()).toHaveLength(1);
});

test('an address that was replaced is nobody’s, and so is a made-up one', async () => {
  const old = await tokenOf(builder.clientId);
  expect(await tokenOf(builder.clientId)).toBe(old);
  const fresh = await inSample(office, (scope) => replaceIntakeToken(scope, builder.clientId));
  expect(fresh).not.toBe(old);
  expect(await take(mail(old))).toEqual({ outcome: 'no-address' });
  expect(await take(mail('x'.repeat(10)))).toEqual({ outcome: 'no-address' });
  expect(await take(mail(fresh))).toMatchObject({ outcome: 'received' });
});

test.each([
  ['inn@kontor.no', 'inn+k7m2@kontor.no'],
  ['*@inn.kontor.no', 'k7m2@inn.kontor.no'],
])('the address of %s is %s', (pattern, address) => {
  expect(intakeAddressOf(pattern, 'k7m2')).toBe(address);
});
