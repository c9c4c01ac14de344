import { sql } from 'kysely';
import { DomainError } from '../../domain/kernel/index.ts';
import type { StaffRole } from '../../db/tables.ts';
import { isActive } from '../client/change-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findPersonAtWork, loadPeopleAtWork } from '../task/open-tasks.ts';
import { findStaffToChange, mayChange } from './find-staff-to-change.ts';

/**
 * Somebody leaves the office: every way in is closed at once, clients and open tasks pass to a successor. Whoever leads clients cannot leave
 * without one, and the last owner cannot leave at all. What the person did stays under their name.
 */
export async function deactivateStaff(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  successorId: string | undefined,
): Promise<
  { deactivated: true; clients: number } | { refused: 'not-found' | 'not-allowed' | 'last-owner' | 'staff-not-active' }
> {
  const found = await findStaffToChange(scope, staffId);
  if (!found) return { refused: 'not-found' };
  if (!mayChange(actor, found.person.role)) return { refused: 'not-allowed' };
  if (found.isLastOwner) return { refused: 'last-owner' };
  const clientIds = await findClientsLedBy(scope, staffId);
  if (successorId === undefined && clientIds.length > 0) {
    throw new DomainError('staff.leads-clients', { count: clientIds.length });
  }
  if (successorId !== undefined && (successorId === staffId || !(await isActive(scope, successorId)))) {
    return { refused: 'staff-not-active' };
  }
  await closeWaysIn(scope, staffId);
  if (successorId !== undefined) await handClientsOver(scope, clientIds, staffId, successorId);
  const people = await loadPeopleAtWork(scope);
  await scope.trx
    .updateTable('task')
    .set({ assigned_to: findPersonAtWork(people, successorId ?? staffId) })
    .where('office_id', '=', scope.officeId)
    .where('assigned_to', '=', staffId)
    .where('closed_at', 'is', null)
    .execute();
  return { deactivated: true, clients: clientIds.length };
}

async function findClientsLedBy(scope: OfficeScope, staffId: string): Promise<string[]> {
  const rows = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('lead_id', '=', staffId)
    .where('active', '=', true)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.map((row) => row.id);
}

async function closeWaysIn(scope: OfficeScope, staffId: string): Promise<void> {
  const { trx, officeId, now } = scope;
  await sql`update staff set active = false, deputy_id = null where office_id = ${officeId} and id = ${staffId}`.execute(
    trx,
  );
  await sql`update staff set deputy_id = null where office_id = ${officeId} and deputy_id = ${staffId}`.execute(trx);
  await sql`update access set revoked_at = ${now}::timestamptz
    where office_id = ${officeId} and staff_id = ${staffId} and revoked_at is null`.execute(trx);
  await sql`delete from passkey where office_id = ${officeId} and staff_id = ${staffId}`.execute(trx);
  await sql`delete from absence where office_id = ${officeId} and staff_id = ${staffId}
    and from_on > ${scope.today}::date`.execute(trx);
}

async function handClientsOver(
  scope: OfficeScope,
  clientIds: readonly string[],
  fromId: string,
  toId: string,
): Promise<void> {
  await sql`update client set lead_id = ${toId}
    where office_id = ${scope.officeId} and id = any(${clientIds}::uuid[])`.execute(scope.trx);
  await appendRecord(
    scope,
    clientIds.map((clientId) => ({
      clientId,
      kind: 'client-changed',
      data: { changed: ['leadId'], lead: toId, wasLead: fromId },
    })),
  );
}
