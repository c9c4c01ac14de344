import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { appendRecord } from '../record/append-record.ts';
import { registerPaper } from './register-paper.ts';
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
    const obligation = await findOpenOutside(scope, look.obligationId);
    if (!obligation || ('missingKeys' in look && look.missingKeys.some((key) => !obligation.keys.includes(key)))) {
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

/** A duty outside Takt that has not ended, with the keys of what was agreed. */
async function findOpenOutside(
  scope: OfficeScope,
  id: string,
): Promise<{ client_id: string; keys: string[] } | undefined> {
  const { rows } = await sql<{ client_id: string; keys: string[] }>`
    select o.client_id, array(select i.key from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id) as keys
    from obligation o where o.office_id = ${scope.officeId} and o.id = ${id} and o.channel <> 'takt'
      and o.state not in ('delivered', 'cancelled')
    for no key update`.execute(scope.trx);
  return rows[0];
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
