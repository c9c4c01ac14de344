import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { lookOverDeliveries } from '../reading/look-over-deliveries.ts';

/**
 * A person saw a finding and it is no matter: it holds nothing back any more and is no basis for a price. It stays so when the delivery is looked at
 * again, and can be taken up again.
 */
export async function setFindingAside(
  scope: OfficeScope,
  findingId: string,
  setAside: boolean,
): Promise<{ setAside: boolean } | { refused: 'not-found' }> {
  const row = await scope.trx
    .selectFrom('finding')
    .select(['client_id', 'obligation_id', 'kind', 'set_aside_at'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', findingId)
    .where('gone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if ((row.set_aside_at !== null) === setAside) return { setAside };
  await scope.trx
    .updateTable('finding')
    .set({ set_aside_at: setAside ? scope.now : null, set_aside_by: setAside ? staffOf(scope) : null })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', findingId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'finding-set-aside',
      data: {
        finding: findingId,
        findingKind: row.kind,
        ...(row.obligation_id === null ? {} : { obligation: row.obligation_id }),
        ...(setAside ? {} : { takenUp: true }),
      },
    },
  ]);
  if (row.obligation_id !== null) await lookOverDeliveries(scope, { obligationIds: [row.obligation_id] });
  return { setAside };
}
