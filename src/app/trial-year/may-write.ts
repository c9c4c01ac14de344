import { deriveStage } from '../../domain/review/index.ts';
import type { YearClosures } from '../../domain/trial-year/index.ts';
import { loadCourseFacts } from '../course/load-course-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Whether anything of a course may be written to the client: not once they have said no, nor where there is nobody to write to. */
export async function mayWrite(
  scope: OfficeScope,
  { courseId, clientId }: { courseId: string; clientId: string },
  closures: YearClosures,
): Promise<boolean> {
  const course = await scope.trx
    .selectFrom('course')
    .select('decided_on')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', courseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!course) return false;
  const { facts } = await loadCourseFacts(scope, { courseId, clientId, decidedOn: course.decided_on });
  const stage = deriveStage(facts, { today: scope.today, closures });
  return stage.stage !== 'ended' && stage.mayWrite;
}
