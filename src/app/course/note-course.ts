import {
  decideCourseNote,
  type CourseEvent,
  type CourseNote,
  type CourseNoteRefusal,
} from '../../domain/review/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { cancelMeetingsOfCourse } from '../meeting/release-meetings.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { closeYearTasks } from '../trial-year/close-year-tasks.ts';
import { insertCourseEvent } from './course-events.ts';
import { findTalkCourse, loadCourse } from './load-course.ts';
import { endCourse, findStandingCourse, reopenCourse } from './standing-course.ts';
import { settleCourseTasks } from './watch-course-turns.ts';

/**
 * What a person notes about a change of course: what happened to the client, that it goes on all the same, a step that is skipped, that it stops or is taken up again. Its tasks follow
 * at once. Stopping calls the meeting off that was to come; taking up again opens none.
 */
export async function noteCourse(
  scope: OfficeScope,
  clientId: string,
  note: CourseNote,
): Promise<{ noted: true } | { refused: 'not-found' | 'course-not-open' | CourseNoteRefusal }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const course = await findTalkCourse(scope, clientId);
  if (!course) return { refused: 'course-not-open' };
  const standing = await findStandingCourse(scope, clientId);
  // What was decided since then is in force: the old course is not taken up beside it.
  if (standing && standing.id !== course.id) return { refused: 'course-not-open' };
  const { facts, day } = await loadCourse(scope, course);
  const event = decideCourseNote(facts, note, day);
  if ('refused' in event) return event;
  if (course.ended_at !== null && event.event !== 'resumed') return { refused: 'course-not-open' };
  await insertCourseEvent(scope, course.id, event);
  await appendRecord(scope, [recordOf(clientId, course.id, event)]);
  if (event.event === 'stopped') {
    await endCourse(scope, course.id, staffOf(scope));
    await cancelMeetingsOfCourse(scope, course.id);
    await closeYearTasks(scope, course.id);
  }
  if (event.event === 'resumed') await reopenCourse(scope, course.id);
  await settleCourseTasks(scope, (await findTalkCourse(scope, clientId))!, client.lead_id);
  return { noted: true };
}

function recordOf(clientId: string, courseId: string, event: CourseEvent): NewEvent {
  switch (event.event) {
    case 'stopped':
      return { clientId, kind: 'course-stopped', data: { course: courseId }, words: { reason: event.reason } };
    case 'resumed':
      return { clientId, kind: 'course-resumed', data: { course: courseId } };
    case 'skipped':
      return {
        clientId,
        kind: 'course-skipped',
        data: { course: courseId, step: event.step },
        words: { reason: event.reason },
      };
    case 'kept-on':
      return { clientId, kind: 'course-noted', data: { course: courseId, what: 'kept-on', of: event.of } };
    default:
      return { clientId, kind: 'course-noted', data: { course: courseId, what: event.event } };
  }
}
