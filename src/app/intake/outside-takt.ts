import type { CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { appendRecord } from '../record/append-record.ts';
import { registerPaper } from './register-arrivals.ts';
import { closeOutsideTasks } from './settle-outside.ts';

/** What a person saw where Takt cannot see: what is missing there today, or that it came and when. */
export type OutsideLook =
  | { obligationId: string; missingKeys: readonly string[] }
  | { obligationId: string; arrivedKeys: readonly string[]; arrivedOn: CalendarDate };

/**
 * Confirms for many clients at once what is missing outside Takt. A confirmation holds for the day it is made: without it nothing is reminded
 * that day, and no later day is charged. Confirming twice on a day keeps the last word.
 */
export async function confirmOutside(
  scope: OfficeScope,
  looks: readonly OutsideLook[],
): Promise<{ confirmed: number; refused: string[] }> {
  const refused: string[] = [];
  for (const look of looks) {
    const obligation = await scope.trx
      .selectFrom('obligation')
      .select(['client_id', 'channel', 'state'])
      .where('office_id', '=', scope.officeId)
      .where('id', '=', look.obligationId)
      .executeTakeFirst();
    const isOpen = obligation && obligation.state !== 'delivered' && obligation.state !== 'cancelled';
    if (!isOpen || obligation.channel === 'takt') {
      refused.push(look.obligationId);
      continue;
    }
    if ('arrivedKeys' in look) {
      const outcome = await registerPaper(scope, {
        obligationId: look.obligationId,
        itemKeys: look.arrivedKeys,
        handedOverOn: look.arrivedOn,
      });
      if ('refused' in outcome) refused.push(look.obligationId);
      continue;
    }
    await saveMissing(scope, obligation.client_id, look);
  }
  await closeOutsideTasks(scope);
  return { confirmed: looks.length - refused.length, refused };
}

async function saveMissing(
  scope: OfficeScope,
  clientId: string,
  look: { obligationId: string; missingKeys: readonly string[] },
): Promise<void> {
  await scope.trx
    .insertInto('missing_confirmation')
    .values({
      office_id: scope.officeId,
      obligation_id: look.obligationId,
      on_date: scope.today,
      missing_keys: [...look.missingKeys],
      confirmed_by: staffOf(scope),
    })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'obligation_id', 'on_date']).doUpdateSet({ missing_keys: [...look.missingKeys] }),
    )
    .execute();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'missing-confirmed',
      data: { obligation: look.obligationId, on: scope.today, missing: [...look.missingKeys] },
    },
  ]);
  await refreshObligations(scope, [look.obligationId]);
}
