import { X509Certificate, createHash } from 'node:crypto';
import { childrenOf, expectChildren, oid, readDer, type DerValue, DerError, derTag } from './der.ts';
import { oids } from './object-identifiers.ts';

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
  return nameIn(certificate, 'subject');
}

/** Who vouches for it, by the same name. */
export function issuerName(certificate: Uint8Array): string {
  return nameIn(certificate, 'issuer');
}

function nameIn(certificate: Uint8Array, part: 'subject' | 'issuer'): string {
  const names = new X509Certificate(Buffer.from(certificate)).toLegacyObject() as unknown as Record<
    'subject' | 'issuer',
    Record<string, string | string[]>
  >;
  const name = names[part]['O'] ?? names[part]['CN'] ?? '';
  return Array.isArray(name) ? name.join(', ') : name;
}

/**
 * Whether signatures may be made with the certificate's key: its use is either not narrowed, or includes signatures or the commitment to content
 * (RFC 5280, 4.2.1.3).
 */
export function maySign(certificate: Uint8Array): boolean {
  const [toBeSigned] = childrenOf(readDer(certificate));
  const wrapped = childrenOf(toBeSigned!).find(({ tag }) => tag === 0xa3);
  const extensions = wrapped ? childrenOf(childrenOf(wrapped)[0]!) : [];
  const keyUsage = extensions.find((extension) => childrenOf(extension)[0]!.bytes.equals(oid(oids.keyUsage)));
  if (keyUsage === undefined) return true;
  // Unused bits, then the bits: the first is for signatures, the second for commitment.
  const bits = readDer(childrenOf(keyUsage).at(-1)!.content).content;
  return ((bits[1] ?? 0) & 0xc0) !== 0;
}
