import { type DatabaseTransaction, inOffice } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { hashToken, newToken } from './token.ts';

export const staffLinkSeconds = 900;

/** Stores a link that signs one person of the office in once. */
export async function makeStaffLink(
  trx: DatabaseTransaction,
  owner: { officeId: string; staffId: string },
  now: Instant,
  validSeconds: number = staffLinkSeconds,
): Promise<{ token: string; linkUntil: Instant }> {
  const token = newToken();
  const linkUntil = addSeconds(now, validSeconds);
  await trx
    .insertInto('access')
    .values({
      office_id: owner.officeId,
      token_hash: hashToken(token),
      kind: 'staff-link',
      staff_id: owner.staffId,
      person_id: null,
      created_at: now,
      expires_at: linkUntil,
      used_at: null,
      revoked_at: null,
      opened_until: null,
    })
    .execute();
  return { token, linkUntil };
}

/** A fresh link for whoever sits at the machine: what `npm start` prints for the demo office. */
export async function issueStaffLink(
  context: AccessContext,
  officeId: string,
  staffId: string,
  validHours: number,
): Promise<string> {
  return inOffice(context.db, officeId, async (trx) => {
    const link = await makeStaffLink(trx, { officeId, staffId }, context.clock.now(), validHours * 3600);
    return link.token;
  });
}
