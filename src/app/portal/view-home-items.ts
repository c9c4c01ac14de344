import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveItemStatus, type ItemFacts } from '../../domain/obligation/index.ts';
import type { PortalItem } from '../../http/contract/portal.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { answersForItem } from './item-scope.ts';
import { periodOf } from './period-of-duty.ts';

/** The items of a duty that the person answers for. */
export function itemsFor(acting: Acting, items: readonly ItemFacts[]): ItemFacts[] {
  const ofDuty = items.map(({ item }) => item);
  return items.filter(({ item }) => answersForItem(acting, item, ofDuty));
}

/** The list of the first screen: each thing of these duties that the person answers for, and how it stands. */
export async function viewItems(
  scope: OfficeScope,
  loaded: readonly LoadedObligation[],
  acting: Acting,
  opened: boolean,
): Promise<PortalItem[]> {
  const reasons = await loadReturnReasons(
    scope,
    loaded.map(({ row }) => row.id),
    opened,
  );
  return loaded.flatMap(({ row, facts }) =>
    itemsFor(acting, facts.items).map((item): PortalItem => {
      const openReturn = item.arrivals.find(
        (arrival) =>
          arrival.verdict.verdict === 'returned' && !item.arrivals.some((other) => other.mends === arrival.id),
      );
      const returned = openReturn && reasons.get(openReturn.id);
      return {
        obligationId: row.id,
        itemKey: item.item.key,
        document: item.item.document,
        name: item.item.name ?? null,
        essential: item.item.essential,
        period: periodOf(row),
        dueOn: row.due_on,
        state: returned ? 'returned' : itemState(item, scope.today),
        receivedCount: item.arrivals.length,
        returned: returned ?? null,
      };
    }),
  );
}

function itemState(item: ItemFacts, today: CalendarDate): PortalItem['state'] {
  const status = deriveItemStatus(item, today);
  if (status.status === 'answered') return 'answered';
  if (status.status !== 'delivered') return status.status;
  if (item.arrivals.length === 0) {
    return item.answers.at(-1)?.kind === 'nothing-this-time' ? 'nothing-this-time' : 'accepted';
  }
  return status.accepted ? 'accepted' : 'received';
}

async function loadReturnReasons(
  scope: OfficeScope,
  obligationIds: readonly string[],
  opened: boolean,
): Promise<Map<string, NonNullable<PortalItem['returned']>>> {
  const { rows } = await sql<{
    id: string;
    reason_code: string;
    reason_words: string | null;
    mend_by_on: CalendarDate;
  }>`
    select id, reason_code, reason_words, mend_by_on from arrival
    where office_id = ${scope.officeId} and obligation_id = any(${obligationIds}::uuid[]) and verdict = 'returned'`.execute(
    scope.trx,
  );
  // The office's own words about a document are contents: they are shown with a code only.
  return new Map(
    rows.map((row) => [
      row.id,
      {
        arrivalId: row.id,
        reason: row.reason_code,
        mendByOn: row.mend_by_on,
        words: opened ? row.reason_words : null,
      },
    ]),
  );
}
