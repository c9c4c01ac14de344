import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { isShownLine, shownFromOn } from './load-shown-duties.ts';

/** More than so many are a list that nobody reads to its end; each client's own page has the rest. */
const clientsPerPage = 200;

export interface ShownClients {
  ids: string[];
  /** How many there are in all. */
  of: number;
}

/**
 * The clients whom the page is about: who has a line, a duty that is or was late this year, or an urgent request. First those with a line that waits for
 * a person, and among equals those whom lateness costs most.
 */
export async function chooseShownClients(scope: OfficeScope, most: number = clientsPerPage): Promise<ShownClients> {
  const { rows } = await sql<{ id: string; of: number }>`
    with concerned as (
      select l.client_id, l.state in ('proposed', 'resting') as waits from surcharge_line l
        where l.office_id = ${scope.officeId} and ${isShownLine(scope)}
      union all
      select o.client_id, false from obligation o
        where o.office_id = ${scope.officeId} and not o.history and o.due_on < ${scope.today}::date
          and (o.state in ('open', 'overdue', 'answered', 'returned')
            or o.state = 'delivered' and o.days_late > 0 and o.due_on > ${shownFromOn(scope.today)}::date)
      union all
      select r.client_id, false from urgent_request r
        where r.office_id = ${scope.officeId} and r.needed_on > ${shownFromOn(scope.today)}::date
    )
    select c.id, count(*) over ()::int as of
    from (select client_id, bool_or(waits) as waits from concerned group by client_id) one
    join client c on c.office_id = ${scope.officeId} and c.id = one.client_id
    order by one.waits desc, c.cost_of_lateness_ore desc, c.id
    limit ${most}`.execute(scope.trx);
  return { ids: rows.map(({ id }) => id), of: rows[0]?.of ?? 0 };
}
