import type { OfficeScope } from '../office/office-scope.ts';
import type { TaskKind } from './open-tasks.ts';

export interface OpenTask {
  id: string;
  kind: TaskKind;
  clientId: string | null;
  obligationId: string | null;
  assignedTo: string;
}

/** The task, held until the transaction ends, so that two people at once do not both settle it. */
export async function findOpenTask(
  scope: OfficeScope,
  taskId: string,
): Promise<OpenTask | { refused: 'not-found' | 'task-closed' }> {
  const task = await scope.trx
    .selectFrom('task')
    .select(['id', 'kind', 'client_id', 'obligation_id', 'assigned_to', 'closed_at'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
  if (!task) return { refused: 'not-found' };
  if (task.closed_at !== null) return { refused: 'task-closed' };
  return {
    id: task.id,
    kind: task.kind as TaskKind,
    clientId: task.client_id,
    obligationId: task.obligation_id,
    assignedTo: task.assigned_to,
  };
}
