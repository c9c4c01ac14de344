import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import type { StaffRole } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { appendOfficeEvents, type NewOfficeEvent } from '../office-record/append-office-events.ts';
import type { AccessContext } from './access-context.ts';
import { isFactorRequired } from './find-awaited.ts';
import type { StaffOfOffice } from './find-staff.ts';
import { lockText, unlockText, type Lock } from './lock-text.ts';
import { keyedHash } from './token.ts';
import { findTotpStep, newTotpSecret, totpAddress } from './totp.ts';

export const recoveryCodesMade = 10;

export interface SecondFactorView {
  /** Since when codes from an app are asked for; null where they are not. */
  setUpAt: Instant | null;
  recoveryCodesLeft: number;
  /** Whether the office asks this person for a second factor. */
  required: boolean;
}

export async function viewSecondFactor(
  { db }: Pick<AccessContext, 'db'>,
  owner: StaffOfOffice & { role: StaffRole },
): Promise<SecondFactorView> {
  const { officeId, staffId, role } = owner;
  return inOffice(db, officeId, async (trx) => {
    const { rows } = await sql<{ setUpAt: Instant | null; left: number }>`select
      (select confirmed_at from staff_totp where office_id = ${officeId} and staff_id = ${staffId}) as "setUpAt",
      (select count(*) from recovery_code where office_id = ${officeId} and staff_id = ${staffId} and used_at is null) as left`.execute(
      trx,
    );
    const { setUpAt, left } = rows[0]!;
    return { setUpAt, recoveryCodesLeft: left, required: await isFactorRequired(trx, owner, role) };
  });
}

/** A new secret, which counts only once a code from it was shown. Asked for again it is another one. */
export async function startSecondFactor(
  context: AccessContext,
  owner: StaffOfOffice,
): Promise<{ secret: string; address: string } | { refused: 'second-factor-there' }> {
  const { officeId, staffId } = owner;
  const secret = newTotpSecret();
  return inOffice(context.db, officeId, async (trx) => {
    const locked = lockText(secret, lockOf(context, owner));
    const { rows } = await sql<{ email: string }>`
      with kept as (
        insert into staff_totp (office_id, staff_id, secret, begun_at) values (${officeId}, ${staffId}, ${locked}, ${context.clock.now()})
        on conflict (office_id, staff_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
        where staff_totp.confirmed_at is null returning staff_id)
      select s.email from kept join staff s on s.office_id = ${officeId} and s.id = kept.staff_id`.execute(trx);
    return rows[0] ? { secret, address: totpAddress(secret, rows[0].email) } : { refused: 'second-factor-there' };
  });
}

/** The first code from the app: from now on it is asked for. The recovery codes are answered here and never again. */
export async function confirmSecondFactor(
  context: AccessContext,
  trx: DatabaseTransaction,
  owner: StaffOfOffice,
  code: string,
): Promise<{ recoveryCodes: string[] } | { refused: 'second-code-not-accepted' }> {
  const step = await findNewStep(context, trx, owner, code, false);
  if (step === undefined) return { refused: 'second-code-not-accepted' };
  await sql`update staff_totp set confirmed_at = ${context.clock.now()}, last_step = ${step}
    where office_id = ${owner.officeId} and staff_id = ${owner.staffId}`.execute(trx);
  await note(context, trx, owner, { kind: 'second-factor-added', data: {} });
  return { recoveryCodes: await makeRecoveryCodes(context, trx, owner) };
}

/**
 * Tries what was typed: a code from the app, whose step must be later than any that counted, or a recovery code, which goes. The row is locked, so that of two
 * tries with one code at the same moment one is right. How often may be tried is the caller's to limit.
 */
export async function tryFactor(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  trx: DatabaseTransaction,
  owner: StaffOfOffice,
  typed: string,
): Promise<'right' | 'wrong'> {
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  const step = await findNewStep(context, trx, owner, code, true);
  if (step !== undefined) {
    await sql`update staff_totp set last_step = ${step}
      where office_id = ${owner.officeId} and staff_id = ${owner.staffId}`.execute(trx);
    return 'right';
  }
  const { numAffectedRows } = await sql`update recovery_code set used_at = ${context.clock.now()}
    where office_id = ${owner.officeId} and staff_id = ${owner.staffId} and code_hash = ${hashOf(context, owner, code)}
      and used_at is null`.execute(trx);
  if (numAffectedRows !== 1n) return 'wrong';
  await note(context, trx, owner, { kind: 'recovery-code-used', data: {} });
  return 'right';
}

