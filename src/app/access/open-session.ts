import type { DatabaseTransaction } from '../../db/connect.ts';
import type { AwaitedFactor, SignInWay } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { hashToken, newToken } from './token.ts';

const DAY = 86_400;

/** A person of the office signs in again after two weeks; a client's device is known for half a year, and only until its link is revoked. */
export const sessionSeconds = { staff: 14 * DAY, person: 180 * DAY } as const;

/**
 * Days without use after which a session of staff ends where the office has not said otherwise. Chosen on 27 November 2026: whoever works there every week is not
 * asked again, and a machine that was left behind is shut before its two weeks are over.
 */
export const idleDaysDefault = 7;

export interface OpenedSession {
  /** For the cookie; only its hash is stored. */
  token: string;
  expiresAt: Instant;
}

export type SessionOwner = { staffId: string } | { personId: string };

/** How long somebody who has shown the first of two factors may take for the second. */
export const awaitingSeconds = 900;

export interface SessionBeginning {
  way?: SignInWay;
  /** The session opens nothing before this was shown. */
  awaits?: AwaitedFactor | undefined;
  /** Whether a second factor, or a passkey, was shown. */
  twoFactors?: boolean;
}

/** Opens a session in the running transaction of the office. */
export async function openSession(
  context: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  officeId: string,
  owner: SessionOwner,
  { way, awaits, twoFactors = false }: SessionBeginning = {},
): Promise<OpenedSession> {
  const token = newToken();
  const now = context.clock.now();
  const isStaff = 'staffId' in owner;
  const validSeconds = isStaff ? sessionSeconds.staff : sessionSeconds.person;
  const expiresAt = addSeconds(now, awaits ? awaitingSeconds : validSeconds);
  await trx
    .insertInto('access')
    .values({
      office_id: officeId,
      token_hash: hashToken(token),
      kind: isStaff ? 'staff-session' : 'person-session',
      staff_id: isStaff ? owner.staffId : null,
      person_id: isStaff ? null : owner.personId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
      opened_until: null,
      language: null,
      seen_at: now,
      way: way ?? null,
      awaits: awaits ?? null,
      two_factors: twoFactors,
    })
    .execute();
  return { token, expiresAt };
}
