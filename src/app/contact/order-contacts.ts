import { sql } from 'kysely';
import { findClientToChange } from '../client/find-client.ts';
import { noteForClients } from '../course/course-events.ts';
import { lookAgainAtClients } from '../obligation/look-again.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * Puts the contacts of a client in a new order: within a scope the first is responsible and the second the deputy. The list must name each
 * contact once, so that an order made on an old page never drops somebody.
 */
export async function orderContacts(
  scope: OfficeScope,
  clientId: string,
  personIds: readonly string[],
): Promise<{ ordered: true } | { refused: 'not-found' | 'list-changed' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const contacts = await scope.trx
    .selectFrom('contact')
    .select('person_id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('place')
    .execute();
  const before = contacts.map((contact) => contact.person_id);
  if ([...before].sort().join() !== [...personIds].sort().join()) return { refused: 'list-changed' };
  if (before.join() === personIds.join()) return { ordered: true };
  await sql`update contact k set place = x.place
    from unnest(${[...personIds]}::uuid[]) with ordinality as x(person_id, place)
    where k.office_id = ${scope.officeId} and k.client_id = ${clientId} and k.person_id = x.person_id`.execute(
    scope.trx,
  );
  await appendRecord(scope, [
    { clientId, kind: 'contact-changed', data: { change: 'ordered', order: [...personIds] } },
  ]);
  if (before[0] !== personIds[0]) await noteForClients(scope, [clientId], 'contact-changed');
  await lookAgainAtClients(scope, [clientId]);
  return { ordered: true };
}
