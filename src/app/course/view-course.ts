import { sql } from 'kysely';
import type { CourseTable } from '../../db/tables.ts';
import { foldEvents } from '../../domain/review/index.ts';
import type { CourseView } from '../../http/contract/courses.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findTalkCourse, loadCourse } from './load-course.ts';
import { findStandingCourse } from './standing-course.ts';

/** Where the talk with a client stands, and what came between, the newest first. */
export async function viewCourse(
  scope: OfficeScope,
  clientId: string,
): Promise<CourseView | { refused: 'not-found' | 'course-not-open' }> {
  const people = await loadPeople(scope, clientId);
  if (!people) return { refused: 'not-found' };
  const course = await findTalkCourse(scope, clientId);
  if (!course) return { refused: 'course-not-open' };
  const { facts, stage, meeting, agreement } = await loadCourse(scope, course);
  const hasEnded = stage.stage === 'ended';
  return {
    client: { id: clientId, name: people.name },
    leadName: people.leadName,
    courseId: course.id,
    decidedOn: course.decided_on,
    decidedByName: await nameOf(scope, course.decided_by),
    stage: stage.stage,
    next: hasEnded ? null : stage.next,
    step: hasEnded ? null : stage.step,
    silenced: !hasEnded && !stage.mayWrite,
    ended: hasEnded ? { as: stage.ended.as, on: stage.on } : null,
    open: [...foldEvents(facts.events).open],
    events: await loadEvents(scope, course),
    meeting: meeting ? { id: meeting.id, meetsOn: meeting.meetsOn } : null,
    proposal: agreement ? { id: agreement.id } : null,
    mayResume:
      hasEnded && stage.ended.as === 'stopped' && people.active && !(await findStandingCourse(scope, clientId)),
  };
}

async function loadPeople(
  scope: OfficeScope,
  clientId: string,
): Promise<{ name: string; leadName: string; active: boolean } | undefined> {
  const { rows } = await sql<{ name: string; leadName: string; active: boolean }>`
    select c.name, c.active, s.name as "leadName" from client c
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}

async function nameOf(scope: OfficeScope, staffId: string): Promise<string> {
  const { name } = await scope.trx
    .selectFrom('staff')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  return name;
}

async function loadEvents(scope: OfficeScope, { id }: CourseTable): Promise<CourseView['events']> {
  const { rows } = await sql<CourseView['events'][number]>`
    select v.happened_on as on, v.event, v.kept_on_of as of, v.step, v.reason, s.name as "byName" from course_event v
    left join staff s on s.office_id = v.office_id and s.id = v.noted_by
    where v.office_id = ${scope.officeId} and v.course_id = ${id}
    order by v.happened_at desc, v.id desc`.execute(scope.trx);
  return rows;
}
