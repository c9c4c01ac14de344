import { sql } from 'kysely';
import type { PastDelivery } from '../../domain/forecast/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Everything that was delivered, as forecasts learn from it. */
export async function loadPastDeliveries(scope: OfficeScope): Promise<PastDelivery[]> {
  const { rows } = await sql<{ clientId: string; group: string; dueOn: CalendarDate; deliveredOn: CalendarDate }>`
    select client_id as "clientId", period_of as "group", due_on as "dueOn", delivered_on as "deliveredOn" from obligation
    where office_id = ${scope.officeId} and state = 'delivered' and delivered_on is not null order by due_on, id`.execute(
    scope.trx,
  );
  return rows.map((row) => ({ ...row, factors: [], outcomes: [] }));
}
