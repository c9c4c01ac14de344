import { sql } from 'kysely';
import { DomainError } from '../../domain/kernel/index.ts';
import type { Language, StaffRole } from '../../db/tables.ts';
import { isFactorRequired } from '../access/find-awaited.ts';
import { spendCodes } from '../access/one-time-code.ts';
import { endOneFactorSessions } from '../access/sessions.ts';
import { isActive } from '../client/change-client.ts';
import { readEmail, readMobile } from '../contact/read-contact-addresses.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findStaffToChange, mayChange } from './find-staff-to-change.ts';
import { watchAbsences } from './watch-absences.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface StaffChange {
  name?: string;
  /** Where the sign-in links go. */
  email?: string;
  mobile?: string | null;
  role?: StaffRole;
  language?: Language;
  /** Who takes over the tasks while the person is away; null for nobody. */
  deputyId?: string | null;
}

/**
 * Changes somebody who works at the office. There is always an owner, and a deputy is somebody else who works here. Whoever has the address may come in by it: a
 * new one is taken only from who has shown a factor lately (`isProven`).
 */
export async function changeStaff(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  change: StaffChange,
  isProven: boolean,
): Promise<
  | { changed: true }
  | { refused: 'not-found' | 'not-allowed' | 'last-owner' | 'bad-deputy' | 'staff-address-taken' | 'proof-needed' }
> {
  const found = await findStaffToChange(scope, staffId);
  if (!found) return { refused: 'not-found' };
  const { person, isLastOwner } = found;
  const role = change.role ?? person.role;
  if (!mayChange(actor, person.role, role)) return { refused: 'not-allowed' };
  if (isLastOwner && role !== 'owner') return { refused: 'last-owner' };
  const deputyId = change.deputyId === undefined ? person.deputy_id : change.deputyId;
  if (deputyId !== null && deputyId !== person.deputy_id) {
    if (deputyId === staffId || !(await isActive(scope, deputyId))) return { refused: 'bad-deputy' };
  }
  const email = change.email === undefined ? person.email : readEmail(change.email);
  if (email === null) throw new DomainError('mail.address');
  const isNewAddress = email.toLowerCase() !== person.email.toLowerCase();
  if (isNewAddress && !isProven) return { refused: 'proof-needed' };
  if (await isTaken(scope, staffId, email)) return { refused: 'staff-address-taken' };
  await scope.trx
    .updateTable('staff')
    .set({
      name: change.name ?? person.name,
      email,
      mobile: change.mobile === undefined ? person.mobile : readMobile(change.mobile),
      role,
      language: change.language ?? person.language,
      deputy_id: deputyId,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .execute();
  await appendOfficeEvents(scope, [
    ...(role === person.role
      ? []
      : [{ kind: 'role-changed' as const, data: { who: staffId, role, wasRole: person.role } }]),
    { kind: 'staff-changed', data: { who: staffId, changed: Object.keys(change) } },
  ]);
  if (isNewAddress) {
    await forgetIdentities(scope, staffId);
    await forgetWhatWasMailed(scope, staffId);
  }
  if (role !== person.role && (await isFactorRequired(scope.trx, scope, role))) {
    await endOneFactorSessions(scope.trx, scope.officeId, scope.now, staffId);
  }
  if (deputyId !== person.deputy_id) await watchAbsences(scope);
  return { changed: true };
}

async function isTaken(scope: OfficeScope, staffId: string, email: string): Promise<boolean> {
  const { rows } = await sql`select from staff
    where office_id = ${scope.officeId} and lower(email) = lower(${email}) and id <> ${staffId}`.execute(scope.trx);
  return rows.length > 0;
}

/** Another address may be another person's at the provider: it is matched anew. */
async function forgetIdentities(scope: OfficeScope, staffId: string): Promise<void> {
  await sql`delete from staff_identity where office_id = ${scope.officeId} and staff_id = ${staffId}`.execute(
    scope.trx,
  );
}

/** What went to the old address opens nothing: it may have been somebody else's. */
async function forgetWhatWasMailed({ trx, officeId, now }: OfficeScope, staffId: string): Promise<void> {
  await spendCodes(trx, { officeId, staffId }, now);
  await sql`update access set revoked_at = ${now} where office_id = ${officeId} and staff_id = ${staffId}
    and kind = 'staff-link' and used_at is null and revoked_at is null`.execute(trx);
}

/** The language in which a person of the office reads Takt: their own choice, whatever their role. */
export async function chooseLanguage(
  scope: OfficeScope,
  staffId: string,
  language: Language,
): Promise<{ language: Language }> {
  await sql`update staff set language = ${language}
    where office_id = ${scope.officeId} and id = ${staffId}`.execute(scope.trx);
  return { language };
}
