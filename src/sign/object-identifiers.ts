import { oid } from './der.ts';

/** The names of things in certificates and signatures: RFC 5280, RFC 5652, RFC 5035, RFC 3161, RFC 7292, RFC 8018, ETSI EN 319 412-1. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  contentTimestamp: '1.2.840.113549.1.9.16.2.20',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationIdentifier: '2.5.4.97',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

const encoded = new Map(Object.entries(oids).map(([name, dotted]) => [oid(dotted).toString('hex'), name]));

/** The name of an encoded identifier, where it is one of those above. */
export function findOidName(bytes: Uint8Array): keyof typeof oids | undefined {
  return encoded.get(Buffer.from(bytes).toString('hex')) as keyof typeof oids | undefined;
}