/** Ten new recovery codes in place of those that are left, for whoever shows a code. */
export async function renewRecoveryCodes(
  context: AccessContext,
  owner: StaffOfOffice,
  code: string,
): Promise<{ recoveryCodes: string[] } | { refused: 'second-code-not-accepted' }> {
  return inOffice(context.db, owner.officeId, async (trx) => {
    if ((await tryFactor(context, trx, owner, code)) === 'wrong') return { refused: 'second-code-not-accepted' };
    await note(context, trx, owner, { kind: 'recovery-codes-made', data: {} });
    return { recoveryCodes: await makeRecoveryCodes(context, trx, owner) };
  });
}

/** No codes from now on, for whoever shows one more; not where the office asks for them and there is no passkey. */
export async function removeSecondFactor(
  context: AccessContext,
  owner: StaffOfOffice & { role: StaffRole },
  code: string,
): Promise<{ removed: true } | { refused: 'second-code-not-accepted' | 'second-factor-required' }> {
  const { officeId, staffId, role } = owner;
  return inOffice(context.db, officeId, async (trx) => {
    const passkey = await trx
      .selectFrom('passkey')
      .select('id')
      .where('office_id', '=', officeId)
      .where('staff_id', '=', staffId)
      .executeTakeFirst();
    if (!passkey && (await isFactorRequired(trx, owner, role))) return { refused: 'second-factor-required' };
    if ((await tryFactor(context, trx, owner, code)) === 'wrong') return { refused: 'second-code-not-accepted' };
    await forgetSecondFactor(trx, owner);
    await note(context, trx, owner, { kind: 'second-factor-removed', data: {} });
    return { removed: true };
  });
}

export async function forgetSecondFactor(
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
): Promise<void> {
  await sql`delete from recovery_code where office_id = ${officeId} and staff_id = ${staffId}`.execute(trx);
  await sql`delete from staff_totp where office_id = ${officeId} and staff_id = ${staffId}`.execute(trx);
}

async function findNewStep(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  trx: DatabaseTransaction,
  owner: StaffOfOffice,
  code: string,
  isConfirmed: boolean,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('staff_totp')
    .select(['secret', 'last_step'])
    .where('office_id', '=', owner.officeId)
    .where('staff_id', '=', owner.staffId)
    .where('confirmed_at', isConfirmed ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const secret = row && unlockText(row.secret, lockOf(context, owner));
  const step = secret === undefined ? undefined : findTotpStep(secret, code.replace(/\s/g, ''), context.clock.now());
  return step !== undefined && step > row!.last_step ? step : undefined;
}

/** Ten of ten letters and digits that are told apart when written by hand: nearly fifty random bits each. */
async function makeRecoveryCodes(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  trx: DatabaseTransaction,
  owner: StaffOfOffice,
): Promise<string[]> {
  const { officeId, staffId } = owner;
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const codes = Array.from({ length: recoveryCodesMade }, () =>
    Array.from(randomBytes(10), (byte) => signs[byte % 32]).join(''),
  );
  await sql`delete from recovery_code where office_id = ${officeId} and staff_id = ${staffId}`.execute(trx);
  await sql`insert into recovery_code (office_id, staff_id, code_hash, made_at)
    select ${officeId}, ${staffId}, hash, ${context.clock.now()}::timestamptz
    from unnest(${codes.map((code) => hashOf(context, owner, code))}::text[]) as hash`.execute(trx);
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

function hashOf({ secret }: Pick<AccessContext, 'secret'>, { officeId, staffId }: StaffOfOffice, code: string): string {
  return keyedHash(secret, 'recovery-code', officeId, staffId, code).toString('hex');
}

function lockOf({ secret }: Pick<AccessContext, 'secret'>, { officeId, staffId }: StaffOfOffice): Lock {
  return { secret, purpose: 'takt second factor', owner: `${officeId}/${staffId}` };
}

async function note(
  { clock }: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
  event: NewOfficeEvent,
): Promise<void> {
  await appendOfficeEvents({ trx, officeId, now: clock.now(), actor: { staffId } }, [event]);
}
