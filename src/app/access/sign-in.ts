import { sql } from 'kysely';
import { type DatabaseTransaction, inOffice } from '../../db/connect.ts';
import type { AwaitedFactor, Language, SignInWay, StaffRole } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from './access-context.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { findStaffByEmail, type StaffOfOffice } from './find-staff.ts';
import { tryCode } from './one-time-code.ts';
import { findAwaited } from './find-awaited.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashToken } from './token.ts';

export type SignedIn = {
  signedIn: true;
  officeId: string;
  staffId: string;
  role: StaffRole;
  language: Language;
  /** What must be shown before the session opens anything; undefined when nothing more is asked. */
  awaits?: AwaitedFactor | undefined;
} & OpenedSession;

/** No office and no person: the same questions are put to the database for an address that nobody has. */
const NOBODY: StaffOfOffice = {
  officeId: '00000000-0000-0000-0000-000000000000',
  staffId: '00000000-0000-0000-0000-000000000000',
};

/**
 * Signs in by a mailed link, once. Only a person's press on the button may call it; opening the address must not. A second press says that
 * the link is spent, and the page offers a new one or the code from the same message.
 */
export async function signInByLink(
  context: AccessContext,
  token: string,
): Promise<SignedIn | { refused: 'unknown-link' | 'spent-link' | 'expired-link' | 'passkey-needed' }> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return { refused: 'unknown-link' };
  const now = context.clock.now();
  return inOffice(context.db, officeId, async (trx) => {
    const { rows } = await sql<{ staffId: string; usedAt: Instant | null; expiresAt: Instant }>`
      select staff_id as "staffId", used_at as "usedAt", expires_at as "expiresAt" from access
      where token_hash = ${hashToken(token)} and kind = 'staff-link' and revoked_at is null for update`.execute(trx);
    const link = rows[0];
    if (!link) return { refused: 'unknown-link' };
    if (link.usedAt !== null) return { refused: 'spent-link' };
    if (link.expiresAt <= now) return { refused: 'expired-link' };
    await sql`update access set used_at = ${now} where token_hash = ${hashToken(token)}`.execute(trx);
    return (
      (await signInStaff(context, trx, { officeId, staffId: link.staffId }, 'link')) ?? { refused: 'unknown-link' }
    );
  });
}

/**
 * Signs in by the code from the mail. There is one refusal for everything, so that nobody learns which addresses are known; and what was
 * asked with the code, the link in the same message, ends with it. `guessed` is for whoever counts and never told: a code was there that this might have been.
 */
export async function signInByCode(
  context: AccessContext,
  email: string,
  code: string,
): Promise<SignedIn | { refused: 'passkey-needed' } | { refused: 'code-not-accepted'; guessed: boolean }> {
  const found = await findStaffByEmail(context.db, email);
  let guessed = false;
  for (const owner of found.length === 0 ? [NOBODY] : found) {
    const signedIn = await inOffice(context.db, owner.officeId, async (trx) => {
      const tried = await tryCode(context, trx, owner, code);
      if (tried === 'wrong' || tried === 'too-many-tries') guessed = true;
      if (tried !== 'right') return undefined;
      await sql`update access set revoked_at = ${context.clock.now()} where office_id = ${owner.officeId}
        and staff_id = ${owner.staffId} and kind = 'staff-link' and used_at is null and revoked_at is null
        and expires_at - created_at <= interval '15 minutes'`.execute(trx);
      return signInStaff(context, trx, owner, 'code');
    });
    if (signedIn) return signedIn;
  }
  return { refused: 'code-not-accepted', guessed };
}

/**
 * Opens a session for a person who is at work in the office; undefined for anyone else. A passkey is two factors by itself: something one has, and the finger,
 * face or PIN that opens it. Whatever is one factor waits for the second where the person has one or the office asks for it; who has a passkey
 * and no codes then comes by the passkey, since the mailbox alone must not be a way round it.
 */
export async function signInStaff(
  context: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
  way: SignInWay,
  isTwoFactors = way === 'passkey',
): Promise<SignedIn | { refused: 'passkey-needed' } | undefined> {
  const staff = await trx
    .selectFrom('staff')
    .select(['role', 'language'])
    .where('office_id', '=', officeId)
    .where('id', '=', staffId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!staff) return undefined;
  const awaited = isTwoFactors ? undefined : await findAwaited(trx, { officeId, staffId }, staff.role);
  if (awaited === 'passkey') return { refused: 'passkey-needed' };
  const session = await openSession(
    context,
    trx,
    officeId,
    { staffId },
    { way, awaits: awaited, twoFactors: isTwoFactors },
  );
  return { signedIn: true, officeId, staffId, ...staff, awaits: awaited, ...session };
}
