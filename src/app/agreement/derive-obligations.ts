import { sql } from 'kysely';
import {
  deriveDuties,
  deriveItems,
  type AgreedItem,
  type AgreementTerms,
  type Duty,
  type DutyClause,
} from '../../domain/agreement/index.ts';
import { addDays, addMonths, lastDayOfMonth, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { settlePromisedReports } from '../report/settle-promised-reports.ts';
import { toClientFacts, type ClientFactsRow } from './client-facts.ts';

interface AgreementInForce extends ClientFactsRow {
  agreement_id: string;
  version: number;
  client_id: string;
  start_on: CalendarDate;
  duties_until_on: CalendarDate;
  terms: AgreementTerms;
}

/** Duties stand in the calendar thirteen months ahead, to the end of that month, so that the year's deadlines can be shown and subscribed to. */
export function dutyHorizonOn(today: CalendarDate): CalendarDate {
  const { year, month } = partsOf(addMonths(today, 13));
  return lastDayOfMonth(year, month);
}

/**
 * Derives the dated duties of agreements that do not reach the horizon yet, with their items, and what the office itself promised. Deriving twice changes nothing: a duty is named by
 * its clause and period, and that name is unique within the agreement. `onlyKeys`: no others than these arise.
 */
export async function deriveObligations(
  scope: OfficeScope,
  which: { agreementId: string; onlyKeys?: ReadonlySet<string> } | { allThatNeedIt: true },
): Promise<number> {
  const horizonOn = dutyHorizonOn(scope.today);
  const chosen = 'agreementId' in which ? sql`a.id = ${which.agreementId}` : sql`true`;
  const { rows: agreements } = await sql<AgreementInForce>`
    select a.id as agreement_id, v.version, a.client_id, b.start_on, a.duties_until_on, v.terms,
      c.payday_of_month, c.invoicing_day_of_month, c.facts
    from agreement a
    join client c on c.office_id = a.office_id and c.id = a.client_id and c.active
    join lateral (select * from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id
      order by v.version desc limit 1) v on true
    -- A version with only new prices begins no period: duties go by the beginning of what was agreed before it.
    join lateral (select b.start_on from agreement_version b where b.office_id = a.office_id and b.agreement_id = a.id
      and b.price_adjustment_line_id is null order by b.version desc limit 1) b on true
    where a.office_id = ${scope.officeId} and a.ended_on is null and a.duties_until_on < ${horizonOn} and ${chosen}
    order by a.id
    for update of a`.execute(scope.trx);
  let count = 0;
  const onlyKeys = 'agreementId' in which ? which.onlyKeys : undefined;
  for (const agreement of agreements) count += await deriveForOne(scope, agreement, horizonOn, onlyKeys);
  await settlePromisedReports(
    scope,
    agreements.map(({ agreement_id: id }) => id),
    horizonOn,
  );
  return count;
}

async function deriveForOne(
  scope: OfficeScope,
  agreement: AgreementInForce,
  horizonOn: CalendarDate,
  onlyKeys: ReadonlySet<string> | undefined,
): Promise<number> {
  const facts = toClientFacts(agreement);
  const duties = deriveDuties(agreement.terms, facts, scope.closures, {
    startOn: agreement.start_on,
    fromOn: addDays(agreement.duties_until_on, 1),
    toOn: horizonOn,
  }).filter(({ key }) => onlyKeys === undefined || onlyKeys.has(key));
  const count = await addDuties(scope, agreement, duties);
  await scope.trx
    .updateTable('agreement')
    .set({ duties_until_on: horizonOn })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', agreement.agreement_id)
    .execute();
  return count;
}

/** The version of an agreement that duties arise from. */
export type DutySource = Omit<AgreementInForce, 'duties_until_on'>;

/**
 * Puts duties of a version into the calendar, with their items. One that is there by its name is left alone, and one of which nothing is asked for does
 * not arise. Answers how many arose.
 */
export async function addDuties(scope: OfficeScope, agreement: DutySource, duties: readonly Duty[]): Promise<number> {
  const facts = toClientFacts(agreement);
  const clauses = new Map(agreement.terms.duties.map((clause) => [clause.key, clause]));
  const itemsOf = (clauseKey: string, time: { startOn: CalendarDate; endOn: CalendarDate }): AgreedItem[] =>
    deriveItems(clauses.get(clauseKey)!.items, facts, time);
  const rows = duties
    .filter(({ clauseKey, period }) => itemsOf(clauseKey, period).length > 0)
    .map((duty) => obligationOf(scope, agreement, duty, clauses.get(duty.clauseKey)!));
  if (rows.length === 0) return 0;
  const inserted = await insertObligations(scope, rows);
  await insertItems(
    scope,
    inserted.map(({ id, clause_key, period_start_on: startOn, period_end_on: endOn }) => ({
      obligationId: id,
      items: itemsOf(clause_key, { startOn, endOn }),
    })),
  );
  await appendRecord(
    scope,
    inserted.map((row) => ({
      clientId: agreement.client_id,
      kind: 'duty-arisen',
      data: {
        obligation: row.id,
        clause: row.clause_key,
        dueOn: row.agreed_due_on,
        agreement: agreement.agreement_id,
        version: agreement.version,
      },
    })),
  );
  return inserted.length;
}

function obligationOf(scope: OfficeScope, agreement: DutySource, duty: Duty, clause: DutyClause): object {
  return {
    id: scope.ids.next(),
    client_id: agreement.client_id,
    agreement_id: agreement.agreement_id,
    version: agreement.version,
    duty_key: duty.key,
    clause_key: duty.clauseKey,
    period_of: duty.period.of,
    period_start_on: duty.period.startOn,
    period_end_on: duty.period.endOn,
    agreed_due_on: duty.dueOn,
    due_at: duty.dueAt ?? null,
    aim: duty.aim ?? false,
    channel: clause.channel,
    ladder: ladderKindOf(clause),
    period_before_start: duty.period.startOn < agreement.start_on,
  };
}

/** What hangs on an event has no time for a ladder after the deadline. */
export function ladderKindOf({ schedule }: DutyClause): 'event' | 'periodic' {
  return 'event' in schedule.period ? 'event' : 'periodic';
}

/** The items of duties, in the order of the clause. */
export async function insertItems(
  scope: OfficeScope,
  duties: readonly { obligationId: string; items: readonly AgreedItem[] }[],
): Promise<void> {
  const rows = duties.flatMap(({ obligationId, items }) =>
    items.map((item, place) => ({
      o: obligationId,
      k: item.key,
      d: item.document,
      n: item.name ?? null,
      e: item.essential,
      p: place,
    })),
  );
  await sql`insert into obligation_item (office_id, obligation_id, key, document, name, essential, place)
    select ${scope.officeId}::uuid, o, k, d, n, e, p from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(o uuid, k text, d text, n text, e boolean, p int)`.execute(scope.trx);
}

interface InsertedObligation {
  id: string;
  clause_key: string;
  agreed_due_on: CalendarDate;
  period_start_on: CalendarDate;
  period_end_on: CalendarDate;
}

async function insertObligations(scope: OfficeScope, rows: readonly object[]): Promise<InsertedObligation[]> {
  // Far deadlines are looked at when their first step is near; forty days before is early enough for every ladder, closures included.
  const { rows: inserted } = await sql<InsertedObligation>`
    insert into obligation (office_id, id, client_id, agreement_id, version, duty_key, clause_key, period_of, period_start_on,
      period_end_on, agreed_due_on, due_on, due_at, aim, channel, ladder, period_before_start, extra_minutes, state, days_late,
      returned_once, next_check_on, history, created_at)
    select ${scope.officeId}::uuid, x.id, x.client_id, x.agreement_id, x.version, x.duty_key, x.clause_key, x.period_of,
      x.period_start_on, x.period_end_on, x.agreed_due_on, x.agreed_due_on, x.due_at, x.aim, x.channel, x.ladder,
      x.period_before_start, 0, 'open', 0, false, x.agreed_due_on - 40, false, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, client_id uuid, agreement_id uuid, version int, duty_key text,
      clause_key text, period_of text, period_start_on date, period_end_on date, agreed_due_on date, due_at time, aim boolean,
      channel text, ladder text, period_before_start boolean)
    on conflict (office_id, agreement_id, duty_key) do nothing
    returning id, clause_key, agreed_due_on, period_start_on, period_end_on`.execute(scope.trx);
  return inserted;
}
