import { createHash } from 'node:crypto';
import { readCertificateParts } from './certificate.ts';
import {
  childrenOf,
  context,
  DerError,
  derTag,
  expectChildren,
  integer,
  nullValue,
  octetString,
  oid,
  readDer,
  sequence,
  setOf,
} from './der.ts';
import { oids } from './object-identifiers.ts';

/** What is signed of a seal: nothing more, and never a time that only we say (ETSI EN 319 142-1, 6.3: that stands in the PDF). */
export interface SignedFacts {
  /** SHA-256 of everything in the file but the seal itself. */
  digest: Buffer;
  /** The signer's certificate and those above it: each is named by its hash, so none can be exchanged. */
  certificates: readonly Buffer[];
  /** What an authority said of when the digest existed. */
  timestamp?: Buffer | undefined;
}

/** A seal in its parts. */
export interface SealParts extends SignedFacts {
  keyType: KeyType;
  signature: Buffer;
}

export type KeyType = 'rsa' | 'ec';

const signatureAlgorithms: Record<KeyType, Buffer> = {
  rsa: sequence(oid(oids.sha256WithRsa), nullValue()),
  ec: sequence(oid(oids.ecdsaWithSha256)),
};

/** The signed attributes as a set: these bytes are what the key signs (RFC 5652, 5.4). */
export function encodeSignedAttributes({ digest, certificates, timestamp }: SignedFacts): Buffer {
  const hashes = certificates.map((certificate) => createHash('sha256').update(certificate).digest());
  const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), setOf(value));
  return setOf(
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(...hashes.map((hash) => sequence(octetString(hash)))))),
    ...(timestamp ? [attribute(oids.contentTimestamp, timestamp)] : []),
  );
}

/**
 * A seal as it stands in the file: a CMS signature (RFC 5652) of the PAdES baseline B-B, without anything that is not signed. Its parts have
 * exactly one form: `readSeal` takes a seal only if this function writes the same bytes from its parts.
 */
export function encodeSeal(parts: SealParts): Buffer {
  const { issuer, serial } = readCertificateParts(parts.certificates[0]!);
  const digestAlgorithm = sequence(oid(oids.sha256));
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    digestAlgorithm,
    context(0, readDer(encodeSignedAttributes(parts)).content),
    signatureAlgorithms[parts.keyType],
    octetString(parts.signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(oid(oids.data)),
    context(0, readDer(setOf(...parts.certificates)).content),
    setOf(signer),
  );
  return sequence(oid(oids.signedData), context(0, signedData));
}

/** The parts of a seal, or an error when these bytes are not exactly what `encodeSeal` writes. */
export function readSeal(bytes: Uint8Array): SealParts {
  const { oid: isOid, sequence: isSequence, set, integer: isInteger, octetString: isOctets } = derTag;
  const [, wrapped] = expectChildren(readDer(bytes), isOid, 0xa0);
  const [signedData] = expectChildren(wrapped, isSequence);
  const [, , , certificateSet, signers] = expectChildren(signedData, isInteger, set, isSequence, 0xa0, set);
  const [signer] = expectChildren(signers, isSequence);
  const [, , , attributes, algorithm, signature] = expectChildren(
    signer,
    isInteger,
    isSequence,
    isSequence,
    0xa0,
    isSequence,
    isOctets,
  );
  const byType = new Map(
    childrenOf(attributes).map((attribute) => {
      const [type, values] = expectChildren(attribute, isOid, set);
      const [value, ...more] = childrenOf(values);
      if (value === undefined || more.length > 0) throw new DerError('An attribute does not have one value.');
      return [type.bytes.toString('hex'), value] as const;
    }),
  );
  const attribute = (type: string) => byType.get(oid(type).toString('hex'));
  const digest = attribute(oids.messageDigest);
  if (digest?.tag !== isOctets) throw new DerError('The digest is missing.');
  const [list] = expectChildren(attribute(oids.signingCertificateV2), isSequence);
  const held = new Map(childrenOf(certificateSet).map(({ bytes: der }) => [hashOf(der), der]));
  const certificates = childrenOf(list).map((entry) => {
    const certificate = held.get(expectChildren(entry, isOctets)[0].content.toString('hex'));
    if (!certificate) throw new DerError('A certificate is not the one that was signed for.');
    return certificate;
  });
  const keyType = algorithm.bytes.equals(signatureAlgorithms.ec) ? 'ec' : 'rsa';
  const timestamp = attribute(oids.contentTimestamp)?.bytes;
  const parts = { digest: digest.content, certificates, timestamp, keyType, signature: signature.content } as const;
  if (certificates.length === 0 || !encodeSeal(parts).equals(bytes)) {
    throw new DerError('The seal is not written as seals are written here.');
  }
  return parts;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
