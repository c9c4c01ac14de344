import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Beat, ClientPage, ClientRow } from '../../http/contract/office.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export const clientFilters = ['all', 'overdue', 'this-week', 'mine', 'surcharge', 'no-agreement'] as const;
export type ClientFilter = (typeof clientFilters)[number];

export interface ClientQuery {
  filter: ClientFilter;
  search: string;
  /** The cost and id of the last client of the page before. */
  after?: { costOre: number; id: string };
}

export const clientsPerPage = 50;

interface Row {
  id: string;
  name: string;
  orgnr: string | null;
  lead_id: string;
  lead_name: string;
  cost: number;
  paused: boolean;
  bounced: boolean;
  reachable: boolean;
  waiting: number;
  beats: (Omit<Beat, 'period'> & {
    of: Beat['period']['of'];
    startOn: CalendarDate;
    endOn: CalendarDate;
    documents: string[];
  })[];
}

/**
 * One page of the portfolio, dearest lateness first, each client with the beats of the last twelve months. The page is found by its index and the
 * beats by client, so that it takes as long with fifty thousand clients as with five hundred.
 */
export async function viewClients(scope: OfficeScope, query: ClientQuery): Promise<ClientPage> {
  const rows = await loadPage(scope, query);
  const [totals] = await loadTotals(scope);
  const page = rows.slice(0, clientsPerPage);
  const last = page.at(-1);
  return {
    total: totals!.all,
    costOre: totals!.cost,
    unbilledMinutes: totals!.minutes,
    filters: {
      all: totals!.all,
      overdue: totals!.overdue,
      thisWeek: totals!.this_week,
      mine: totals!.mine,
      surcharge: totals!.surcharge,
      noAgreement: totals!.no_agreement,
    },
    clients: page.map((row) => viewRow(row, scope.today)),
    nextAfter: rows.length > clientsPerPage && last ? `${last.cost}_${last.id}` : null,
  };
}

