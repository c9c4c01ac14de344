import { type DatabaseTransaction, inOffice } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { hashToken, keyedHash } from './token.ts';

export const staffLinkSeconds = 900;

/** The token of a link follows from the secret and the link's id: a message names the id, and the token is worked out when it is sent. */
export function staffLinkToken(secret: string, officeId: string, linkId: string): string {
  return keyedHash(secret, 'staff-link', officeId, linkId).toString('base64url');
}

/** Stores a link that signs one person of the office in once. */
export async function makeStaffLink(
  { secret, clock }: Pick<AccessContext, 'secret' | 'clock'>,
  trx: DatabaseTransaction,
  owner: { officeId: string; staffId: string },
  linkId: string,
  validSeconds: number = staffLinkSeconds,
): Promise<{ token: string; linkUntil: Instant }> {
  const now = clock.now();
  const token = staffLinkToken(secret, owner.officeId, linkId);
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
      language: null,
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
    const link = await makeStaffLink(context, trx, { officeId, staffId }, context.ids.next(), validHours * 3600);
    return link.token;
  });
}
