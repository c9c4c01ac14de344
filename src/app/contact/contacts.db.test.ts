import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { enterByPersonLink } from '../access/enter-by-person-link.ts';
import { findSession } from '../access/find-session.ts';
import { makeCode, tryCode } from '../access/one-time-code.ts';
import { issuePersonLink } from '../access/person-link.ts';
import { addClient } from '../client/add-client.ts';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { addContact, type ContactToAdd } from './add-contact.ts';
import { changeContact, type ContactChange } from './change-contact.ts';
import { orderContacts } from './order-contacts.ts';
import { removeContact } from './remove-contact.ts';
import { revokeContactLink } from './revoke-contact-link.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

async function addOffice() {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-11-10T08:00:00.000Z');
  const change = (wanted: ContactChange, personId = builder.personId) =>
    asFirst(office, (scope) => changeContact(scope, builder.clientId, personId, wanted));
  const add = (wanted: Partial<ContactToAdd>) =>
    asFirst(office, (scope) =>
      addContact(scope, builder.clientId, { name: 'Åse', email: null, mobile: null, scopes: ['vouchers'], ...wanted }),
    );
  return { office, change, add, ...builder };
}

const addSister = (office: SampleOffice, personEmail: string) =>
  asFirst(office, (scope) =>
    addClient(scope, {
      name: 'Brattli Eiendom AS',
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate('2026-07-01'),
      contacts: [{ name: 'Jo Brattli', email: personEmail, scopes: ['agreement'] }],
    }),
  );

