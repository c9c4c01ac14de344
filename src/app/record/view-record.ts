import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import type { RecordPage } from '../../http/contract/office.ts';
import { recordTone } from '../../texts/record/record-tone.ts';
import { wordEvent } from '../../texts/record/word-event.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadRecordNames, type LoadedNames } from './load-record-names.ts';

export const eventsPerPage = 50;

interface Row {
  sequence: number;
  kind: RecordKind;
  at: Instant;
  data: RecordData;
  words: Record<string, string> | null;
}

/** One page of a client's record, newest first, each event told in both languages. */
export async function viewRecord(
  scope: OfficeScope,
  clientId: string,
  before?: number,
): Promise<RecordPage | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const rows = await loadEvents(scope, clientId, before);
  const page = rows.slice(0, eventsPerPage);
  const names = await loadRecordNames(scope, clientId, page);
  return {
    events: page.map((row) => viewEvent(row, names, scope.zone)),
    nextBefore: rows.length > eventsPerPage ? (page.at(-1)?.sequence ?? null) : null,
  };
}

async function loadEvents(scope: OfficeScope, clientId: string, before: number | undefined): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.sequence, e.kind, e.at, e.data, w.words from record_event e
    left join record_words w on w.office_id = e.office_id and w.client_id = e.client_id and w.sequence = e.sequence
    where e.office_id = ${scope.officeId} and e.client_id = ${clientId}
      ${before === undefined ? sql`` : sql`and e.sequence < ${before}`}
    order by e.sequence desc limit ${eventsPerPage + 1}`.execute(scope.trx);
  return rows;
}

function viewEvent(row: Row, names: LoadedNames, zone: string): RecordPage['events'][number] {
  const { sequence, kind, at, words } = row;
  const about = names.dutiesOfMessages.get(String(row.data['message']));
  // Which duties a message was about stands in its first event; the later ones are told with them too.
  const data = about && row.data['obligations'] === undefined ? { ...row.data, obligations: about } : row.data;
  const event = { kind, data, words };
  return {
    sequence,
    kind,
    at,
    onDate: dateInZone(at, zone),
    text: { nb: wordEvent(event, names, 'nb'), en: wordEvent(event, names, 'en') },
    tone: recordTone(kind, data),
  };
}
