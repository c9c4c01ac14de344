import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { TimeActor } from '../../domain/time/index.ts';
import type { Language } from '../../texts/language.ts';
import { formatTimeCsv, type TableTime } from '../../texts/time/time-table.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { assertPeriod } from './view-time-sums.ts';
import { writeTimeWorkbook } from './write-time-workbook.ts';

export interface TimeFile {
  name: string;
  bytes: Buffer;
}

/**
 * The time of a period in one file, by day, person and client with internal time apart, as bokføringsforskriften § 5-14 asks for it. Owners and managers
 * get everybody's, others their own.
 */
export async function exportTime(
  scope: OfficeScope,
  actor: TimeActor,
  { fromOn, toOn, format }: { fromOn: CalendarDate; toOn: CalendarDate; format: 'csv' | 'xlsx' },
  language: Language,
): Promise<TimeFile> {
  assertPeriod({ fromOn, toOn });
  const times = await loadTimes(scope, actor, fromOn, toOn);
  const name = `${language === 'nb' ? 'timer' : 'hours'}-${fromOn}-${toOn}.${format}`;
  const bytes =
    format === 'csv' ? Buffer.from(formatTimeCsv(times, language)) : await writeTimeWorkbook(times, language);
  return { name, bytes };
}

async function loadTimes(
  scope: OfficeScope,
  actor: TimeActor,
  fromOn: CalendarDate,
  toOn: CalendarDate,
): Promise<TableTime[]> {
  const { rows } = await sql<TableTime>`
    select t.id, t.worked_on as "workedOn", s.name as "staffName", c.name as "clientName", c.orgnr, t.minutes, t.work, t.words,
      t.billable, t.source, (t.entered_at at time zone ${scope.zone})::date as "enteredOn", b.name as "enteredBy",
      (t.changed_at at time zone ${scope.zone})::date as "changedOn"
    from time_entry t
    join staff s on s.office_id = t.office_id and s.id = t.staff_id
    join staff b on b.office_id = t.office_id and b.id = t.entered_by
    left join client c on c.office_id = t.office_id and c.id = t.client_id
    where t.office_id = ${scope.officeId} and t.worked_on between ${fromOn} and ${toOn}
      and (${actor.leads} or t.staff_id = ${actor.staffId})
    order by t.worked_on, lower(s.name), s.id, t.client_id is null, lower(c.name), t.client_id, t.entered_at, t.id`.execute(
    scope.trx,
  );
  return rows;
}
