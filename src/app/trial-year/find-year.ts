import { sql } from 'kysely';
import type { MilestoneKind, TrialYear } from '../../domain/trial-year/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { findStandingCourse } from '../course/standing-course.ts';
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
  return findNewest(scope, sql`y.course_id = ${courseId}`);
}

/** The newest year of a client, whatever course it was of. */
export async function findYearOfClient(scope: OfficeScope, clientId: string): Promise<StoredYear | undefined> {
  return findNewest(scope, sql`y.client_id = ${clientId}`);
}

/**
 * The newest year of the course that is under way, held until the transaction ends: the client first, then the course, then the year, and all of them
 * before any record.
 */
export async function findYearToChange(
  scope: OfficeScope,
  clientId: string,
): Promise<{ stored: StoredYear; leadId: string } | { refused: 'not-found' | 'course-not-open' | 'year-none' }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const course = await findStandingCourse(scope, clientId);
  if (course?.decision !== 'talk') return { refused: 'course-not-open' };
  const stored = await findNewest(scope, sql`y.course_id = ${course.id}`, sql`for update of y`);
  return stored ? { stored, leadId: client.lead_id } : { refused: 'year-none' };
}

/**
 * Years that have not ended, of clients who are here and talks that are under way, each held until the transaction ends. One that somebody changes at this
 * moment is passed by: the sweep holds records by now, and waiting could be waiting in a circle. The next sweep looks at it.
 */
export async function holdOpenYears(scope: OfficeScope): Promise<(StoredYear & { leadId: string })[]> {
  const { rows } = await sql<StoredYear & { leadId: string }>`
    select ${columns}, c.lead_id as "leadId" from trial_year y
    join client c on c.office_id = y.office_id and c.id = y.client_id and c.active
    join course k on k.office_id = y.office_id and k.id = y.course_id and k.ended_at is null
    where y.office_id = ${scope.officeId} and y.ended_on is null
    order by y.id for update of y skip locked`.execute(scope.trx);
  return rows;
}

async function findNewest(
  scope: OfficeScope,
  which: ReturnType<typeof sql>,
  lock: ReturnType<typeof sql> = sql``,
): Promise<StoredYear | undefined> {
  const { rows } = await sql<StoredYear>`
    select ${columns} from trial_year y where y.office_id = ${scope.officeId} and ${which}
    order by y.made_at desc, y.id desc limit 1 ${lock}`.execute(scope.trx);
  return rows[0];
}

const columns = sql`y.id, y.course_id as "courseId", y.client_id as "clientId", y.year,
  array(select m.milestone from trial_year_milestone m where m.office_id = y.office_id and m.year_id = y.id) as done`;
