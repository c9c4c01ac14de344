import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readCertificates } from './certificate.ts';
import type { KeyType } from './cms.ts';
import { readPkcs12, type Pkcs12Refusal } from './read-pkcs12.ts';

/** A key with which can be sealed. */
export interface SealingKey {
  privateKey: KeyObject;
  /** The key's own certificate, then those above it. */
  certificates: readonly Buffer[];
}

export type KeyRefusal =
  | { refused: Pkcs12Refusal }
  | { refused: 'certificate-unreadable' | 'key-unreadable' | 'key-of-another-certificate' | 'key-type' };

/** The type of a key, where it is one that seals are made with: RSA from 2048 bits, or an elliptic curve. */
export function findKeyType(key: KeyObject): KeyType | undefined {
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'rsa';
  return key.asymmetricKeyType === 'ec' ? 'ec' : undefined;
}

/** A key and its certificates as PEM, as the set-up makes them and as certificate authorities deliver them. */
export function readPemKey(
  certificatePem: string,
  privateKeyPem: string,
  passphrase?: string,
): SealingKey | KeyRefusal {
  const certificates = readCertificates(certificatePem);
  if (!certificates) return { refused: 'certificate-unreadable' };
  try {
    return joinKey(
      createPrivateKey({ key: privateKeyPem, ...(passphrase === undefined ? {} : { passphrase }) }),
      certificates,
    );
  } catch {
    return { refused: 'key-unreadable' };
  }
}

/** A key and its certificates as one file with a password (PKCS #12, `.p12`, `.pfx`). */
export function readPkcs12Key(file: Uint8Array, password: string): SealingKey | KeyRefusal {
  const found = readPkcs12(file, password);
  return 'refused' in found ? found : joinKey(found.privateKey, found.certificates);
}

/** Puts the key's own certificate first, whatever the order in the file was. */
function joinKey(privateKey: KeyObject, certificates: readonly Buffer[]): SealingKey | KeyRefusal {
  if (!findKeyType(privateKey)) return { refused: 'key-type' };
  const publicKey = createPublicKey(privateKey);
  const own = certificates.find((certificate) => new X509Certificate(certificate).publicKey.equals(publicKey));
  if (!own) return { refused: 'key-of-another-certificate' };
  return { privateKey, certificates: [own, ...certificates.filter((certificate) => certificate !== own)] };
}
