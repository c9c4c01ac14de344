import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations, type RefreshedObligation } from '../obligation/refresh-obligations.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { appendRecord } from '../record/append-record.ts';
import { settlePlacing } from './settle-placing.ts';

export interface NewArrival {
  /** Made by whoever sends, before sending: the same arrival registered twice is one arrival. */
  id: string;
  clientId: string;
  /** Absent for what came unsorted: the office places it. */
  item?: { obligationId: string; itemKey: string };
  batchId: string;
  via: 'portal' | 'staff' | 'api';
  file: { sha256: string; sizeBytes: number; name: string; kind: string };
  /** The arrival that this one replaces. */
  mends?: string;
}

export type ArrivalRefusal = { refused: 'unknown-item' } | { refused: 'other-client' } | { refused: 'other-file' };

/**
 * Registers files that are already stored, synced and hashed. Only when this transaction has committed may anyone be told "received".
 * What arrives for an item that was sent back mends its oldest returned arrival unless another is named.
 */
export async function registerArrival(
  scope: OfficeScope,
  arrival: NewArrival,
): Promise<{ arrivalId: string; receivedAt: Instant; obligation?: RefreshedObligation } | ArrivalRefusal> {
  const known = await findKnown(scope, arrival);
  if (known) return known;
  if (!(await isPlace(scope, arrival))) return { refused: 'unknown-item' };
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
      received_at: scope.now,
      received_on: scope.today,
      sha256: arrival.file.sha256,
      size_bytes: arrival.file.sizeBytes,
      file_name: arrival.file.name,
      file_kind: arrival.file.kind,
      mends: mends ?? null,
      verdict: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // The same file, sent again before the first answer came, was registered in between.
  if (!inserted) return (await findKnown(scope, arrival))!;
  await appendRecord(scope, [
    {
      clientId: arrival.clientId,
      kind: 'file-received',
      data: {
        arrival: arrival.id,
        sha256: arrival.file.sha256,
        sizeBytes: arrival.file.sizeBytes,
        receivedOn: scope.today,
        ...(arrival.item ? { obligation: arrival.item.obligationId, item: arrival.item.itemKey } : {}),
        ...(mends ? { mends } : {}),
      },
      words: { name: arrival.file.name },
    },
  ]);
  const [obligation] = arrival.item ? await refreshObligations(scope, [arrival.item.obligationId]) : [];
  if (obligation) await tellDelivered(scope, obligation, personOf(scope));
  else await settlePlacing(scope, [arrival.clientId]);
  return { arrivalId: arrival.id, receivedAt: scope.now, ...(obligation ? { obligation } : {}) };
}

export interface PaperDelivery {
  obligationId: string;
  itemKeys: readonly string[];
  /** When it was handed over, which a person says: never when it was registered. */
  handedOverOn: CalendarDate;
}

/** What is registered under this id. Other bytes under it are another file, of which nothing may be acknowledged. */
async function findKnown(
  scope: OfficeScope,
  { id, clientId, file }: NewArrival,
): Promise<{ arrivalId: string; receivedAt: Instant } | { refused: 'other-client' | 'other-file' } | undefined> {
  const known = await findArrival(scope, id);
  if (!known) return undefined;
  if (known.client_id !== clientId) return { refused: 'other-client' };
  return known.sha256 === file.sha256 ? { arrivalId: id, receivedAt: known.received_at } : { refused: 'other-file' };
}

/** A client of this office, and where in its duties; without an item unsorted. */
export interface Place {
  clientId: string;
  item?: { obligationId: string; itemKey: string };
}

/** Whether something can be put there: asked before a large file is taken. */
export async function checkPlace(
  scope: OfficeScope,
  place: Place,
): Promise<{ place: Place } | { refused: 'unknown-item' }> {
  return (await isPlace(scope, place)) ? { place } : { refused: 'unknown-item' };
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
  for (const { key, client_id } of items) {
    const mends = await findOpenReturn(scope, { obligationId: paper.obligationId, itemKey: key });
    await scope.trx
      .insertInto('arrival')
      .values({
        office_id: scope.officeId,
        id: scope.ids.next(),
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
      data: { obligation: paper.obligationId, items: [...paper.itemKeys], handedOverOn: paper.handedOverOn },
    },
  ]);
  const [refreshed] = await refreshObligations(scope, [paper.obligationId]);
  await tellDelivered(scope, refreshed!, null);
  return { registered: items.length };
}

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
  if (!arrival) return { refused: 'not-found' };
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
  const data = { arrival: arrivalId, ...(to.item ? { obligation: to.item.obligationId, item: to.item.itemKey } : {}) };
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
  return { placed: true };
}

async function findArrival(
  scope: OfficeScope,
  id: string,
  held?: 'held',
): Promise<
  | {
      client_id: string;
      obligation_id: string | null;
      received_at: Instant;
      verdict: string;
      person_id: string | null;
      sha256: string | null;
    }
  | undefined
> {
  return scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'received_at', 'verdict', 'person_id', 'sha256'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .$if(held !== undefined, (query) => query.forUpdate())
    .executeTakeFirst();
}

async function isPlace(scope: OfficeScope, { clientId, item }: Place): Promise<boolean> {
  const { rows } = item
    ? await sql<{ client_id: string }>`
        select o.client_id from obligation_item i
        join obligation o on o.office_id = i.office_id and o.id = i.obligation_id
        where i.office_id = ${scope.officeId} and i.obligation_id = ${item.obligationId} and i.key = ${item.itemKey}`.execute(
        scope.trx,
      )
    : await sql<{ client_id: string }>`
        select id as client_id from client where office_id = ${scope.officeId} and id = ${clientId}`.execute(scope.trx);
  return rows[0]?.client_id === clientId;
}

async function findOpenReturn(
  scope: OfficeScope,
  item: { obligationId: string; itemKey: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from arrival a
    where a.office_id = ${scope.officeId} and a.obligation_id = ${item.obligationId} and a.item_key = ${item.itemKey}
      and a.verdict = 'returned'
      and not exists (select from arrival m where m.office_id = a.office_id and m.mends = a.id)
    order by a.received_at, a.id limit 1`.execute(scope.trx);
  return rows[0]?.id;
}
