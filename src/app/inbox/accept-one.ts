import { acceptArrivals } from '../intake/accept-arrivals.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Accepts one arrival; a remark is what the client is told beside it, for the next time. */
export async function acceptOne(
  scope: OfficeScope,
  arrivalId: string,
  remark?: string,
): Promise<{ accepted: number } | { refused: 'not-found' | 'not-placed' | 'infected' }> {
  const row = await scope.trx
    .selectFrom('arrival as a')
    .leftJoin('reading as r', (join) =>
      join.onRef('r.office_id', '=', 'a.office_id').onRef('r.arrival_id', '=', 'a.id'),
    )
    .select(['a.obligation_id', 'a.verdict', 'r.state'])
    .where('a.office_id', '=', scope.officeId)
    .where('a.id', '=', arrivalId)
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.obligation_id === null || row.verdict === 'opened') return { refused: 'not-placed' };
  if (row.state === 'infected') return { refused: 'infected' };
  return acceptArrivals(scope, [arrivalId], remark);
}
