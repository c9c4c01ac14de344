import { sql } from 'kysely';
import { toStretches, type StoredVersion } from '../../domain/agreement/index.ts';
import { addDays, addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import type { EnteredTime } from '../../domain/job/index.ts';
import { askedDaysBeforeMax } from '../../domain/reminder/index.ts';
import type { DayRange, Slot } from '../../domain/meeting/index.ts';
import { planDays, type ClientUnderAgreement, type WorkDuty, type WorkFacts } from '../../domain/weekend/index.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { versionsOfAgreement } from '../agreement/versions-of-agreement.ts';
import { wallClockOf } from '../meeting/find-meeting.ts';
import { loadTaken } from '../meeting/load-free-time.ts';
import { loadWorkingHours } from '../meeting/working-hours.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadOvertime, overtimeByPerson } from '../overtime/load-overtime.ts';
import { loadAskedOn } from '../reminder/load-asked-on.ts';
import { loadWaysToAsk } from '../reminder/ways-to-ask.ts';
import { loadChosenDays, withChosenDays } from './load-chosen-days.ts';
import { loadPromisesAhead } from '../report/load-promises-ahead.ts';

/** Deliveries are learnt from so far back. */
const learnMonths = 36;
/** Hours, and the duties that past jobs were made from. */
const hoursMonths = 20;

/** All that the weekends of the office follow from. */
export async function loadWorkFacts(scope: OfficeScope): Promise<WorkFacts> {
  return {
    now: wallClockOf(scope),
    closures: scope.closures,
    people: await loadPlannedPeople(scope, { fromOn: scope.today, toOn: addDays(scope.today, planDays) }),
    clients: await loadWorkClients(scope),
    duties: await withAsking(scope, await loadDuties(scope)),
    entered: await loadEntered(scope, addMonths(scope.today, -hoursMonths)),
    said: withChosenDays(await loadSaid(scope), await loadChosenDays(scope)),
    promises: await loadPromisesAhead(scope),
  };
}

/** Who works here, with what they are away and have promised away on some days. */
export async function loadPeople(scope: OfficeScope, range: DayRange): Promise<WorkFacts['people']> {
  const { rows } = await sql<{ id: string; absences: DayRange[] }>`
    select s.id, coalesce((select jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on)
      from absence a where a.office_id = s.office_id and a.staff_id = s.id and a.to_on >= ${range.fromOn} and a.from_on <= ${range.toOn}), '[]') as absences
    from staff s where s.office_id = ${scope.officeId} and s.active order by s.id`.execute(scope.trx);
  const people: WorkFacts['people'][number][] = [];
  for (const { id, absences } of rows) {
    const busy = await loadBusy(scope, id, range);
    people.push({ id, absences, busy, workingHours: await loadWorkingHours(scope, id) });
  }
  return people;
}

/** The same with what each has chosen to work beside working hours. What is offered to clients never rests on it, so that meetings ask for it nowhere. */
async function loadPlannedPeople(scope: OfficeScope, range: DayRange): Promise<WorkFacts['people']> {
  const people = await loadPeople(scope, range);
  const overtime = overtimeByPerson(await loadOvertime(scope, range));
  return people.map((person) => ({ ...person, overtime: overtime.get(person.id) ?? [] }));
}

async function loadBusy(scope: OfficeScope, staffId: string, range: DayRange): Promise<Slot[]> {
  return (await loadTaken(scope, staffId, range)).map(({ on, from, to }) => ({ on, from, to }));
}

/** Those who are clients, with what is agreed now and was before. One alone where it is asked for. */
export async function loadWorkClients(scope: OfficeScope, clientId?: string): Promise<ClientUnderAgreement[]> {
  const chosen = clientId === undefined ? sql`true` : sql`c.id = ${clientId}`;
  const { rows } = await sql<ClientFactsRow & { id: string; lead_id: string; versions: StoredVersion[] }>`
    select c.id, c.lead_id, c.payday_of_month, c.invoicing_day_of_month, c.facts, ${versionsOfAgreement} as versions
    from client c join agreement a on a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null
    where c.office_id = ${scope.officeId} and c.active and ${chosen} order by c.id, a.id`.execute(scope.trx);
  return rows.map(({ id, lead_id: leadId, versions, ...facts }) => ({
    id,
    leadId,
    facts: toClientFacts(facts),
    stretches: toStretches(versions),
  }));
}

interface DutyRow {
  id: string;
  clientId: string;
  key: string;
  group: string;
  dueOn: CalendarDate;
  state: WorkDuty['state'];
  deliveredOn: CalendarDate | null;
  plannedOn: CalendarDate | null;
}

/** What is delivered long ago teaches, what is open or came lately is worked on. Whoever answered that nothing comes is waited for no more. */
async function loadDuties(scope: OfficeScope): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select o.id, o.client_id as "clientId", o.duty_key as key, o.period_of as "group", o.due_on as "dueOn",
      case o.state when 'cancelled' then 'cancelled' when 'delivered' then 'in-hand' when 'answered' then 'in-hand' else 'missing' end as state,
      case when o.state = 'delivered' then o.delivered_on end as "deliveredOn", o.planned_on as "plannedOn"
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.due_on between ${addMonths(scope.today, -learnMonths)} and ${addDays(scope.today, 2 * planDays)}
      and (o.state = 'delivered' or o.due_on >= ${addMonths(scope.today, -hoursMonths)})
    -- Of two duties with one name, of an agreement and of that before it, the last holds.
    order by o.client_id, o.state <> 'cancelled', o.due_on, o.id`.execute(scope.trx);
  return rows;
}

/** Of what is missing now or soon it is known how its client can be asked for it, and since when somebody has. */
async function withAsking(scope: OfficeScope, rows: readonly DutyRow[]): Promise<WorkDuty[]> {
  const untilOn = addDays(scope.today, askedDaysBeforeMax);
  const near = rows.filter(({ state, dueOn }) => state === 'missing' && dueOn <= untilOn).map(({ id }) => id);
  const ways = await loadWaysToAsk(scope, near);
  const asked = await loadAskedOn(scope, near);
  return rows.map(({ id, deliveredOn, plannedOn, ...duty }) => {
    const wayToAsk = ways.get(id)?.way;
    const askedOn = asked.get(id);
    return {
      ...duty,
      ...(deliveredOn === null ? {} : { deliveredOn }),
      ...(plannedOn === null ? {} : { plannedOn }),
      ...(wayToAsk === undefined ? {} : { wayToAsk }),
      ...(askedOn === undefined ? {} : { askedOn }),
    };
  });
}

/** Time entered on clients since a day. */
export async function loadEntered(scope: OfficeScope, fromOn: CalendarDate): Promise<EnteredTime[]> {
  const { rows } = await sql<EnteredTime>`
    select client_id as "clientId", worked_on as "workedOn", work, sum(minutes)::int as minutes from time_entry
    where office_id = ${scope.officeId} and client_id is not null and worked_on >= ${fromOn}
    group by client_id, worked_on, work order by client_id, worked_on, work`.execute(scope.trx);
  return rows;
}

/** What people said of jobs. */
export async function loadSaid(scope: OfficeScope): Promise<WorkFacts['said']> {
  const rows = await scope.trx
    .selectFrom('job')
    .select(['client_id', 'job_key', 'done_on', 'given_to'])
    .where('office_id', '=', scope.officeId)
    .execute();
  return rows.map((row) => ({
    clientId: row.client_id,
    jobKey: row.job_key,
    isDone: row.done_on !== null,
    ...(row.given_to === null ? {} : { givenTo: row.given_to }),
  }));
}
