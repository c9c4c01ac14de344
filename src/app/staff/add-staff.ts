import { DomainError } from '../../domain/kernel/index.ts';
import type { Language, StaffRole } from '../../db/tables.ts';
import { isActive } from '../client/change-client.ts';
import { readEmail, readMobile } from '../contact/read-contact-addresses.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { mayChange } from './find-staff-to-change.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface StaffToAdd {
  name: string;
  email: string;
  mobile: string | null;
  role: StaffRole;
  language: Language;
  deputyId?: string | null;
}

/**
 * Adds somebody to the office; they sign in with their address from then on. Somebody who worked here before and comes back is the same
 * person again, so that what they did stays theirs.
 */
export async function addStaff(
  scope: OfficeScope,
  actor: StaffRole,
  { name, role, language, ...written }: StaffToAdd,
): Promise<{ staffId: string } | { refused: 'staff-address-taken' | 'not-allowed' | 'bad-deputy' }> {
  if (!mayChange(actor, role)) return { refused: 'not-allowed' };
  const { deputyId = null } = written;
  if (deputyId !== null && !(await isActive(scope, deputyId))) return { refused: 'bad-deputy' };
  const email = readEmail(written.email);
  if (email === null) throw new DomainError('mail.address');
  const mobile = readMobile(written.mobile);
  const wanted = { name, email, mobile, role, language, deputy_id: deputyId };
  const inserted = await scope.trx
    .insertInto('staff')
    .values({ office_id: scope.officeId, id: scope.ids.next(), ...wanted, active: true, created_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) {
    await appendOfficeEvents(scope, [{ kind: 'staff-added', data: { who: inserted.id, role } }]);
    return { staffId: inserted.id };
  }
  const back = await scope.trx
    .updateTable('staff')
    .set({ ...wanted, active: true })
    .where('office_id', '=', scope.officeId)
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('active', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (!back) return { refused: 'staff-address-taken' };
  await appendOfficeEvents(scope, [{ kind: 'staff-returned', data: { who: back.id, role } }]);
  return { staffId: back.id };
}
