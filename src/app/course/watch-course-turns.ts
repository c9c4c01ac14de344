import type { CourseTable } from '../../db/tables.ts';
import { deriveConduct } from '../../domain/conduct/index.ts';
import { findCourseReasons } from '../../domain/course/index.ts';
import { findStageTask } from '../../domain/review/index.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { loadCourseThresholds } from './course-settings.ts';
import { insertCourseEvent } from './course-events.ts';
import { loadCourse, type LoadedCourse } from './load-course.ts';
import { endCourse, talkTaskKey, turnTaskKey } from './standing-course.ts';

/**
 * Looks at every talk that is under way: one whose review has come to its end is over, one whose reasons are gone before the talk was held is asked about, and whoever's turn it is has a
 * task. So no course ends in silence. Run twice it changes nothing.
 */
export async function watchCourseTurns(scope: OfficeScope): Promise<void> {
  const courses = await scope.trx
    .selectFrom('course')
    .innerJoin('client', (join) =>
      join.onRef('client.office_id', '=', 'course.office_id').onRef('client.id', '=', 'course.client_id'),
    )
    .selectAll('course')
    .select('client.lead_id as leadId')
    .where('course.office_id', '=', scope.officeId)
    .where('course.decision', '=', 'talk')
    .where('course.ended_at', 'is', null)
    .where('client.active', '=', true)
    .orderBy('course.id')
    // One about which somebody decides at this moment is passed by: the sweep holds records by now, and waiting could be waiting in a circle.
    .forUpdate('course')
    .skipLocked()
    .execute();
  for (const { leadId, ...course } of courses) {
    const loaded = await loadCourse(scope, course);
    if (await hasImproved(scope, loaded)) {
      await insertCourseEvent(scope, course.id, { on: scope.today, event: 'improved' });
      await appendRecord(scope, [
        { clientId: course.client_id, kind: 'course-noted', data: { course: course.id, what: 'improved' } },
      ]);
    }
    await settleCourseTasks(scope, course, leadId);
  }
}

/** Gives whoever's turn it is the task, takes back those that are not needed any more, and ends what has come to its end. */
export async function settleCourseTasks(scope: OfficeScope, course: CourseTable, leadId: string): Promise<void> {
  const { stage } = await loadCourse(scope, course);
  const talk = { kind: 'talk-to-prepare', key: talkTaskKey(course.id) } as const;
  const turn = { kind: 'course-turn', key: turnTaskKey(course.id) } as const;
  if (stage.stage === 'ended' && stage.ended.as !== 'stopped' && course.ended_at === null) {
    await endCourse(scope, course.id, null);
    await appendRecord(scope, [
      { clientId: course.client_id, kind: 'course-ended', data: { course: course.id, as: stage.ended.as } },
    ]);
  }
  const wanted = findStageTask(stage);
  const own = [talk, turn];
  await closeTasks(
    scope,
    own.filter(({ kind }) => kind !== wanted).map(({ key }) => key),
  );
  const asked = own.filter(({ kind }) => kind === wanted);
  await openTasks(
    scope,
    asked.map(({ kind, key }) => ({ kind, dedupeKey: key, clientId: course.client_id, leadId })),
  );
}

/** Asked once: whoever goes on with it all the same is not asked again. */
async function hasImproved(scope: OfficeScope, { course, facts, stage }: LoadedCourse): Promise<boolean> {
  const isBeforeTalk = facts.meeting === undefined || facts.meeting.state !== 'held';
  if (stage.stage === 'ended' || !isBeforeTalk || facts.agreement !== undefined || facts.year !== undefined)
    return false;
  if (facts.events.some(({ event }) => event === 'improved')) return false;
  const duties = (await loadConductDuties(scope, [course.client_id])).get(course.client_id)!;
  const reasons = findCourseReasons(deriveConduct(duties, scope.today), await loadCourseThresholds(scope));
  return reasons.length === 0 && (await hadReasons(scope, course));
}

/** A talk that somebody decided on without a figure beyond a threshold is not over because there is none. */
async function hadReasons(scope: OfficeScope, course: CourseTable): Promise<boolean> {
  const decided = await scope.trx
    .selectFrom('record_event')
    .select('data')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', course.client_id)
    .where('kind', '=', 'course-decided')
    .execute();
  const { reasons } = (decided.find(({ data }) => data['course'] === course.id)?.data ?? {}) as { reasons?: unknown };
  return Array.isArray(reasons) && reasons.length > 0;
}
