import { sql } from 'kysely';
import { addDays } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Hours that were entered longer ago are seldom changed. */
const hoursDays = 60;

/**
 * What the weekends rest on, in a few letters: another text means that something has happened. Deliveries, agreements and meetings are events of the records; calendars and
 * hours are not, and are looked at themselves.
 */
export async function readGrounds(scope: OfficeScope): Promise<string> {
  const { officeId, today } = scope;
  const { rows } = await sql<{ grounds: string }>`
    select concat_ws(' ',
      (select coalesce(sum(sequence), 0) from record_head where office_id = ${officeId}),
      (select md5(string_agg(concat_ws(',', id, active), ';' order by id)) from staff where office_id = ${officeId}),
      (select md5(string_agg(concat_ws(',', staff_id, from_on, to_on), ';' order by id)) from absence
        where office_id = ${officeId} and to_on >= ${today}),
      (select md5(string_agg(concat_ws(',', from_on, to_on), ';' order by id)) from closure
        where office_id = ${officeId} and to_on >= ${today}),
      (select md5(string_agg(concat_ws(',', staff_id, weekday, from_time, to_time), ';' order by staff_id, weekday))
        from working_hours where office_id = ${officeId}),
      (select md5(string_agg(concat_ws(',', staff_id, busy_on, from_time, to_time), ';' order by id)) from busy_time
        where office_id = ${officeId} and busy_on >= ${today}),
      (select md5(string_agg(concat_ws(',', id, taken_back_at), ';' order by id)) from chosen_overtime
        where office_id = ${officeId} and overtime_on >= ${today}),
      (select concat_ws(',', count(*), sum(minutes), max(changed_at)) from time_entry
        where office_id = ${officeId} and worked_on >= ${addDays(today, -hoursDays)})) as grounds`.execute(scope.trx);
  return rows[0]!.grounds;
}
