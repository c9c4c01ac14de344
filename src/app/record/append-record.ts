import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalText, type RecordData, type RecordKind } from '../../domain/record/index.ts';
import { actorData, type OfficeScope } from '../office/office-scope.ts';

export interface NewEvent {
  clientId: string;
  kind: RecordKind;
  data: RecordData;
  /** Words, names and addresses: kept beside the chain where they can be erased; only their salted hash is in it. */
  words?: Readonly<Record<string, string>>;
}

/**
 * Adds events to the records of their clients, in the transaction that changes what they tell of. The head of each record is locked, in order
 * of client, so that two transactions never give out one sequence number and never wait for each other in a circle. Companies of a group share caps, and
 * what is told of one can change what the others pay: their records are locked with it.
 */
export async function appendRecord(scope: OfficeScope, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const heads = await lockHeads(scope, [...new Set(events.map((event) => event.clientId))].sort());
  const changed = new Map<string, { sequence: number; hash: string }>();
  const links: unknown[] = [];
  const words: unknown[] = [];
  for (const event of events) {
    const head = heads.get(event.clientId);
    if (!head) throw new Error(`client ${event.clientId} has no record`);
    const sequence = head.sequence + 1;
    const salt = event.words ? randomBytes(16).toString('hex') : undefined;
    const data: RecordData = {
      ...actorData(scope.actor),
      ...event.data,
      ...(salt ? { words: sha256(`${salt}${JSON.stringify(event.words)}`) } : {}),
    };
    const link = {
      officeId: scope.officeId,
      clientId: event.clientId,
      sequence,
      kind: event.kind,
      at: scope.now,
      data,
      previousHash: head.hash,
    };
    const hash = sha256(canonicalText(link));
    links.push({ c: event.clientId, s: sequence, k: event.kind, d: data, p: head.hash, h: hash });
    if (salt) words.push({ c: event.clientId, s: sequence, salt, w: event.words });
    head.sequence = sequence;
    head.hash = hash;
    changed.set(event.clientId, head);
  }
  await insertLinks(scope, links, words, changed);
}

/** Holds the records of some clients, and of the companies in their groups, until the transaction ends: nobody else changes what they tell of meanwhile. */
export async function lockRecords(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length > 0) await lockHeads(scope, clientIds);
}

/** Every client has a record from its first moment; this makes its head. */
export async function openRecord(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  await sql`insert into record_head (office_id, client_id, sequence, hash)
    select ${scope.officeId}::uuid, id, 0, ${'0'.repeat(64)} from unnest(${clientIds}::uuid[]) as id`.execute(
    scope.trx,
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function lockHeads(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, { sequence: number; hash: string }>> {
  const { rows } = await sql<{ client_id: string; sequence: number; hash: string }>`
    select client_id, sequence, hash from record_head
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[] || array(select s.id
      from client c join client s on s.office_id = c.office_id and s.group_id = c.group_id
      where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[]) and c.group_id is not null))
    order by client_id for update`.execute(scope.trx);
  return new Map(rows.map((row) => [row.client_id, { sequence: row.sequence, hash: row.hash }]));
}

async function insertLinks(
  scope: OfficeScope,
  links: readonly unknown[],
  words: readonly unknown[],
  heads: ReadonlyMap<string, { sequence: number; hash: string }>,
): Promise<void> {
  const { trx, officeId, now } = scope;
  const newHeads = [...heads].map(([c, head]) => ({ c, s: head.sequence, h: head.hash }));
  // One statement, because nearly everything that is done ends here. Of the last part: whoever else notes it at this very moment does as well, and nobody
  // waits for a row that all share.
  await sql`with event as (
      insert into record_event (office_id, client_id, sequence, kind, at, data, previous_hash, hash)
      select ${officeId}::uuid, c, s, k, ${now}::timestamptz, d, p, h
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as x(c uuid, s bigint, k text, d jsonb, p text, h text)
    ), words as (
      insert into record_words (office_id, client_id, sequence, salt, words)
      select ${officeId}::uuid, c, s, salt, w
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as x(c uuid, s bigint, salt text, w jsonb)
    ), head as (
      update record_head r set sequence = x.s, hash = x.h
      from jsonb_to_recordset(${JSON.stringify(newHeads)}::jsonb) as x(c uuid, s bigint, h text)
      where r.office_id = ${officeId} and r.client_id = x.c
    )
    update office set newest_event_at = greatest(newest_event_at, ${now}::timestamptz)
    where id = (select id from office where id = ${officeId}
      and (newest_event_at is null or newest_event_at < ${now}::timestamptz - interval '1 minute') for update skip locked)`.execute(
    trx,
  );
}
