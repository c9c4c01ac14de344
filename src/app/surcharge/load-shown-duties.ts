import { sql, type RawBuilder } from 'kysely';
import { addDays, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import { loadRequests, type LoadedRequest } from '../request/load-requests.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A stored line as the page shows it. */
export interface StoredLine {
  id: string;
  /** One of the two. */
  obligationId: string | null;
  requestId: string | null;
  chargeKey: string;
  clientId: string;
  state: 'proposed' | 'approved' | 'waived' | 'forgiven' | 'resting' | 'not-proposed';
  sumOre: number;
  vatBasisPoints: number;
  arithmetic: Arithmetic | RequestArithmetic;
  proposedAt: Instant;
  decidedAt: Instant | null;
  decidedBy: string | null;
  reasonCode: string | null;
  reasonWords: string | null;
  toldAt: Instant | null;
}

/** Decided lines and locked duties are shown for a year; what waits for a person is shown however old it is. */
export function shownFromOn(today: CalendarDate): CalendarDate {
  return addDays(today, -365);
}

export async function loadStoredLines(scope: OfficeScope, clientId?: string): Promise<StoredLine[]> {
  const { rows } =
    await sql<StoredLine>`${selectLines(scope)} and l.state <> 'withdrawn' ${ofClient(clientId, sql`l.client_id`)}
      and (l.state in ('proposed', 'resting')
        or coalesce(l.decided_at, l.proposed_at) > ${scope.now}::timestamptz - interval '1 year')`.execute(scope.trx);
  return rows;
}

/** One line, however old it is; undefined where there is none. */
export async function findStoredLine(scope: OfficeScope, lineId: string): Promise<StoredLine | undefined> {
  const { rows } = await sql<StoredLine>`${selectLines(scope)} and l.state <> 'withdrawn' and l.id = ${lineId}`.execute(
    scope.trx,
  );
  return rows[0];
}

function selectLines(scope: OfficeScope): RawBuilder<unknown> {
  return sql`select l.id, l.obligation_id as "obligationId", l.request_id as "requestId", l.charge_key as "chargeKey", l.client_id as "clientId", l.state, l.sum_ore as "sumOre",
      l.vat_basis_points as "vatBasisPoints", l.arithmetic, l.proposed_at as "proposedAt", l.decided_at as "decidedAt", s.name as "decidedBy",
      l.reason_code as "reasonCode", l.reason_words as "reasonWords", l.told_at as "toldAt"
    from surcharge_line l
    left join staff s on s.office_id = l.office_id and s.id = l.decided_by
    where l.office_id = ${scope.officeId}`;
}

/**
 * The duties that the page is about: those with a stored line, and every past duty of clients who have one that is late or was delivered late.
 * The whole past of a client is needed, because "the first time" goes over all duties of a clause.
 */
export async function loadShownDuties(
  scope: OfficeScope,
  lines: readonly StoredLine[],
  clientId?: string,
): Promise<LoadedObligation[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from obligation o
    where o.office_id = ${scope.officeId} and not o.history and o.state <> 'cancelled'
      and (o.id = any(${lines.flatMap((line) => line.obligationId ?? [])}::uuid[])
        or o.due_on < ${scope.today}::date and o.client_id in (
          select late.client_id from obligation late
          where late.office_id = ${scope.officeId} and not late.history ${ofClient(clientId, sql`late.client_id`)}
            and late.due_on < ${scope.today}::date
            and (late.state in ('open', 'overdue', 'answered', 'returned')
              or late.state = 'delivered' and late.days_late > 0 and late.due_on > ${shownFromOn(scope.today)}::date)))`.execute(
    scope.trx,
  );
  return loadObligations(scope, { ids: rows.map((row) => row.id) });
}

/** Requests of the same clients: all of one client's, of the office's those with a line and those of the last year. */
export async function loadShownRequests(
  scope: OfficeScope,
  lines: readonly StoredLine[],
  clientId?: string,
): Promise<LoadedRequest[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.client_id as id from urgent_request r
    where r.office_id = ${scope.officeId} ${ofClient(clientId, sql`r.client_id`)}
      and (r.needed_on > ${shownFromOn(scope.today)}::date or r.id = any(${lines.flatMap((line) => line.requestId ?? [])}::uuid[]))`.execute(
    scope.trx,
  );
  return rows.length === 0 ? [] : loadRequests(scope, { clientIds: rows.map((row) => row.id) });
}

export async function loadClientNames(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, { name: string; active: boolean }>> {
  const { rows } = await sql<{ id: string; name: string; active: boolean }>`select id, name, active from client
    where office_id = ${scope.officeId} and id = any(${clientIds}::uuid[])`.execute(scope.trx);
  return new Map(rows.map((row) => [row.id, row]));
}

function ofClient(clientId: string | undefined, column: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return clientId === undefined ? sql`` : sql`and ${column} = ${clientId}`;
}
