import { sql, type RawBuilder } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import type { SignInWay } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from './access-context.ts';
import { idleDaysDefault, type SessionOwner } from './open-session.ts';
import { hashToken } from './token.ts';

export interface SessionView {
  id: string;
  /** `firefox/windows`; null where nothing is known. */
  device: string | null;
  way: SignInWay | null;
  openedAt: Instant;
  /** To within ten minutes. */
  seenAt: Instant | null;
  isThis: boolean;
}

export type OwnerInOffice = { officeId: string } & SessionOwner;

/**
 * Whether a session `a` of an office `o` has been used lately enough, at this moment: a client's always, one of staff within the days that the office says. Use is
 * known to within ten minutes.
 */
export function isInUse(now: Instant): RawBuilder<boolean> {
  return sql`(a.kind <> 'staff-session' or coalesce(a.seen_at, a.created_at) > ${now}::timestamptz
    - make_interval(days => coalesce((o.settings -> 'signIn' ->> 'idleDays')::int, ${idleDaysDefault}::int)))`;
}

/** Where somebody is signed in: this one first, then the last used. */
export async function listSessions(
  { db, clock }: Pick<AccessContext, 'db' | 'clock'>,
  owner: OwnerInOffice,
  token: string,
): Promise<SessionView[]> {
  return inOffice(db, owner.officeId, async (trx) => {
    const { rows } = await sql<SessionView>`
      select session_id as id, device, way, a.created_at as "openedAt", seen_at as "seenAt", token_hash = ${hashToken(token)} as "isThis"
      from access a join office o on o.id = a.office_id
      where ${isOwners(owner)} and revoked_at is null and awaits is null and expires_at > ${clock.now()} and ${isInUse(clock.now())}
      order by "isThis" desc, coalesce(seen_at, a.created_at) desc, session_id limit 100`.execute(trx);
    return rows;
  });
}

/** Ends one of somebody's own sessions. One that is not there has ended already. */
export async function endSession(
  { db, clock }: Pick<AccessContext, 'db' | 'clock'>,
  owner: OwnerInOffice,
  sessionId: string,
): Promise<void> {
  await inOffice(db, owner.officeId, async (trx) => {
    await sql`update access set revoked_at = ${clock.now()}
      where ${isOwners(owner)} and session_id = ${sessionId} and revoked_at is null`.execute(trx);
  });
}

/** Ends every session of somebody, also those that wait for a second factor; answers how many there were. */
export async function endAllSessions(trx: DatabaseTransaction, owner: OwnerInOffice, now: Instant): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update access set revoked_at = ${now}
    where ${isOwners(owner)} and revoked_at is null`.execute(trx);
  return Number(numAffectedRows);
}

/**
 * Ends the sessions of owners and managers, or of one of them, that have shown one factor only: the office demands two. Answers how many there were. Whoever comes
 * again shows the second or sets it up.
 */
export async function endOneFactorSessions(
  trx: DatabaseTransaction,
  officeId: string,
  now: Instant,
  staffId?: string,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update access a set revoked_at = ${now}
    from staff s where s.office_id = a.office_id and s.id = a.staff_id and s.role in ('owner', 'manager')
      and (${staffId ?? null}::uuid is null or s.id = ${staffId ?? null}::uuid)
      and a.office_id = ${officeId} and a.kind = 'staff-session' and a.revoked_at is null and a.awaits is null
      and not a.two_factors`.execute(trx);
  return Number(numAffectedRows);
}

/** Signs somebody out everywhere. */
export async function signOutEverywhere(
  { db, clock }: Pick<AccessContext, 'db' | 'clock'>,
  owner: OwnerInOffice,
): Promise<void> {
  await inOffice(db, owner.officeId, (trx) => endAllSessions(trx, owner, clock.now()));
}

/** Notes in which browser a session was opened. */
export async function noteDevice(
  { db }: Pick<AccessContext, 'db'>,
  officeId: string,
  token: string,
  device: string,
): Promise<void> {
  await inOffice(db, officeId, async (trx) => {
    await sql`update access set device = ${device} where token_hash = ${hashToken(token)}`.execute(trx);
  });
}

function isOwners(owner: OwnerInOffice) {
  return 'staffId' in owner
    ? sql`office_id = ${owner.officeId} and staff_id = ${owner.staffId} and kind = 'staff-session'`
    : sql`office_id = ${owner.officeId} and person_id = ${owner.personId} and kind = 'person-session'`;
}
