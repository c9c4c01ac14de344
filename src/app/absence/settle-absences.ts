import type { ReadEvents } from '../../calendar/read-events.ts';
import {
  calendarWindow,
  decideAbsences,
  deriveAbsences,
  type AbsenceChanges,
  type KeptAbsence,
} from '../../domain/absence/index.ts';
import { loadWorkingHours } from '../meeting/working-hours.ts';
import { appendOfficeEvents, type NewOfficeEvent } from '../office-record/append-office-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { watchAbsences } from '../staff/watch-absences.ts';

/**
 * Brings somebody's absences in step with what their calendar says; those that were entered by hand are never touched. Whoever calls holds the row of the calendar, so that two readings never
 * settle at once. `told` stands in the office's record before it: the record's head is locked before any task.
 */
export async function settleAbsences(
  scope: OfficeScope,
  staffId: string,
  { events, unreadable }: ReadEvents,
  told: readonly NewOfficeEvent[] = [],
): Promise<{ absences: number }> {
  const { today } = scope;
  const kept = await loadKept(scope, staffId);
  const found = deriveAbsences(events, await loadWorkingHours(scope, staffId), calendarWindow(today));
  const changes = decideAbsences(kept, found, { today, isWhole: unreadable === 0 });
  await save(scope, staffId, changes);
  const counts = { came: changes.came.length, changed: changes.changed.length, went: changes.went.length };
  const hasChanged = counts.came + counts.changed + counts.went > 0;
  // How many, and never which days: they may tell of illness, and nothing is ever erased from a record.
  const change: NewOfficeEvent = { kind: 'calendar-absences-changed', data: { who: staffId, ...counts } };
  await appendOfficeEvents(scope, [...told, ...(hasChanged ? [change] : [])]);
  if (hasChanged) await watchAbsences(scope);
  return { absences: (await loadKept(scope, staffId)).length };
}

/** Those of the calendar that are not over. */
async function loadKept(scope: OfficeScope, staffId: string): Promise<KeptAbsence[]> {
  return scope.trx
    .selectFrom('absence')
    .select(['id', 'from_on as fromOn', 'to_on as toOn'])
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('from_calendar', '=', true)
    .where('to_on', '>=', scope.today)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}

async function save(
  { trx, officeId, ids }: OfficeScope,
  staffId: string,
  { came, changed, went }: AbsenceChanges,
): Promise<void> {
  if (went.length > 0)
    await trx.deleteFrom('absence').where('office_id', '=', officeId).where('id', 'in', went).execute();
  for (const { id, fromOn, toOn } of changed)
    await trx
      .updateTable('absence')
      .set({ from_on: fromOn, to_on: toOn })
      .where('office_id', '=', officeId)
      .where('id', '=', id)
      .execute();
  for (const { fromOn, toOn } of came)
    await trx
      .insertInto('absence')
      .values({
        office_id: officeId,
        id: ids.next(),
        staff_id: staffId,
        from_on: fromOn,
        to_on: toOn,
        from_calendar: true,
      })
      .execute();
}
