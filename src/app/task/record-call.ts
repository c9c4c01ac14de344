import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { markClosed } from './close-task.ts';
import { findOpenTask } from './find-open-task.ts';

export interface Call {
  outcome: 'reached' | 'not-reached';
  words?: string;
}

/**
 * What came of a telephone call. It stands in the client's record; by itself it stops no reminder and moves no deadline. Reached, the task is done;
 * not reached, it stays for another try.
 */
export async function recordCall(
  scope: OfficeScope,
  taskId: string,
  call: Call,
): Promise<{ recorded: true } | { refused: 'not-found' | 'task-closed' | 'no-client' }> {
  const task = await findOpenTask(scope, taskId);
  if ('refused' in task) return task;
  if (task.clientId === null) return { refused: 'no-client' };
  await appendRecord(scope, [
    {
      clientId: task.clientId,
      kind: 'client-called',
      data: {
        task: taskId,
        outcome: call.outcome,
        ...(task.obligationId === null ? {} : { obligation: task.obligationId }),
      },
      ...(call.words ? { words: { reason: call.words } } : {}),
    },
  ]);
  // An address that bounced is not mended by a talk about it: those tasks are closed by a new address or by hand.
  if (call.outcome === 'reached' && task.kind === 'call-client') await markClosed(scope, taskId);
  return { recorded: true };
}
