import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inOffice } from '../../db/connect.ts';
import { addTestOffice, otherCode, testAccess, type TestAccess, type TestOffice } from './access.testdata.ts';
import { findSession } from './find-session.ts';
import { forgetOldAccess } from './forget-old-access.ts';
import { issuePersonLink } from './person-link.ts';
import { requestStaffSignIn } from './request-staff-sign-in.ts';
import { type SignedIn, signInByCode, signInByLink } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { issueStaffLink } from './staff-link.ts';

let database: TestDatabase;
let access: TestAccess;
let office: TestOffice;
let email: string;
let count = 0;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  access = testAccess(database.db);
  count += 1;
  email = `ingrid${count}@nordlys.example`;
  office = await addTestOffice(access, { email });
});

const ask = () => requestStaffSignIn(access.context, access.ports, email);
const staff = (change: string) =>
  inOffice(database.db, office.officeId, (trx) => sql.raw(`update staff set ${change}`).execute(trx));

describe('a sign-in by mail', () => {
  test('gives a link and a code to who works in the office, whatever the letters of the address', async () => {
    await requestStaffSignIn(access.context, access.ports, ` ${email.toUpperCase()} `);
    expect(access.signIns).toHaveLength(1);
    expect(access.signIns[0]).toMatchObject({
      officeId: office.officeId,
      staffId: office.staffId,
      email,
      name: 'Ingrid Moe',
      language: 'nb',
      linkUntil: '2026-11-23T08:15:00.000Z',
      codeUntil: '2026-11-23T08:10:00.000Z',
    });
    expect(access.signIns[0]!.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(access.signIns[0]!.code).toMatch(/^\d{6}$/);
  });

  test.each(['ukjent@nordlys.example', '', ' ', '\0', `${'x'.repeat(300)}@nordlys.example`, '%', "' or true --"])(
    'answers %j the same and sends nothing',
    async (address) => {
      expect(await requestStaffSignIn(access.context, access.ports, address)).toEqual(await ask());
      expect(access.signIns.map((sent) => sent.email)).toEqual([email]);
    },
  );

  test('sends nothing to who has left the office', async () => {
    await staff('active = false');
    await ask();
    expect(access.signIns).toEqual([]);
  });

  test('reaches a person of two offices once for each, and each link opens its own', async () => {
    const second = await addTestOffice(access, { email, role: 'owner' });
    await ask();
    expect(access.signIns.map((sent) => sent.officeId).sort()).toEqual([office.officeId, second.officeId].sort());
    const own = access.signIns.find((sent) => sent.officeId === second.officeId)!;
    expect(await signInByLink(access.context, own.token)).toMatchObject({ officeId: second.officeId, role: 'owner' });
  });

  test('stores neither the token nor the code', async () => {
    await ask();
    const { token, code } = access.signIns[0]!;
    const stored = await inOffice(database.db, office.officeId, (trx) =>
      sql<{ text: string }>`select (select jsonb_agg(to_jsonb(a)) from access a)::text
        || (select jsonb_agg(to_jsonb(c)) from one_time_code c)::text as text`.execute(trx),
    );
    expect(stored.rows[0]!.text).not.toContain(token);
    expect(stored.rows[0]!.text).not.toContain(`"${code}"`);
  });
});

describe('the link', () => {
  test('signs in once; the second press hears that it is spent', async () => {
    await ask();
    const { token } = access.signIns[0]!;
    const signedIn = await signInByLink(access.context, token);
    expect(signedIn).toMatchObject({ signedIn: true, staffId: office.staffId, role: 'accountant' });
    expect(await signInByLink(access.context, token)).toEqual({ refused: 'spent-link' });
  });

  test('signs in one of two who press at once', async () => {
    await ask();
    const { token } = access.signIns[0]!;
    const both = await Promise.all([signInByLink(access.context, token), signInByLink(access.context, token)]);
    expect(both.filter((each) => 'signedIn' in each)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'spent-link' });
  });

  test('holds for fifteen minutes and not a moment longer', async () => {
    await ask();
    await ask();
    access.wait(899);
    expect(await signInByLink(access.context, access.signIns[0]!.token)).toMatchObject({ signedIn: true });
    access.wait(1);
    expect(await signInByLink(access.context, access.signIns[1]!.token)).toEqual({ refused: 'expired-link' });
  });

  test('leaves the code alive, because a scanner may have pressed the button', async () => {
    await ask();
    await signInByLink(access.context, access.signIns[0]!.token);
    expect(await signInByCode(access.context, email, access.signIns[0]!.code)).toMatchObject({ signedIn: true });
  });

  test('printed at the start holds as long as it says', async () => {
    const token = await issueStaffLink(access.context, office.officeId, office.staffId, 12);
    access.wait(12 * 3600 - 1);
    expect(await signInByLink(access.context, token)).toMatchObject({ signedIn: true });
  });

  test.each(['', 'x', 'A'.repeat(43), '\0'.repeat(43), 'æ'.repeat(43)])('%j is unknown', async (token) => {
    expect(await signInByLink(access.context, token)).toEqual({ refused: 'unknown-link' });
  });

  test('of a client signs nobody in to the office, nor does a session', async () => {
    const personLink = (await issuePersonLink(access.context, office.officeId, office.personId))!;
    expect(await signInByLink(access.context, personLink)).toEqual({ refused: 'unknown-link' });
    const link = await issueStaffLink(access.context, office.officeId, office.staffId, 1);
    const { token } = (await signInByLink(access.context, link)) as SignedIn;
    expect(await signInByLink(access.context, token)).toEqual({ refused: 'unknown-link' });
    expect(await findSession(access.context, link)).toBeUndefined();
  });

  test('signs nobody in who left the office after it was sent', async () => {
    await ask();
    await staff('active = false');
    expect(await signInByLink(access.context, access.signIns[0]!.token)).toEqual({ refused: 'unknown-link' });
  });
});

