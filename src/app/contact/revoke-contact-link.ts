import { revokePersonLinkIn } from '../access/person-link.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findClientsOf, findContact } from './find-contact.ts';

/** Ends a contact's link on every device. The next message carries another one. It stands in the record of each client the person acts for. */
export async function revokeContactLink(
  scope: OfficeScope,
  clientId: string,
  personId: string,
): Promise<{ revoked: true } | { refused: 'not-found' }> {
  if (!(await findContact(scope, clientId, personId))) return { refused: 'not-found' };
  await revokePersonLinkIn(scope.trx, scope.officeId, personId, scope.now);
  const clientIds = await findClientsOf(scope, personId);
  await appendRecord(
    scope,
    clientIds.map((id) => ({ clientId: id, kind: 'link-revoked', data: { contact: personId } })),
  );
  return { revoked: true };
}
