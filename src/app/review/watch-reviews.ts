import { areViewsOpen, followingOf, viewReminderFrom } from '../../domain/review/index.ts';
import type { CourseTable } from '../../db/tables.ts';
import { findClientToChange } from '../client/find-client.ts';
import { loadCourse } from '../course/load-course.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeFollowed, isFollowed } from './decide-review.ts';
import { saveReview, viewsOf, type ReviewRow } from './find-review.ts';
import { settleReview } from './settle-review.ts';
import { tellReview } from './tell-review.ts';

interface OpenReview {
  row: ReviewRow;
  course: CourseTable;
  client: { lead_id: string };
}

/**
 * Once a day: whoever's turn it is has the task, silence on either side becomes the lead's turn, and what follows an outcome is noted where Takt can see that it was done. Watching
 * twice changes nothing.
 */
export async function watchReviews(scope: OfficeScope): Promise<void> {
  for (const review of await loadOpen(scope)) {
    const { row, course } = review;
    const follows = row.outcome === null ? undefined : followingOf(row.outcome);
    const { stage } = await loadCourse(scope, course);
    // A year that has begun since hides the review that led to it.
    const isNewYear = follows === 'new-year' && stage.stage !== 'ended';
    // A change that was accepted has ended the course by now.
    const isWaited =
      isNewYear || stage.stage === 'following-up' || (stage.stage === 'ended' && stage.ended.as === 'adjust');
    if (follows !== undefined && isWaited && (await isFollowed(scope, row, follows))) {
      await findClientToChange(scope, row.client_id);
      await closeFollowed(scope, row, follows);
    }
    await settleReview(scope, review);
  }
}

/**
 * Reminds each client who has not answered, once, in the last days before the day, and only while something of the course may be written to them. Answers how many messages were
 * written.
 */
export async function remindReviews(scope: OfficeScope): Promise<number> {
  let written = 0;
  for (const { row, course } of await loadOpen(scope)) {
    const views = viewsOf(row);
    if (row.reminded_on !== null || views.client !== undefined || areViewsOpen(views)) continue;
    if (course.ended_at !== null || scope.today > row.answer_by_on) continue;
    if (scope.today < viewReminderFrom(row.answer_by_on, scope.closures)) continue;
    const { stage } = await loadCourse(scope, course);
    if (stage.stage === 'ended' || !stage.mayWrite) continue;
    if (!(await tellReview(scope, row, 'reminder'))) continue;
    await saveReview(scope, row.id, { reminded_on: scope.today });
    written += 1;
  }
  return written;
}

async function loadOpen(scope: OfficeScope): Promise<OpenReview[]> {
  const rows = await scope.trx
    .selectFrom('course_review as r')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'r.office_id').onRef('c.id', '=', 'r.client_id'))
    .selectAll('r')
    .select('c.lead_id')
    .where('r.office_id', '=', scope.officeId)
    .where('r.closed_on', 'is', null)
    .where('c.active', '=', true)
    .orderBy('r.id')
    .execute();
  const open: OpenReview[] = [];
  for (const { lead_id, ...row } of rows) {
    const course = await scope.trx
      .selectFrom('course')
      .selectAll()
      .where('office_id', '=', scope.officeId)
      .where('id', '=', row.course_id)
      .executeTakeFirstOrThrow();
    open.push({ row, course, client: { lead_id } });
  }
  return open;
}
