import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import type { NewTask } from '../task/open-tasks.ts';
import type { ReminderPlan } from './plan-reminders.ts';

/**
 * A deadline passed while its client is paused: the accountant hears of it once for each client and deadline. A task that was closed stays closed,
 * since the pause is somebody's choice.
 */
export async function findNewlyPausedPastDue(scope: OfficeScope, plan: ReminderPlan): Promise<NewTask[]> {
  const tasks = new Map<string, NewTask>();
  for (const { loaded, client, status } of plan.pausedPastDue) {
    const dedupeKey = `paused-past-deadline/${client.id}/${status.dueOn}`;
    if (tasks.has(dedupeKey)) continue;
    tasks.set(dedupeKey, {
      kind: 'paused-past-deadline',
      dedupeKey,
      clientId: client.id,
      obligationId: loaded.row.id,
      leadId: client.leadId,
    });
  }
  if (tasks.size === 0) return [];
  const known = await scope.trx
    .selectFrom('task')
    .select('dedupe_key')
    .where('office_id', '=', scope.officeId)
    .where('dedupe_key', '=', sql<string>`any(${[...tasks.keys()]}::text[])`)
    .execute();
  for (const { dedupe_key } of known) tasks.delete(dedupe_key);
  return [...tasks.values()];
}
