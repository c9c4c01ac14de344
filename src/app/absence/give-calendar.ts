import { hostOf, readCalendarAddress } from '../../calendar/calendar-address.ts';
import type { CalendarFault } from '../../db/tables.ts';
import { lockText, unlockText } from '../access/lock-text.ts';
import { isActive } from '../client/change-client.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { askCalendar, type CalendarReading } from './ask-calendar.ts';
import { calendarLock, type CalendarPorts } from './calendar-ports.ts';
import { settleAbsences } from './settle-absences.ts';

interface Given {
  officeId: string;
  /** Who gives it. */
  byId: string;
  /** Whose calendar it is. */
  staffId: string;
  address: string;
}

export type CalendarRefusal = `calendar-${CalendarFault}`;

/**
 * Takes the address of somebody's calendar, and the absences that stand in it. It is read before it is kept, so that a wrong one is told at once and an old one stays. One that is given
 * again is the same; another one takes its place, and the absences follow.
 */
export async function giveCalendar(
  context: AppContext,
  given: Given,
  ports: CalendarPorts,
): Promise<
  | { host: string; absences: number; unreadable: number }
  | { refused: 'not-found' | 'calendar-address' | CalendarRefusal }
> {
  const { officeId, byId, staffId } = given;
  const address = readCalendarAddress(given.address);
  const inScope = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(context, officeId, { staffId: byId }, work);
  const office = await inScope(async (scope) => ((await isActive(scope, staffId)) ? scope : undefined));
  if (office === undefined) return { refused: 'not-found' };
  if (address === undefined) return { refused: 'calendar-address' };
  const reading = await askCalendar(ports, { address, today: office.today, zone: office.zone });
  if ('fault' in reading) return { refused: `calendar-${reading.fault}` };
  // Nothing was said of what is known, so there is nothing that could be unchanged.
  if ('unchanged' in reading) return { refused: 'calendar-other-answer' };
  return inScope(async (scope) => {
    if (!(await holdActive(scope, staffId))) return { refused: 'not-found' };
    const isNew = await keep(scope, { ...given, address, secret: ports.secret }, reading);
    const told = isNew ? [{ kind: 'absence-calendar-given' as const, data: { who: staffId } }] : [];
    const { absences } = await settleAbsences(scope, staffId, reading, told);
    return { host: hostOf(address), absences, unreadable: reading.unreadable };
  });
}

/** Held until the transaction ends: whoever leaves meanwhile leaves no address behind. */
async function holdActive(scope: OfficeScope, staffId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .where('active', '=', true)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Says whether it is another address than was known. */
async function keep(
  scope: OfficeScope,
  { byId, staffId, address, secret }: Given & { secret: string },
  { unreadable, validators }: CalendarReading,
): Promise<boolean> {
  const lock = calendarLock(secret, scope.officeId, staffId);
  const before = await scope.trx
    .selectFrom('absence_calendar')
    .select('address')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirst();
  const calendar = {
    id: scope.ids.next(),
    address: lockText(address, lock),
    host: hostOf(address),
    given_at: scope.now,
    given_by: byId,
    asked_at: scope.now,
    read_at: scope.now,
    read_whole_on: scope.today,
    etag: validators.etag,
    last_modified: validators.lastModified,
    unreadable,
    fault: null,
    failing_since: null,
  };
  await scope.trx
    .insertInto('absence_calendar')
    .values({ office_id: scope.officeId, staff_id: staffId, ...calendar })
    .onConflict((conflict) => conflict.columns(['office_id', 'staff_id']).doUpdateSet(calendar))
    .execute();
  return before === undefined || unlockText(before.address, lock) !== address;
}
