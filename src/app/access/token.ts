import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes as 43 letters, digits, `-` and `_`. Whoever holds one is let in, so only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether the text has the shape of a token; anything else need not trouble the database. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is stored of a token. A token has 256 random bits, so a plain hash cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** HMAC-SHA256 under the installation's secret. The purpose comes first, so that what was made for one use never fits another. */
export function keyedHash(secret: string, purpose: string, ...parts: readonly (string | number)[]): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}

/** Compares two hashes in a time that does not tell how far they agree. */
export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
