import type { OfficeScope } from '../office/office-scope.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { settleAbsences } from './settle-absences.ts';

/** Erases the address. The absences that came from it go too; of one that runs the days until yesterday stand. */
export async function forgetCalendar(
  scope: OfficeScope,
  staffId: string,
): Promise<{ removed: true } | { refused: 'not-found' }> {
  if (!(await erase(scope, staffId))) return { refused: 'not-found' };
  const told = [{ kind: 'absence-calendar-removed' as const, data: { who: staffId } }];
  await settleAbsences(scope, staffId, { events: [], unreadable: 0 }, told);
  return { removed: true };
}

/** Whoever leaves takes the address along; what becomes of the absences is decided with all others. */
export async function forgetCalendarOfLeaver(scope: OfficeScope, staffId: string): Promise<void> {
  if (!(await erase(scope, staffId))) return;
  await appendOfficeEvents(scope, [{ kind: 'absence-calendar-removed', data: { who: staffId } }]);
}

async function erase({ trx, officeId }: OfficeScope, staffId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('absence_calendar')
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
