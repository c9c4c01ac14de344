import { sql } from 'kysely';
import { thisOrNextOfficeDay, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { stillWaits } from './reminder-asks.ts';

/** When somebody at the office last asked that the client be asked, by the duty's id; what has not been written yet goes on the next day at work. */
export async function loadAskedOn(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, CalendarDate>> {
  if (ids.length === 0) return new Map();
  const waitsOn = thisOrNextOfficeDay(scope.today, scope.closures);
  const { rows } = await sql<{ id: string; askedOn: CalendarDate }>`
    select id, max(asked_on) as "askedOn" from (
      select a.obligation_id as id, ${waitsOn}::date as asked_on from reminder_ask a
        where a.office_id = ${scope.officeId} and a.obligation_id = any(${ids}::uuid[]) and ${stillWaits}
      union all select obligation_id, taken_on from reminder_step
        where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[]) and step = 'asked' and outcome = 'sent'
      union all select obligation_id, greatest(opened_on, ${waitsOn}::date) from task
        where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[]) and kind = 'call-client' and closed_at is null) a
    group by id`.execute(scope.trx);
  return new Map(rows.map(({ id, askedOn }) => [id, askedOn]));
}
