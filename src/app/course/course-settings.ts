import { courseThresholdsDefault, type CourseThresholds } from '../../domain/course/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What the office has chosen, and Takt's own figures where it has not. */
export async function loadCourseThresholds(scope: OfficeScope): Promise<CourseThresholds> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return { ...courseThresholdsDefault, ...settings.course };
}
