import type { CourseDay } from '../../domain/review/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadYearClosures } from '../trial-year/load-year-closures.ts';

/** What the courses of some clients are looked at: today, and when the office and each client are away, as the year is told by it too. */
export async function loadCourseDays(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<(clientId: string) => CourseDay> {
  const closuresOf = await loadYearClosures(scope, clientIds);
  return (clientId) => ({ today: scope.today, closures: closuresOf(clientId) });
}
