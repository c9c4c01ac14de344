import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findOpenTask } from './find-open-task.ts';
import type { TaskKind } from './open-tasks.ts';

/** Somebody waits behind these, or nothing leaves while they stand: only what settles them closes them. */
const settledByFacts: ReadonlySet<TaskKind> = new Set([
  'extension-to-decide',
  'answer-to-look-at',
  'arrival-to-place',
  'question-answered',
  'objection-to-answer',
  'objection-overdue',
  'charges-to-talk',
  'course-to-decide',
  'year-to-begin',
  'year-halfway',
  'year-book-review',
  'year-review-due',
  'year-review-overdue',
  'review-view-to-give',
  'review-to-open-without',
  'review-to-book',
  'review-to-decide',
  'review-minutes-to-write',
  'review-minutes-to-answer',
  'meeting-to-mark',
  'meeting-without-slots',
  'meeting-in-absence',
  'meeting-without-attendee',
  'referral-client-to-call',
  'referral-partner-to-call',
  'referral-step',
  'handover-line-due',
  'handover-disputed',
  'handover-receiver-silent',
  'handover-statement-due',
  'handover-power-not-withdrawn',
  'handover-may-close',
  'retention-to-approve',
  'removal-to-look-at',
  'outside-to-confirm',
  'no-address',
  'lapse-not-told',
  'clock-jump',
  'report-due',
  'ledger-failing',
  'ledger-in-doubt',
]);

/** A person says that it is done. What the facts alone can settle is not closed by hand, so that nobody is forgotten in silence. */
export async function closeTask(
  scope: OfficeScope,
  taskId: string,
): Promise<{ closed: true } | { refused: 'not-found' | 'task-closed' | 'settles-itself' }> {
  const task = await findOpenTask(scope, taskId);
  if ('refused' in task) return task;
  if (settledByFacts.has(task.kind)) return { refused: 'settles-itself' };
  await markClosed(scope, taskId);
  return { closed: true };
}

export async function markClosed(scope: OfficeScope, taskId: string): Promise<void> {
  await scope.trx
    .updateTable('task')
    .set({ closed_at: scope.now, closed_by: staffOf(scope) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', taskId)
    .execute();
}
