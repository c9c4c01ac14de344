import type { OfficeScope } from '../office/office-scope.ts';
import { settlePush } from './settle-push.ts';

/** What was in doubt, and lies there after all, was sent. `find` gives the document of an arrival, where there is one. */
export async function settleFound(
  scope: OfficeScope,
  clientId: string,
  find: (arrivalId: string) => string | undefined,
): Promise<void> {
  const rows = await scope.trx
    .selectFrom('ledger_push')
    .select('arrival_id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'in-doubt')
    .execute();
  for (const { arrival_id: arrivalId } of rows) {
    const documentId = find(arrivalId);
    if (documentId !== undefined) await settlePush(scope, arrivalId, { state: 'sent', location: documentId });
  }
}
