import { timeOfDay, type CalendarDate } from '../../domain/kernel/index.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { instantAt } from '../office-time.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * A person tells when something first came: mail that lay in somebody's own box, paper that was registered days later. It counts from that day, never from
 * the day on which it was registered. A later day than it was seen here is no correction.
 */
export async function correctReceivedDay(
  scope: OfficeScope,
  arrivalId: string,
  receivedOn: CalendarDate,
): Promise<{ corrected: boolean } | { refused: 'not-found' | 'day-in-the-future' }> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'received_on', 'via'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .where('verdict', '<>', 'opened')
    .forUpdate()
    .executeTakeFirst();
  // What came through the portal was seen coming: nobody knows better.
  if (!row || row.via === 'portal' || row.via === 'api' || row.via === 'history') return { refused: 'not-found' };
  if (receivedOn > scope.today) return { refused: 'day-in-the-future' };
  if (receivedOn === row.received_on) return { corrected: false };
  await setReceivedDay(scope, arrivalId, receivedOn);
  return { corrected: true };
}

/** Writes the day on which something came, whichever way it came, with all that goes by it. */
export async function setReceivedDay(scope: OfficeScope, arrivalId: string, receivedOn: CalendarDate): Promise<void> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'received_on'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await scope.trx
    .updateTable('arrival')
    .set({ received_on: receivedOn, received_at: instantAt(receivedOn, timeOfDay('12:00'), scope.zone) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'received-day-corrected',
      data: {
        arrival: arrivalId,
        receivedOn,
        wasReceivedOn: row.received_on,
        ...(row.obligation_id === null ? {} : { obligation: row.obligation_id }),
      },
    },
  ]);
  if (row.obligation_id === null) return;
  const [refreshed] = await refreshObligations(scope, [row.obligation_id]);
  await tellDelivered(scope, refreshed!, null);
}
