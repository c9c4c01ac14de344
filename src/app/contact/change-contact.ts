import { sql } from 'kysely';
import type { ContactScope, Language } from '../../db/tables.ts';
import { spendCodes } from '../access/one-time-code.ts';
import { revokePersonLinkIn } from '../access/person-link.ts';
import { findClientToChange } from '../client/find-client.ts';
import { lookAgainAtClients } from '../obligation/look-again.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeClientTasks } from '../task/close-client-tasks.ts';
import { findContact, findClientsOf, type ContactOfClient } from './find-contact.ts';
import { readEmail, readMobile } from './read-contact-addresses.ts';

export interface ContactChange {
  name?: string;
  /** As it was written; empty or null takes the address away. */
  email?: string | null;
  mobile?: string | null;
  language?: Language;
  scopes?: readonly ContactScope[];
}

type Field = keyof ContactChange;

/**
 * Changes a contact. Name, addresses and language are the person's own and hold for every client that the person acts for; scopes belong to
 * this client. A new e-mail address has not bounced: what waited for one is closed, and the reminders go on.
 *
 * Where an address is replaced or taken away, what went there opens nothing from this transaction on: link, sessions, calendar and codes of the person end, for
 * all clients at once, since there is one link for all of them. Of no session is it known that it owes nothing to the old address, so none is spared; the next
 * message, and whoever asks by the old link, brings the new one to the new address. An address that is added where there was none ends no link.
 *
 * Example: `jo@bratli.example` corrected to `jo@brattli.example` ends the link; the same in capital letters does not.
 */
export async function changeContact(
  scope: OfficeScope,
  clientId: string,
  personId: string,
  change: ContactChange,
): Promise<{ changed: Field[] } | { refused: 'not-found' | 'address-taken' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const contact = await findContact(scope, clientId, personId);
  if (!contact) return { refused: 'not-found' };
  const wanted = wantedContact(contact, change);
  const changed = (['name', 'email', 'mobile', 'language', 'scopes'] as const).filter(
    (field) => `${wanted[field]}` !== `${contact[field]}`,
  );
  if (changed.length === 0) return { changed };
  if (changed.includes('email') && (await isTaken(scope, personId, wanted.email))) return { refused: 'address-taken' };
  await savePerson(scope, personId, wanted, changed.includes('email'));
  const isMoved = isReplaced(contact.email, wanted.email) || isReplaced(contact.mobile, wanted.mobile);
  if (changed.includes('email') || changed.includes('mobile')) await closeWhatCodesOpened(scope, personId);
  if (isMoved) await revokePersonLinkIn(scope.trx, scope.officeId, personId, scope.now);
  if (changed.includes('scopes')) await saveScopes(scope, clientId, personId, wanted.scopes);
  const ofPerson = changed.filter((field) => field !== 'scopes');
  const clientIds = ofPerson.length > 0 ? await findClientsOf(scope, personId) : [clientId];
  await appendRecord(
    scope,
    clientIds.map((id) => {
      const fields = id === clientId ? changed : ofPerson;
      return {
        clientId: id,
        kind: 'contact-changed',
        data: {
          contact: personId,
          change: 'changed',
          fields,
          ...(fields.includes('scopes') ? { scopes: wanted.scopes } : {}),
        },
        words: { name: wanted.name, ...(fields.includes('email') ? { email: wanted.email ?? '' } : {}) },
      };
    }),
  );
  if (isMoved) {
    await appendRecord(
      scope,
      clientIds.map((id) => ({ clientId: id, kind: 'link-revoked', data: { contact: personId } })),
    );
  }
  if (changed.includes('email')) await closeClientTasks(scope, clientIds, ['bounced', 'no-address', 'refused']);
  await lookAgainAtClients(scope, clientIds);
  return { changed };
}

function wantedContact(contact: ContactOfClient, change: ContactChange): ContactOfClient {
  return {
    name: change.name ?? contact.name,
    email: change.email === undefined ? contact.email : readEmail(change.email),
    mobile: change.mobile === undefined ? contact.mobile : readMobile(change.mobile),
    language: change.language ?? contact.language,
    scopes: change.scopes === undefined ? contact.scopes : [...change.scopes],
  };
}

async function isTaken(scope: OfficeScope, personId: string, email: string | null): Promise<boolean> {
  if (email === null) return false;
  const { rows } = await sql`select from person
    where office_id = ${scope.officeId} and lower(email) = lower(${email}) and id <> ${personId}`.execute(scope.trx);
  return rows.length > 0;
}

async function savePerson(
  scope: OfficeScope,
  personId: string,
  { name, email, mobile, language }: ContactOfClient,
  addressIsNew: boolean,
): Promise<void> {
  await scope.trx
    .updateTable('person')
    .set({ name, email, mobile, language, ...(addressIsNew ? { email_bounced_at: null } : {}) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', personId)
    .execute();
}

/** Whether messages went to an address that is not the person's any more. Letters of another size are the same mailbox. */
function isReplaced(was: string | null, is: string | null): boolean {
  return was !== null && was.toLowerCase() !== is?.toLowerCase();
}

/** The old address may have been somebody else's: a code that went there is right no more, and what such a code has opened asks for another one. */
async function closeWhatCodesOpened({ trx, officeId, now }: OfficeScope, personId: string): Promise<void> {
  await spendCodes(trx, { officeId, personId }, now);
  await sql`update access set opened_until = null
    where office_id = ${officeId} and person_id = ${personId} and kind = 'person-session' and opened_until is not null`.execute(
    trx,
  );
}

async function saveScopes(
  scope: OfficeScope,
  clientId: string,
  personId: string,
  scopes: ContactScope[],
): Promise<void> {
  await scope.trx
    .updateTable('contact')
    .set({ scopes })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('person_id', '=', personId)
    .execute();
}
