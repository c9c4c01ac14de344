import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveStage, findStageTask } from '../../domain/review/index.ts';
import {
  findDueMilestones,
  isWordHalfwayNeeded,
  type Milestone,
  type MilestoneKind,
} from '../../domain/trial-year/index.ts';
import { loadCourseDays } from '../course/load-course-days.ts';
import { loadCourseFacts } from '../course/load-course-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, findPersonAtWork, loadPeopleAtWork, openTasks, type NewTask } from '../task/open-tasks.ts';
import { holdOpenYears, type StoredYear } from './find-year.ts';
import { loadYearClosures } from './load-year-closures.ts';
import { loadYearStatus } from './load-year-status.ts';
import { noteMilestones } from './note-milestones.ts';
import {
  beginTaskKey,
  managerTaskKey,
  yearTaskKey,
  yearTaskKeys,
  yearTaskKinds,
  type YearMatter,
} from './year-task-keys.ts';

/**
 * Once a day: what the years of an office ask of a person becomes a task, and what was not done in its time is noted. Halfway it is a task only where it goes
 * badly; the end stays a task until somebody has ended the year. A talk whose agreement is accepted asks for its year to be begun. Watching twice changes
 * nothing. What goes to the client is told by `tell-years`, within the office's hours.
 */
export async function watchYears(scope: OfficeScope): Promise<void> {
  await askToBegin(scope);
  const years = await holdOpenYears(scope);
  const closuresOf = await loadYearClosures(
    scope,
    years.map(({ clientId }) => clientId),
  );
  for (const stored of years) {
    const { due, missed } = findDueMilestones(stored.year, stored.done, scope.today, closuresOf(stored.clientId));
    await noteMilestones(scope, stored, missed, 'missed');
    const asked: YearMatter[] = [];
    for (const one of due)
      if (isMatter(one.milestone) && (await isAsked(scope, stored, one))) asked.push(one.milestone);
    const tasks = await tasksOf(scope, stored, asked);
    const open = new Set(tasks.map(({ dedupeKey }) => dedupeKey));
    await closeTasks(
      scope,
      yearTaskKeys(stored.id).filter((key) => !open.has(key)),
    );
    await openTasks(scope, tasks);
  }
}

function isMatter(milestone: MilestoneKind): milestone is YearMatter {
  return !milestone.endsWith('-status');
}

/** Whether a person is to do it. Where nothing is left to do it is noted as done, and not asked. */
async function isAsked(scope: OfficeScope, stored: StoredYear, milestone: Milestone): Promise<boolean> {
  const isDone =
    milestone.milestone === 'halfway'
      ? !isWordHalfwayNeeded((await loadYearStatus(scope, stored)).status)
      : milestone.milestone === 'book-review' && (await isReviewArranged(scope, stored.courseId));
  if (isDone) await noteMilestones(scope, stored, [milestone], 'done');
  return !isDone;
}

/** The review's meeting is offered, booked or held, or somebody has chosen to do without. */
async function isReviewArranged({ trx, officeId }: OfficeScope, courseId: string): Promise<boolean> {
  const { rows } = await sql<{ arranged: boolean }>`
    select exists (select from meeting m where m.office_id = ${officeId} and m.course_id = ${courseId} and m.purpose = 'review'
        and m.state in ('offered', 'booked', 'moved', 'held'))
      or exists (select from course_event v where v.office_id = ${officeId} and v.course_id = ${courseId}
        and v.event = 'skipped' and v.step = 'review-meeting') as arranged`.execute(trx);
  return rows[0]!.arranged;
}

async function tasksOf(
  scope: OfficeScope,
  { id, clientId, leadId }: StoredYear & { leadId: string },
  asked: readonly YearMatter[],
): Promise<NewTask[]> {
  const tasks: NewTask[] = asked.map((matter) => ({
    kind: yearTaskKinds[matter],
    dedupeKey: yearTaskKey(matter, id),
    clientId,
    leadId,
  }));
  if (!asked.includes('review-overdue')) return tasks;
  const managerId = await findOtherManager(scope, leadId);
  if (managerId === undefined) return tasks;
  return [...tasks, { kind: 'year-review-overdue', dedupeKey: managerTaskKey(id), clientId, leadId: managerId }];
}

/** A manager at work who does not have the lead's own task already. */
async function findOtherManager(scope: OfficeScope, leadId: string): Promise<string | undefined> {
  const people = await loadPeopleAtWork(scope);
  const asked = findPersonAtWork(people, leadId);
  const inCharge = people.filter(({ id, active, away }) => active && !away && id !== asked);
  return (inCharge.find(({ role }) => role === 'manager') ?? inCharge.find(({ role }) => role === 'owner'))?.id;
}

/** Talks whose next step is the year: a task for the lead until it is begun. */
async function askToBegin(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{ id: string; clientId: string; leadId: string; decidedOn: CalendarDate }>`
    select k.id, k.client_id as "clientId", c.lead_id as "leadId", k.decided_on as "decidedOn" from course k
    join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
    where k.office_id = ${scope.officeId} and k.ended_at is null and k.decision = 'talk'
      and not exists (select from trial_year y where y.office_id = k.office_id and y.course_id = k.id)
    order by k.decided_at, k.id`.execute(scope.trx);
  const dayOf = await loadCourseDays(
    scope,
    rows.map(({ clientId }) => clientId),
  );
  const tasks: NewTask[] = [];
  const settled: string[] = [];
  for (const { id: courseId, clientId, leadId, decidedOn } of rows) {
    const { facts } = await loadCourseFacts(scope, { courseId, clientId, decidedOn });
    const dedupeKey = beginTaskKey(courseId);
    if (findStageTask(deriveStage(facts, dayOf(clientId))) === 'year-to-begin')
      tasks.push({ kind: 'year-to-begin', dedupeKey, clientId, leadId });
    else settled.push(dedupeKey);
  }
  await closeTasks(scope, settled);
  await openTasks(scope, tasks);
}
