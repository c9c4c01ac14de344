import { sql } from 'kysely';
import { inOffice, withoutOffice, type Database } from '../../db/connect.ts';
import { fingerprintOf, readCertificates } from '../../sign/certificate.ts';

/**
 * The office of this installation whose certificate has this fingerprint, also one that it no longer seals with. Row security shows one office at a time, so they are
 * asked one by one.
 */
export async function findSealingOffice(db: Database, fingerprint: string): Promise<string | undefined> {
  const { rows: offices } = await withoutOffice(db, (trx) =>
    sql<{ id: string }>`select office_id as id from list_offices()`.execute(trx),
  );
  for (const { id } of offices) {
    const seals = await inOffice(db, id, (trx) =>
      trx
        .selectFrom('office_seal')
        .innerJoin('office', 'office.id', 'office_seal.office_id')
        .select(['office.name', 'office_seal.certificate_pem'])
        .where('office_seal.office_id', '=', id)
        .execute(),
    );
    const found = seals.find(({ certificate_pem }) => {
      const [certificate] = readCertificates(certificate_pem) ?? [];
      return certificate !== undefined && fingerprintOf(certificate) === fingerprint;
    });
    if (found) return found.name;
  }
  return undefined;
}
