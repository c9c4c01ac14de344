import { sql } from 'kysely';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { calendarDate, isOfficeDay, addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Target } from '../../domain/talk/index.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { addStory, asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { beginClientYear } from './begin-year.ts';
import { viewYear } from './view-year.ts';

/** Two that a builder with six deliveries a year can reach. */
export const sampleTargets: readonly Target[] = [
  { figure: 'median-days', comparison: 'at-most', value: 2 },
  { figure: 'complete', comparison: 'at-least', value: 4, of: 6 },
];

/** The builder after his two late deliveries, with a talk decided. */
export async function addCourse(db: Database): Promise<{ office: SampleOffice; clientId: string }> {
  const { office, clientId } = await addStory(db);
  moveClock(office, '2026-12-10T08:00:00.000Z');
  await asFirst(office, (scope) => decideClientCourse(scope, clientId, { decision: 'talk', reason: '' }));
  return { office, clientId };
}

/** The same, with a year agreed on Friday 11 December 2026 that runs from Monday 4 January 2027 to 3 January 2028. */
export async function addYear(
  db: Database,
  targets: readonly Target[] = sampleTargets,
): Promise<{ office: SampleOffice; clientId: string; yearId: string }> {
  const { office, clientId } = await addCourse(db);
  moveClock(office, '2026-12-11T08:00:00.000Z');
  const begun = await asFirst(office, (scope) =>
    beginClientYear(scope, clientId, { startOn: calendarDate('2027-01-04'), targets }),
  );
  if ('refused' in begun) throw new Error(begun.refused);
  return { office, clientId, yearId: begun.yearId };
}

/** Works every day on which the office does, at nine. With `delivers` the client hands everything in on the day before its deadline. */
export async function liveThrough(
  office: SampleOffice,
  { fromOn, toOn, clientId, delivers }: { fromOn: string; toOn: string; clientId: string; delivers: boolean },
): Promise<void> {
  for (let day = calendarDate(fromOn); day <= toOn; day = addDays(day, 1)) {
    if (delivers) await deliverWhatIsDueTomorrow(office, clientId, day);
    if (isOfficeDay(day, [])) await workAt(office, `${day}T08:00:00.000Z`);
  }
}

async function deliverWhatIsDueTomorrow(office: SampleOffice, clientId: string, day: CalendarDate): Promise<void> {
  const due = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .where('state', 'in', ['open', 'overdue'])
      .where('due_on', '<=', addDays(day, 1))
      .execute(),
  );
  for (const { id } of due) await deliver(office, clientId, id, `${day}T07:00:00.000Z`);
}

/** The client has handed everything in that was due by a day, each so many days after its deadline: nobody is to be reminded of anything. */
export async function deliverUpTo(
  office: SampleOffice,
  clientId: string,
  { toOn, daysLate }: { toOn: string; daysLate: number },
): Promise<void> {
  const due = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select(['id', 'due_on'])
      .where('client_id', '=', clientId)
      .where('state', 'in', ['open', 'overdue'])
      .where('due_on', '<=', addDays(calendarDate(toOn), -daysLate))
      .orderBy('due_on')
      .execute(),
  );
  for (const { id, due_on } of due) await deliver(office, clientId, id, `${addDays(due_on, daysLate)}T07:00:00.000Z`);
}

/** What became of the year's messages, in the order of days. */
export async function statusesOf(office: SampleOffice): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('message')
      .select(['kind', 'planned_on', 'status'])
      .where('office_id', '=', scope.officeId)
      .where('kind', 'like', 'year-%')
      .orderBy('created_at')
      .execute(),
  );
  return rows.map(({ kind, planned_on, status }) => `${kind} ${planned_on} ${status}`);
}

/** The tasks of years: when each was opened, and whether it still is. */
export async function yearTasksOf(office: SampleOffice): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('task')
      .select(['kind', 'opened_on', 'closed_at'])
      .where('office_id', '=', scope.officeId)
      .where('kind', 'like', 'year-%')
      .orderBy('opened_at')
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ kind, opened_on, closed_at }) => `${kind} ${opened_on}${closed_at === null ? '' : ' closed'}`);
}

/** What was noted of the year's milestones. */
export async function notedOf(office: SampleOffice): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('trial_year_milestone')
      .select(['milestone', 'due_on', 'outcome'])
      .where('office_id', '=', scope.officeId)
      .orderBy('due_on')
      .orderBy('milestone')
      .execute(),
  );
  return rows.map(({ milestone, due_on, outcome }) => `${milestone} ${due_on} ${outcome}`);
}

/** The year as the office sees it. */
export async function view(office: SampleOffice, clientId: string) {
  const year = await asFirst(office, (scope) => viewYear(scope, clientId));
  if ('refused' in year) throw new Error(year.refused);
  return year;
}

/** The clock stands at a moment, and all that was due before it has been handed in so many days late. */
export async function arrive(office: SampleOffice, clientId: string, at: string, daysLate = 0): Promise<void> {
  await deliverUpTo(office, clientId, { toOn: at.slice(0, 10), daysLate });
  moveClock(office, at);
}

/** The same, and the office works. */
export async function reach(office: SampleOffice, clientId: string, at: string): Promise<void> {
  await arrive(office, clientId, at);
  await workAt(office, at);
}

/** The same, with everything ten days late. */
export async function reachLate(office: SampleOffice, clientId: string, at: string): Promise<void> {
  await arrive(office, clientId, at, 10);
  await workAt(office, at);
}

/** Something happened to the course beside its own steps. */
export async function happen(
  office: SampleOffice,
  event: string,
  more: { step?: string; of?: string } = {},
): Promise<void> {
  await asFirst(office, async (scope) => {
    await sql`insert into course_event (office_id, id, course_id, happened_on, happened_at, event, step, kept_on_of)
      select office_id, ${scope.ids.next()}, id, ${scope.today}, ${scope.now}, ${event}, ${more.step ?? null}, ${more.of ?? null}
      from course where office_id = ${scope.officeId} and ended_at is null`.execute(scope.trx);
  });
}
