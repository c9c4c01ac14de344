import { findStageTask, type CourseStage, type ReviewTask } from '../../domain/review/index.ts';
import { loadCourse } from '../course/load-course.ts';
import { settleCourseTasks } from '../course/watch-course-turns.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { saveReview, type ReviewToChange } from './find-review.ts';

/** What the lead is asked for in a review; what follows it, and calling a client who is silent, is the course's own task. */
const reviewTaskKinds = [
  'review-view-to-give',
  'review-to-open-without',
  'review-to-book',
  'review-to-decide',
  'review-minutes-to-write',
  'review-minutes-to-answer',
] as const satisfies readonly ReviewTask[];
export const reviewTaskKey = (kind: ReviewTask, reviewId: string): string => `${kind}/${reviewId}`;

/**
 * Brings the tasks in step with where the review stands, closes it where nothing more comes of it, and lets its course follow. Settling twice changes nothing.
 */
export async function settleReview(
  scope: OfficeScope,
  { course, row, client }: Pick<ReviewToChange, 'course' | 'row'> & { client: { lead_id: string } },
): Promise<void> {
  const { stage } = await loadCourse(scope, course);
  if (isOver(stage)) await saveReview(scope, row.id, { closed_on: scope.today });
  const task = findStageTask(stage);
  const wanted = reviewTaskKinds.find((kind) => kind === task);
  await closeTasks(
    scope,
    reviewTaskKinds.filter((kind) => kind !== wanted).map((kind) => reviewTaskKey(kind, row.id)),
  );
  if (wanted !== undefined) {
    await openTasks(scope, [
      { kind: wanted, dedupeKey: reviewTaskKey(wanted, row.id), clientId: row.client_id, leadId: client.lead_id },
    ]);
  }
  if (course.ended_at === null) await settleCourseTasks(scope, course, client.lead_id);
}

/** A course that was stopped can be taken up again, and its review with it. */
function isOver(stage: CourseStage): boolean {
  return stage.stage === 'ended' && stage.ended.as !== 'stopped';
}
