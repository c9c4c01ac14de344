import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { minutesUnbilled } from './unbilled.ts';

/**
 * What lateness cost with these clients over the last twelve months: surcharges approved or proposed, and hours that nobody pays for, at the
 * office's rate. Stored only so that the portfolio can be sorted by it; whoever changes a line or a minute calls this. For `all`, those who cost
 * something are looked at again: once a day, since a year passes by itself, and when the rate changes.
 */
export async function refreshCostOfLateness(scope: OfficeScope, which: readonly string[] | 'all'): Promise<void> {
  const chosen = which === 'all' ? sql`c.cost_of_lateness_ore > 0` : sql`c.id = any(${which}::uuid[])`;
  await sql`update client c set cost_of_lateness_ore = x.cost
    from (select c.id,
        coalesce((select sum(l.sum_ore) from surcharge_line l where l.office_id = c.office_id and l.client_id = c.id
          and l.state in ('proposed', 'approved') and l.proposed_at > ${scope.now}::timestamptz - interval '1 year'), 0)
        + coalesce((select round(sum(o.extra_minutes) * (select hourly_rate_ore from office where id = c.office_id) / 60.0)
          from obligation o where o.office_id = c.office_id and o.client_id = c.id and o.extra_minutes > 0
            and o.due_on > ${scope.today}::date - 365 and ${minutesUnbilled}), 0) as cost
      from client c where c.office_id = ${scope.officeId} and ${chosen}) x
    where c.office_id = ${scope.officeId} and c.id = x.id and c.cost_of_lateness_ore <> x.cost`.execute(scope.trx);
}
