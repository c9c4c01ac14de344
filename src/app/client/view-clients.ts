import { sql } from 'kysely';
import { isOfConductYear, medianOf } from '../../domain/conduct/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveDaysLate } from '../../domain/obligation/index.ts';
import type { Beat, ClientPage, ClientRow } from '../../http/contract/office.ts';
import { knownMissing } from '../obligation/known-missing.ts';
import { loadDutiesToday, type DutyToday } from '../obligation/load-duties-today.ts';
import { initialsOf } from '../office/initials-of.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import {
  clientOrder,
  filterCondition,
  readCursor,
  searchCondition,
  writeCursor,
  type ClientQuery,
} from './client-query.ts';
import { deriveNow } from './derive-now.ts';

export const clientsPerPage = 50;

interface Row {
  id: string;
  name: string;
  orgnr: string | null;
  lead_id: string;
  lead_name: string;
  cost: number;
  sort_key: string | number;
  paused_until_on: CalendarDate | null;
  bounced: boolean;
  reachable: boolean;
  waiting: number;
  extension_waiting: boolean;
  package_lapsed: boolean;
  beats: (Omit<Beat, 'period'> & {
    of: Beat['period']['of'];
    startOn: CalendarDate;
    endOn: CalendarDate;
    /** Takt could have seen it, or somebody looked. */
    known: boolean;
    /** Asked for by a day that is never a deadline. */
    aim: boolean;
  })[];
}

/**
 * One page of the portfolio, dearest lateness first, each client with the beats of the last twelve months. The page is found by its index and the
 * beats by client, so that it takes as long with fifty thousand clients as with five hundred.
 */
export async function viewClients(scope: OfficeScope, query: ClientQuery): Promise<ClientPage> {
  const rows = await loadPage(scope, query);
  const page = rows.slice(0, clientsPerPage).map((row) => withStatesOfToday(row, scope));
  const late = page.filter(({ beats }) => beats.some((beat) => beat.state === 'overdue'));
  const dutiesOfLate = await loadDutiesToday(
    scope,
    late.map((row) => row.id),
    'late-or-priced',
  );
  const duties = new Map(dutiesOfLate.map((duty) => [duty.loaded.row.id, duty]));
  const last = page.at(-1);
  return {
    clients: page.map((row) => viewRow(row, duties, scope.today)),
    nextAfter: rows.length > clientsPerPage && last ? writeCursor({ key: last.sort_key, id: last.id }) : null,
  };
}

