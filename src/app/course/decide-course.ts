import { deriveConduct } from '../../domain/conduct/index.ts';
import { decideCourse, findCourseReasons, type CourseRefusal, type GivenDecision } from '../../domain/course/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { loadCourseThresholds } from './course-settings.ts';
import { courseTaskKey, endCourse, findStandingCourse, talkTaskKey } from './standing-course.ts';

/**
 * "Ta praten", "ikke nå" or "nei" about a client. The decision is an event with the figures that it was made by; what was decided before it ends. A talk is a task for the
 * lead from the first day, so that it is not forgotten.
 */
export async function decideClientCourse(
  scope: OfficeScope,
  clientId: string,
  given: GivenDecision,
): Promise<{ courseId: string } | { refused: 'not-found' | CourseRefusal }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const standing = await findStandingCourse(scope, clientId);
  const decided = decideCourse(
    standing && { decision: standing.decision, askAgainOn: standing.ask_again_on },
    given,
    scope.today,
  );
  if ('refused' in decided) return decided;
  const staffId = staffOf(scope)!;
  if (standing) {
    await endCourse(scope, standing.id, staffId);
    await closeTasks(scope, [courseTaskKey(standing.id)]);
  }
  const courseId = scope.ids.next();
  await scope.trx
    .insertInto('course')
    .values({
      office_id: scope.officeId,
      id: courseId,
      client_id: clientId,
      decision: given.decision,
      decided_on: scope.today,
      decided_at: scope.now,
      decided_by: staffId,
      ask_again_on: decided.askAgainOn,
    })
    .execute();
  const reason = given.reason.trim();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'course-decided',
      data: {
        course: courseId,
        decision: given.decision,
        ...(decided.askAgainOn === null ? {} : { askAgainOn: decided.askAgainOn }),
        ...(await figuresOf(scope, clientId)),
      },
      ...(reason === '' ? {} : { words: { reason } }),
    },
  ]);
  if (given.decision === 'talk')
    await openTasks(scope, [
      { kind: 'talk-to-prepare', dedupeKey: talkTaskKey(courseId), clientId, leadId: client.lead_id },
    ]);
  return { courseId };
}

/** What the record said that day: later it says something else. */
async function figuresOf(scope: OfficeScope, clientId: string): Promise<Record<string, number | readonly string[]>> {
  const duties = (await loadConductDuties(scope, [clientId])).get(clientId)!;
  const conduct = deriveConduct(duties, scope.today);
  const reasons = findCourseReasons(conduct, await loadCourseThresholds(scope));
  return {
    reasons: reasons.map(({ reason }) => reason),
    deliveries: conduct.duties,
    ...(conduct.medianDays === null ? {} : { medianDays: conduct.medianDays }),
    completeFirst: conduct.complete.first,
    completeOf: conduct.complete.of,
    reminders: conduct.reminders,
    extraMinutes: conduct.extraMinutes,
  };
}
