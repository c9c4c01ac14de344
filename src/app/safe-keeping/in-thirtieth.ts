import { createHash } from 'node:crypto';

/** In so many nights everything has been looked at. */
export const thirtieths = 30;

/** Which thirtieth something belongs to, from 0 to 29: by its hash, so that what is added later spreads like the rest. */
export function thirtiethOf(subject: string): number {
  return createHash('sha256').update(subject).digest().readUInt32BE(0) % thirtieths;
}
