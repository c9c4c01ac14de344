import { sql } from 'kysely';
import type { Language, StaffRole } from '../../db/tables.ts';
import { isActive } from '../client/change-client.ts';
import { readMobile } from '../contact/read-contact-addresses.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findStaffToChange, mayChange } from './find-staff-to-change.ts';
import { watchAbsences } from './watch-absences.ts';

export interface StaffChange {
  name?: string;
  mobile?: string | null;
  role?: StaffRole;
  language?: Language;
  /** Who takes over the tasks while the person is away; null for nobody. */
  deputyId?: string | null;
}

/** Changes somebody who works at the office. There is always an owner, and a deputy is somebody else who works here. */
export async function changeStaff(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  change: StaffChange,
): Promise<{ changed: true } | { refused: 'not-found' | 'not-allowed' | 'last-owner' | 'bad-deputy' }> {
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
  await scope.trx
    .updateTable('staff')
    .set({
      name: change.name ?? person.name,
      mobile: change.mobile === undefined ? person.mobile : readMobile(change.mobile),
      role,
      language: change.language ?? person.language,
      deputy_id: deputyId,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .execute();
  if (deputyId !== person.deputy_id) await watchAbsences(scope);
  return { changed: true };
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
