import { sql } from 'kysely';
import type { Inbox, InboxItem } from '../../http/contract/office-inbox.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

const itemsPerPage = 50;

export interface InboxQuery {
  show: 'all' | 'findings' | 'unplaced';
  whose: 'mine' | 'all';
  clientId?: string;
  after?: { receivedAt: Instant; id: string };
}

/** The columns of one thing in the inbox, of `arrival a` with its client `c`. */
export const inboxColumns = sql`a.id, a.client_id as "clientId", c.name as "clientName", a.obligation_id as "obligationId", a.item_key as "itemKey",
  i.document, i.name as "itemName", case when o.id is null then null else
    jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) end as period,
  coalesce(a.file_name, '') as name, coalesce(a.file_kind, 'unknown') as kind, coalesce(a.size_bytes, 0)::float8 as "sizeBytes",
  a.received_at as "receivedAt", a.received_on as "receivedOn", a.via, coalesce(r.state, 'none') as reading,
  coalesce(f.findings, 0) as findings, coalesce(f.stops, 0) as stops`;

export const inboxTables = sql`arrival a
  join client c on c.office_id = a.office_id and c.id = a.client_id
  left join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
  left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
  left join reading r on r.office_id = a.office_id and r.arrival_id = a.id
  left join lateral (select count(*)::int as findings, (count(*) filter (where x.severity = 'stops'))::int as stops from finding x
    where x.office_id = a.office_id and x.arrival_id = a.id and x.gone_at is null and x.set_aside_at is null and x.severity <> 'tells') f on true`;

/** What waits for a look, the oldest first, a page at a time. What is still being read is shown too: a person may be quicker. */
export async function viewInbox(scope: OfficeScope, query: InboxQuery): Promise<Inbox> {
  const after = query.after
    ? sql`and (a.received_at, a.id) > (${query.after.receivedAt}::timestamptz, ${query.after.id}::uuid)`
    : sql``;
  const { rows } = await sql<InboxItem>`
    select ${inboxColumns} from ${inboxTables}
    where a.office_id = ${scope.officeId} and a.verdict = 'waiting' ${shownBy(scope, query)} ${after}
    order by a.received_at, a.id limit ${itemsPerPage + 1}`.execute(scope.trx);
  const items = rows.slice(0, itemsPerPage);
  const last = items.at(-1);
  return {
    items,
    nextAfter: rows.length > itemsPerPage && last ? `${last.receivedAt}_${last.id}` : null,
    counts: await countInbox(scope, query),
  };
}

function shownBy(scope: OfficeScope, { show, whose, clientId }: InboxQuery) {
  return sql`
    ${whose === 'mine' ? sql`and c.lead_id = ${staffOf(scope)}::uuid` : sql``}
    ${clientId === undefined ? sql`` : sql`and a.client_id = ${clientId}`}
    ${show === 'unplaced' ? sql`and a.obligation_id is null` : sql``}
    ${show === 'findings' ? sql`and exists (${openFindingOf})` : sql``}`;
}

const openFindingOf = sql`select from finding x where x.office_id = a.office_id and x.arrival_id = a.id
  and x.gone_at is null and x.set_aside_at is null and x.severity <> 'tells'`;

/** Each figure by the index that holds it: counted in one walk over the queue it would ask for the findings of each file by itself. */
async function countInbox(scope: OfficeScope, query: InboxQuery): Promise<Inbox['counts']> {
  const { officeId } = scope;
  const waiting = sql`arrival a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${officeId} and a.verdict = 'waiting' ${shownBy(scope, { ...query, show: 'all' })}`;
  const { rows } = await sql<Inbox['counts']>`
    select w.waiting, w.unplaced,
      (select count(*)::int from ${waiting} and exists (${openFindingOf})) as "withFindings",
      (select count(*)::int from ${waiting} and exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id
        and r.state in ('waiting', 'reading'))) as "beingRead",
      (select count(*)::int from stray_mail s where s.office_id = ${officeId} and s.state = 'waiting') as "strayMail"
    from (select count(*)::int as waiting, (count(*) filter (where a.obligation_id is null))::int as unplaced from ${waiting}) w`.execute(
    scope.trx,
  );
  return rows[0]!;
}
