import { acceptArrivals } from '../intake/accept-arrivals.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Accepts one arrival; a remark is what the client is told beside it, for the next time. */
export async function acceptOne(
  scope: OfficeScope,
  arrivalId: string,
  remark?: string,
): Promise<{ accepted: number } | { refused: 'not-found' | 'not-placed' }> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['obligation_id', 'verdict'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.obligation_id === null || row.verdict === 'opened') return { refused: 'not-placed' };
  return acceptArrivals(scope, [arrivalId], remark);
}
