import { sql } from 'kysely';
import {
  canonicalText,
  firstHash,
  officeChain,
  type OfficeEventKind,
  type RecordData,
} from '../../domain/record/index.ts';
import { actorData, type OfficeScope } from '../office/office-scope.ts';
import { sha256 } from '../record/append-record.ts';

export interface NewOfficeEvent {
  kind: OfficeEventKind;
  data: RecordData;
}

/**
 * Adds to the office's own record, in the transaction that does what it tells of. The head is made with the first event and locked from then on, so that two
 * transactions never give out one number. Who acted stands in each: `staff`, or nobody for Takt itself and the command line.
 */
export async function appendOfficeEvents(
  { trx, officeId, now, actor }: Pick<OfficeScope, 'trx' | 'officeId' | 'now' | 'actor'>,
  events: readonly NewOfficeEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`insert into office_head (office_id, sequence, hash) values (${officeId}, 0, ${firstHash})
    on conflict do nothing`.execute(trx);
  const head = await trx
    .selectFrom('office_head')
    .select(['sequence', 'hash'])
    .where('office_id', '=', officeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  for (const { kind, data } of events) {
    const sequence = head.sequence + 1;
    const all: RecordData = { ...actorData(actor), ...data };
    const link = { officeId, clientId: officeChain, sequence, kind, at: now, data: all, previousHash: head.hash };
    const hash = sha256(canonicalText(link));
    await trx
      .insertInto('office_event')
      .values({
        office_id: officeId,
        sequence,
        kind,
        at: now,
        data: JSON.stringify(all),
        previous_hash: head.hash,
        hash,
      })
      .execute();
    head.sequence = sequence;
    head.hash = hash;
  }
  await trx.updateTable('office_head').set(head).where('office_id', '=', officeId).execute();
}
