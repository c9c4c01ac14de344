import type { CalendarDate } from '../../domain/kernel/index.ts';
import { addDays, daysBetween } from '../../domain/kernel/index.ts';
import type { Target } from '../../domain/talk/index.ts';
import {
  beginWithinDays,
  beginYear,
  decideYear,
  endOfYear,
  freezeBaseline,
  type Baseline,
} from '../../domain/trial-year/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import { loadCourseFacts } from '../course/load-course-facts.ts';
import { findStandingCourse } from '../course/standing-course.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { loadTalk } from '../talk/load-talk.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findYearOfClient } from './find-year.ts';
import { insertYear, saveYear } from './save-year.ts';
import { beginTaskKey, yearTaskKeys } from './year-task-keys.ts';

export interface YearToBegin {
  startOn: CalendarDate;
  /** Left out: those of the talk. */
  targets?: readonly Target[];
}

/**
 * Begins the year of a talk that is under way, from the figures of today. When both agreed is the day on which the changed agreement was accepted, or today
 * where there is none, or it lies too far back. A year that a former talk left behind ends with it.
 *
 * Throws `DomainError` as `domain/trial-year/begin-year` does.
 */
export async function beginClientYear(
  scope: OfficeScope,
  clientId: string,
  { startOn, targets }: YearToBegin,
): Promise<{ yearId: string } | { refused: 'not-found' | 'course-not-open' | 'year-begun' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const course = await findStandingCourse(scope, clientId);
  if (course?.decision !== 'talk') return { refused: 'course-not-open' };
  const before = await findYearOfClient(scope, clientId);
  const isOpen = before !== undefined && before.year.endedOn === undefined;
  if (isOpen && before.courseId === course.id) return { refused: 'year-begun' };
  const year = beginYear({
    agreedOn: await findAgreedOn(scope, { courseId: course.id, clientId, decidedOn: course.decided_on }, startOn),
    startOn,
    targets: targets ?? (await findTalkTargets(scope, clientId)),
    baseline: await freezeToday(scope, clientId),
  });
  if (isOpen) {
    const ended = decideYear(before.year, { act: 'end' }, scope.today);
    if (!('refused' in ended)) await saveYear(scope, before.id, ended);
    await closeTasks(scope, yearTaskKeys(before.id));
  }
  const yearId = await insertYear(scope, { courseId: course.id, clientId, year });
  await appendRecord(scope, [
    {
      clientId,
      kind: 'year-begun',
      data: {
        year: yearId,
        course: course.id,
        agreedOn: year.agreedOn,
        startOn: year.startOn,
        lastOn: endOfYear(year),
        number: year.targets.length,
      },
    },
  ]);
  await closeTasks(scope, [beginTaskKey(course.id)]);
  return { yearId };
}

/** The twelve months before today, as they are known today. */
export async function freezeToday(scope: OfficeScope, clientId: string): Promise<Baseline> {
  return freezeBaseline((await loadConductDuties(scope, [clientId])).get(clientId) ?? [], scope.today);
}

/** When both had agreed to the year. */
export async function findAgreedOn(
  scope: OfficeScope,
  course: { courseId: string; clientId: string; decidedOn: CalendarDate },
  startOn: CalendarDate,
): Promise<CalendarDate> {
  const { facts } = await loadCourseFacts(scope, course);
  const acceptedOn = facts.agreement?.state === 'accepted' ? facts.agreement.endedOn : undefined;
  if (acceptedOn === undefined || daysBetween(acceptedOn, startOn) > beginWithinDays) return scope.today;
  return acceptedOn;
}

/** The days on which a year that is begun today can start. */
export function findStartDays({ today }: Pick<OfficeScope, 'today'>): { fromOn: CalendarDate; toOn: CalendarDate } {
  return { fromOn: addDays(today, 1), toOn: addDays(today, beginWithinDays) };
}

async function findTalkTargets(scope: OfficeScope, clientId: string): Promise<readonly Target[]> {
  const talk = await loadTalk(scope, clientId);
  return 'refused' in talk ? [] : talk.facts.targets;
}
