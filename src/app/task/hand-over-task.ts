import type { OfficeScope } from '../office/office-scope.ts';
import { findOpenTask } from './find-open-task.ts';

/** Gives an open task to a colleague. Whoever has left the office, or belongs to another, is unknown here. */
export async function handOverTask(
  scope: OfficeScope,
  taskId: string,
  staffId: string,
): Promise<{ handedOver: true } | { refused: 'not-found' | 'task-closed' | 'unknown-staff' }> {
  const task = await findOpenTask(scope, taskId);
  if ('refused' in task) return task;
  const colleague = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!colleague) return { refused: 'unknown-staff' };
  await scope.trx
    .updateTable('task')
    .set({ assigned_to: staffId })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', taskId)
    .execute();
  return { handedOver: true };
}
