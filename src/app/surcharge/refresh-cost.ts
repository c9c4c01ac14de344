import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * What lateness cost with these clients over the last twelve months: surcharges approved or proposed, and hours that nobody pays for, at the
 * office's rate. Stored only so that the portfolio can be sorted by it; whoever changes a line or a minute calls this.
 */
export async function refreshCostOfLateness(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  await sql`update client c set cost_of_lateness_ore =
      coalesce((select sum(l.sum_ore) from surcharge_line l where l.office_id = c.office_id and l.client_id = c.id
        and l.state in ('proposed', 'approved') and l.proposed_at > ${scope.now}::timestamptz - interval '1 year'), 0)
      + coalesce((select round(sum(o.extra_minutes) * (select hourly_rate_ore from office where id = c.office_id) / 60.0)
        from obligation o where o.office_id = c.office_id and o.client_id = c.id and o.due_on > ${scope.today}::date - 365), 0)
    where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[])`.execute(scope.trx);
}
