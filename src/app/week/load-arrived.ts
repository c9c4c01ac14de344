import { sql } from 'kysely';
import type { Week } from '../../http/contract/office.ts';
import type { OfficeScope } from '../office/office-scope.ts';

const clientsShown = 100;
/** As many as one request may accept. */
const arrivalsPerClient = 200;

/** Files that nobody has looked at, by client, oldest first. Only those that lie in their place can be accepted at once. */
export async function loadArrived(scope: OfficeScope): Promise<Week['arrived']> {
  const { rows } = await sql<Week['arrived'][number]>`
    select c.id as "clientId", c.name, count(*)::int as waiting,
      (count(*) filter (where a.obligation_id is null))::int as unplaced,
      coalesce((array_agg(a.id order by a.received_at, a.id) filter (where a.obligation_id is not null))[1:${sql.lit(arrivalsPerClient)}], '{}') as "arrivalIds",
      min(a.received_at) as since
    from arrival a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${scope.officeId} and a.verdict = 'waiting'
    group by c.id, c.name order by min(a.received_at), c.id limit ${clientsShown}`.execute(scope.trx);
  return rows;
}
