import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import type { AwaitedFactor, Language, SignInWay, StaffRole } from '../../db/tables.ts';
import type { AccessContext } from './access-context.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { openSession } from './open-session.ts';
import { tryFactor } from './second-factor.ts';
import type { SignedIn } from './sign-in.ts';
import { hashToken } from './token.ts';

/** Somebody who has shown one factor of two. */
export interface HalfOpen {
  officeId: string;
  staffId: string;
  role: StaffRole;
  language: Language;
  awaits: AwaitedFactor;
  way: SignInWay | null;
}

/** Who waits behind this token for the second factor; undefined when nobody does, or no longer. */
export async function findHalfOpen(
  context: Pick<AccessContext, 'db' | 'clock'>,
  token: string,
): Promise<HalfOpen | undefined> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return undefined;
  return inOffice(context.db, officeId, (trx) => findRow(context, trx, officeId, token));
}

/** Shows the second factor. The session that waited ends and another one begins, so that nothing that was seen before it is of any use. */
export async function signInBySecondFactor(
  context: AccessContext,
  token: string,
  code: string,
): Promise<SignedIn | { refused: 'signed-out' | 'second-code-not-accepted' }> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return { refused: 'signed-out' };
  return inOffice(context.db, officeId, async (trx) => {
    const half = await findRow(context, trx, officeId, token);
    if (half?.awaits !== 'code') return { refused: 'signed-out' };
    if ((await tryFactor(context, trx, half, code)) === 'wrong') return { refused: 'second-code-not-accepted' };
    return openFully(context, trx, half, token);
  });
}

/** Ends the session that waited and opens a whole one. */
export async function openFully(
  context: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  { officeId, staffId, role, language, way }: HalfOpen,
  token: string,
): Promise<SignedIn> {
  await sql`update access set revoked_at = ${context.clock.now()} where token_hash = ${hashToken(token)}`.execute(trx);
  const beginning = { twoFactors: true, ...(way === null ? {} : { way }) };
  const session = await openSession(context, trx, officeId, { staffId }, beginning);
  return { signedIn: true, officeId, staffId, role, language, ...session };
}

async function findRow(
  { clock }: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  officeId: string,
  token: string,
): Promise<HalfOpen | undefined> {
  const { rows } = await sql<HalfOpen>`
    select a.office_id as "officeId", a.staff_id as "staffId", s.role, s.language, a.awaits, a.way
    from access a join staff s on s.office_id = a.office_id and s.id = a.staff_id and s.active
    where a.office_id = ${officeId} and a.token_hash = ${hashToken(token)} and a.kind = 'staff-session' and a.awaits is not null
      and a.revoked_at is null and a.expires_at > ${clock.now()} for update of a`.execute(trx);
  return rows[0];
}
