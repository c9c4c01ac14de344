import { sql } from 'kysely';
import { assert } from '../../domain/kernel/index.ts';
import type { StaffRole } from '../../db/tables.ts';
import { forgetCalendarOfLeaver } from '../absence/forget-calendar.ts';
import { isActive } from '../client/change-client.ts';
import { handMeetingsOver } from '../meeting/release-meetings.ts';
import { noteForClients } from '../course/course-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { takeBackOvertimeOf } from '../overtime/take-overtime-back.ts';
import { appendRecord } from '../record/append-record.ts';
import { forgetOwnStance } from '../stance/own-stance.ts';
import { findPersonAtWork, loadPeopleAtWork } from '../task/open-tasks.ts';
import { stopTimerOf } from '../time/timer.ts';
import { findStaffToChange, mayChange } from './find-staff-to-change.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { forgetSecondFactor } from '../access/second-factor.ts';

/**
 * Somebody leaves the office: every way in is closed at once, clients and open tasks pass to a successor: the one who is named, else the deputy,
 * else a manager or an owner. A timer that runs is stopped. The last owner cannot leave. What the person did stays under their name.
 */
export async function deactivateStaff(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  namedId: string | undefined,
): Promise<
  { deactivated: true; clients: number } | { refused: 'not-found' | 'not-allowed' | 'last-owner' | 'staff-not-active' }
> {
  const found = await findStaffToChange(scope, staffId, namedId ?? (await findSuccessor(scope, staffId)));
  if (!found) return { refused: 'not-found' };
  if (!mayChange(actor, found.person.role)) return { refused: 'not-allowed' };
  if (found.isLastOwner) return { refused: 'last-owner' };
  if (namedId !== undefined && (namedId === staffId || !(await isActive(scope, namedId)))) {
    return { refused: 'staff-not-active' };
  }
  const clientIds = await findClientsLedBy(scope, staffId);
  const successorId = namedId ?? (await findSuccessor(scope, staffId));
  assert(successorId !== undefined, 'an office has an owner');
  await closeWaysIn(scope, staffId);
  await forgetCalendarOfLeaver(scope, staffId);
  await appendOfficeEvents(scope, [
    { kind: 'staff-left', data: { who: staffId, successor: successorId, clients: clientIds.length } },
  ]);
  await stopTimerOf(scope, staffId);
  await forgetOwnStance(scope, staffId);
  await takeBackOvertimeOf(scope, staffId);
  await handMeetingsOver(scope, staffId, successorId);
  await handClientsOver(scope, clientIds, staffId, successorId);
  const people = await loadPeopleAtWork(scope);
  await scope.trx
    .updateTable('task')
    .set({ assigned_to: findPersonAtWork(people, successorId) })
    .where('office_id', '=', scope.officeId)
    .where('assigned_to', '=', staffId)
    .where('closed_at', 'is', null)
    .execute();
  return { deactivated: true, clients: clientIds.length };
}

/** There is always one for whoever may leave: the last owner never does. */
async function findSuccessor(scope: OfficeScope, leavingId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from staff s
    left join staff leaving on leaving.office_id = s.office_id and leaving.id = ${leavingId}
    where s.office_id = ${scope.officeId} and s.active and s.id <> ${leavingId}
      and (s.id = leaving.deputy_id or s.role in ('manager', 'owner'))
    order by s.id = leaving.deputy_id desc nulls last, s.role = 'manager' desc, s.created_at, s.id limit 1`.execute(
    scope.trx,
  );
  return rows[0]?.id;
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
  await sql`delete from staff_identity where office_id = ${officeId} and staff_id = ${staffId}`.execute(trx);
  await forgetSecondFactor(trx, { officeId, staffId });
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
  await noteForClients(scope, clientIds, 'lead-replaced');
  await appendRecord(
    scope,
    clientIds.map((clientId) => ({
      clientId,
      kind: 'client-changed',
      data: { changed: ['leadId'], lead: toId, wasLead: fromId },
    })),
  );
}
