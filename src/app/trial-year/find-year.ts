import type { MilestoneKind, TrialYear } from '../../domain/trial-year/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A year as it is kept, and what of it was done or noted as missed. */
export interface StoredYear {
  id: string;
  courseId: string;
  clientId: string;
  year: TrialYear;
  done: readonly MilestoneKind[];
}

/** The newest year of a course: after a review that agreed another one there are two. */
export async function findYearOfCourse(scope: OfficeScope, courseId: string): Promise<StoredYear | undefined> {
  const row = await scope.trx
    .selectFrom('trial_year')
    .select(['id', 'course_id', 'client_id', 'year'])
    .where('office_id', '=', scope.officeId)
    .where('course_id', '=', courseId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const done = await scope.trx
    .selectFrom('trial_year_milestone')
    .select('milestone')
    .where('office_id', '=', scope.officeId)
    .where('year_id', '=', row.id)
    .execute();
  return {
    id: row.id,
    courseId: row.course_id,
    clientId: row.client_id,
    year: row.year,
    done: done.map(({ milestone }) => milestone),
  };
}
