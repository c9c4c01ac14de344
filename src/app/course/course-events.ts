import { sql } from 'kysely';
import type { CourseEvent, Interruption } from '../../domain/review/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** Adds what happened to a course. Events are only added, never changed. */
export async function insertCourseEvent(scope: OfficeScope, courseId: string, event: CourseEvent): Promise<void> {
  await scope.trx
    .insertInto('course_event')
    .values({
      office_id: scope.officeId,
      id: scope.ids.next(),
      course_id: courseId,
      happened_on: event.on,
      happened_at: scope.now,
      event: event.event,
      kept_on_of: event.event === 'kept-on' ? event.of : null,
      step: event.event === 'skipped' ? event.step : null,
      reason: 'reason' in event ? event.reason : null,
      noted_by: staffOf(scope),
    })
    .execute();
}

/** Notes what came between for every one of these clients about whom a talk is under way: somebody else leads them, or acts for them. */
export async function noteForClients(
  scope: OfficeScope,
  clientIds: readonly string[],
  what: Interruption,
): Promise<void> {
  if (clientIds.length === 0) return;
  const { rows } = await sql<{ id: string }>`select id from course
    where office_id = ${scope.officeId} and client_id = any(${[...clientIds]}::uuid[]) and decision = 'talk' and ended_at is null
    order by id`.execute(scope.trx);
  for (const { id } of rows) await insertCourseEvent(scope, id, { on: scope.today, event: what });
}
