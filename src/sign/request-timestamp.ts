import { randomBytes } from 'node:crypto';
import { boolean, childrenOf, derTag, integer, nullValue, octetString, oid, readDer, sequence } from './der.ts';
import { oids } from './object-identifiers.ts';
import { readTimestampToken, type Timestamp } from './timestamp-token.ts';

export interface TimestampAuthority {
  url: string;
  timeoutMs?: number;
}

/** Why there is no time stamp: nobody answered, it said no, or what it said does not hold. */
export type TimestampFailure = 'unreachable' | 'refused' | 'wrong-answer' | 'too-large';

export type TimestampAnswer = { token: Buffer; timestamp: Timestamp } | { failed: TimestampFailure; detail: string };

const answerBytesMax = 64_000;
const defaultTimeoutMs = 10_000;

/**
 * Asks an authority (RFC 3161 over HTTP) for a time stamp of a digest. What it answers is checked before it is used. An authority that is down
 * must never keep an agreement from being sealed, so every failure is an answer.
 */
export async function requestTimestamp(authority: TimestampAuthority, digest: Buffer): Promise<TimestampAnswer> {
  const nonce = integer(randomBytes(8));
  let answer: Buffer;
  try {
    const response = await fetch(authority.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: encodeRequest(digest, nonce),
      redirect: 'error',
      signal: AbortSignal.timeout(authority.timeoutMs ?? defaultTimeoutMs),
    });
    if (!response.ok) return { failed: 'unreachable', detail: `HTTP ${response.status}` };
    const body = await readLimited(response);
    if (!body) return { failed: 'too-large', detail: `over ${answerBytesMax} bytes` };
    answer = body;
  } catch (error) {
    return { failed: 'unreachable', detail: (error as Error).message };
  }
  return readAnswer(answer, digest, nonce);
}

/** The request asks for the certificate too: without it nobody could check the stamp later. */
function encodeRequest(digest: Buffer, nonce: Buffer): Uint8Array<ArrayBuffer> {
  const imprint = sequence(sequence(oid(oids.sha256), nullValue()), octetString(digest));
  return new Uint8Array(sequence(integer(1), imprint, nonce, boolean(true)));
}

async function readLimited(response: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > answerBytesMax) return undefined;
  }
  return Buffer.concat(parts);
}

function readAnswer(answer: Buffer, digest: Buffer, nonce: Buffer): TimestampAnswer {
  try {
    const [status, token] = childrenOf(readDer(answer));
    const granted = childrenOf(status!)[0];
    // 0 is granted, 1 granted with changes.
    if (granted?.tag !== derTag.integer || (granted.content[0] ?? 9) > 1 || !token) {
      return { failed: 'refused', detail: `status ${granted?.content[0] ?? '?'}` };
    }
    const { nonce: echoed, ...timestamp } = readTimestampToken(token.bytes, digest);
    if (!echoed?.equals(readDer(nonce).content))
      return { failed: 'wrong-answer', detail: 'It answers another request.' };
    return { token: Buffer.from(token.bytes), timestamp };
  } catch (error) {
    return { failed: 'wrong-answer', detail: (error as Error).message };
  }
}
