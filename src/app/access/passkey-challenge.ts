import { randomBytes } from 'node:crypto';
import { instant, type Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from './access-context.ts';
import { isSpent, spendOnce } from './rate-limit.ts';
import { isSameHash, keyedHash } from './token.ts';

const VALID_MS = 300_000;
const NONCE = 16;
const EXPIRY = 6;

/**
 * A challenge that proves by itself that it was ours, for what and until when: random bytes, the end of its five minutes and a keyed hash over
 * both. So nothing is stored for a page that is only looked at; only a challenge that was met is remembered, to be met once.
 */
export function makeChallenge(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  purpose: string,
  validMs: number = VALID_MS,
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(NONCE + EXPIRY);
  randomBytes(NONCE).copy(head);
  head.writeUIntBE(Date.parse(context.clock.now()) + validMs, NONCE, EXPIRY);
  return new Uint8Array(Buffer.concat([head, seal(context.secret, purpose, head)]));
}

export function isOurChallenge(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  purpose: string,
  challenge: string,
): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  // The decoder passes over what it does not know, so that one challenge could be written in many ways, and spent in each of them.
  if (bytes.toString('base64url') !== challenge) return false;
  const head = bytes.subarray(0, NONCE + EXPIRY);
  if (head.length !== NONCE + EXPIRY || !isSameHash(seal(context.secret, purpose, head), bytes.subarray(head.length))) {
    return false;
  }
  return head.readUIntBE(NONCE, EXPIRY) > Date.parse(context.clock.now());
}

/** Whether a challenge of ours is met for the first time. */
export async function spendChallenge(
  context: Pick<AccessContext, 'db' | 'secret'>,
  challenge: string,
): Promise<boolean> {
  return spendOnce(context, 'challenge', challenge, endOf(challenge));
}

/** Whether a challenge of ours was met before. */
export async function isChallengeSpent(
  context: Pick<AccessContext, 'db' | 'secret'>,
  challenge: string,
): Promise<boolean> {
  return isSpent(context, 'challenge', challenge, endOf(challenge));
}

function endOf(challenge: string): Instant {
  return instant(new Date(Buffer.from(challenge, 'base64url').readUIntBE(NONCE, EXPIRY)).toISOString());
}

function seal(secret: string, purpose: string, head: Buffer): Buffer {
  return keyedHash(secret, 'passkey-challenge', purpose, head.toString('hex'));
}
