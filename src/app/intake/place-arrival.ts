import type { OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { lookOverDeliveries } from '../reading/look-over-deliveries.ts';
import { appendRecord } from '../record/append-record.ts';
import { isPlace, type Place } from './check-place.ts';
import { findArrival } from './find-arrival.ts';
import { findOpenReturn } from './find-open-return.ts';
import { settlePlacing } from './settle-placing.ts';

/**
 * Puts an unsorted arrival in its place, or moves one that came to the wrong item or company. The time of receipt stays. Where something was sent
 * back it mends that, as it would have if the client had sent it there.
 */
export async function placeArrival(
  scope: OfficeScope,
  arrivalId: string,
  to: Place,
): Promise<{ placed: true } | { refused: 'not-found' | 'unknown-item' }> {
  const arrival = await findArrival(scope, arrivalId, 'held');
  // What was opened stands for nothing: its parts are moved.
  if (!arrival || arrival.verdict === 'opened') return { refused: 'not-found' };
  if (!(await isPlace(scope, to))) return { refused: 'unknown-item' };
  const mends = to.item && arrival.verdict !== 'returned' ? await findOpenReturn(scope, to.item) : undefined;
  await scope.trx
    .updateTable('arrival')
    .set({
      client_id: to.clientId,
      obligation_id: to.item?.obligationId ?? null,
      item_key: to.item?.itemKey ?? null,
      mends: mends ?? null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
  // The record that it comes into tells by itself when it was received.
  const data = {
    arrival: arrivalId,
    receivedOn: arrival.received_on,
    ...(to.item ? { obligation: to.item.obligationId, item: to.item.itemKey } : {}),
  };
  const clients = [...new Set([arrival.client_id, to.clientId])];
  await appendRecord(
    scope,
    clients.map((clientId) => ({
      clientId,
      kind: 'file-moved',
      data: clientId === to.clientId ? data : { arrival: arrivalId, movedAway: true },
    })),
  );
  const refreshed = await refreshObligations(
    scope,
    [arrival.obligation_id, to.item?.obligationId].filter((id) => id !== null && id !== undefined),
  );
  const target = refreshed.find(({ loaded }) => loaded.row.id === to.item?.obligationId);
  if (target) await tellDelivered(scope, target, arrival.person_id);
  await settlePlacing(scope, clients);
  await lookOverDeliveries(scope, {
    obligationIds: [arrival.obligation_id, to.item?.obligationId].filter((id) => id !== null && id !== undefined),
    unplacedOfClientIds: [
      ...(arrival.obligation_id === null ? [arrival.client_id] : []),
      ...(to.item === undefined ? [to.clientId] : []),
    ],
  });
  return { placed: true };
}
