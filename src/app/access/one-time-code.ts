import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { isSameHash, keyedHash } from './token.ts';

export const codeSeconds = 600;
export const codeTriesMax = 5;

/** Whose code it is, within the running transaction's office. */
export type CodeOwner = { officeId: string; staffId: string } | { officeId: string; personId: string };

export type TriedCode = 'right' | 'wrong' | 'expired' | 'too-many-tries' | 'no-code';

/** Six digits hold no secret against whoever reads the table, so they are stored under the installation's key and bound to their row. */
function hashCode(secret: string, id: string, code: string): Buffer {
  return keyedHash(secret, 'one-time-code', id, code);
}

/** The code follows from the secret and its id: a message names the id, and the code is worked out when it is sent. */
export function codeOf(secret: string, id: string): string {
  const number = keyedHash(secret, 'digits-of-code', id).readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}

/** A code of six digits for ten minutes and five tries. It takes the place of the one before. */
export async function makeCode(
  context: AccessContext,
  trx: DatabaseTransaction,
  owner: CodeOwner,
  id: string,
): Promise<{ code: string; codeUntil: Instant }> {
  const now = context.clock.now();
  const code = codeOf(context.secret, id);
  const codeUntil = addSeconds(now, codeSeconds);
  await spendCodes(trx, owner, now);
  await trx
    .insertInto('one_time_code')
    .values({
      office_id: owner.officeId,
      id,
      staff_id: 'staffId' in owner ? owner.staffId : null,
      person_id: 'personId' in owner ? owner.personId : null,
      code_hash: hashCode(context.secret, id, code).toString('hex'),
      created_at: now,
      expires_at: codeUntil,
      tries: 0,
      used_at: null,
    })
    .execute();
  return { code, codeUntil };
}

/**
 * Tries what was typed against the owner's newest code. The try is counted before it is compared, under the row's lock, so that a hundred
 * tries at once are five as well. The caller's transaction must be committed also after a wrong one. What is not six digits is no try.
 */
export async function tryCode(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  trx: DatabaseTransaction,
  owner: CodeOwner,
  typed: string,
): Promise<TriedCode> {
  const code = typed.replace(/[\s-]/g, '');
  const now = context.clock.now();
  const { rows } = await sql<{ id: string; hash: string; tries: number; expiresAt: Instant }>`
    update one_time_code set tries = tries + ${/^\d{6}$/.test(code) ? 1 : 0}
    where office_id = ${owner.officeId} and used_at is null and id = (
      select id from one_time_code where ${isOwners(owner)} and used_at is null order by created_at desc, id desc limit 1)
    returning id, code_hash as hash, tries, expires_at as "expiresAt"`.execute(trx);
  const made = rows[0];
  // A hash is worked out in any case: who has no code waits as long as who has one.
  const isRight = isSameHash(
    hashCode(context.secret, made?.id ?? '', code),
    Buffer.from(made?.hash ?? '00'.repeat(32), 'hex'),
  );
  if (!made) return 'no-code';
  if (made.tries > codeTriesMax) return 'too-many-tries';
  if (made.expiresAt <= now) return 'expired';
  if (!isRight) return made.tries === codeTriesMax ? 'too-many-tries' : 'wrong';
  await spendCodes(trx, owner, now);
  return 'right';
}

/** No code that was sent to somebody is right any more. */
export async function spendCodes(trx: DatabaseTransaction, owner: CodeOwner, now: Instant): Promise<void> {
  await sql`update one_time_code set used_at = ${now} where ${isOwners(owner)} and used_at is null`.execute(trx);
}

function isOwners(owner: CodeOwner) {
  return 'staffId' in owner
    ? sql`office_id = ${owner.officeId} and staff_id = ${owner.staffId}`
    : sql`office_id = ${owner.officeId} and person_id = ${owner.personId}`;
}
