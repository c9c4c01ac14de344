import { findClientToChange } from '../client/find-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { endCourse, findStandingCourse, talkTaskKey } from './standing-course.ts';

/** Ends a talk that is under way, with a reason. The client is proposed again as soon as the record says so. Stopped once. */
export async function stopCourse(
  scope: OfficeScope,
  clientId: string,
  reason: string,
): Promise<{ stopped: true } | { refused: 'not-found' | 'course-not-open' | 'course-reason' }> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const standing = await findStandingCourse(scope, clientId);
  if (standing?.decision !== 'talk') return { refused: 'course-not-open' };
  if (reason.trim() === '') return { refused: 'course-reason' };
  await endCourse(scope, standing.id, staffOf(scope));
  await appendRecord(scope, [
    { clientId, kind: 'course-stopped', data: { course: standing.id }, words: { reason: reason.trim() } },
  ]);
  await closeTasks(scope, [talkTaskKey(standing.id)]);
  return { stopped: true };
}
