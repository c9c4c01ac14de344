import { assert } from '../domain/kernel/index.ts';

const officePattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hashPattern = /^[0-9a-f]{64}$/;

/** An office id comes from our own rows. Anything else is a programmer's error, and must never become a path or a key. */
export function assertOfficeId(officeId: string): void {
  assert(officePattern.test(officeId), 'office id is not a uuid');
}

/**
 * Where a file lies in a store: one tree for each office, files named by their content. The same content is stored once for an office and never
 * shared between offices, so that one office's erasure cannot touch another's file.
 *
 * Example: `0190f3a1-7c1e-7000-8000-00000000000a/5e/5e88…` for the file whose SHA-256 begins with 5e88.
 */
export function addressOf(officeId: string, sha256: string): string {
  assertOfficeId(officeId);
  assert(hashPattern.test(sha256), 'not a sha-256');
  return `${officeId}/${sha256.slice(0, 2)}/${sha256}`;
}
