import { decideOpenReview, foldEvents, type OpenReviewRefusal } from '../../domain/review/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { loadCourse } from '../course/load-course.ts';
import { findStandingCourse } from '../course/standing-course.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { endYear } from '../trial-year/change-year.ts';
import { findYearOfCourse } from '../trial-year/find-year.ts';
import { findReviewOfYear } from './find-review.ts';
import { settleReview } from './settle-review.ts';
import { tellReview } from './tell-review.ts';

export interface ReviewToOpen {
  answerByOn?: CalendarDate;
  /** The year is not over, and ends with it. */
  early?: boolean;
}

/**
 * Opens the joint review: the year ends, both sides are asked for their view, and the client's contact is told where. A year has one review; opening it a second time finds it open.
 */
export async function openReview(
  scope: OfficeScope,
  clientId: string,
  { answerByOn, early = false }: ReviewToOpen = {},
): Promise<{ reviewId: string } | { refused: 'not-found' | 'course-not-open' | 'review-open' | OpenReviewRefusal }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const course = await findStandingCourse(scope, clientId);
  if (course?.decision !== 'talk') return { refused: 'course-not-open' };
  const stored = await findYearOfCourse(scope, course.id);
  if (await findReviewOfYear(scope, course.id, stored?.id ?? null)) return { refused: 'review-open' };
  const { facts, stage } = await loadCourse(scope, course);
  const decided = decideOpenReview(
    {
      ...(stored ? { year: stored.year } : {}),
      yearSkipped: foldEvents(facts.events).skipped.has('year'),
      ...(answerByOn === undefined ? {} : { answerByOn }),
      early,
    },
    scope.today,
    scope.closures,
  );
  if ('refused' in decided) return decided;
  // One that has ended already stays as it ended.
  if (stored) await endYear(scope, clientId);
  const id = scope.ids.next();
  await scope.trx
    .insertInto('course_review')
    .values({
      office_id: scope.officeId,
      id,
      course_id: course.id,
      year_id: stored?.id ?? null,
      client_id: clientId,
      views: JSON.stringify({ answerByOn: decided.answerByOn }),
      answer_by_on: decided.answerByOn,
      must_dos: '{}',
      opened_at: scope.now,
      opened_by: staffOf(scope)!,
      changed_at: scope.now,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'review-opened',
      data: {
        review: id,
        course: course.id,
        answerByOn: decided.answerByOn,
        ...(stored ? { year: stored.id } : {}),
      },
    },
  ]);
  const row = (await findReviewOfYear(scope, course.id, stored?.id ?? null))!;
  if (stage.stage !== 'ended' && stage.mayWrite) await tellReview(scope, row, 'opened');
  await settleReview(scope, { course, row, client });
  return { reviewId: id };
}
