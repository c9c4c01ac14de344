import { sql } from 'kysely';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ExportedEvent {
  sequence: number;
  kind: RecordKind;
  at: Instant;
  data: RecordData;
  previousHash: string;
  hash: string;
  /** The words beside the chain and the salt of their hash; absent where there were none or they were erased. */
  salt?: string;
  words?: Record<string, string>;
}

/** The whole record of one client, found by id or organisation number; undefined where the office has no such client. */
export async function exportRecord(
  scope: OfficeScope,
  which: { clientId: string } | { orgnr: string },
): Promise<{ client: string; events: ExportedEvent[] } | undefined> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where((where) => ('orgnr' in which ? where('orgnr', '=', which.orgnr) : where('id', '=', which.clientId)))
    .orderBy('active', 'desc')
    .executeTakeFirst();
  if (!client) return undefined;
  const { rows } = await sql<
    Omit<ExportedEvent, 'salt' | 'words'> & { salt: string | null; words: Record<string, string> | null }
  >`
    select e.sequence, e.kind, e.at, e.data, e.previous_hash as "previousHash", e.hash, w.salt, w.words
    from record_event e
    left join record_words w on w.office_id = e.office_id and w.client_id = e.client_id and w.sequence = e.sequence
    where e.office_id = ${scope.officeId} and e.client_id = ${client.id}
    order by e.sequence`.execute(scope.trx);
  const events = rows.map(({ salt, words, ...event }) => ({
    ...event,
    ...(salt === null ? {} : { salt }),
    ...(words === null ? {} : { words }),
  }));
  return { client: client.id, events };
}