const personOf = (office: SampleOffice, id: string) =>
  asFirst(office, (scope) => scope.trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

test('a new address has not bounced: what waited for one is closed, and reminders go there', async () => {
  const { office, change, personId } = await addOffice();
  await asFirst(office, (scope) => scope.trx.updateTable('person').set({ email_bounced_at: scope.now }).execute());
  expect(await workAt(office, '2026-11-13T08:00:00.000Z')).toBe(0);
  const openTasks = () =>
    asFirst(office, (scope) => scope.trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute());
  expect(await openTasks()).toContainEqual({ kind: 'no-address' });
  expect(await change({ email: ' Jo.Brattli@BLÅBÆR.example ' })).toEqual({ changed: ['email'] });
  expect(await personOf(office, personId)).toMatchObject({
    email: 'Jo.Brattli@xn--blbr-roah.example',
    email_bounced_at: null,
  });
  expect(await openTasks()).not.toContainEqual({ kind: 'no-address' });
  expect(await workAt(office, '2026-11-16T08:00:00.000Z')).toBe(1);
});

const secret = 'a secret of this test alone';

/** The link as it was mailed, and a session that it opened and a code has let read documents. */
async function addWaysIn(office: SampleOffice, personId: string) {
  const access = { ...office.context, secret };
  const { code } = await asFirst(office, ({ trx, ids }) =>
    makeCode(access, trx, { officeId: office.officeId, personId }, ids.next()),
  );
  const link = (await issuePersonLink(access, office.officeId, personId))!;
  const entered = await enterByPersonLink(access, link);
  if ('refused' in entered) throw new Error(entered.refused);
  if (entered.session === 'held') throw new Error('a new device holds nothing');
  await asFirst(office, ({ trx }) =>
    trx
      .updateTable('access')
      .set({ opened_until: instant('2026-11-10T08:30:00.000Z') })
      .where('person_id', '=', personId)
      .where('kind', '=', 'person-session')
      .execute(),
  );
  return { access, code, link, token: entered.session.token };
}

test.each<[string, ContactChange]>([
  ['corrected', { email: 'jo@rett.example' }],
  ['taken away', { email: null, mobile: '91234568' }],
])('an address that is %s ends what went there, and the new link is another one', async (_how, wanted) => {
  const { office, change, personId } = await addOffice();
  const { access, code, link, token } = await addWaysIn(office, personId);
  await change(wanted);
  const owner = { officeId: office.officeId, personId };
  expect(await asFirst(office, ({ trx }) => tryCode(access, trx, owner, code))).toBe('no-code');
  expect(await findSession(access, token)).toBeUndefined();
  expect(await enterByPersonLink(access, link)).toEqual({ refused: 'revoked-link' });
  const next = (await issuePersonLink(access, office.officeId, personId))!;
  expect(next).not.toBe(link);
  expect(await enterByPersonLink(access, next)).toMatchObject({ personId });
});

test.each<[string, ContactChange]>([
  ['another name', { name: 'Jo B. Brattli' }],
  ['the same address in capital letters', { email: 'JO@brattli.example' }],
  ['a telephone where there was none', { mobile: '91234568' }],
  ['other parts', { scopes: ['payroll'] }],
])('%s leaves the link and its sessions', async (_what, wanted) => {
  const { office, change, personId } = await addOffice();
  await asFirst(office, ({ trx }) => trx.updateTable('person').set({ mobile: null }).execute());
  const { access, link, token } = await addWaysIn(office, personId);
  expect((await change(wanted)) as object).toHaveProperty('changed.length', 1);
  expect(await findSession(access, token)).toMatchObject({ kind: 'person', personId });
  expect(await enterByPersonLink(access, link)).toMatchObject({ personId });
});

test('a telephone that is corrected ends the link too, since text messages carry it', async () => {
  const { office, change, personId } = await addOffice();
  await change({ mobile: '91234567' });
  const { access, link } = await addWaysIn(office, personId);
  await change({ mobile: '91234568' });
  expect(await enterByPersonLink(access, link)).toEqual({ refused: 'revoked-link' });
});

test('an address corrected at one client ends the one link of the person, and stands in the record of each; others of the client go on', async () => {
  const { office, change, add, clientId, personId } = await addOffice();
  const { clientId: sisterId } = await addSister(office, 'jo@brattli.example');
  const { personId: aseId } = (await add({ email: 'ase@brattli.example' })) as { personId: string };
  const [jo, ase] = [await addWaysIn(office, personId), await addWaysIn(office, aseId)];
  await asFirst(office, (scope) => changeContact(scope, sisterId, personId, { email: 'jo@rett.example' }));
  expect(await findSession(jo.access, jo.token)).toBeUndefined();
  expect(await findSession(ase.access, ase.token)).toMatchObject({ personId: aseId });
  const events = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('record_event')
      .select(['client_id', 'kind'])
      .where('kind', 'in', ['contact-changed', 'link-revoked'])
      .orderBy('sequence')
      .execute(),
  );
  const kindsOf = (id: string) => events.filter(({ client_id }) => client_id === id).map(({ kind }) => kind);
  expect(kindsOf(sisterId)).toEqual(['contact-changed', 'link-revoked']);
  expect(kindsOf(clientId).slice(-2)).toEqual(['contact-changed', 'link-revoked']);
  // Nothing more is ended by another change of the name.
  const again = await addWaysIn(office, personId);
  await change({ name: 'Jo B. Brattli' });
  expect(await findSession(again.access, again.token)).toMatchObject({ personId });
});

test('the same again is no change and no event', async () => {
  const { office, change, clientId } = await addOffice();
  const count = () =>
    asFirst(office, (scope) =>
      scope.trx.selectFrom('record_event').select('sequence').where('kind', '=', 'contact-changed').execute(),
    );
  const wanted = { name: "Jo 'Jolly' Brattli", mobile: '912 34 567', scopes: ['vouchers', 'payroll'] } as const;
  expect(await change(wanted)).toEqual({ changed: ['name', 'mobile', 'scopes'] });
  expect(await change(wanted)).toEqual({ changed: [] });
  expect(await count()).toHaveLength(1);
  expect(clientId).not.toBe('');
});

test('what is wrong with an address is said, and nothing is kept of it', async () => {
  const { office, change, add, personId } = await addOffice();
  await expect(change({ email: '"a@evil.example x"@nordlys.example' })).rejects.toMatchObject({ code: 'mail.address' });
  await expect(add({ email: 'a@b.example\r\nBcc: x@y.example' })).rejects.toMatchObject({ code: 'mail.address' });
  await expect(add({ mobile: '22 33 44 55' })).rejects.toMatchObject({ code: 'contact.mobile' });
  expect(await personOf(office, personId)).toMatchObject({ email: 'jo@brattli.example' });
});

