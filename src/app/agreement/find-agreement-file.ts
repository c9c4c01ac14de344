import type { OfficeScope } from '../office/office-scope.ts';

/** The signed agreement as a file, where one was registered: the newest version's. */
export async function findAgreementFile(
  scope: OfficeScope,
  agreementId: string,
): Promise<{ sha256: string; name: string } | { refused: 'not-found' }> {
  const row = await scope.trx
    .selectFrom('agreement_version')
    .select(['file_sha256', 'file_name'])
    .where('office_id', '=', scope.officeId)
    .where('agreement_id', '=', agreementId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.file_sha256 === null) return { refused: 'not-found' };
  return { sha256: row.file_sha256, name: row.file_name ?? 'avtale' };
}
