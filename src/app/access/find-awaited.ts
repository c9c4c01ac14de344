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

/** What must be shown after one factor: a code from the app, or a passkey instead; or one of them must be set up first. */
export async function findAwaited(
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
  role: StaffRole,
): Promise<AwaitedFactor | 'passkey' | undefined> {
  const { rows } = await sql<{ totp: boolean; passkey: boolean }>`select
    exists (select from staff_totp where office_id = ${officeId} and staff_id = ${staffId} and confirmed_at is not null) as totp,
    exists (select from passkey where office_id = ${officeId} and staff_id = ${staffId}) as passkey`.execute(trx);
  const has = rows[0]!;
  if (has.totp) return 'code';
  if (!(await isFactorRequired(trx, { officeId }, role))) return undefined;
  return has.passkey ? 'passkey' : 'set-up';
}
