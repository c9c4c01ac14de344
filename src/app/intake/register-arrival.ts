import type { Instant } from '../../domain/kernel/index.ts';
import { dateInZone } from '../office-time.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations, type RefreshedObligation } from '../obligation/refresh-obligations.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { requestReading } from '../reading/request-reading.ts';
import { appendRecord } from '../record/append-record.ts';
import { isPlace } from './check-place.ts';
import { findArrival } from './find-arrival.ts';
import { findOpenReturn } from './find-open-return.ts';
import { settlePlacing } from './settle-placing.ts';

export interface NewArrival {
  /** Made by whoever sends, before sending: the same arrival registered twice is one arrival. */
  id: string;
  clientId: string;
  /** Absent for what came unsorted: the office places it. */
  item?: { obligationId: string; itemKey: string };
  batchId: string;
  via: 'portal' | 'staff' | 'api' | 'mail' | 'ledger';
  /** When it first came, where that was before it was registered: mail that waited in its box, or what a person tells of. */
  firstArrivedAt?: Instant;
  /** Of what another system delivered: by which key. */
  deliveryKeyId?: string;
  /** Of mail: from whom, and whether anything shows that. */
  sender?: { address: string; verified: boolean };
  file: { sha256: string; sizeBytes: number; name: string; kind: string };
  /** The arrival that this one replaces. */
  mends?: string;
}

export interface RegisteredArrival {
  arrivalId: string;
  receivedAt: Instant;
  obligation?: RefreshedObligation;
  /** It was registered before. */
  known?: true;
}

export type ArrivalRefusal = { refused: 'unknown-item' } | { refused: 'other-client' } | { refused: 'other-file' };

/**
 * Registers files that are already stored, synced and hashed. Only when this transaction has committed may anyone be told "received".
 * What arrives for an item that was sent back mends its oldest returned arrival unless another is named.
 */
export async function registerArrival(
  scope: OfficeScope,
  arrival: NewArrival,
): Promise<RegisteredArrival | ArrivalRefusal> {
  // What was registered before is answered as it was, whatever became of its place since.
  if (!(await isPlace(scope, arrival))) return (await findKnown(scope, arrival)) ?? { refused: 'unknown-item' };
  const receivedAt = arrival.firstArrivedAt ?? scope.now;
  const receivedOn = dateInZone(receivedAt, scope.zone);
  const mends = arrival.mends ?? (arrival.item ? await findOpenReturn(scope, arrival.item) : undefined);
  const inserted = await scope.trx
    .insertInto('arrival')
    .values({
      office_id: scope.officeId,
      id: arrival.id,
      client_id: arrival.clientId,
      obligation_id: arrival.item?.obligationId ?? null,
      item_key: arrival.item?.itemKey ?? null,
      batch_id: arrival.batchId,
      via: arrival.via,
      person_id: personOf(scope),
      staff_id: staffOf(scope),
      received_at: receivedAt,
      received_on: receivedOn,
      sha256: arrival.file.sha256,
      size_bytes: arrival.file.sizeBytes,
      file_name: arrival.file.name,
      file_kind: arrival.file.kind,
      mends: mends ?? null,
      delivery_key_id: arrival.deliveryKeyId ?? null,
      sender_address: arrival.sender?.address ?? null,
      sender_verified: arrival.sender?.verified ?? null,
      verdict: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // The same file, sent again because its answer was lost, or had not come yet.
  if (!inserted) return (await findKnown(scope, arrival))!;
  await appendRecord(scope, [
    {
      clientId: arrival.clientId,
      kind: 'file-received',
      data: {
        arrival: arrival.id,
        sha256: arrival.file.sha256,
        sizeBytes: arrival.file.sizeBytes,
        receivedOn,
        ...(arrival.item ? { obligation: arrival.item.obligationId, item: arrival.item.itemKey } : {}),
        ...(mends ? { mends } : {}),
        ...(arrival.deliveryKeyId === undefined ? {} : { deliveryKey: arrival.deliveryKeyId }),
      },
      words: { name: arrival.file.name },
    },
  ]);
  await requestReading(scope, [arrival.id]);
  const [obligation] = arrival.item ? await refreshObligations(scope, [arrival.item.obligationId]) : [];
  if (obligation) await tellDelivered(scope, obligation, personOf(scope));
  else await settlePlacing(scope, [arrival.clientId]);
  return { arrivalId: arrival.id, receivedAt, ...(obligation ? { obligation } : {}) };
}

/** What is registered under this id. Other bytes under it are another file, of which nothing may be acknowledged. */
async function findKnown(
  scope: OfficeScope,
  { id, clientId, file }: NewArrival,
): Promise<RegisteredArrival | { refused: 'other-client' | 'other-file' } | undefined> {
  const known = await findArrival(scope, id);
  if (!known) return undefined;
  if (known.client_id !== clientId) return { refused: 'other-client' };
  return known.sha256 === file.sha256
    ? { arrivalId: id, receivedAt: known.received_at, known: true }
    : { refused: 'other-file' };
}

/** What is registered of this client under an id that the sender made, whatever became of the answer. */
export async function findRegistered(
  scope: OfficeScope,
  arrivalId: string,
  clientId: string,
): Promise<{ arrivalId: string; receivedAt: Instant; sha256: string; sizeBytes: number } | undefined> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['received_at', 'sha256', 'size_bytes'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('id', '=', arrivalId)
    .executeTakeFirst();
  if (!row || row.sha256 === null) return undefined;
  return { arrivalId, receivedAt: row.received_at, sha256: row.sha256, sizeBytes: Number(row.size_bytes) };
}
