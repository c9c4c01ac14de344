import { sql } from 'kysely';
import type { WorkKind } from '../../domain/agreement/index.ts';
import { ore, timeOfDay, type CalendarDate } from '../../domain/kernel/index.ts';
import { isEvening, stanceActs, type StanceAct, type StanceFact } from '../../domain/stance/index.ts';
import { actOfEvent, timeWorkOf, type TimeWork } from '../../domain/time/index.ts';
import type { RecordKind } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { minutesUnbilled } from '../surcharge/unbilled.ts';
import { daySpan } from '../time/day-span.ts';

/** Whose facts, and of which days. */
export interface StancePeriod {
  /** One person, or everybody. */
  staffId: string | 'all';
  fromOn: CalendarDate;
  toOn: CalendarDate;
  clientId?: string;
}

interface Row {
  staffId: string;
  clientId: string;
  on: CalendarDate;
}

/** What was done for clients in a period, by person, client and day, as records, hours and deliveries tell it; in six statements, however many people. */
export async function loadStanceFacts(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  return [
    ...(await loadActs(scope, period)),
    ...(await loadWaived(scope, period)),
    ...(await loadExtended(scope, period)),
    ...(await loadEntries(scope, period)),
    ...(await loadExtraWork(scope, period)),
    ...(await loadReports(scope, period)),
    ...(await loadEvenings(scope, period)),
  ];
}

const isStanceAct = (act: string | undefined): act is StanceAct =>
  act !== undefined && (stanceActs as readonly string[]).includes(act);
const actKinds = (Object.keys(actOfEvent) as RecordKind[]).filter((kind) => isStanceAct(actOfEvent[kind]));

/** What was done in one press is one act. By person, since that is how the record can be found by. */
async function loadActs(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row & { kind: RecordKind; count: number }>`
    select s.id as "staffId", e.* from staff s cross join lateral (
      select e.client_id as "clientId", (e.at at time zone ${scope.zone})::date as "on", e.kind, count(distinct e.at)::int as count
      from record_event e where ${eventsOf(scope, period)} and e.kind = any(${actKinds}::text[])
      group by 1, 2, 3) e
    where ${people(scope, period)} order by 3, 2, 4`.execute(scope.trx);
  return rows.flatMap(({ kind, count, ...done }) => {
    const act = actOfEvent[kind];
    return isStanceAct(act) ? [{ ...done, fact: 'act' as const, act, count }] : [];
  });
}

/** Days on which anything was written in a client's record, or hours entered, when others are at home. */
async function loadEvenings(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row & { first: string; last: string }>`
    select s.id as "staffId", e.* from staff s cross join lateral (
      select "clientId", "on", min(time) as first, max(time) as last from (
        select e.client_id as "clientId", (e.at at time zone ${scope.zone})::date as "on",
          to_char(e.at at time zone ${scope.zone}, 'HH24:MI') as time
        from record_event e where ${eventsOf(scope, period)}
        union all
        -- Hours stand on a day without a time: noon tells of a day off, and of no evening.
        select t.client_id, t.worked_on, '12:00' from time_entry t
        where t.office_id = s.office_id and t.staff_id = s.id and t.client_id is not null
          and t.worked_on between ${period.fromOn} and ${period.toOn} ${ofClient('t.client_id', period)}) x
      group by 1, 2) e
    where ${people(scope, period)} order by 3, 2`.execute(scope.trx);
  return rows.flatMap(({ first, last, ...done }) =>
    [first, last].some((time) => isEvening(done.on, timeOfDay(time))) ? [{ ...done, fact: 'evening' as const }] : [],
  );
}

/** Surcharges that a person let go; not those that the client was right about, nor those to which the office had contributed itself. */
async function loadWaived(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { startAt } = daySpan(period.fromOn, scope.zone);
  const { endAt } = daySpan(period.toOn, scope.zone);
  const { rows } = await sql<Row & { sum: number }>`
    select l.decided_by as "staffId", l.client_id as "clientId", (l.decided_at at time zone ${scope.zone})::date as "on",
      l.sum_ore as sum from surcharge_line l
    where l.office_id = ${scope.officeId} and l.state = 'waived' and l.decided_by is not null
      and l.reason_code not in ('own-contribution', 'objection')
      and l.decided_at >= ${startAt} and l.decided_at < ${endAt}
      ${ofStaff('l.decided_by', period)} ${ofClient('l.client_id', period)}
    order by l.decided_at, l.id`.execute(scope.trx);
  return rows.map(({ sum, ...done }) => ({ ...done, fact: 'waived', sumOre: ore(sum) }));
}

