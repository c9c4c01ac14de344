import { sql } from 'kysely';
import type { CourseTable } from '../../db/tables.ts';
import { deriveStage, type CourseDay, type CourseFacts, type CourseStage } from '../../domain/review/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadCourseDays } from './load-course-days.ts';
import { loadCourseFacts, type CourseAgreementRow, type CourseMeetingRow } from './load-course-facts.ts';

/** A change of course with where it stands today. */
export interface LoadedCourse {
  course: CourseTable;
  facts: CourseFacts;
  /** What it was looked at: today, and when the office and this client are away. */
  day: CourseDay;
  stage: CourseStage;
  meeting: CourseMeetingRow | undefined;
  reviewMeeting: CourseMeetingRow | undefined;
  agreement: CourseAgreementRow | undefined;
}

/** The change of course about a talk that is under way with a client, or the last one that was. */
export async function findTalkCourse(scope: OfficeScope, clientId: string): Promise<CourseTable | undefined> {
  const { rows } = await sql<CourseTable>`select * from course
    where office_id = ${scope.officeId} and client_id = ${clientId} and decision = 'talk'
    order by ended_at desc nulls first, decided_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

export async function loadCourse(scope: OfficeScope, course: CourseTable): Promise<LoadedCourse> {
  const { facts, ...rows } = await loadCourseFacts(scope, {
    courseId: course.id,
    clientId: course.client_id,
    decidedOn: course.decided_on,
  });
  const day = (await loadCourseDays(scope, [course.client_id]))(course.client_id);
  return { course, facts, day, ...rows, stage: deriveStage(facts, day) };
}
