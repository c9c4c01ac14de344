import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PastDeliveryRow } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Deliveries whose deadline was in the last twelve months. */
export async function loadHistory(scope: OfficeScope, clientId: string): Promise<PastDeliveryRow[]> {
  const { rows } = await sql<PastDeliveryRow>`
    select o.clause_key as "clauseKey", o.period_of as "of", o.period_start_on as "startOn", o.period_end_on as "endOn",
      o.due_on as "dueOn", o.delivered_on as "deliveredOn", o.extra_minutes as minutes,
      coalesce((select jsonb_agg(i.document order by i.place) from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id and i.essential), '[]') as documents
    from obligation o
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.state <> 'cancelled'
      and o.due_on <= ${scope.today}::date and o.due_on > ${addDays(scope.today, -366) satisfies CalendarDate}::date
    order by o.due_on, o.id`.execute(scope.trx);
  return rows;
}
