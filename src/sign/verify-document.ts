import { createHash, verify, X509Certificate } from 'node:crypto';
import { fingerprintOf, readCertificates, readFingerprint, subjectName } from './certificate.ts';
import { checkRevision, findSeal, type SealPlaces } from './check-revision.ts';
import { encodeSignedAttributes, readSeal, type SealParts } from './cms.ts';
import { DerError, derLength } from './der.ts';
import { readEvidence, type AttachedEvidence } from './evidence.ts';
import { readPdfFile, type PdfFile } from './pdf-file.ts';
import { PdfSyntaxError } from './pdf-values.ts';
import { contentsText } from './seal-layout.ts';
import { findKeyType } from './sealing-key.ts';
import { readTimestampToken, type Timestamp } from './timestamp-token.ts';

/** Whose seal is expected: the office's certificate, or its fingerprint from a letter or a site. */
export type Trust = { certificatePem: string } | { fingerprint: string };

/** Why a file is not what was accepted. */
export type SealFault =
  /** The file is no PDF of the kind that is sealed here, or is cut or prolonged. */
  | 'not-a-sealed-pdf'
  /** The seal does not cover everything in the file but itself. */
  | 'does-not-cover-everything'
  /** The seal is written in another way than seals are written here. */
  | 'seal-not-canonical'
  /** The bytes are not those that were sealed. */
  | 'content-changed'
  /** The signature does not belong to the certificate. */
  | 'signature-wrong'
  /** The last revision changes more than sealing changes. */
  | 'pages-changed'
  /** The agreement is not the one whose hash everybody accepted. */
  | 'evidence-does-not-match'
  /** The time stamp is not for this file, or not signed by its authority. */
  | 'timestamp-wrong';

export interface SealFacts {
  documentSha256: string;
  documentBytes: number;
  sealer: string;
  fingerprint: string;
  /** The time that the sealer gives. */
  sealedAt: string;
  /** The time that an authority gives, if one did; whether that authority is to be trusted is the reader's to say. */
  timestamp?: Timestamp;
  evidence: AttachedEvidence;
}

export type SealVerdict =
  /** Intact, and sealed with the certificate that was given. */
  | { verdict: 'sealed-by-given-certificate'; seal: SealFacts }
  /** Intact; nobody said whose seal it should be. Anybody can make a seal, so this alone does not say who sealed. */
  | { verdict: 'intact-sealer-unknown'; seal: SealFacts }
  /** Intact, but sealed with another certificate than the one that was given. */
  | { verdict: 'sealed-by-another'; seal: SealFacts }
  | { verdict: 'not-intact'; fault: SealFault; detail: string }
  | { verdict: 'trust-unreadable' };