describe('the code', () => {
  const sign = (code: string, address = email) => signInByCode(access.context, address, code);

  test('signs in once, also when typed with a space, and ends the link of the same mail', async () => {
    await ask();
    const { code, token } = access.signIns[0]!;
    expect(await sign(`${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ signedIn: true });
    expect(await sign(code)).toMatchObject({ refused: 'code-not-accepted' });
    expect(await signInByLink(access.context, token)).toEqual({ refused: 'unknown-link' });
  });

  test('leaves a printed link alone', async () => {
    const printed = await issueStaffLink(access.context, office.officeId, office.staffId, 12);
    await ask();
    await sign(access.signIns[0]!.code);
    expect(await signInByLink(access.context, printed)).toMatchObject({ signedIn: true });
  });

  test('holds for ten minutes and not a moment longer', async () => {
    await ask();
    access.wait(600);
    expect(await sign(access.signIns[0]!.code)).toMatchObject({ refused: 'code-not-accepted' });
  });

  test('is right at the fifth try and wrong at the sixth', async () => {
    await ask();
    const { code } = access.signIns[0]!;
    for (let tries = 0; tries < 4; tries += 1) await sign(otherCode(code));
    expect(await sign(code)).toMatchObject({ signedIn: true });
    await ask();
    const next = access.signIns[1]!.code;
    for (let tries = 0; tries < 5; tries += 1) await sign(otherCode(next));
    expect(await sign(next)).toMatchObject({ refused: 'code-not-accepted' });
  });

  test('survives five tries also when forty come at once', async () => {
    await ask();
    const { code } = access.signIns[0]!;
    await Promise.all(Array.from({ length: 40 }, () => sign(otherCode(code))));
    const { rows } = await inOffice(database.db, office.officeId, (trx) =>
      sql<{ tries: number }>`select tries from one_time_code`.execute(trx),
    );
    expect(rows).toEqual([{ tries: 40 }]);
    expect(await sign(code)).toMatchObject({ refused: 'code-not-accepted' });
  });

  test('is replaced by the next one', async () => {
    await ask();
    await ask();
    const [first, second] = access.signIns.map((sent) => sent.code) as [string, string];
    if (first !== second) expect(await sign(first)).toMatchObject({ refused: 'code-not-accepted' });
    expect(await sign(second)).toMatchObject({ signedIn: true });
  });

  test('of one person does not fit another', async () => {
    const other = await addTestOffice(access, { email: `other-${email}` });
    await ask();
    await requestStaffSignIn(access.context, access.ports, `other-${email}`);
    const codes = access.signIns.map((sent) => sent.code);
    if (codes[0] !== codes[1]) {
      expect(await sign(codes[0]!, `other-${email}`)).toMatchObject({ refused: 'code-not-accepted' });
    }
    expect(await sign(codes[1]!, `other-${email}`)).toMatchObject({ officeId: other.officeId });
  });

  test('is refused in the same words for an address that nobody has', async () => {
    expect(await sign('123456', 'ukjent@nordlys.example')).toMatchObject({ refused: 'code-not-accepted' });
    expect(await sign('ikke en kode')).toMatchObject({ refused: 'code-not-accepted' });
  });
});

describe('the session', () => {
  const signIn = async () => {
    const link = await issueStaffLink(access.context, office.officeId, office.staffId, 1);
    return ((await signInByLink(access.context, link)) as SignedIn).token;
  };

  test('tells who it is, and asks the person anew each time', async () => {
    const token = await signIn();
    expect(await findSession(access.context, token)).toEqual({
      kind: 'staff',
      officeId: office.officeId,
      staffId: office.staffId,
      role: 'accountant',
      provenAt: '2026-11-23T08:00:00.000Z',
      twoFactors: false,
      language: 'nb',
    });
    await staff(`role = 'manager', language = 'en'`);
    expect(await findSession(access.context, token)).toMatchObject({ role: 'manager', language: 'en' });
    await staff('active = false');
    expect(await findSession(access.context, token)).toBeUndefined();
  });

  test('ends after two weeks, however much it is used', async () => {
    const token = await signIn();
    for (const days of [6, 6]) {
      access.wait(days * 86_400);
      expect(await findSession(access.context, token)).toMatchObject({ kind: 'staff' });
    }
    access.wait(2 * 86_400 - 1);
    expect(await findSession(access.context, token)).toMatchObject({ kind: 'staff' });
    access.wait(1);
    expect(await findSession(access.context, token)).toBeUndefined();
  });

  test('ends by signing out, twice if need be, and leaves other sessions alone', async () => {
    const [one, other] = [await signIn(), await signIn()];
    await signOut(access.context, one);
    await signOut(access.context, one);
    await signOut(access.context, 'nonsense');
    expect(await findSession(access.context, one)).toBeUndefined();
    expect(await findSession(access.context, other)).toMatchObject({ kind: 'staff' });
  });

  test('leaves no trace of the office on the pooled connection', async () => {
    await findSession(access.context, await signIn());
    const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from staff`.execute(database.db);
    expect(rows).toEqual([{ rows: 0 }]);
  });

  test('is forgotten a month after it ended, and a living one is kept', async () => {
    const old = await signIn();
    access.wait(13 * 86_400);
    const living = await signIn();
    await signOut(access.context, old);
    access.wait(2 * 86_400);
    const left = async () => {
      await forgetOldAccess(access.context, office.officeId);
      return inOffice(database.db, office.officeId, (trx) =>
        trx.selectFrom('access').select('kind').where('kind', '=', 'staff-session').execute(),
      );
    };
    expect(await left()).toHaveLength(2);
    expect(await findSession(access.context, living)).toMatchObject({ kind: 'staff' });
    access.wait(29 * 86_400);
    expect(await left()).toHaveLength(1);
  });
});
