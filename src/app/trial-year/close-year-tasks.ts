import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findYearOfCourse } from './find-year.ts';
import { beginTaskKey, yearTaskKeys } from './year-task-keys.ts';

/** The talk is stopped: nobody is asked about its year, begun or not. Taken up again the year goes on as it was, and the sweep asks anew. */
export async function closeYearTasks(scope: OfficeScope, courseId: string): Promise<void> {
  const stored = await findYearOfCourse(scope, courseId);
  await closeTasks(scope, [beginTaskKey(courseId), ...(stored ? yearTaskKeys(stored.id) : [])]);
}
