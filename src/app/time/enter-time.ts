import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { decideWorkedOn, type TimeActor, type TimeWork } from '../../domain/time/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { daySpan } from './day-span.ts';
import { lockTime } from './lock-time.ts';
import { isTimeEntered } from './time-setting.ts';

export interface NewTime {
  /** Made by whoever enters it: the same id twice is one entry. */
  id: string;
  /** Whose time it is; the person's own where it is not said. Owners and managers may enter for others. */
  staffId?: string;
  /** Null: the office's own time. */
  clientId: string | null;
  workedOn: CalendarDate;
  minutes: number;
  work: TimeWork;
  words: string | null;
  source: 'typed' | 'suggested';
}

export type TimeRefusal = 'not-found' | 'time-off' | 'day-in-the-future' | 'time-day-too-early' | 'time-day-over';

/** Enters time on a day and a client, or on the office itself. */
export async function enterTime(
  scope: OfficeScope,
  actor: TimeActor,
  time: NewTime,
): Promise<{ entryId: string } | { refused: TimeRefusal }> {
  const staffId = time.staffId ?? actor.staffId;
  if (staffId !== actor.staffId && !actor.leads) return { refused: 'not-found' };
  if (!(await isStaff(scope, staffId)) || !(await isClient(scope, time.clientId))) return { refused: 'not-found' };
  await lockTime(scope, staffId);
  const known = await findEntry(scope, time.id);
  if (known) return known.staff_id === staffId ? { entryId: time.id } : { refused: 'not-found' };
  if (!(await isTimeEntered(scope))) return { refused: 'time-off' };
  const day = decideWorkedOn(time.workedOn, scope.today);
  if ('refused' in day) return day;
  if (await isOverDay(scope, { staffId, ...time })) return { refused: 'time-day-over' };
  await scope.trx
    .insertInto('time_entry')
    .values({
      office_id: scope.officeId,
      id: time.id,
      staff_id: staffId,
      client_id: time.clientId,
      worked_on: time.workedOn,
      minutes: time.minutes,
      work: time.work,
      words: time.words,
      source: time.source,
      entered_by: actor.staffId,
      entered_at: scope.now,
    })
    .execute();
  return { entryId: time.id };
}

/** Whether a person would have more time on a day than the day has, without the entry that is being changed. */
export async function isOverDay(
  scope: OfficeScope,
  { id, staffId, workedOn, minutes }: { id: string; staffId: string; workedOn: CalendarDate; minutes: number },
): Promise<boolean> {
  const { rows } = await sql<{ minutes: number }>`select coalesce(sum(minutes), 0)::int as minutes from time_entry
    where office_id = ${scope.officeId} and staff_id = ${staffId} and worked_on = ${workedOn} and id <> ${id}`.execute(
    scope.trx,
  );
  return rows[0]!.minutes + minutes > daySpan(workedOn, scope.zone).minutes;
}

/** Clients who have left are found too: their last hours may be entered late. */
export async function isClient(scope: OfficeScope, clientId: string | null): Promise<boolean> {
  if (clientId === null) return true;
  const found = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return found !== undefined;
}

async function isStaff(scope: OfficeScope, staffId: string): Promise<boolean> {
  const found = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return found !== undefined;
}

async function findEntry(scope: OfficeScope, id: string): Promise<{ staff_id: string } | undefined> {
  return scope.trx
    .selectFrom('time_entry')
    .select('staff_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .executeTakeFirst();
}
