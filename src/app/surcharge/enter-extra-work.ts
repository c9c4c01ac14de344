import { sql } from 'kysely';
import type { WorkKind } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';

export interface NewExtraWork {
  work: WorkKind;
  minutes: number;
  /** The day on which it was done; today where it is not said. */
  workedOn?: CalendarDate;
}

/**
 * Enters how many extra minutes a delivery took of one kind of work, in place of what stood there of that kind: the evidence for what costs by
 * the hour. Entering the same twice changes nothing.
 */
export async function enterExtraWork(
  scope: OfficeScope,
  obligationId: string,
  { work, minutes, workedOn = scope.today }: NewExtraWork,
): Promise<{ entered: true } | { refused: 'not-found' | 'day-in-the-future' }> {
  if (workedOn > scope.today) return { refused: 'day-in-the-future' };
  const row = await scope.trx
    .selectFrom('obligation')
    .select('client_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', obligationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  await scope.trx
    .deleteFrom('extra_work')
    .where('office_id', '=', scope.officeId)
    .where('obligation_id', '=', obligationId)
    .where('work', '=', work)
    .execute();
  if (minutes > 0) {
    await scope.trx
      .insertInto('extra_work')
      .values({
        office_id: scope.officeId,
        id: scope.ids.next(),
        obligation_id: obligationId,
        work,
        minutes,
        worked_on: workedOn,
        entered_by: staffOf(scope),
        entered_at: scope.now,
      })
      .execute();
  }
  await sql`update obligation o set extra_minutes = coalesce((select sum(w.minutes) from extra_work w
      where w.office_id = o.office_id and w.obligation_id = o.id), 0)
    where o.office_id = ${scope.officeId} and o.id = ${obligationId}`.execute(scope.trx);
  await appendRecord(scope, [
    { clientId: row.client_id, kind: 'minutes-entered', data: { obligation: obligationId, work, minutes, workedOn } },
  ]);
  await refreshObligations(scope, [obligationId]);
  await refreshCostOfLateness(scope, [row.client_id]);
  return { entered: true };
}
