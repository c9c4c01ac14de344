import { sql } from 'kysely';
import {
  clientEvents,
  derivePromisedReports,
  type ClientFacts,
  type PromisedReport,
  isOfStretch,
  toStretches,
  type StoredVersion,
  type Stretch,
} from '../../domain/agreement/index.ts';
import { addDays, earliest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PromisedReportTable } from '../../db/tables.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { holdDuties, refreshPromisedReports } from './refresh-promised-reports.ts';

interface AgreementRow extends ClientFactsRow {
  id: string;
  client_id: string;
  active: boolean;
  ended_on: CalendarDate | null;
  versions: StoredVersion[];
}

type Row = PromisedReportTable & { report: string };
type Wanted = PromisedReport & { version: number };

/**
 * Brings the promised reports of agreements in step with what they say, up to the horizon of the duties: called whenever a version comes into force, an agreement ends,
 * or something becomes known of the client. A promise about a time that had begun keeps its version; later ones go over to the new or fall away. What has come, and what was to have
 * come before today, stays as it was, and no day moves into the past. Running twice changes nothing the second time.
 */
export async function settlePromisedReports(
  scope: OfficeScope,
  agreementIds: readonly string[],
  horizonOn: CalendarDate,
): Promise<void> {
  const agreements = await loadAgreements(scope, agreementIds);
  if (agreements.length === 0) return;
  await holdDuties(
    scope,
    agreements.map(({ id }) => id),
  );
  for (const agreement of agreements) await settleOne(scope, agreement, horizonOn);
  await refreshPromisedReports(scope, { agreementIds: agreements.map(({ id }) => id) });
}

async function settleOne(scope: OfficeScope, agreement: AgreementRow, horizonOn: CalendarDate): Promise<void> {
  const all = await loadRows(scope, agreement.client_id);
  const rows = all.filter((row) => row.agreement_id === agreement.id);
  const live = rows.filter((row) => row.cancelled_on === null);
  const settled = live.filter((row) => isSettled(row, scope.today));
  const open = live.filter((row) => !settled.includes(row));
  // What another agreement, which this one replaced, still owes is owed once.
  const elsewhere = all.filter(
    (row) => row.agreement_id !== agreement.id && row.cancelled_on === null && row.agreement_ended_on !== null,
  );
  const wanted = wantedOf(scope, agreement, open, horizonOn).filter(
    (one) =>
      !settled.some((row) => row.promise_key === one.promise.key && isSameTime(row, one)) &&
      !elsewhere.some((row) => row.report === one.promise.report && isSameTime(row, one)),
  );
  const matched = new Set<string>();
  const arisen: Wanted[] = [];
  for (const one of wanted) {
    const row = rows.find(
      ({ promise_key, period_start_on: startOn }) => promise_key === one.promise.key && startOn === one.period.startOn,
    );
    if (!row || (row.cancelled_on !== null && one.expectedOn < scope.today)) {
      if (!row && one.expectedOn >= scope.today) arisen.push(one);
      continue;
    }
    matched.add(row.id);
    await follow(scope, row, one);
  }
  await cancel(
    scope,
    open.filter(({ id }) => !matched.has(id)).map(({ id }) => id),
  );
  await insert(scope, agreement, arisen);
}

/** Nothing changes what has come, or was to have come before today. */
function isSettled({ done_on: doneOn, agreed_due_on: agreedOn, due_on: dueOn }: Row, today: CalendarDate): boolean {
  return doneOn !== null || (agreedOn ?? dueOn ?? today) < today;
}

/** What the versions promise, each about the times that begin in its own stretch; a time across two is owed once. */
function wantedOf(
  scope: OfficeScope,
  agreement: AgreementRow,
  open: readonly Row[],
  horizonOn: CalendarDate,
): Wanted[] {
  const stretches = toStretches(agreement.versions);
  const [first] = stretches;
  if (!first || !agreement.active) return [];
  const facts = toClientFacts(agreement);
  const fromOn = addDays(earliest(scope.today, ...open.map((row) => row.period_start_on)), -31);
  const found: Wanted[] = [];
  for (const stretch of stretches) {
    const untilOn = lastDayOf(agreement, stretch);
    const range = { startOn: first.fromOn, fromOn, toOn: horizonOn, ...(untilOn === undefined ? {} : { untilOn }) };
    const own = promisesOf(scope, stretch, facts, range).filter(
      (one) => !found.some((other) => other.promise.key === one.promise.key && isSameTime(asRow(other), one)),
    );
    found.push(...own.map((one) => ({ ...one, version: stretch.version })));
  }
  return found;
}

function promisesOf(
  scope: OfficeScope,
  stretch: Stretch,
  facts: ClientFacts,
  range: Parameters<typeof derivePromisedReports>[3],
): PromisedReport[] {
  const { terms } = stretch;
  if (!terms.office || terms.office.reports.length === 0) return [];
  return derivePromisedReports(terms, facts, scope.closures, range).filter(({ period }) =>
    isOfStretch(period, stretch),
  );
}

