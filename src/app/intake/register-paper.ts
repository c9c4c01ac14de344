import type { CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { appendRecord } from '../record/append-record.ts';
import { findOpenReturn } from './find-open-return.ts';

export interface PaperDelivery {
  obligationId: string;
  itemKeys: readonly string[];
  /** When it was handed over, which a person says: never when it was registered. */
  handedOverOn: CalendarDate;
}

/** Registers paper that was handed over, for the items a person names. A day in the future is refused. */
export async function registerPaper(
  scope: OfficeScope,
  paper: PaperDelivery,
): Promise<{ registered: number } | { refused: 'unknown-item' | 'day-in-the-future' }> {
  if (paper.handedOverOn > scope.today) return { refused: 'day-in-the-future' };
  const items = await scope.trx
    .selectFrom('obligation_item as i')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.office_id', '=', 'i.office_id').onRef('o.id', '=', 'i.obligation_id'),
    )
    .select(['i.key', 'o.client_id'])
    .where('i.office_id', '=', scope.officeId)
    .where('i.obligation_id', '=', paper.obligationId)
    .where('i.key', 'in', paper.itemKeys.length === 0 ? [''] : paper.itemKeys)
    .execute();
  if (items.length === 0 || items.length !== new Set(paper.itemKeys).size) return { refused: 'unknown-item' };
  const batchId = scope.ids.next();
  const arrivals = new Map(paper.itemKeys.map((key) => [key, scope.ids.next()]));
  for (const { key, client_id } of items) {
    const mends = await findOpenReturn(scope, { obligationId: paper.obligationId, itemKey: key });
    await scope.trx
      .insertInto('arrival')
      .values({
        office_id: scope.officeId,
        id: arrivals.get(key)!,
        client_id,
        obligation_id: paper.obligationId,
        item_key: key,
        batch_id: batchId,
        via: 'paper',
        staff_id: staffOf(scope),
        received_at: scope.now,
        received_on: paper.handedOverOn,
        mends: mends ?? null,
        verdict: 'accepted',
        decided_on: scope.today,
      })
      .execute();
  }
  const clientId = items[0]!.client_id;
  await appendRecord(scope, [
    {
      clientId,
      kind: 'paper-registered',
      data: {
        obligation: paper.obligationId,
        items: [...arrivals.keys()],
        arrivals: [...arrivals.values()],
        handedOverOn: paper.handedOverOn,
      },
    },
  ]);
  const [refreshed] = await refreshObligations(scope, [paper.obligationId]);
  await tellDelivered(scope, refreshed!, null);
  return { registered: items.length };
}
