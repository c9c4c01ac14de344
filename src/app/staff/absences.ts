import type { CalendarDate } from '../../domain/kernel/index.ts';
import { isActive } from '../client/change-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { watchAbsences } from './watch-absences.ts';

/**
 * Somebody will be away, both days included. Tasks go to the deputy while it lasts; without a deputy a manager is asked to name one. The same
 * absence entered twice is one.
 */
export async function addAbsence(
  scope: OfficeScope,
  absence: { staffId: string; fromOn: CalendarDate; toOn: CalendarDate },
): Promise<{ absenceId: string } | { refused: 'not-found' | 'wrong-order' | 'day-in-the-past' }> {
  const { staffId, fromOn, toOn } = absence;
  if (toOn < fromOn) return { refused: 'wrong-order' };
  if (toOn < scope.today) return { refused: 'day-in-the-past' };
  if (!(await isActive(scope, staffId))) return { refused: 'not-found' };
  const same = await scope.trx
    .selectFrom('absence')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('from_on', '=', fromOn)
    .where('to_on', '=', toOn)
    // One from a calendar goes when it is gone there; what somebody enters stays.
    .where('from_calendar', '=', false)
    .executeTakeFirst();
  if (same) return { absenceId: same.id };
  const absenceId = scope.ids.next();
  await scope.trx
    .insertInto('absence')
    .values({ office_id: scope.officeId, id: absenceId, staff_id: staffId, from_on: fromOn, to_on: toOn })
    .execute();
  await watchAbsences(scope);
  return { absenceId };
}

/**
 * Takes an absence away; with `onlyOf` only that person's. Tasks that had passed to others stay with them. What stands in a calendar that is read would come again with the next
 * reading: it is taken away there.
 */
export async function removeAbsence(
  scope: OfficeScope,
  absenceId: string,
  onlyOf?: string,
): Promise<{ removed: true } | { refused: 'not-found' | 'absence-from-calendar' }> {
  const found = await scope.trx
    .selectFrom('absence as a')
    .leftJoin('absence_calendar as c', (join) =>
      join.onRef('c.office_id', '=', 'a.office_id').onRef('c.staff_id', '=', 'a.staff_id'),
    )
    .select(['a.from_calendar', 'c.id as calendarId'])
    .where('a.office_id', '=', scope.officeId)
    .where('a.id', '=', absenceId)
    .$if(onlyOf !== undefined, (query) => query.where('a.staff_id', '=', onlyOf!))
    .executeTakeFirst();
  if (!found) return { refused: 'not-found' };
  if (found.from_calendar && found.calendarId !== null) return { refused: 'absence-from-calendar' };
  const removed = await scope.trx
    .deleteFrom('absence')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', absenceId)
    .$if(onlyOf !== undefined, (query) => query.where('staff_id', '=', onlyOf!))
    .returning('id')
    .executeTakeFirst();
  if (!removed) return { refused: 'not-found' };
  await watchAbsences(scope);
  return { removed: true };
}
