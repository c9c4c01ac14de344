import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { AbsenceCalendarTable, CalendarFault } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { unlockText } from '../access/lock-text.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { addSeconds } from '../office-time.ts';
import { askCalendar, type AskedCalendar } from './ask-calendar.ts';
import { calendarLock, type CalendarPorts } from './calendar-ports.ts';
import { settleAbsences } from './settle-absences.ts';

/** A little less than the hour between two rounds, so that a round that begins early passes none over. */
const askEverySeconds = 55 * 60;

type Calendar = Pick<
  Selectable<AbsenceCalendarTable>,
  'id' | 'staff_id' | 'address' | 'etag' | 'last_modified' | 'read_whole_on'
>;

/** A calendar and when it was set about: what another one found later counts. */
interface Begun {
  calendar: Calendar;
  at: Instant;
  today: OfficeScope['today'];
  zone: string;
}

/**
 * A round through the calendars of the office, one after the other. No transaction is open while the other side is waited for. What fails with one is written on it and stands in no other one's
 * way.
 */
export async function attendCalendars(
  context: AppContext,
  officeId: string,
  ports: CalendarPorts,
): Promise<{ attended: number; failed: unknown[] }> {
  const due = await inOfficeScope(context, officeId, 'takt', (scope) =>
    begin(scope, sql`asked_at <= ${addSeconds(scope.now, -askEverySeconds)}::timestamptz`),
  );
  const failed: unknown[] = [];
  for (const begun of due) {
    try {
      await attend(context, officeId, begun, ports);
    } catch (error) {
      failed.push(error);
    }
  }
  return { attended: due.length, failed };
}

/** Reads one calendar now, because somebody wants it. */
export async function readCalendarNow(
  context: AppContext,
  officeId: string,
  staffId: string,
  ports: CalendarPorts,
): Promise<{ absences: number; unreadable: number } | { refused: 'not-found' | `calendar-${CalendarFault}` }> {
  const [begun] = await inOfficeScope(context, officeId, 'takt', (scope) => begin(scope, sql`staff_id = ${staffId}`));
  if (begun === undefined) return { refused: 'not-found' };
  const outcome = await attend(context, officeId, begun, ports);
  return 'fault' in outcome ? { refused: `calendar-${outcome.fault}` } : outcome;
}

async function begin(scope: OfficeScope, which: ReturnType<typeof sql>): Promise<Begun[]> {
  const { rows } = await sql<Calendar>`
    select id, staff_id, address, etag, last_modified, read_whole_on from absence_calendar
    where office_id = ${scope.officeId} and ${which} order by asked_at, staff_id`.execute(scope.trx);
  return rows.map((calendar) => ({ calendar, at: scope.now, today: scope.today, zone: scope.zone }));
}

type Outcome = { absences: number; unreadable: number } | { fault: CalendarFault };

async function attend(context: AppContext, officeId: string, begun: Begun, ports: CalendarPorts): Promise<Outcome> {
  const { calendar, today, zone } = begun;
  const address = unlockText(calendar.address, calendarLock(ports.secret, officeId, calendar.staff_id));
  const known = { etag: calendar.etag, lastModified: calendar.last_modified };
  const asked: AskedCalendar =
    address === undefined
      ? { fault: 'locked' }
      : await askCalendar(ports, {
          address,
          today,
          zone,
          // On another day other days are ahead, though the calendar is the same.
          ...(calendar.read_whole_on === today ? { known } : {}),
        });
  return inOfficeScope(context, officeId, 'takt', (scope) => settle(scope, begun, asked));
}

async function settle(scope: OfficeScope, { calendar, at, today }: Begun, asked: AskedCalendar): Promise<Outcome> {
  const { staff_id: staffId } = calendar;
  const ours = scope.trx
    .selectFrom('absence_calendar')
    .select(['unreadable', 'failing_since'])
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    // Another address, or none, has come meanwhile; or somebody who asked later was answered first.
    .where('id', '=', calendar.id)
    .where('asked_at', '<=', at);
  const row = await ours.forUpdate().executeTakeFirst();
  if (row === undefined) return { absences: await countAbsences(scope, staffId), unreadable: 0 };
  if ('fault' in asked) {
    await note(scope, calendar.id, { asked_at: at, fault: asked.fault, failing_since: row.failing_since ?? scope.now });
    return asked;
  }
  const read = { asked_at: at, read_at: scope.now, fault: null, failing_since: null };
  if ('unchanged' in asked) {
    await note(scope, calendar.id, read);
    return { absences: await countAbsences(scope, staffId), unreadable: row.unreadable };
  }
  const { unreadable, validators } = asked;
  await note(scope, calendar.id, {
    ...read,
    read_whole_on: today,
    etag: validators.etag,
    last_modified: validators.lastModified,
    unreadable,
  });
  return { ...(await settleAbsences(scope, staffId, asked)), unreadable };
}

async function note(scope: OfficeScope, id: string, what: Partial<Selectable<AbsenceCalendarTable>>): Promise<void> {
  await scope.trx
    .updateTable('absence_calendar')
    .set(what)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

async function countAbsences({ trx, officeId, today }: OfficeScope, staffId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('absence')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .where('from_calendar', '=', true)
    .where('to_on', '>=', today)
    .executeTakeFirstOrThrow();
  return Number(count);
}
