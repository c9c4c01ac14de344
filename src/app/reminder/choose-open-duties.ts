import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { nearDays } from './plan-reminders.ts';

/** More than so many are a list that nobody reads to its end. */
const clientsPerPage = 200;

export interface OpenDuties {
  ids: string[];
  clients: { shown: number; of: number };
}

/**
 * What *Dette sendes* looks at: everything that is open and near, also what waits for a fact, and of each client who has nothing near the nearest duty. Of a large
 * office those clients whom the sweep of the day looks at come first, then those whose deadline is nearest; with them come the other clients of the same
 * persons, since a message is shown whole or not at all.
 */
export async function chooseOpenDuties(
  scope: OfficeScope,
  on: CalendarDate,
  most: number = clientsPerPage,
): Promise<OpenDuties> {
  const nearUntilOn = addDays(on, nearDays);
  const { rows } = await sql<{ client_id: string; ids: string[]; of: number; first: boolean }>`
    with near as (
      select client_id, id, due_on, next_check_on <= ${on}::date as checked from obligation
      where office_id = ${scope.officeId} and state not in ('delivered', 'cancelled') and not history
        and (due_on <= ${nearUntilOn}::date or next_check_on <= ${on}::date)
    ), open as (
      select * from near
      union all (select distinct on (client_id) client_id, id, due_on, false from obligation
        where office_id = ${scope.officeId} and state not in ('delivered', 'cancelled') and not history
          and due_on > ${nearUntilOn}::date and client_id not in (select client_id from near)
        order by client_id, due_on, id)
    ), by_client as (
      select o.client_id, array_agg(o.id) as ids, count(*) over ()::int as of,
        row_number() over (order by bool_or(coalesce(o.checked, false)) desc, min(o.due_on), c.name, o.client_id) <= ${most} as first
      from open o join client c on c.office_id = ${scope.officeId} and c.id = o.client_id and c.active
      group by o.client_id, c.name
    )
    select client_id, ids, of, first from by_client
    where first or client_id in (
      select other.client_id from contact own join contact other on other.office_id = own.office_id and other.person_id = own.person_id
      where own.office_id = ${scope.officeId} and own.client_id in (select client_id from by_client where first))`.execute(
    scope.trx,
  );
  return {
    ids: rows.flatMap(({ ids }) => ids),
    clients: { shown: rows.length, of: rows[0]?.of ?? 0 },
  };
}
