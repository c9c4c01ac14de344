import { secondsBetween } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Whoever has said nothing for so long is not at work any more. */
const silentSeconds = 120;

export interface AskedForesight {
  asked_at: OfficeScope['now'] | null;
  heard_at: OfficeScope['now'] | null;
}

/** It is being worked out, or waits for its turn. */
export function isUnderWay(scope: OfficeScope, asked: AskedForesight | undefined): boolean {
  if (asked === undefined || asked.asked_at === null) return false;
  return Math.abs(secondsBetween(asked.heard_at ?? asked.asked_at, scope.now)) < silentSeconds;
}

/** Asks for the weekends to be worked out anew. Where that is under way nothing happens. */
export async function askForesight(scope: OfficeScope): Promise<void> {
  await scope.trx
    .insertInto('weekend_foresight')
    .values({ office_id: scope.officeId, share: 0, foreseen: '[]' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const asked = await scope.trx
    .selectFrom('weekend_foresight')
    .select(['asked_at', 'heard_at'])
    .where('office_id', '=', scope.officeId)
    .forUpdate()
    .executeTakeFirst();
  if (isUnderWay(scope, asked)) return;
  await scope.trx
    .updateTable('weekend_foresight')
    .set({ asked_at: scope.now, share: 0, heard_at: null })
    .where('office_id', '=', scope.officeId)
    .execute();
  await scope.enqueueForesight?.(scope);
}

/** Whoever is at work on it leaves at the next hundred scenarios. */
export async function stopForesight(scope: OfficeScope): Promise<void> {
  await scope.trx
    .updateTable('weekend_foresight')
    .set({ asked_at: null, share: 0, heard_at: null })
    .where('office_id', '=', scope.officeId)
    .execute();
}