/** Later deadlines that were granted. A deadline that was wrong and put right on an objection is none: it has an event of its own. */
async function loadExtended(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row>`
    select s.id as "staffId", e.* from staff s cross join lateral (
      select e.client_id as "clientId", (e.at at time zone ${scope.zone})::date as "on"
      from record_event e where ${eventsOf(scope, period)} and e.kind = 'extension-granted') e
    where ${people(scope, period)} order by 3, 2`.execute(scope.trx);
  return rows.map((done) => ({ ...done, fact: 'extended' }));
}

/** Hours as they were entered. Internal time is for no client. */
async function loadEntries(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row & { work: TimeWork; minutes: number; paid: boolean | null }>`
    select t.staff_id as "staffId", t.client_id as "clientId", t.worked_on as "on", t.work, t.billable as paid,
      sum(t.minutes)::int as minutes
    from time_entry t where t.office_id = ${scope.officeId} and t.client_id is not null
      and t.worked_on between ${period.fromOn} and ${period.toOn}
      ${ofStaff('t.staff_id', period)} ${ofClient('t.client_id', period)}
    group by 1, 2, 3, 4, 5 order by 3, 2, 4`.execute(scope.trx);
  return rows.map((row) => ({ ...row, fact: 'minutes', from: 'entry' }));
}

/** Extra work on deliveries: paid for where lateness costs by the hour and the line stands. */
async function loadExtraWork(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row & { work: WorkKind; minutes: number; unpaid: boolean }>`
    select w.entered_by as "staffId", o.client_id as "clientId", w.worked_on as "on", w.work, w.minutes, ${minutesUnbilled} as unpaid
    from extra_work w join obligation o on o.office_id = w.office_id and o.id = w.obligation_id
    where w.office_id = ${scope.officeId} and w.entered_by is not null
      and w.worked_on between ${period.fromOn} and ${period.toOn}
      ${ofStaff('w.entered_by', period)} ${ofClient('o.client_id', period)}
    order by w.worked_on, w.id`.execute(scope.trx);
  return rows.map(({ work, unpaid, ...row }) => ({
    ...row,
    fact: 'minutes',
    from: 'delivery',
    work: timeWorkOf(work),
    paid: !unpaid,
  }));
}

/** Promised reports that a person handed over. */
async function loadReports(scope: OfficeScope, period: StancePeriod): Promise<StanceFact[]> {
  const { rows } = await sql<Row & { inTime: boolean }>`
    select p.done_by as "staffId", p.client_id as "clientId", p.done_on as "on", p.done_on <= p.due_on as "inTime"
    from promised_report p where p.office_id = ${scope.officeId} and p.done_by is not null and p.due_on is not null
      and p.cancelled_on is null and p.done_on between ${period.fromOn} and ${period.toOn}
      ${ofStaff('p.done_by', period)} ${ofClient('p.client_id', period)}
    order by p.done_on, p.id`.execute(scope.trx);
  return rows.map((row) => ({ ...row, fact: 'report' }));
}

function people({ officeId }: OfficeScope, { staffId }: StancePeriod) {
  return sql`s.office_id = ${officeId} ${staffId === 'all' ? sql`` : sql`and s.id = ${staffId}`}`;
}

/** The events of a person `s` in the period, as a condition on `record_event e`. */
function eventsOf(scope: OfficeScope, period: StancePeriod) {
  const { startAt } = daySpan(period.fromOn, scope.zone);
  const { endAt } = daySpan(period.toOn, scope.zone);
  return sql`e.office_id = s.office_id and e.data ? 'staff' and e.data ->> 'staff' = s.id::text
    and e.at >= ${startAt} and e.at < ${endAt} ${ofClient('e.client_id', period)}`;
}

function ofStaff(column: string, { staffId }: StancePeriod) {
  return staffId === 'all' ? sql`` : sql`and ${sql.ref(column)} = ${staffId}`;
}

function ofClient(column: string, { clientId }: StancePeriod) {
  return clientId === undefined ? sql`` : sql`and ${sql.ref(column)} = ${clientId}`;
}
