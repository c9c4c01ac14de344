import { X509Certificate } from 'node:crypto';
import type { Instant } from '../../domain/kernel/index.ts';
import type { SealView } from '../../http/contract/seal.ts';
import { fingerprintOf, issuerName, readCertificates, subjectName } from '../../sign/certificate.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What the office seals with now, and with what before: a fingerprint is what others know a seal by. */
export async function viewSeal(scope: OfficeScope): Promise<SealView> {
  const rows = await scope.trx
    .selectFrom('office_seal')
    .select(['certificate_pem', 'made_at', 'retired_at'])
    .where('office_id', '=', scope.officeId)
    .orderBy('made_at', 'desc')
    .execute();
  const seals = rows.map(describe);
  return {
    seal: seals.find(({ retiredAt }) => retiredAt === null) ?? null,
    earlier: seals.filter(({ retiredAt }) => retiredAt !== null),
  };
}

function describe(row: {
  certificate_pem: string;
  made_at: Instant;
  retired_at: Instant | null;
}): SealView['earlier'][number] {
  const [certificate] = readCertificates(row.certificate_pem)!;
  const { validTo } = new X509Certificate(certificate!);
  const issuer = issuerName(certificate!);
  const subject = subjectName(certificate!);
  return {
    fingerprint: fingerprintOf(certificate!),
    subject,
    // What Takt makes vouches for itself.
    issuer: issuer === subject ? null : issuer,
    validTo: new Date(validTo).toISOString() as Instant,
    madeAt: row.made_at,
    retiredAt: row.retired_at,
  };
}
