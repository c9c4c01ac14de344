import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findWhoDecides } from '../staff/find-who-decides.ts';
import { loadPeopleAtWork, openTasks } from '../task/open-tasks.ts';
import { listDue } from './list-due.ts';

/** Names the month's task. */
export function retentionTaskKey(on: CalendarDate): string {
  return `retention/${on.slice(0, 7)}`;
}

/** An office that was closed on the first of the month, or whose server stood still, is asked in one of the days after it. */
const askedUntilDay = 7;

/**
 * In the first week of a month somebody in charge is asked to look through what may go, where there is anything. Not every day: nothing hurries, and to count
 * all that an office keeps takes a while.
 */
export async function watchRetention(scope: OfficeScope): Promise<void> {
  if (Number(scope.today.slice(8)) > askedUntilDay) return;
  const dedupeKey = retentionTaskKey(scope.today);
  const before = await scope.trx
    .selectFrom('task')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  if (before) return;
  const { due } = await listDue(scope);
  if (due.length === 0) return;
  const leadId = findWhoDecides(await loadPeopleAtWork(scope));
  await openTasks(scope, [{ kind: 'retention-to-approve', dedupeKey, leadId }]);
}
