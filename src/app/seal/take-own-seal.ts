import { X509Certificate } from 'node:crypto';
import { readPkcs12Key, type KeyRefusal } from '../../sign/sealing-key.ts';
import { maySign, writePem } from '../../sign/certificate.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { addSeal } from './office-seal.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface OwnSeal {
  /** A PKCS #12 file: key and certificates behind a password. */
  file: Uint8Array;
  password: string;
}

export type OwnSealRefusal = KeyRefusal | { refused: 'certificate-not-valid-now' | 'certificate-not-for-sealing' };

/**
 * The office seals with its own certificate from now on. What was sealed before stays as it is and verifies by the certificate that it was made with.
 * The password is used once and stored nowhere; the key is stored as the one that Takt makes.
 */
export async function takeOwnSeal(
  scope: OfficeScope,
  { file, password }: OwnSeal,
  secret: string,
): Promise<{ taken: true } | OwnSealRefusal> {
  const key = readPkcs12Key(file, password);
  if ('refused' in key) return key;
  const own = new X509Certificate(key.certificates[0]!);
  // The machine's own time: a certificate runs out whatever a demo's clock shows.
  const now = Date.now();
  if (new Date(own.validFrom).getTime() > now || new Date(own.validTo).getTime() < now)
    return { refused: 'certificate-not-valid-now' };
  // One that may only encrypt, or only vouch for others, makes no seal that a reader accepts.
  if (!maySign(key.certificates[0]!)) return { refused: 'certificate-not-for-sealing' };
  await scope.trx
    .updateTable('office_seal')
    .set({ retired_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('retired_at', 'is', null)
    .execute();
  await addSeal(
    scope,
    {
      certificatePem: key.certificates.map((certificate) => writePem('CERTIFICATE', certificate)).join(''),
      privateKeyPem: key.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    },
    secret,
  );
  await appendOfficeEvents(scope, [{ kind: 'seal-changed', data: { fingerprint: own.fingerprint256 } }]);
  return { taken: true };
}
