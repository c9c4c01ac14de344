import { sql } from 'kysely';
import type { ArrivalList } from '../../http/contract/office.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** At most so many on one page; a person looks at what came first. */
const arrivalsPerPage = 500;

/** What waits for a look, oldest first, and where a file can be placed: of the client that is asked for, else of all who sent something unsorted. */
export async function viewArrivals(scope: OfficeScope, clientId?: string): Promise<ArrivalList> {
  const only = clientId === undefined ? sql`` : sql`and a.client_id = ${clientId}`;
  const { rows: arrivals } = await sql<ArrivalList['arrivals'][number]>`
    select a.id, a.client_id as "clientId", c.name as "clientName", a.obligation_id as "obligationId", a.item_key as "itemKey",
      i.document, case when o.id is null then null else
        jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) end as period,
      coalesce(a.file_name, '') as name, coalesce(a.file_kind, 'unknown') as kind, coalesce(a.size_bytes, 0) as "sizeBytes",
      a.received_at as "receivedAt", a.received_on as "receivedOn", a.verdict,
      coalesce(r.state in ('waiting', 'reading'), false) as "beingRead",
      coalesce(r.state = 'infected', false) as infected
    from arrival a
    join client c on c.office_id = a.office_id and c.id = a.client_id
    left join reading r on r.office_id = a.office_id and r.arrival_id = a.id
    left join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.verdict = 'waiting' ${only}
    order by a.received_at, a.id limit ${arrivalsPerPage}`.execute(scope.trx);
  const unplaced = arrivals.filter((row) => row.obligationId === null).map((row) => row.clientId);
  const clientIds = clientId === undefined ? [...new Set(unplaced)] : [clientId];
  const { rows: places } = await sql<ArrivalList['places'][number]>`
    select o.client_id as "clientId", o.id as "obligationId", i.key as "itemKey", i.document,
      jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period
    from obligation o join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id
    where o.office_id = ${scope.officeId} and o.client_id = any(${clientIds}::uuid[]) and o.state <> 'cancelled'
      and o.due_on between ${scope.today}::date - 90 and ${scope.today}::date + 60
    order by o.client_id, o.due_on, i.place`.execute(scope.trx);
  return { arrivals, places };
}