/** A check that failed, on its way to the verdict. */
class Fault extends Error {
  override readonly name = 'Fault';
  readonly fault: SealFault;
  constructor(fault: SealFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/**
 * Whether a file is what was accepted and sealed, from its bytes alone: one seal over everything, in the one form in which seals are written
 * here, whose revision only adds to the agreement, whose evidence names the hash of the agreement. Any byte that differs is found.
 *
 * Example: the file with one bit of its padding turned is `not-intact`, `seal-not-canonical`; the whole file without a certificate to hold it
 * against is `intact-sealer-unknown`.
 */
export function verifySealedDocument(bytes: Uint8Array, trust?: Trust): SealVerdict {
  const expected = trust && readTrust(trust);
  if (trust && expected === undefined) return { verdict: 'trust-unreadable' };
  try {
    const seal = checkSeal(bytes);
    if (expected === undefined) return { verdict: 'intact-sealer-unknown', seal };
    return { verdict: seal.fingerprint === expected ? 'sealed-by-given-certificate' : 'sealed-by-another', seal };
  } catch (error) {
    if (error instanceof Fault) return { verdict: 'not-intact', fault: error.fault, detail: error.message };
    throw error;
  }
}

/** The SHA-256 of the certificate that is trusted. Of several in a file the first is meant. */
function readTrust(trust: Trust): string | undefined {
  if ('fingerprint' in trust) return readFingerprint(trust.fingerprint);
  const [certificate] = readCertificates(trust.certificatePem) ?? [];
  return certificate && fingerprintOf(certificate);
}

function checkSeal(bytes: Uint8Array): SealFacts {
  const { file, places } = attempt('not-a-sealed-pdf', () => {
    const read = readPdfFile(bytes);
    return { file: read, places: findSeal(read) };
  });
  checkRange(file, places);
  const parts = readContents(file, places);
  const digest = createHash('sha256')
    .update(bytes.subarray(0, places.contentsAt))
    .update(bytes.subarray(places.contentsEnd))
    .digest();
  if (!digest.equals(parts.digest))
    throw new Fault('content-changed', 'The digest in the seal is not that of the file.');
  checkSignature(parts);
  const evidence = checkEvidence(file, places, bytes);
  const certificate = parts.certificates[0]!;
  const timestamp = parts.timestamp && checkTimestamp(parts.timestamp, digest);
  return {
    documentSha256: evidence.document.sha256,
    documentBytes: evidence.document.bytes,
    sealer: subjectName(certificate),
    fingerprint: fingerprintOf(certificate),
    sealedAt: evidence.sealedAt,
    ...(timestamp ? { timestamp } : {}),
    evidence,
  };
}

function attempt<Value>(fault: SealFault, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    // Node's own errors about certificates and keys are no classes that can be named.
    if (error instanceof PdfSyntaxError || error instanceof DerError || isNodeError(error)) {
      throw new Fault(fault, (error as Error).message);
    }
    throw error;
  }
}

function isNodeError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** From the first byte to the last, with one gap that is exactly the seal. */
function checkRange(file: PdfFile, { byteRange, contentsAt, contentsEnd }: SealPlaces): void {
  const expected = [0, contentsAt, contentsEnd, file.text.length - contentsEnd];
  if (byteRange.length !== 4 || expected.some((part, index) => part !== byteRange[index])) {
    throw new Fault('does-not-cover-everything', `/ByteRange is ${byteRange.join(' ')} and not ${expected.join(' ')}.`);
  }
}

/** The seal in the only way in which it can be written: lower-case hexadecimal, zeros after it, and DER that reads back to itself. */
function readContents(file: PdfFile, { contentsAt, contentsEnd }: SealPlaces): SealParts {
  const contents = file.text.slice(contentsAt, contentsEnd);
  const room = Buffer.from(contents.slice(1, -1), 'hex');
  return attempt('seal-not-canonical', () => {
    const seal = room.subarray(0, derLength(room));
    if (contentsText(seal, room.length) !== contents)
      throw new DerError('The seal and its padding are not written as here.');
    return readSeal(seal);
  });
}

function checkSignature(parts: SealParts): void {
  const holds = attempt('signature-wrong', () => {
    const { publicKey } = new X509Certificate(parts.certificates[0]!);
    const keyType = findKeyType(publicKey);
    return keyType === parts.keyType && verify('sha256', encodeSignedAttributes(parts), publicKey, parts.signature);
  });
  if (!holds) throw new Fault('signature-wrong', 'The signature does not belong to the certificate.');
}

function checkEvidence(file: PdfFile, { evidenceJson, sealedAt }: SealPlaces, bytes: Uint8Array): AttachedEvidence {
  const evidence = readEvidence(evidenceJson);
  if (!evidence) throw new Fault('evidence-does-not-match', 'The attached evidence cannot be read.');
  const agreement = bytes.subarray(0, evidence.document.bytes);
  if (createHash('sha256').update(agreement).digest('hex') !== evidence.document.sha256) {
    throw new Fault('evidence-does-not-match', 'The agreement is not the one that was shown.');
  }
  if (sealedAt !== `D:${evidence.sealedAt.slice(0, 19).replace(/[-:T]/g, '')}Z`) {
    throw new Fault('evidence-does-not-match', 'The seal and the evidence give different times.');
  }
  attempt('pages-changed', () => checkRevision(file, agreement));
  return evidence;
}

function checkTimestamp(token: Buffer, digest: Buffer): Timestamp {
  const { nonce: _, ...timestamp } = attempt('timestamp-wrong', () => readTimestampToken(token, digest));
  return timestamp;
}
