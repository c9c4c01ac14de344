import type { CourseTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The decision that is in force for a client, locked until the transaction ends. */
export async function findStandingCourse(scope: OfficeScope, clientId: string): Promise<CourseTable | undefined> {
  return scope.trx
    .selectFrom('course')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Another decision takes its place, or it was stopped. */
export async function endCourse(scope: OfficeScope, courseId: string, staffId: string | null): Promise<void> {
  await scope.trx
    .updateTable('course')
    .set({ ended_at: scope.now, ended_by: staffId })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', courseId)
    .execute();
}

/** Taken up again: it is in force as it was. */
export async function reopenCourse(scope: OfficeScope, courseId: string): Promise<void> {
  await scope.trx
    .updateTable('course')
    .set({ ended_at: null, ended_by: null })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', courseId)
    .execute();
}

export const talkTaskKey = (courseId: string): string => `talk/${courseId}`;
export const courseTaskKey = (courseId: string): string => `course/${courseId}`;
export const turnTaskKey = (courseId: string): string => `course-turn/${courseId}`;
