import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inOffice } from '../../db/connect.ts';
import {
  addTestContact,
  addTestOffice,
  otherCode,
  testAccess,
  type TestAccess,
  type TestOffice,
} from './access.testdata.ts';
import { enterByPersonLink, type EnteredByPersonLink } from './enter-by-person-link.ts';
import { findSession } from './find-session.ts';
import { hideAddress, requestPersonCode, verifyPersonCode } from './person-code.ts';
import { requestPersonLink } from './request-person-link.ts';
import { issuePersonLink, issuePersonLinks, personLinkToken, revokePersonLink } from './person-link.ts';

let database: TestDatabase;
let access: TestAccess;
let office: TestOffice;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  access = testAccess(database.db);
  office = await addTestOffice(access);
});

const issue = async (of: TestOffice = office) => (await issuePersonLink(access.context, of.officeId, of.personId))!;
const enter = (token: string) => enterByPersonLink(access.context, token);
const opened = (entered: EnteredByPersonLink) => {
  if (!('entered' in entered) || entered.session === 'held') throw new Error('no session was opened');
  return entered.session;
};
const enterToken = async () => opened(await enter(await issue()));
const person = (change: string) =>
  inOffice(database.db, office.officeId, (trx) => sql.raw(`update person set ${change}`).execute(trx));

describe("a client's link", () => {
  test('is the same in every message and stored once, as a hash', async () => {
    const token = await issue();
    expect(await issue()).toBe(token);
    expect(personLinkToken(access.context.secret, office.officeId, office.personId, 1)).toBe(token);
    const { rows } = await inOffice(database.db, office.officeId, (trx) =>
      sql<{ text: string }>`select to_jsonb(a)::text as text from access a`.execute(trx),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).not.toContain(token);
  });

  test('differs by person, office, version and secret', () => {
    const tokens = [
      personLinkToken('s', 'o', 'p', 1),
      personLinkToken('s', 'o', 'p', 2),
      personLinkToken('s', 'o', 'q', 1),
      personLinkToken('s', 'n', 'p', 1),
      personLinkToken('t', 'o', 'p', 1),
    ];
    expect(new Set(tokens).size).toBe(5);
  });

  test('is made for many at once', async () => {
    const tokens = await inOffice(database.db, office.officeId, (trx) =>
      issuePersonLinks(
        trx,
        { secret: access.context.secret, officeId: office.officeId, now: access.context.clock.now() },
        [{ id: office.personId, linkVersion: 1 }],
      ),
    );
    expect(tokens.get(office.personId)).toBe(await issue());
    expect(await enter(tokens.get(office.personId)!)).toMatchObject({ entered: true });
  });

  test('opens the door fifty times and more, each time with a session of its own', async () => {
    const token = await issue();
    const entered = await Promise.all(Array.from({ length: 50 }, () => enter(token)));
    expect(new Set(entered.map((each) => opened(each).token)).size).toBe(50);
    expect(await enter(token)).toMatchObject({ entered: true, personId: office.personId, language: 'nb' });
  });

  test('leaves a device the session that it has, and gives a stranger on that device another', async () => {
    const { token } = await enterToken();
    const held = (await findSession(access.context, token))!;
    expect(await enterByPersonLink(access.context, await issue(), held)).toMatchObject({ session: 'held' });
    const other = await addTestOffice(access);
    expect(await enterByPersonLink(access.context, await issue(other), held)).toMatchObject({
      personId: other.personId,
      session: { token: expect.any(String) },
    });
  });

  test('gives a session of half a year', async () => {
    const { token, expiresAt } = await enterToken();
    expect(expiresAt).toBe('2027-05-22T08:00:00.000Z');
    access.wait(180 * 86_400 - 1);
    expect(await findSession(access.context, token)).toEqual({
      kind: 'person',
      officeId: office.officeId,
      personId: office.personId,
      language: 'nb',
      openedUntil: undefined,
    });
    access.wait(1);
    expect(await findSession(access.context, token)).toBeUndefined();
  });

  test('ends with every session that it opened when it is revoked, and the next one is another', async () => {
    const link = await issue();
    const { token } = await enterToken();
    expect(await revokePersonLink(access.context, office.officeId, office.personId)).toEqual({ revoked: true });
    expect(await findSession(access.context, token)).toBeUndefined();
    expect(await enter(link)).toEqual({ refused: 'revoked-link' });
    const next = await issue();
    expect(next).not.toBe(link);
    expect(await enter(next)).toMatchObject({ entered: true });
    expect(await enter(link)).toEqual({ refused: 'revoked-link' });
  });

  test('leaves no session behind that was opened while it was revoked', async () => {
    const link = await issue();
    const all = await Promise.all([
      ...Array.from({ length: 6 }, () => enter(link)),
      revokePersonLink(access.context, office.officeId, office.personId),
      ...Array.from({ length: 6 }, () => enter(link)),
    ]);
    for (const each of all) {
      if ('entered' in each) expect(await findSession(access.context, opened(each).token)).toBeUndefined();
    }
  });

  test('of another office stays in its office', async () => {
    const other = await addTestOffice(access);
    expect(await issuePersonLink(access.context, office.officeId, other.personId)).toBeUndefined();
    expect(await revokePersonLink(access.context, office.officeId, other.personId)).toEqual({
      refused: 'unknown-person',
    });
    expect(await enter(await issue(other))).toMatchObject({ officeId: other.officeId, personId: other.personId });
  });
});

