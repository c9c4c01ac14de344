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

export async function loadStoredLines(scope: OfficeScope, clientIds: readonly string[]): Promise<StoredLine[]> {
  const { rows } = await sql<StoredLine>`${selectLines(scope)} and ${isShownLine(scope)}
      and l.client_id = any(${clientIds}::uuid[])`.execute(scope.trx);
  return rows;
}

/** Of `surcharge_line l`. */
export function isShownLine(scope: OfficeScope): RawBuilder<boolean> {
  return sql`l.state <> 'withdrawn' and (l.state in ('proposed', 'resting')
    or coalesce(l.decided_at, l.proposed_at) > ${scope.now}::timestamptz - interval '1 year')`;
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

/** Everything of these clients that can have a price by today or has a line: "the first time" goes over the whole of a clause. */
export async function loadShownDuties(scope: OfficeScope, clientIds: readonly string[]): Promise<LoadedObligation[]> {
  const loaded = await loadObligations(scope, { clientIds, pricedByOn: scope.today });
  return loaded.filter(({ row }) => !row.history && row.state !== 'cancelled');
}

/** All requests of those clients who have one of the last year, or one with a line. */
export async function loadShownRequests(
  scope: OfficeScope,
  lines: readonly StoredLine[],
  clientIds: readonly string[],
): Promise<LoadedRequest[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.client_id as id from urgent_request r
    where r.office_id = ${scope.officeId} and r.client_id = any(${clientIds}::uuid[])
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
