import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../db/connect.ts';
import type { AwaitedFactor, StaffRole } from '../../db/tables.ts';
import type { StaffOfOffice } from './find-staff.ts';

/** Whether the office asks this role for a second factor. */
export async function isFactorRequired(
  trx: DatabaseTransaction,
  { officeId }: Pick<StaffOfOffice, 'officeId'>,
  role: StaffRole,
): Promise<boolean> {
  if (role !== 'owner' && role !== 'manager') return false;
  const { rows } = await sql<{ required: boolean }>`
    select coalesce((settings -> 'signIn' ->> 'secondFactorForLeaders')::boolean, false) as required
    from office where id = ${officeId}`.execute(trx);
  return rows[0]?.required ?? false;
}

/** What somebody has set up besides the mailbox. */
export async function findFactors(
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
): Promise<{ code: boolean; passkey: boolean }> {
  const { rows } = await sql<{ code: boolean; passkey: boolean }>`select
    exists (select from staff_totp where office_id = ${officeId} and staff_id = ${staffId} and confirmed_at is not null) as code,
    exists (select from passkey where office_id = ${officeId} and staff_id = ${staffId}) as passkey`.execute(trx);
  return rows[0]!;
}

/** What must be shown after one factor: a code from the app, or a passkey instead; or one of them must be set up first. */
export async function findAwaited(
  trx: DatabaseTransaction,
  owner: StaffOfOffice,
  role: StaffRole,
): Promise<AwaitedFactor | 'passkey' | undefined> {
  const has = await findFactors(trx, owner);
  if (has.code) return 'code';
  if (!(await isFactorRequired(trx, owner, role))) return undefined;
  return has.passkey ? 'passkey' : 'set-up';
}
