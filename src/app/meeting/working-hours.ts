import { timeOfDay, type CalendarDate, type TimeOfDay } from '../../domain/kernel/index.ts';
import {
  findSlotAt,
  readWorkingHours,
  workingHoursDefault,
  type WorkingHours,
  type WrittenHours,
} from '../../domain/meeting/index.ts';
import type { StaffRole } from '../../db/tables.ts';
import { isActive } from '../client/change-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';

/** When somebody works, by weekday; Monday to Friday from eight to four where nobody has said otherwise. */
export async function loadWorkingHours(scope: OfficeScope, staffId: string): Promise<WorkingHours> {
  const rows = await scope.trx
    .selectFrom('working_hours')
    .select(['weekday', 'from_time', 'to_time'])
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .execute();
  if (rows.length === 0) return workingHoursDefault;
  return Object.fromEntries(
    rows.map(({ weekday, from_time, to_time }) => [weekday, { from: readTime(from_time), to: readTime(to_time) }]),
  );
}

/** `09:00:00` as the database writes it → `09:00`. */
export function readTime(written: string): TimeOfDay {
  return timeOfDay(written.slice(0, 5));
}

/** One's own, or anybody's for whoever leads. What is booked already stands. Throws as `readWorkingHours` does. */
export async function setWorkingHours(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  written: WrittenHours,
): Promise<{ changed: true } | { refused: 'not-found' | 'not-allowed' }> {
  const refused = await findTimeRefusal(scope, actor, staffId);
  if (refused) return { refused };
  const hours = readWorkingHours(written);
  await scope.trx
    .deleteFrom('working_hours')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .execute();
  await scope.trx
    .insertInto('working_hours')
    .values(
      Object.entries(hours).map(([weekday, { from, to }]) => ({
        office_id: scope.officeId,
        staff_id: staffId,
        weekday: Number(weekday) as keyof WorkingHours,
        from_time: from,
        to_time: to,
      })),
    )
    .execute();
  // Which days of a calendar are days of absence follows from the hours: it is read whole again with the next round.
  await scope.trx
    .updateTable('absence_calendar')
    .set({ etag: null, last_modified: null })
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .execute();
  return { changed: true };
}

/** Gives a stretch of a day away, to a job or to oneself: no meeting is offered there. */
export async function addBusyTime(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
  busy: { on: CalendarDate; from: TimeOfDay; minutes: number; words?: string },
): Promise<{ busyTimeId: string } | { refused: 'not-found' | 'not-allowed' | 'slot-length' }> {
  const refused = await findTimeRefusal(scope, actor, staffId);
  if (refused) return { refused };
  const slot = findSlotAt(busy.on, busy.from, busy.minutes);
  if (!slot) return { refused: 'slot-length' };
  const id = scope.ids.next();
  await scope.trx
    .insertInto('busy_time')
    .values({
      office_id: scope.officeId,
      id,
      staff_id: staffId,
      busy_on: slot.on,
      from_time: slot.from,
      to_time: slot.to,
      words: busy.words?.trim() || null,
    })
    .execute();
  return { busyTimeId: id };
}

export async function removeBusyTime(
  scope: OfficeScope,
  actor: StaffRole,
  busyTimeId: string,
): Promise<{ removed: true } | { refused: 'not-found' | 'not-allowed' }> {
  const busy = await scope.trx
    .selectFrom('busy_time')
    .select('staff_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', busyTimeId)
    .forUpdate()
    .executeTakeFirst();
  if (!busy) return { refused: 'not-found' };
  if (!mayChangeTimeOf(scope, actor, busy.staff_id)) return { refused: 'not-allowed' };
  await scope.trx
    .deleteFrom('busy_time')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', busyTimeId)
    .execute();
  return { removed: true };
}

async function findTimeRefusal(
  scope: OfficeScope,
  actor: StaffRole,
  staffId: string,
): Promise<'not-found' | 'not-allowed' | undefined> {
  if (!(await isActive(scope, staffId))) return 'not-found';
  return mayChangeTimeOf(scope, actor, staffId) ? undefined : 'not-allowed';
}

function mayChangeTimeOf(scope: OfficeScope, actor: StaffRole, staffId: string): boolean {
  return staffOf(scope) === staffId || isLeading(actor);
}
