import type { ContactScope, Language } from '../../db/tables.ts';
import { findOrAddPerson } from '../client/add-client.ts';
import { findClientToChange } from '../client/find-client.ts';
import { lookAgainAtClients } from '../obligation/look-again.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { noteForClients } from '../course/course-events.ts';
import { closeClientTasks } from '../task/close-client-tasks.ts';
import { readEmail, readMobile } from './read-contact-addresses.ts';

export interface ContactToAdd {
  name: string;
  /** As it was written; empty or null where there is none. */
  email: string | null;
  mobile: string | null;
  scopes: readonly ContactScope[];
  language?: Language;
}

/**
 * Adds a person who acts for the client, after those who are there: the first in a scope is responsible, the second the deputy. Somebody whose
 * address the office knows becomes a contact here too, as the same person with the same link.
 */
export async function addContact(
  scope: OfficeScope,
  clientId: string,
  contact: ContactToAdd,
): Promise<{ personId: string } | { refused: 'not-found' | 'contact-already-there' }> {
  const email = readEmail(contact.email);
  const mobile = readMobile(contact.mobile);
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const personId = await findOrAddPerson(
    scope,
    { name: contact.name, ...(email === null ? {} : { email }), ...(mobile === null ? {} : { mobile }) },
    contact.language ?? client.language,
  );
  const place = await findNextPlace(scope, clientId);
  const inserted = await scope.trx
    .insertInto('contact')
    .values({
      office_id: scope.officeId,
      client_id: clientId,
      person_id: personId,
      scopes: [...contact.scopes],
      place,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (!inserted) return { refused: 'contact-already-there' };
  await appendRecord(scope, [
    {
      clientId,
      kind: 'contact-changed',
      data: { contact: personId, change: 'added', scopes: [...contact.scopes] },
      words: { name: contact.name },
    },
  ]);
  if (place === 1) await noteForClients(scope, [clientId], 'contact-changed');
  if (email !== null) {
    await closeClientTasks(scope, [clientId], ['no-address']);
    await lookAgainAtClients(scope, [clientId]);
  }
  return { personId };
}

/** The client's row is held, so nobody else takes the place. */
async function findNextPlace(scope: OfficeScope, clientId: string): Promise<number> {
  const last = await scope.trx
    .selectFrom('contact')
    .select('place')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.place ?? 0) + 1;
}
