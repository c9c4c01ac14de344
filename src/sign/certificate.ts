import { X509Certificate, createHash } from 'node:crypto';
import { childrenOf, expectChildren, readDer, type DerValue, DerError, derTag } from './der.ts';

/** What of a certificate stands in a signature that was made with it. */
export interface CertificateParts {
  /** The issuer's name and the serial number, as they are encoded. */
  issuer: Buffer;
  serial: Buffer;
}

export function readCertificateParts(certificate: Uint8Array): CertificateParts {
  const [toBeSigned] = expectChildren(readDer(certificate), derTag.sequence, derTag.sequence, derTag.bitString);
  const parts = childrenOf(toBeSigned);
  // The version comes first only where it is not the oldest.
  const [serial, , issuer] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  return { issuer: expectTag(issuer, derTag.sequence).bytes, serial: expectTag(serial, derTag.integer).bytes };
}

function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new DerError('The certificate does not hold what it should.');
  return value;
}

/** The SHA-256 of a certificate in lower-case hexadecimal: what an office prints on its letters and its site. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}

/** A fingerprint as people write it, with colons, spaces and capitals; undefined when it is none. */
export function readFingerprint(text: string): string | undefined {
  const hex = text.replace(/[:\s]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
}

/** The certificates of a PEM file, the first of them the signer's. Undefined when a part of it is none. */
export function readCertificates(pem: string): Buffer[] | undefined {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    const certificates = blocks.map((block) => Buffer.from(new X509Certificate(block).raw));
    return certificates.length > 0 ? certificates : undefined;
  } catch {
    return undefined;
  }
}

export function writePem(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The name that people know a certificate by: the organisation's, else the common name. */
export function subjectName(certificate: Uint8Array): string {
  const { subject } = new X509Certificate(Buffer.from(certificate)).toLegacyObject() as unknown as {
    subject: Record<string, string | string[]>;
  };
  const name = subject['O'] ?? subject['CN'] ?? '';
  return Array.isArray(name) ? name.join(', ') : name;
}
