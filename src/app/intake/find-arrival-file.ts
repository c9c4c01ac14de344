import type { OfficeScope } from '../office/office-scope.ts';

export interface ArrivalFile {
  sha256: string;
  name: string;
  kind: string;
}

/** The stored file of an arrival of this office. What came on paper has none, and what was erased no more. */
export async function findArrivalFile(
  scope: OfficeScope,
  arrivalId: string,
): Promise<ArrivalFile | { refused: 'not-found' | 'infected' }> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['sha256', 'file_name', 'file_kind'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .executeTakeFirst();
  if (!row || row.sha256 === null || row.file_name === null) return { refused: 'not-found' };
  const reading = await scope.trx
    .selectFrom('reading')
    .select('state')
    .where('office_id', '=', scope.officeId)
    .where('arrival_id', '=', arrivalId)
    .executeTakeFirst();
  // It is kept as it came; but nobody is to open it.
  if (reading?.state === 'infected') return { refused: 'infected' };
  return { sha256: row.sha256, name: row.file_name, kind: row.file_kind ?? 'unknown' };
}
