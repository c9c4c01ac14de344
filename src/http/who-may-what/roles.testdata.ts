import { sql } from 'kysely';
import { addClient } from '../../app/client/add-client.ts';
import { issueCalendarToken } from '../../app/access/calendar-token.ts';
import { issuePersonLink } from '../../app/access/person-link.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { inSample } from '../../app/intake/intake.testdata.ts';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { EveryRoute } from '../every-route.testdata.ts';
import { testBrowser, type TestBrowser } from '../http.testdata.ts';

/** Who asks, in the order of the columns of the table. */
export const roles = [
  // Nobody, and whoever was asked in but has not come.
  'anonymous',
  'invited staff',
  'invited contact',
  // The client: by the link alone, as the signer who has not confirmed, and with a code.
  'link',
  'signer',
  'code',
  // Somebody else's client, here and elsewhere; another office; a contact who was taken away.
  'other client',
  'foreign client',
  'foreign staff',
  'former contact',
  // The office.
  'assistant',
  'accountant',
  'replaced',
  'manager',
  'owner',
  'former staff',
  // Another system with a key: the client's, and one that was taken back.
  'key',
  'revoked key',
] as const;
export type Role = (typeof roles)[number];

/** Those to whom nothing of ours may be told, whatever they ask. */
export const strangers: ReadonlySet<Role> = new Set(['other client', 'foreign client', 'foreign staff']);

export interface OpenedRoles {
  /** A new browser with what this one holds, so that no answer changes what the next one brings. */
  browserOf(role: Role): TestBrowser;
  /** The name in the address of the client's calendar. */
  calendarFile: string;
  /** What the contact who was taken away still holds: the link, and the name in the address of the calendar. */
  former: { link: string; calendarFile: string };
  /** Whom the other client of the same office is. */
  otherClient: { clientId: string; personId: string };
}

export async function openRoles(all: EveryRoute): Promise<OpenedRoles> {
  const { server, ours, owner } = all;
  const clientId = String(all.fill('clientId', { format: 'uuid' }));
  const proposalId = String(all.fill('proposalId', { format: 'uuid' }));
  const personId = String(all.fill('personId', { format: 'uuid' }));
  const made = async (address: string, json: object): Promise<Record<string, unknown>> => {
    const { status, body } = await owner.post(address, json);
    if (status >= 300) throw new Error(`${address}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const linkOf = async (who: string): Promise<string> => (await issuePersonLink(server.context, ours.officeId, who))!;
  const addStaff = async (role: StaffRole, name: string): Promise<string> => {
    const wanted = { name, email: `${name.toLowerCase()}@nordlys.example`, role, language: 'nb' };
    return String((await made('/api/office/staff', wanted))['staffId']);
  };
  const entered = async (who: string, withCode = false): Promise<TestBrowser> => {
    const browser = testBrowser(server);
    await browser.post('/api/portal/enter', { token: await linkOf(who) });
    if (withCode) {
      await browser.post('/api/portal/code/request');
      await browser.post('/api/portal/code/verify', { code: server.codes.at(-1)!.code });
    }
    return browser;
  };
  const addContact = async (name: string, scopes: string[]): Promise<string> => {
    const wanted = { name, email: `${name.toLowerCase()}@brattli.example`, mobile: null, language: 'nb', scopes };
    await made(`/api/office/clients/${clientId}/contacts`, wanted);
    return findId(sql`select id from person where name = ${name}`);
  };
  const findId = (what: ReturnType<typeof sql<{ id: string }>>): Promise<string> =>
    inSample(ours, async ({ trx }) => (await what.execute(trx)).rows[0]!.id);
  /** Whoever holds a token that was made for something else. */
  const holding = (cookie: string, token: string): TestBrowser => {
    const browser = testBrowser(server);
    browser.cookies.set(cookie, token);
    return browser;
  };

  const replacedId = await addStaff('accountant', 'Per');
  const formerId = await addStaff('accountant', 'Nils');
  const invitedId = await addStaff('manager', 'Una');
  const former = await all.signedIn(ours, formerId);
  await made(`/api/office/staff/${formerId}/deactivate`, {});
  await inSample(ours, async ({ trx }) => {
    await sql`update client set lead_id = ${replacedId} where id = ${clientId}`.execute(trx);
    await sql`update client set lead_id = ${ours.staffId} where id = ${clientId}`.execute(trx);
  });

  const goneId = await addContact('Siv', ['agreement', 'vouchers']);
  const gone = await entered(goneId, true);
  const formerHolds = {
    link: await linkOf(goneId),
    calendarFile: `${await issueCalendarToken(server.context, ours.officeId, goneId)}.ics`,
  };
  await owner.send('DELETE', `/api/office/clients/${clientId}/contacts/${goneId}`);
  const signerId = await addContact('Eva', ['agreement', 'vouchers']);
  await inSample(ours, ({ trx }) =>
    sql`insert into proposal_signer (office_id, proposal_id, number, place, side, person_id, name, state)
      select office_id, proposal_id, max(number) + 1, 1, 'client', ${signerId}::uuid, 'Eva', 'waiting'
      from proposal_signer where proposal_id = ${proposalId} group by 1, 2`.execute(trx),
  );
  const invitedContactId = await addContact('Tor', ['vouchers']);
  const other = await inSample(ours, (scope) =>
    addClient(scope, {
      name: 'Havn Kafé AS',
      leadId: ours.staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate('2026-07-01'),
      contacts: [{ name: 'Ida', email: 'ida@havn.example', scopes: ['agreement', 'vouchers'] }],
    }),
  );
  const otherId = await findId(sql`select person_id as id from contact where client_id = ${other.clientId}`);
  const key = await made('/api/office/delivery-keys', { name: 'Kassen', clientId });
  const revoked = await made('/api/office/delivery-keys', { name: 'Gammel', clientId });
  await owner.send('DELETE', `/api/office/delivery-keys/${String(revoked['id'])}`);

  const held: Record<Role, TestBrowser | string> = {
    anonymous: testBrowser(server),
    'invited staff': holding('__Host-takt', await issueStaffLink(server.context, ours.officeId, invitedId, 1)),
    'invited contact': holding('__Host-takt-portal', await linkOf(invitedContactId)),
    link: await entered(personId),
    signer: await entered(signerId),
    code: all.client,
    'other client': await entered(otherId, true),
    'foreign client': all.strangersClient,
    'foreign staff': all.stranger,
    'former contact': gone,
    assistant: await all.signedIn(ours, await addStaff('assistant', 'Ola')),
    accountant: await all.signedIn(ours, await addStaff('accountant', 'Kari')),
    replaced: await all.signedIn(ours, replacedId),
    manager: await all.signedIn(ours, await addStaff('manager', 'Liv')),
    owner,
    'former staff': former,
    key: String(key['key']),
    'revoked key': String(revoked['key']),
  };
  return {
    browserOf(role) {
      const by = held[role];
      if (typeof by === 'string') return testBrowser(server, { Authorization: `Bearer ${by}` });
      const browser = testBrowser(server);
      for (const [name, value] of by.cookies) browser.cookies.set(name, value);
      return browser;
    },
    calendarFile: `${await issueCalendarToken(server.context, ours.officeId, personId)}.ics`,
    former: formerHolds,
    otherClient: { clientId: other.clientId, personId: otherId },
  };
}
