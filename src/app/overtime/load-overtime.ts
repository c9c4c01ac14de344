import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { DayRange, Slot } from '../../domain/meeting/index.ts';
import { readTime } from '../meeting/working-hours.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Hours of one day that somebody has chosen, and not taken back. */
export interface ChosenOvertime extends Slot {
  overtimeId: string;
  staffId: string;
  /** The person is away that day, by what was entered since: then the hours are neither planned nor counted. */
  isAway: boolean;
}

/** What was chosen on some days, in their order; by everybody where nobody is named. */
export async function loadOvertime(
  scope: OfficeScope,
  { fromOn, toOn }: DayRange,
  staffId?: string,
): Promise<ChosenOvertime[]> {
  const ofOne = staffId === undefined ? sql`true` : sql`o.staff_id = ${staffId}`;
  const { rows } = await sql<{
    overtimeId: string;
    staffId: string;
    on: CalendarDate;
    from: string;
    to: string;
    isAway: boolean;
  }>`
    select o.id as "overtimeId", o.staff_id as "staffId", o.overtime_on as "on", o.from_time as "from", o.to_time as "to",
      exists (select from absence a where a.office_id = o.office_id and a.staff_id = o.staff_id
        and o.overtime_on between a.from_on and a.to_on) as "isAway"
    from chosen_overtime o
    where o.office_id = ${scope.officeId} and ${ofOne} and o.taken_back_at is null
      and o.overtime_on between ${fromOn}::date and ${toOn}::date
    order by o.overtime_on, o.from_time, o.id`.execute(scope.trx);
  return rows.map((row) => ({ ...row, from: readTime(row.from), to: readTime(row.to) }));
}

/** The hours that count, by person. */
export function overtimeByPerson(chosen: readonly ChosenOvertime[]): ReadonlyMap<string, Slot[]> {
  const counting = chosen.filter(({ isAway }) => !isAway);
  return new Map(
    [...Map.groupBy(counting, ({ staffId }) => staffId)].map(([staffId, own]) => [
      staffId,
      own.map(({ on, from, to }) => ({ on, from, to })),
    ]),
  );
}
