import type { Selectable } from 'kysely';
import type { ClientTable, CourseReviewTable, CourseTable } from '../../db/tables.ts';
import type { CourseReview, ReviewViews } from '../../domain/review/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { findStandingCourse } from '../course/standing-course.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export type ReviewRow = Selectable<CourseReviewTable>;

/** The review of a course's year; of a course whose year was skipped, the one without. A year before that had a review of its own. */
export async function findReviewOfYear(
  scope: OfficeScope,
  courseId: string,
  yearId: string | null,
): Promise<ReviewRow | undefined> {
  return scope.trx
    .selectFrom('course_review')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('course_id', '=', courseId)
    .where('year_id', 'is not distinct from', yearId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest review with a client, open or closed. */
export async function findNewestReview(scope: OfficeScope, clientId: string): Promise<ReviewRow | undefined> {
  return scope.trx
    .selectFrom('course_review')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface ReviewToChange {
  client: Selectable<ClientTable>;
  course: CourseTable;
  row: ReviewRow;
}

export type ReviewNotOpen = 'not-found' | 'course-not-open' | 'review-not-open';

/**
 * The review that is open with a client, held until the transaction ends together with its client and its course: of two sides that give the last view in one moment each decides
 * after the other.
 */
export async function findReviewToChange(
  scope: OfficeScope,
  clientId: string,
): Promise<ReviewToChange | { refused: ReviewNotOpen }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const course = await findStandingCourse(scope, clientId);
  if (course?.decision !== 'talk') return { refused: 'course-not-open' };
  const row = await scope.trx
    .selectFrom('course_review')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('course_id', '=', course.id)
    .where('closed_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? { client, course, row } : { refused: 'review-not-open' };
}

/** Both views as the rules know them. Where the words were erased nobody has said anything any more. */
export function viewsOf({ views, answer_by_on }: ReviewRow): ReviewViews {
  return views ?? { answerByOn: answer_by_on };
}

/** The review as far as its course goes by it. */
export function courseReviewOf(row: ReviewRow): CourseReview {
  const { outcome, minutes, followed_on } = row;
  return {
    views: viewsOf(row),
    ...(outcome === null ? {} : { outcome }),
    ...(minutes?.sent === undefined ? {} : { minutes: minutes.sent }),
    ...(followed_on === null ? {} : { followedOn: followed_on }),
  };
}

/** Keeps what an act made of a review. */
export async function saveReview(
  scope: OfficeScope,
  reviewId: string,
  change: {
    views?: string;
    must_dos?: string;
    own_dates?: string | null;
    outcome?: string;
    minutes?: string | null;
    followed_on?: ReviewRow['followed_on'];
    closed_on?: ReviewRow['closed_on'];
    reminded_on?: ReviewRow['reminded_on'];
  },
): Promise<void> {
  await scope.trx
    .updateTable('course_review')
    .set({ ...change, changed_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', reviewId)
    .execute();
}

/** Only the lead speaks for the office: its view, and its yes to the minutes. */
export function speaksForOffice(scope: OfficeScope, { lead_id }: Pick<ClientTable, 'lead_id'>): boolean {
  return staffOf(scope) === lead_id;
}