test('two persons never share an address; somebody known becomes a contact here too', async () => {
  const { office, change, add } = await addOffice();
  const added = await add({ email: 'ase@brattli.example' });
  const aseId = (added as { personId: string }).personId;
  expect(await change({ email: 'JO@brattli.example' }, aseId)).toEqual({ refused: 'address-taken' });
  expect(await add({ email: 'ASE@brattli.example' })).toEqual({ refused: 'contact-already-there' });
  const { clientId: sisterId } = await addSister(office, 'jo@brattli.example');
  const known = await asFirst(office, (scope) =>
    addContact(scope, sisterId, {
      name: 'En annen skrivemåte',
      email: 'ase@brattli.example',
      mobile: null,
      scopes: ['payroll'],
    }),
  );
  expect(known).toEqual({ personId: aseId });
  expect((await personOf(office, aseId)).name).toBe('Åse');
});

test('two who add the same person at once add one', async () => {
  const { office, add } = await addOffice();
  const both = await Promise.allSettled([add({ email: 'to@brattli.example' }), add({ email: 'to@brattli.example' })]);
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const persons = await asFirst(office, (scope) =>
    scope.trx.selectFrom('person').select('id').where('email', '=', 'to@brattli.example').execute(),
  );
  expect(persons).toHaveLength(1);
});

test('the first in the order is told; an order made on an old page is refused', async () => {
  const { office, add, clientId, personId } = await addOffice();
  const { personId: aseId } = (await add({ email: 'ase@brattli.example' })) as { personId: string };
  const order = (ids: string[]) => asFirst(office, (scope) => orderContacts(scope, clientId, ids));
  expect(await order([aseId])).toEqual({ refused: 'list-changed' });
  expect(await order([aseId, aseId])).toEqual({ refused: 'list-changed' });
  expect(await order([aseId, personId])).toEqual({ ordered: true });
  expect(await workAt(office, '2026-11-13T08:00:00.000Z')).toBe(1);
  const [message] = await asFirst(office, (scope) =>
    scope.trx.selectFrom('message').select('person_id').where('chasing', '=', true).execute(),
  );
  expect(message).toEqual({ person_id: aseId });
});

test('whoever is removed everywhere loses the way in; whoever still acts for a company keeps it', async () => {
  const { office, clientId, personId } = await addOffice();
  const { clientId: sisterId } = await addSister(office, 'jo@brattli.example');
  const remove = (id: string) => asFirst(office, (scope) => removeContact(scope, id, personId));
  expect(await remove(clientId)).toEqual({ removed: true, linkRevoked: false });
  expect(await remove(clientId)).toEqual({ refused: 'not-found' });
  expect(await remove(sisterId)).toEqual({ removed: true, linkRevoked: true });
  expect((await personOf(office, personId)).link_version).toBe(2);
});

test('a revoked link is told in the record of every client that the person acts for', async () => {
  const { office, clientId, personId } = await addOffice();
  await addSister(office, 'jo@brattli.example');
  expect(await asFirst(office, (scope) => revokeContactLink(scope, clientId, personId))).toEqual({ revoked: true });
  const events = await asFirst(office, (scope) =>
    scope.trx.selectFrom('record_event').select('data').where('kind', '=', 'link-revoked').execute(),
  );
  expect(events).toMatchObject([{ data: { contact: personId } }, { data: { contact: personId } }]);
});

test("another office's people and another client's contacts are not found", async () => {
  const { office, clientId, personId } = await addOffice();
  const { clientId: otherClient } = await addSister(office, 'other@brattli.example');
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const refused = { refused: 'not-found' };
  for (const [who, client] of [
    [stranger, clientId],
    [office, otherClient],
  ] as const) {
    expect(await asFirst(who, (scope) => changeContact(scope, client, personId, { name: 'X' }))).toEqual(refused);
    expect(await asFirst(who, (scope) => removeContact(scope, client, personId))).toEqual(refused);
    expect(await asFirst(who, (scope) => revokeContactLink(scope, client, personId))).toEqual(refused);
  }
  const contact = { name: 'X', email: null, mobile: null, scopes: ['vouchers'] } as const;
  expect(await asFirst(stranger, (scope) => addContact(scope, clientId, contact))).toEqual(refused);
  expect(await asFirst(stranger, (scope) => orderContacts(scope, clientId, [personId]))).toEqual(refused);
});
