import { createHash, sign } from 'node:crypto';
import { assert, type Instant } from '../domain/kernel/index.ts';
import { appendRevision } from './append-revision.ts';
import { encodeSeal, encodeSignedAttributes, type SignedFacts } from './cms.ts';
import { evidenceFormat, type AttachedEvidence, type SealEvidence } from './evidence.ts';
import { readPdfFile, type PdfFile } from './pdf-file.ts';
import { requestTimestamp, type TimestampAuthority, type TimestampFailure } from './request-timestamp.ts';
import { byteRangeKey, byteRangeText, contentsKey, contentsText } from './seal-layout.ts';
import { findKeyType, type SealingKey } from './sealing-key.ts';
import type { Timestamp } from './timestamp-token.ts';

export interface SealRequest {
  /** The agreement as it was shown, made by `renderDocument`. */
  unsealed: Uint8Array;
  /** The evidence page or pages, made by `renderDocument` too; they come after the agreement's own. */
  evidencePages: Uint8Array;
  evidence: SealEvidence;
  key: SealingKey;
  sealedAt: Instant;
  /** The office's name and a few words of why, as a reader of PDF shows them beside the seal. */
  sealer: string;
  reason: string;
  timestampAuthority?: TimestampAuthority;
}

export type SealOutcome =
  | {
      sealed: Uint8Array;
      /** SHA-256 of the agreement without the seal, and of the sealed file. */
      documentSha256: string;
      sealedSha256: string;
      timestamp: Timestamp | { none: true } | { failed: TimestampFailure; detail: string };
    }
  /** A signer was shown something else than this file. */
  | { refused: 'other-document-shown' };

/** Room for a time stamp with the certificates of its authority. */
const timestampRoomBytes = 14_000;
/** Room for the signature and what stands around it. */
const signatureRoomBytes = 1_600;

/**
 * Seals an accepted agreement with the office's key: PAdES baseline B-B over everything, in one revision that only adds. The agreement's bytes
 * are the unchanged beginning of the sealed file, so what everybody saw can be cut out of it and hashed again.
 *
 * Example: an agreement of 86,000 bytes, accepted by two people, becomes a file of some 150,000 bytes whose first 86,000 are the same.
 */
export async function sealDocument(request: SealRequest): Promise<SealOutcome> {
  const documentSha256 = sha256Hex(request.unsealed);
  if (request.evidence.signers.some(({ shownSha256 }) => shownSha256 !== documentSha256)) {
    return { refused: 'other-document-shown' };
  }
  const unsealed = readPdfFile(request.unsealed);
  const file = withEmptySeal(unsealed, request, documentSha256);
  const digest = digestAround(file);
  const answer = request.timestampAuthority && (await requestTimestamp(request.timestampAuthority, digest));
  const stamped = answer && 'token' in answer ? answer : undefined;
  const seal = makeSeal(request.key, digest, stamped?.token);
  const fits = seal.length <= file.roomBytes;
  // A stamp that finds no room is one that failed; without it there is always room.
  const used = fits ? seal : makeSeal(request.key, digest, undefined);
  assert(used.length <= file.roomBytes, 'a seal without a time stamp has room');
  const sealed = Buffer.from(
    file.text.slice(0, file.contentsAt) + contentsText(used, file.roomBytes) + file.text.slice(file.contentsEnd),
    'latin1',
  );
  return {
    sealed: new Uint8Array(sealed),
    documentSha256,
    sealedSha256: sha256Hex(sealed),
    timestamp: describeTimestamp(answer && 'token' in answer ? answer.timestamp : answer, fits),
  };
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface EmptySeal {
  text: string;
  /** Where the value of `/Contents` begins, and the place after it. */
  contentsAt: number;
  contentsEnd: number;
  roomBytes: number;
}

function withEmptySeal(unsealed: PdfFile, request: SealRequest, documentSha256: string): EmptySeal {
  const { evidencePages, evidence, key, sealer, reason, sealedAt, timestampAuthority } = request;
  const attached: AttachedEvidence = {
    format: evidenceFormat,
    document: { sha256: documentSha256, bytes: request.unsealed.length },
    sealedAt,
    ...evidence,
  };
  const certificateBytes = key.certificates.reduce((sum, certificate) => sum + certificate.length + 64, 0);
  const roomBytes = signatureRoomBytes + certificateBytes + (timestampAuthority ? timestampRoomBytes : 0);
  const revision = appendRevision(unsealed, {
    evidencePages: readPdfFile(evidencePages),
    evidenceJson: `${JSON.stringify(attached, null, 2)}\n`,
    sealer,
    reason,
    sealedAt,
    roomBytes,
  });
  const placeholder = contentsText(Buffer.alloc(0), roomBytes);
  const inRevision = findOnce(revision, `/${contentsKey} ${placeholder}`) + `/${contentsKey} `.length;
  const contentsAt = unsealed.text.length + inRevision;
  const contentsEnd = contentsAt + placeholder.length;
  const length = unsealed.text.length + revision.length;
  const range = byteRangeText([0, contentsAt, contentsEnd, length - contentsEnd]);
  const rangeAt = findOnce(revision, `/${byteRangeKey} ${byteRangeText([0, 0, 0, 0])}`) + `/${byteRangeKey} `.length;
  const text = unsealed.text + revision.slice(0, rangeAt) + range + revision.slice(rangeAt + range.length);
  return { text, contentsAt, contentsEnd, roomBytes };
}

/** What people wrote is in strings, in hexadecimal or in JSON; these words can only stand where they were written for the seal. */
function findOnce(text: string, words: string): number {
  const at = text.indexOf(words);
  assert(at >= 0 && text.indexOf(words, at + 1) < 0, 'the place of the seal is in the file once');
  return at;
}

function digestAround({ text, contentsAt, contentsEnd }: EmptySeal): Buffer {
  return createHash('sha256')
    .update(text.slice(0, contentsAt), 'latin1')
    .update(text.slice(contentsEnd), 'latin1')
    .digest();
}

function makeSeal({ privateKey, certificates }: SealingKey, digest: Buffer, timestamp: Buffer | undefined): Buffer {
  const keyType = findKeyType(privateKey);
  assert(keyType, 'the key is one that seals are made with');
  const facts: SignedFacts = { digest, certificates, timestamp };
  return encodeSeal({ ...facts, keyType, signature: sign('sha256', encodeSignedAttributes(facts), privateKey) });
}

function describeTimestamp(
  answer: Timestamp | { failed: TimestampFailure; detail: string } | undefined,
  fits: boolean,
): Timestamp | { none: true } | { failed: TimestampFailure; detail: string } {
  if (!answer) return { none: true };
  return fits ? answer : { failed: 'too-large', detail: 'The time stamp finds no room in the seal.' };
}
