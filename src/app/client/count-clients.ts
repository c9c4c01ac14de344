import { sql } from 'kysely';
import { addDays } from '../../domain/kernel/index.ts';
import type { ClientCounts } from '../../http/contract/office.ts';
import { knownMissing } from '../obligation/known-missing.ts';
import { overdueBeforeOn } from '../obligation/overdue-before.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { minutesUnbilled } from '../surcharge/unbilled.ts';
import { filterCondition } from './client-query.ts';

interface Row {
  all: number;
  cost: number;
  minutes: number;
  mine: number;
  overdue: number;
  this_week: number;
  surcharge: number;
  no_agreement: number;
}

/** How many clients each filter shows, and what lateness costs them together. Looks at every client, and is therefore apart from the page, which never waits for it. */
export async function countClients(scope: OfficeScope): Promise<ClientCounts> {
  const open = sql`(select count(distinct o.client_id)::int from obligation o
    join client x on x.office_id = o.office_id and x.id = o.client_id and x.active
    where o.office_id = ${scope.officeId} and o.state in ('open', 'overdue')`;
  const overdueBefore = overdueBeforeOn(scope.today, scope.closures);
  const { rows } = await sql<Row>`
    select count(*)::int as "all", coalesce(sum(c.cost_of_lateness_ore), 0)::bigint as cost,
      (select coalesce(sum(o.extra_minutes), 0)::int from obligation o
        where o.office_id = ${scope.officeId} and o.extra_minutes > 0 and o.due_on > ${addDays(scope.today, -365)}
          and ${minutesUnbilled}) as minutes,
      count(*) filter (where ${filterCondition(scope, 'mine')})::int as mine,
      ${open} and o.due_on < ${overdueBefore} and ${knownMissing}) as overdue,
      ${open} and o.due_on between ${overdueBefore} and ${addDays(scope.today, 7)}) as this_week,
      (select count(distinct l.client_id)::int from surcharge_line l
        where l.office_id = ${scope.officeId} and l.state = 'proposed') as surcharge,
      count(*) filter (where ${filterCondition(scope, 'noAgreement')})::int as no_agreement
    from client c where c.office_id = ${scope.officeId} and c.active`.execute(scope.trx);
  const { cost, minutes, ...counts } = rows[0]!;
  return {
    costOre: cost,
    unbilledMinutes: minutes,
    filters: {
      all: counts.all,
      overdue: counts.overdue,
      thisWeek: counts.this_week,
      mine: counts.mine,
      surcharge: counts.surcharge,
      noAgreement: counts.no_agreement,
    },
  };
}
