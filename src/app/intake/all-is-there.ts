import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { registerPaper } from './register-paper.ts';
import { closeOutsideTasks } from './settle-outside.ts';

/**
 * A person saw, where Takt cannot, that all of some deliveries is there since a day: for many clients at once. What is there already is not
 * registered again, so that a second click adds nothing.
 */
export async function registerAllIsThere(
  scope: OfficeScope,
  obligationIds: readonly string[],
  arrivedOn: CalendarDate,
): Promise<{ confirmed: number; skipped: string[] } | { refused: 'day-in-the-future' }> {
  if (arrivedOn > scope.today) return { refused: 'day-in-the-future' };
  const ids = [...new Set(obligationIds)].sort();
  await scope.trx
    .selectFrom('obligation')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const loaded = new Map((await loadObligations(scope, { ids })).map((obligation) => [obligation.row.id, obligation]));
  const skipped: string[] = [];
  for (const id of ids) {
    const obligation = loaded.get(id);
    const status = obligation && deriveObligationStatus(obligation.facts, scope.today, scope.closures);
    const open = obligation?.row.channel !== 'takt' && status?.state !== 'delivered' && status?.state !== 'cancelled';
    const itemKeys = status?.items.filter((item) => item.status.status !== 'delivered').map((item) => item.key) ?? [];
    const outcome =
      open && itemKeys.length > 0
        ? await registerPaper(scope, { obligationId: id, itemKeys, handedOverOn: arrivedOn })
        : { refused: 'unknown-item' };
    if ('refused' in outcome) skipped.push(id);
  }
  await closeOutsideTasks(scope);
  return { confirmed: ids.length - skipped.length, skipped };
}
