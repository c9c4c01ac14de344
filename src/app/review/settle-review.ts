import type { CourseAct, CourseStage } from '../../domain/review/index.ts';
import { loadCourse } from '../course/load-course.ts';
import { settleCourseTasks } from '../course/watch-course-turns.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks, type TaskKind } from '../task/open-tasks.ts';
import { saveReview, type ReviewToChange } from './find-review.ts';

/** What the lead is asked for in a review; what follows it, and calling a client who is silent, is the course's own task. */
export const reviewTaskKinds = [
  'review-view-to-give',
  'review-to-open-without',
  'review-to-book',
  'review-to-decide',
  'review-minutes-to-write',
  'review-minutes-to-answer',
] as const satisfies readonly TaskKind[];
type ReviewTaskKind = (typeof reviewTaskKinds)[number];

const kindOfAct: Readonly<Partial<Record<CourseAct, ReviewTaskKind>>> = {
  'give-view': 'review-view-to-give',
  'open-without': 'review-to-open-without',
  'book-review': 'review-to-book',
  'decide-outcome': 'review-to-decide',
  'send-review-minutes': 'review-minutes-to-write',
  'talk-about-minutes': 'review-minutes-to-write',
  'answer-minutes': 'review-minutes-to-answer',
};

export const reviewTaskKey = (kind: ReviewTaskKind, reviewId: string): string => `${kind}/${reviewId}`;

/**
 * Brings the tasks in step with where the review stands, closes it where nothing more comes of it, and lets its course follow. Settling twice changes nothing.
 */
export async function settleReview(
  scope: OfficeScope,
  { course, row, client }: Pick<ReviewToChange, 'course' | 'row'> & { client: { lead_id: string } },
): Promise<void> {
  const { stage } = await loadCourse(scope, course);
  if (isOver(stage)) await saveReview(scope, row.id, { closed_on: scope.today });
  const wanted = taskOf(stage);
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

function taskOf(stage: CourseStage): ReviewTaskKind | undefined {
  if (stage.stage === 'ended') return undefined;
  const { whose, what } = stage.next;
  return whose === 'lead' || whose === 'both' ? kindOfAct[what] : undefined;
}
