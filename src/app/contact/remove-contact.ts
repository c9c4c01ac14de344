import { revokePersonLinkIn } from '../access/person-link.ts';
import { findClientToChange } from '../client/find-client.ts';
import { noteForClients } from '../course/course-events.ts';
import { lookAgainAtClients } from '../obligation/look-again.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findClientsOf } from './find-contact.ts';

/** The person acts for this client no more. Whoever acts for no other client of the office loses the way in at once. */
export async function removeContact(
  scope: OfficeScope,
  clientId: string,
  personId: string,
): Promise<{ removed: true; linkRevoked: boolean } | { refused: 'not-found' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const removed = await scope.trx
    .deleteFrom('contact')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('person_id', '=', personId)
    .returning(['scopes', 'place'])
    .executeTakeFirst();
  if (!removed) return { refused: 'not-found' };
  const linkRevoked = (await findClientsOf(scope, personId)).length === 0;
  if (linkRevoked) await revokePersonLinkIn(scope.trx, scope.officeId, personId, scope.now);
  await appendRecord(scope, [
    { clientId, kind: 'contact-changed', data: { contact: personId, change: 'removed', scopes: removed.scopes } },
    ...(linkRevoked ? [{ clientId, kind: 'link-revoked' as const, data: { contact: personId } }] : []),
  ]);
  if (await isNextFirst(scope, clientId, removed.place)) await noteForClients(scope, [clientId], 'contact-changed');
  await lookAgainAtClients(scope, [clientId]);
  return { removed: true, linkRevoked };
}

/** The first has gone, and somebody else is first now. */
async function isNextFirst(scope: OfficeScope, clientId: string, goneFrom: number): Promise<boolean> {
  const next = await scope.trx
    .selectFrom('contact')
    .select('place')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
  return next !== undefined && goneFrom < next.place;
}
