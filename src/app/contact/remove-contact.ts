import { revokePersonLinkIn } from '../access/person-link.ts';
import { findClientToChange } from '../client/find-client.ts';
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
    .returning('scopes')
    .executeTakeFirst();
  if (!removed) return { refused: 'not-found' };
  const linkRevoked = (await findClientsOf(scope, personId)).length === 0;
  if (linkRevoked) await revokePersonLinkIn(scope.trx, scope.officeId, personId, scope.now);
  await appendRecord(scope, [
    { clientId, kind: 'contact-changed', data: { contact: personId, change: 'removed', scopes: removed.scopes } },
    ...(linkRevoked ? [{ clientId, kind: 'link-revoked' as const, data: { contact: personId } }] : []),
  ]);
  await lookAgainAtClients(scope, [clientId]);
  return { removed: true, linkRevoked };
}
