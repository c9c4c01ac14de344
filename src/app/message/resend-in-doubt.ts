import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks } from '../task/open-tasks.ts';

/**
 * A person looked at a message in doubt and sends it again: once, with the same Message-ID, so that a server that already has it can tell.
 */
export async function resendInDoubt(
  scope: OfficeScope,
  messageId: string,
): Promise<{ queued: true } | { refused: 'not-found' | 'not-in-doubt' }> {
  const row = await scope.trx
    .updateTable('message')
    .set({ status: 'queued', resent: true, answered_at: null, not_before: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .where('status', '=', 'in-doubt')
    .where('resent', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (!row) return { refused: (await isOfOffice(scope, messageId)) ? 'not-in-doubt' : 'not-found' };
  await closeTasks(scope, [`in-doubt/${messageId}`]);
  await scope.enqueue(scope, [messageId], scope.now);
  return { queued: true };
}

async function isOfOffice(scope: OfficeScope, messageId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('message')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .executeTakeFirst();
  return row !== undefined;
}