function lastDayOf({ ended_on: endedOn }: AgreementRow, { terms }: Stretch): CalendarDate | undefined {
  const days = [endedOn, terms.frame?.untilOn].filter((day) => day !== null && day !== undefined);
  const [first, ...others] = days;
  return first === undefined ? undefined : earliest(first, ...others);
}

type Time = Pick<Row, 'period_of' | 'period_start_on' | 'period_end_on'>;

function asRow({ period }: PromisedReport): Time {
  return { period_of: period.of, period_start_on: period.startOn, period_end_on: period.endOn };
}

/** Whether two promises share some time; an event is the same in the same month, although its day may have moved. */
function isSameTime(row: Time, { period }: PromisedReport): boolean {
  if (row.period_of === period.of && (clientEvents as readonly string[]).includes(period.of)) {
    return row.period_start_on.slice(0, 7) === period.startOn.slice(0, 7);
  }
  return row.period_start_on <= period.endOn && period.startOn <= row.period_end_on;
}

async function follow(scope: OfficeScope, row: Row, wanted: Wanted): Promise<void> {
  const now = wanted.dueOn ?? null;
  const intoThePast = now !== null && row.agreed_due_on !== null && now < row.agreed_due_on && now < scope.today;
  const next = {
    version: wanted.version,
    period_of: wanted.period.of,
    period_end_on: wanted.period.endOn,
    agreed_due_on: intoThePast ? row.agreed_due_on : now,
    cancelled_on: null,
  };
  if (Object.entries(next).every(([name, value]) => row[name as keyof typeof next] === value)) return;
  await scope.trx
    .updateTable('promised_report')
    .set({ ...next, due_on: next.agreed_due_on })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
}

async function cancel(scope: OfficeScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update promised_report set cancelled_on = ${scope.today}::date
    where office_id = ${scope.officeId} and id = any(${ids}::uuid[])`.execute(scope.trx);
}

async function insert(scope: OfficeScope, agreement: AgreementRow, arisen: readonly Wanted[]): Promise<void> {
  if (arisen.length === 0) return;
  const rows = arisen.map(({ version, promise, period, dueOn }) => ({
    id: scope.ids.next(),
    v: version,
    k: promise.key,
    of: period.of,
    s: period.startOn,
    e: period.endOn,
    d: dueOn ?? null,
  }));
  await sql`insert into promised_report (office_id, id, client_id, agreement_id, version, promise_key, period_of, period_start_on,
      period_end_on, agreed_due_on, due_on, created_at)
    select ${scope.officeId}::uuid, x.id, ${agreement.client_id}::uuid, ${agreement.id}::uuid, x.v, x.k, x."of", x.s, x.e, x.d, x.d,
      ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, v int, k text, "of" text, s date, e date, d date)
    on conflict (office_id, agreement_id, promise_key, period_start_on) do nothing`.execute(scope.trx);
}

/** Those that promise reports, or did: ended ones first, since what they still owe is not owed again by what replaced them. */
async function loadAgreements(scope: OfficeScope, ids: readonly string[]): Promise<AgreementRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AgreementRow>`
    select a.id, a.client_id, a.ended_on, c.active, c.payday_of_month, c.invoicing_day_of_month, c.facts,
      (select jsonb_agg(jsonb_build_object('version', v.version, 'startOn', v.start_on,
          'terms', jsonb_build_object('duties', v.terms -> 'duties', 'office', v.terms -> 'office', 'frame', v.terms -> 'frame'),
          'onlyPrices', v.price_adjustment_line_id is not null) order by v.version)
        from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id) as versions
    from agreement a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${scope.officeId} and a.id = any(${ids}::uuid[])
      and (exists (select from promised_report r where r.office_id = a.office_id and r.agreement_id = a.id)
        or exists (select from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id
          and v.terms -> 'office' -> 'reports' -> 0 is not null))
    order by a.id for update of a`.execute(scope.trx);
  return rows.toSorted((one, other) => Number(one.ended_on === null) - Number(other.ended_on === null));
}

async function loadRows(
  scope: OfficeScope,
  clientId: string,
): Promise<(Row & { agreement_ended_on: CalendarDate | null })[]> {
  const { rows } = await sql<{ row: Row; report: string | null; ended: CalendarDate | null }>`
    select to_jsonb(r) as row, a.ended_on as ended,
      (select p ->> 'report' from jsonb_array_elements(v.terms -> 'office' -> 'reports') p where p ->> 'key' = r.promise_key) as report
    from promised_report r
    join agreement a on a.office_id = r.office_id and a.id = r.agreement_id
    join agreement_version v on v.office_id = r.office_id and v.agreement_id = r.agreement_id and v.version = r.version
    where r.office_id = ${scope.officeId} and r.client_id = ${clientId} order by r.id`.execute(scope.trx);
  return rows.map(({ row, report, ended }) => ({ ...row, report: report ?? '', agreement_ended_on: ended }));
}