async function loadPage(scope: OfficeScope, query: ClientQuery): Promise<Row[]> {
  const after = query.after
    ? sql`and (c.cost_of_lateness_ore, c.id) < (${query.after.costOre}::bigint, ${query.after.id}::uuid)`
    : sql``;
  const like = `%${query.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const search =
    query.search.trim() === ''
      ? sql``
      : sql`and (c.name ilike ${like} or c.orgnr like ${like.replaceAll(' ', '')} or exists (select from contact k
          join person p on p.office_id = k.office_id and p.id = k.person_id
          where k.office_id = c.office_id and k.client_id = c.id and p.name ilike ${like}))`;
  const { rows } = await sql<Row>`
    select c.id, c.name, c.orgnr, c.lead_id, s.name as lead_name, c.cost_of_lateness_ore as cost,
      coalesce(c.paused_until_on >= ${scope.today}::date, false) as paused, contacts.bounced, contacts.reachable,
      waiting.count as waiting, coalesce(beats.list, '[]') as beats
    from (select * from client c where c.office_id = ${scope.officeId} and c.active ${filterOf(scope, query.filter)} ${search} ${after}
      order by c.cost_of_lateness_ore desc, c.id desc limit ${clientsPerPage + 1}) c
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    cross join lateral (select coalesce(bool_or(p.email_bounced_at is not null), false) as bounced,
        coalesce(bool_or(p.email is not null and p.email_bounced_at is null), false) as reachable
      from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id) contacts
    cross join lateral (select count(*)::int as count from arrival a
      where a.office_id = c.office_id and a.client_id = c.id and a.verdict = 'waiting') waiting
    cross join lateral (select jsonb_agg(jsonb_build_object('obligationId', o.id, 'clauseKey', o.clause_key, 'of', o.period_of,
        'startOn', o.period_start_on, 'endOn', o.period_end_on, 'dueOn', o.due_on, 'state', o.state, 'deliveredOn', o.delivered_on,
        'daysLate', case when o.state = 'overdue' then ${scope.today}::date - o.due_on else o.days_late end,
        'returnedOnce', o.returned_once, 'documents', array(select i.document from obligation_item i
          where i.office_id = o.office_id and i.obligation_id = o.id and i.essential order by i.place),
        'coin', (select case l.state when 'approved' then 'approved' when 'proposed' then 'proposed' when 'withdrawn' then null else 'free' end
          from surcharge_line l where l.office_id = o.office_id and l.obligation_id = o.id limit 1)) order by o.due_on, o.id) as list
      from obligation o where o.office_id = c.office_id and o.client_id = c.id and o.state <> 'cancelled'
        and o.due_on > ${addDays(scope.today, -365)} and o.due_on <= ${addDays(scope.today, 31)}) beats
    order by c.cost_of_lateness_ore desc, c.id desc`.execute(scope.trx);
  return rows;
}

function filterOf(scope: OfficeScope, filter: ClientFilter): ReturnType<typeof sql> {
  const open = sql`o.office_id = c.office_id and o.client_id = c.id and o.state in ('open', 'overdue')`;
  if (filter === 'overdue')
    return sql`and exists (select from obligation o where ${open} and o.due_on < ${scope.today})`;
  if (filter === 'this-week') {
    return sql`and exists (select from obligation o where ${open} and o.due_on between ${scope.today} and ${addDays(scope.today, 7)})`;
  }
  if (filter === 'mine') return sql`and c.lead_id = ${staffOf(scope)}`;
  if (filter === 'surcharge') {
    return sql`and exists (select from surcharge_line l where l.office_id = c.office_id and l.client_id = c.id and l.state = 'proposed')`;
  }
  if (filter === 'no-agreement') {
    return sql`and not exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
      where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null and v.basis = 'written')`;
  }
  return sql``;
}

interface Totals {
  all: number;
  cost: number;
  minutes: number;
  mine: number;
  overdue: number;
  this_week: number;
  surcharge: number;
  no_agreement: number;
}

async function loadTotals(scope: OfficeScope): Promise<Totals[]> {
  const { rows } = await sql<Totals>`
    select count(*)::int as "all", coalesce(sum(c.cost_of_lateness_ore), 0)::bigint as cost,
      (select coalesce(sum(o.extra_minutes), 0)::int from obligation o
        where o.office_id = ${scope.officeId} and o.extra_minutes > 0 and o.due_on > ${addDays(scope.today, -365)}) as minutes,
      count(*) filter (where c.lead_id = ${staffOf(scope)})::int as mine,
      (select count(distinct o.client_id)::int from obligation o where o.office_id = ${scope.officeId}
        and o.state in ('open', 'overdue') and o.due_on < ${scope.today}) as overdue,
      (select count(distinct o.client_id)::int from obligation o where o.office_id = ${scope.officeId}
        and o.state = 'open' and o.due_on between ${scope.today} and ${addDays(scope.today, 7)}) as this_week,
      (select count(distinct l.client_id)::int from surcharge_line l
        where l.office_id = ${scope.officeId} and l.state = 'proposed') as surcharge,
      count(*) filter (where not exists (select from agreement a join agreement_version v
        on v.office_id = a.office_id and v.agreement_id = a.id
        where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null and v.basis = 'written'))::int as no_agreement
    from client c where c.office_id = ${scope.officeId} and c.active`.execute(scope.trx);
  return rows;
}

function viewRow(row: Row, today: CalendarDate): ClientRow {
  const done = row.beats.filter((beat) => beat.state === 'delivered');
  return {
    id: row.id,
    name: row.name,
    orgnr: row.orgnr,
    leadId: row.lead_id,
    leadInitials: initialsOf(row.lead_name),
    beats: row.beats.map(({ of, startOn, endOn, documents: _documents, ...beat }) => ({
      ...beat,
      period: { of, startOn, endOn },
    })),
    now: nowOf(row, today),
    medianDays: medianOf(done.map((beat) => beat.daysLate)),
    complete: { first: done.filter((beat) => !beat.returnedOnce).length, of: done.length },
    costOre: row.cost,
  };
}

/** What is true of the client at this moment: the first that holds, from what needs a person to what is fine. */
function nowOf(row: Row, today: CalendarDate): ClientRow['now'] {
  const nothing = { documents: [] as ClientRow['now']['documents'], on: null, count: 0 };
  const overdue = row.beats.filter((beat) => (beat.state === 'open' || beat.state === 'overdue') && beat.dueOn < today);
  const answered = row.beats.find((beat) => beat.state === 'answered');
  const next = row.beats.find((beat) => beat.state === 'open' && beat.dueOn >= today);
  const documents = (overdue[0]?.documents ?? []) as ClientRow['now']['documents'];
  if (row.bounced) return { ...nothing, what: 'bounced' };
  if (!row.reachable) return { ...nothing, what: 'no-address' };
  if (row.waiting > 0) return { ...nothing, what: 'arrived', count: row.waiting };
  if (answered) return { ...nothing, what: 'answered' };
  if (row.beats.some((beat) => beat.state === 'returned')) return { ...nothing, what: 'returned' };
  if (overdue.length > 0) return { what: 'missing', documents, on: overdue[0]!.dueOn, count: documents.length };
  if (row.paused) return { ...nothing, what: 'paused' };
  if (next && next.dueOn <= addDays(today, 7)) return { ...nothing, what: 'due-soon', on: next.dueOn };
  if (row.beats.some((beat) => beat.state === 'delivered')) return { ...nothing, what: 'all-delivered' };
  return { ...nothing, what: 'nothing-due', on: next?.dueOn ?? null };
}

/** The middle value, or the mean of the two in the middle; null where there is nothing to judge by. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
