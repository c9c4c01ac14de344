import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findOpenTask } from './find-open-task.ts';
import { settledByFacts } from './settled-by-facts.ts';

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
