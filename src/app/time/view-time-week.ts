import { sql } from 'kysely';
import { addDays, mondayOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { changeDays } from '../../domain/time/index.ts';
import type { TimeWeek } from '../../http/contract/time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isTimeEntered } from './time-setting.ts';

/** A person's own week: every entry, Monday to Sunday. */
export async function viewTimeWeek(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<TimeWeek> {
  const fromOn = mondayOf(on);
  const toOn = addDays(fromOn, 6);
  const { rows } = await sql<TimeWeek['entries'][number]>`
    select t.id, t.worked_on as "workedOn", t.client_id as "clientId", c.name as "clientName", t.minutes, t.work, t.words, t.source,
      (t.entered_at at time zone ${scope.zone})::date + ${changeDays}::int >= ${scope.today}::date as "mayChange"
    from time_entry t left join client c on c.office_id = t.office_id and c.id = t.client_id
    where t.office_id = ${scope.officeId} and t.staff_id = ${staffId} and t.worked_on between ${fromOn} and ${toOn}
    order by t.worked_on, t.entered_at, t.id`.execute(scope.trx);
  return { fromOn, toOn, entry: await isTimeEntered(scope), entries: rows };
}
