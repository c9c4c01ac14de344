import { sql, type RawBuilder } from 'kysely';
import { eventsOfFigure, type ConductFigure } from '../../domain/conduct/index.ts';
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

export interface RecordQuery {
  /** The sequence that the page before ended at. */
  before?: number;
  /** Only the events that a figure of the client's conduct is made of. */
  figure?: ConductFigure;
}

/** One page of a client's record, newest first, each event told in both languages. */
export async function viewRecord(
  scope: OfficeScope,
  clientId: string,
  query: RecordQuery = {},
): Promise<RecordPage | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const rows = await loadEvents(scope, clientId, query);
  const page = rows.slice(0, eventsPerPage);
  const names = await loadRecordNames(scope, clientId, page);
  return {
    events: page.map((row) => viewEvent(row, names, scope.zone)),
    nextBefore: rows.length > eventsPerPage ? (page.at(-1)?.sequence ?? null) : null,
  };
}

async function loadEvents(scope: OfficeScope, clientId: string, { before, figure }: RecordQuery): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.sequence, e.kind, e.at, e.data, w.words from record_event e
    left join record_words w on w.office_id = e.office_id and w.client_id = e.client_id and w.sequence = e.sequence
    where e.office_id = ${scope.officeId} and e.client_id = ${clientId}
      ${before === undefined ? sql`` : sql`and e.sequence < ${before}`}
      ${figure === undefined ? sql`` : sql`and ${isOfFigure(figure)}`}
    order by e.sequence desc limit ${eventsPerPage + 1}`.execute(scope.trx);
  return rows;
}

function isOfFigure(figure: ConductFigure): RawBuilder<boolean> {
  return sql`e.kind = any(${eventsOfFigure[figure]}::text[]) and (e.kind not like 'message-%' or exists (select from message m
    where m.office_id = e.office_id and m.id::text = e.data ->> 'message' and m.chasing))`;
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
