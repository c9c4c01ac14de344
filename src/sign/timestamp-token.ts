import { createHash, verify, X509Certificate } from 'node:crypto';
import { instant, type Instant } from '../domain/kernel/index.ts';
import { readCertificateParts, subjectName } from './certificate.ts';
import { childrenOf, DerError, derTag, expectChildren, findOptional, oid, readDer, type DerValue } from './der.ts';
import { oids } from './object-identifiers.ts';

/** What an authority said: these bytes existed at this time. Whether the authority is to be trusted is not decided here. */
export interface Timestamp {
  at: Instant;
  authority: string;
  /** SHA-256 of the authority's certificate. */
  fingerprint: string;
}

export interface ReadToken extends Timestamp {
  nonce: Buffer | undefined;
}

const hashes = new Map<string, string>([
  [oids.sha256, 'sha256'],
  [oids.sha384, 'sha384'],
  [oids.sha512, 'sha512'],
]);

/**
 * Reads a time stamp (RFC 3161) and holds it against the digest that it is for: the digest, the authority's signature, and that its certificate
 * is one for time stamps. Throws a `DerError` when anything of this does not hold.
 */
export function readTimestampToken(token: Uint8Array, digest: Buffer): ReadToken {
  const [type, wrapped] = expectChildren(readDer(token), derTag.oid, 0xa0);
  expect(type, oids.signedData);
  const [signedData] = expectChildren(wrapped, derTag.sequence);
  const parts = childrenOf(signedData);
  const [contentType, content] = expectChildren(parts[2], derTag.oid, 0xa0);
  expect(contentType, oids.timestampInfo);
  const info = expectChildren(content, derTag.octetString)[0].content;
  const certificates = childrenOf(findOptional(parts, 0xa0) ?? parts[1]!).map(({ bytes }) => bytes);
  const [signer] = childrenOf(parts.at(-1)!);
  const certificate = verifySigner(signer!, info, certificates);
  return {
    ...readInfo(info, digest),
    authority: subjectName(certificate),
    fingerprint: hash('sha256', certificate).toString('hex'),
  };
}

function readInfo(info: Buffer, digest: Buffer): { at: Instant; nonce: Buffer | undefined } {
  const [, , imprint, , time, ...optional] = childrenOf(readDer(info));
  const [algorithm, imprinted] = expectChildren(imprint, derTag.sequence, derTag.octetString);
  expect(childrenOf(algorithm)[0], oids.sha256);
  if (!imprinted.content.equals(digest)) throw new DerError('The time stamp is for other bytes.');
  return { at: readTime(time!), nonce: findOptional(optional, derTag.integer)?.content };
}

/** `20270115074100Z`, with or without fractions of a second. */
function readTime({ tag, content }: DerValue): Instant {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(content.toString('latin1'));
  if (tag !== derTag.generalizedTime || !found) throw new DerError('The time of the time stamp cannot be read.');
  const [, year, month, day, hour, minute, second, fraction = '0'] = found;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
}

function verifySigner(signer: DerValue, content: Buffer, certificates: readonly Buffer[]): Buffer {
  const [, who, digestAlgorithm, attributes, signatureAlgorithm, signature] = childrenOf(signer);
  const hashName = hashes.get(dottedOf(childrenOf(digestAlgorithm!)[0]!));
  if (!hashName || attributes?.tag !== 0xa0 || !signatureAlgorithm || !signature) {
    throw new DerError('The time stamp is signed in a way that is not known.');
  }
  const digest = attributeOf(attributes, oids.messageDigest);
  if (!digest?.content.equals(hash(hashName, content))) throw new DerError('The time stamp is not what was signed.');
  const certificate = certificates.find((candidate) => isNamed(candidate, who!));
  if (!certificate) throw new DerError('The certificate of the time stamp is missing.');
  const { publicKey, keyUsage } = new X509Certificate(certificate);
  // Node's name for the extended key usage.
  if (!keyUsage?.includes(oids.timeStamping)) throw new DerError('The certificate is not one for time stamps.');
  const signed = Buffer.concat([Buffer.from([derTag.set]), attributes.bytes.subarray(1)]);
  if (!verify(hashName, signed, publicKey, signature.content))
    throw new DerError('The signature of the time stamp is wrong.');
  return certificate;
}

function isNamed(certificate: Buffer, who: DerValue): boolean {
  if (who.tag !== derTag.sequence) return false;
  const [issuer, serial] = childrenOf(who);
  const parts = readCertificateParts(certificate);
  return parts.issuer.equals(issuer!.bytes) && parts.serial.equals(serial!.bytes);
}

function attributeOf(attributes: DerValue, type: string): DerValue | undefined {
  const found = childrenOf(attributes).find((attribute) => childrenOf(attribute)[0]?.bytes.equals(oid(type)));
  return found && childrenOf(expectChildren(found, derTag.oid, derTag.set)[1])[0];
}

function dottedOf(value: DerValue): string {
  return [...hashes.keys()].find((dotted) => oid(dotted).equals(value.bytes)) ?? '';
}

function expect(value: DerValue | undefined, dotted: string): void {
  if (!value?.bytes.equals(oid(dotted))) throw new DerError('The time stamp is not of the kind that was asked for.');
}

function hash(name: string, bytes: Uint8Array): Buffer {
  return createHash(name).update(bytes).digest();
}