async function loadPage(scope: OfficeScope, query: ClientQuery): Promise<Row[]> {
  const sort = query.sort ?? 'cost';
  const { key, type, descending } = clientOrder(scope, sort);
  const direction = descending ? sql`desc` : sql`asc`;
  const cursor = query.after === undefined ? undefined : readCursor(query.after, sort);
  const after = cursor
    ? sql`(${key}, c.id) ${descending ? sql`<` : sql`>`} (${cursor.key}::text::${type}, ${cursor.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<Row>`
    select c.id, c.name, c.orgnr, c.lead_id, s.name as lead_name, c.cost_of_lateness_ore as cost, c.sort_key,
      case when c.paused_until_on >= ${scope.today} then c.paused_until_on end as paused_until_on,
      contacts.bounced, contacts.reachable, waiting.count as waiting, coalesce(beats.list, '[]') as beats,
      exists (select from extension_request e join obligation o on o.office_id = e.office_id and o.id = e.obligation_id
        where e.office_id = c.office_id and e.decision = 'waiting' and o.client_id = c.id) as extension_waiting,
      exists (select from package_lapse l where l.office_id = c.office_id and l.client_id = c.id and l.undone_at is null
        and l.holds_from_on <= ${scope.today} and (l.to_on is null or l.to_on >= ${scope.today})) as package_lapsed
    from (select c.*, ${key} as sort_key from client c
      where c.office_id = ${scope.officeId} and c.active and ${filterCondition(scope, query.filter)}
        and ${searchCondition(query.search)} and ${after}
      order by ${key} ${direction}, c.id ${direction} limit ${clientsPerPage + 1}) c
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    cross join lateral (select coalesce(bool_or(p.email_bounced_at is not null), false) as bounced,
        coalesce(bool_or(p.email is not null and p.email_bounced_at is null), false) as reachable
      from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id) contacts
    cross join lateral (select count(*)::int as count from arrival a
      where a.office_id = c.office_id and a.client_id = c.id and a.verdict = 'waiting') waiting
    cross join lateral (select jsonb_agg(jsonb_build_object('obligationId', o.id, 'clauseKey', o.clause_key, 'of', o.period_of,
        'startOn', o.period_start_on, 'endOn', o.period_end_on, 'dueOn', o.due_on, 'state', o.state, 'deliveredOn', o.delivered_on,
        'daysLate', o.days_late, 'known', ${knownMissing}, 'aim', o.aim, 'returnedOnce', o.returned_once,
        'coin', case when 'approved' = any(l.states) then 'approved' when 'proposed' = any(l.states) then 'proposed'
          when 'resting' = any(l.states) then 'resting' when l.states is not null then 'free' end) order by o.due_on, o.id) as list
      from obligation o
      cross join lateral (select array_agg(l.state) as states from surcharge_line l
        where l.office_id = o.office_id and l.obligation_id = o.id and l.state <> 'withdrawn') l
      where o.office_id = c.office_id and o.client_id = c.id and o.state <> 'cancelled'
        and o.due_on > ${addDays(scope.today, -365)} and o.due_on <= ${addDays(scope.today, 31)}) beats
    order by c.sort_key ${direction}, c.id ${direction}`.execute(scope.trx);
  return rows;
}

/** What is stored of a duty was true when a fact last changed: a deadline that has passed since makes it late. */
function withStatesOfToday(row: Row, { today, closures }: OfficeScope): Row {
  const beats = row.beats.map((beat): Row['beats'][number] => {
    if (beat.state === 'delivered') return beat;
    const daysLate = Math.max(0, deriveDaysLate(beat.dueOn, today, closures));
    if (beat.state !== 'open' && beat.state !== 'overdue') return { ...beat, daysLate };
    const late = daysLate > 0 && beat.known;
    return { ...beat, daysLate: late ? daysLate : 0, state: late ? 'overdue' : 'open' };
  });
  return { ...row, beats };
}

function isRunning(duty: DutyToday | undefined): boolean {
  return duty?.outcomes.some(({ outcome }) => outcome === 'running') ?? false;
}

function viewRow(row: Row, duties: ReadonlyMap<string, DutyToday>, today: CalendarDate): ClientRow {
  const done = row.beats.filter((beat) => beat.state === 'delivered');
  const firstLate = row.beats.find((beat) => beat.state === 'overdue');
  return {
    id: row.id,
    name: row.name,
    orgnr: row.orgnr,
    leadId: row.lead_id,
    leadInitials: initialsOf(row.lead_name),
    packageLapsed: row.package_lapsed,
    beats: row.beats.map(({ of, startOn, endOn, known: _known, aim: _aim, ...beat }) => ({
      ...beat,
      coin: isRunning(duties.get(beat.obligationId)) ? 'running' : beat.coin,
      period: { of, startOn, endOn },
    })),
    now: deriveNow(
      {
        beats: row.beats,
        bounced: row.bounced,
        reachable: row.reachable,
        waiting: row.waiting,
        extensionWaiting: row.extension_waiting,
        pausedUntilOn: row.paused_until_on,
        missing: missingOf(firstLate && duties.get(firstLate.obligationId)),
      },
      today,
    ),
    // As on the client's own page: what is missing counts with the days so far.
    medianDays: medianOf(
      row.beats
        .filter((beat) => !beat.aim && (beat.state === 'delivered' || beat.state === 'overdue'))
        .filter((beat) => isOfConductYear(beat, today))
        .map((beat) => beat.daysLate),
    ),
    complete: { first: done.filter((beat) => !beat.returnedOnce).length, of: done.length },
    costOre: row.cost,
  };
}

function missingOf(duty: DutyToday | undefined): ClientRow['now']['documents'] {
  if (!duty) return [];
  const { missingKeys } = duty.status;
  const missing = duty.loaded.facts.items.filter(({ item }) => missingKeys.includes(item.key));
  return [...new Set(missing.map(({ item }) => item.document))];
}