describe('a new link for an old one', () => {
  const ask = (token: string) => requestPersonLink(access.context, access.ports, token);

  test('goes to the address that the office holds', async () => {
    await addTestContact(access, office);
    const old = await issue();
    await revokePersonLink(access.context, office.officeId, office.personId);
    expect(await ask(old)).toEqual({ requested: true });
    expect(access.links).toMatchObject([{ channel: 'email', to: 'jo@brattli.example', officeId: office.officeId }]);
    expect(await enter(access.links[0]!.token)).toMatchObject({ entered: true, personId: office.personId });
  });

  test('is not sent to who acts for no client any more, nor for what never was a link', async () => {
    const old = await issue();
    await revokePersonLink(access.context, office.officeId, office.personId);
    expect(await ask(old)).toEqual({ requested: true });
    expect(await ask('A'.repeat(43))).toEqual({ requested: true });
    expect(await ask('\0')).toEqual({ requested: true });
    await addTestContact(access, office);
    expect(await ask((await enterToken()).token)).toEqual({ requested: true });
    expect(access.links).toEqual([]);
  });
});

describe('the one-time code of a client', () => {
  const ask = (wished?: 'email' | 'sms') => requestPersonCode(access.context, access.ports, office, wished);
  const verify = (session: string, code: string) => verifyPersonCode(access.context, office, session, code);

  test('goes to the address that the office holds, by mail unless text is wished', async () => {
    expect(await ask()).toEqual({
      sent: { channel: 'email', hint: 'j…@brattli.example', codeUntil: '2026-11-23T08:10:00.000Z' },
    });
    expect(await ask('sms')).toMatchObject({ sent: { channel: 'sms', hint: '… 67' } });
    expect(access.codes.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', 'jo@brattli.example'],
      ['sms', '+4791234567'],
    ]);
  });

  test('goes by text where mail bounced, and nowhere without an address', async () => {
    await person(`email_bounced_at = '2026-11-01'`);
    expect(await ask()).toMatchObject({ sent: { channel: 'sms' } });
    expect(await ask('email')).toEqual({ refused: 'no-address' });
    await person('mobile = null');
    expect(await ask()).toEqual({ refused: 'no-address' });
  });

  test('opens this session, and no other, for half an hour', async () => {
    const [here, elsewhere] = [await enterToken(), await enterToken()];
    await ask();
    expect(await verify(here.token, access.codes[0]!.code)).toEqual({ openedUntil: '2026-11-23T08:30:00.000Z' });
    expect(await findSession(access.context, here.token)).toMatchObject({ openedUntil: '2026-11-23T08:30:00.000Z' });
    expect(await findSession(access.context, elsewhere.token)).toMatchObject({ openedUntil: undefined });
    access.wait(1800);
    expect(await findSession(access.context, here.token)).toMatchObject({ openedUntil: undefined });
  });

  test('says what is wrong: the digits, the time, the number of tries', async () => {
    const { token } = await enterToken();
    expect(await verify(token, '123456')).toEqual({ refused: 'code-spent' });
    await ask();
    const first = access.codes[0]!.code;
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await verify(token, otherCode(first))).toEqual({ refused: 'code-wrong' });
    }
    expect(await verify(token, 'ikke sifre')).toEqual({ refused: 'code-wrong' });
    expect(await verify(token, otherCode(first))).toEqual({ refused: 'code-spent' });
    expect(await verify(token, first)).toEqual({ refused: 'code-spent' });
    await ask();
    access.wait(600);
    expect(await verify(token, access.codes[1]!.code)).toEqual({ refused: 'code-expired' });
    await ask();
    const third = access.codes[2]!.code;
    expect(await verify(token, third)).toMatchObject({ openedUntil: expect.any(String) });
    expect(await verify(token, third)).toEqual({ refused: 'code-spent' });
  });

  test('of one client opens nothing for another, even with the session in hand', async () => {
    const { token } = await enterToken();
    const other = await addTestOffice(access);
    await requestPersonCode(access.context, access.ports, other);
    await verifyPersonCode(access.context, other, token, access.codes[0]!.code);
    expect(await findSession(access.context, token)).toMatchObject({ openedUntil: undefined });
  });

  test.each([
    ['jo@brattli.example', 'j…@brattli.example'],
    ['æ@å.example', 'æ…@å.example'],
    ['+4791234567', '… 67'],
  ])('hides %s as %s', (address, hidden) => {
    expect(hideAddress(address)).toBe(hidden);
  });
});
