import { sql } from 'kysely';
import { inOffice } from '../../db/connect.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';

const DAY = 86_400;

/** How long what has lost its use is kept, so that a person still reads "this link is spent" rather than "unknown". */
export const keptSeconds = {
  access: 30 * DAY,
  codes: DAY,
  answers: 2 * DAY,
  counts: 2 * DAY,
  identities: DAY,
} as const;

/** Deletes counted requests that no window looks at any more. Once a day is plenty. */
export async function forgetOldCounts(context: Pick<AccessContext, 'db' | 'clock'>): Promise<void> {
  const before = addSeconds(context.clock.now(), -keptSeconds.counts);
  await sql`delete from rate_limit where window_at < ${before}`.execute(context.db);
}

/** Deletes an office's sessions and links that ended long ago, its spent codes and the answers kept for repeated requests. */
export async function forgetOldAccess(context: Pick<AccessContext, 'db' | 'clock'>, officeId: string): Promise<void> {
  const now = context.clock.now();
  const before = (seconds: number) => addSeconds(now, -seconds);
  await inOffice(context.db, officeId, async (trx) => {
    await sql`delete from access where least(expires_at, revoked_at) < ${before(keptSeconds.access)}`.execute(trx);
    await sql`delete from one_time_code where expires_at < ${before(keptSeconds.codes)}`.execute(trx);
    // What an agreement was accepted with stands in its own evidence.
    await sql`delete from identity_confirmation where answer_until < ${before(keptSeconds.identities)}`.execute(trx);
    await sql`delete from idempotent_answer where made_at < ${before(keptSeconds.answers)}`.execute(trx);
  });
}
