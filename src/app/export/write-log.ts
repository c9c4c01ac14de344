import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatCsv } from '../../texts/format-csv.ts';
import {
  lateTable,
  receivedColumnsOnPaper,
  receivedTable,
  type LogTable,
} from '../../texts/export/delivery-log-table.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadLateLog, loadReceivedLog, type LogSpan } from './load-logs.ts';

export const logKinds = ['received', 'late'] as const;
export type LogKind = (typeof logKinds)[number];
export const logFormats = ['pdf', 'csv', 'xlsx'] as const;
export type LogFormat = (typeof logFormats)[number];

const contentTypes: Record<LogFormat, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface WrittenLog {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** The receipt log or the log of late deliveries of a span, of one client or of the whole office, as a file. */
export async function writeLog(
  scope: OfficeScope,
  span: LogSpan,
  { kind, format, language }: { kind: LogKind; format: LogFormat; language: Language },
): Promise<WrittenLog | { refused: 'not-found' | 'wrong-order' }> {
  if (span.toOn < span.fromOn) return { refused: 'wrong-order' };
  const client = span.clientId === undefined ? null : await findClient(scope, span.clientId);
  if (client === undefined) return { refused: 'not-found' };
  const table =
    kind === 'received'
      ? receivedTable(await loadReceivedLog(scope, span), language)
      : lateTable(await loadLateLog(scope, span), language);
  const about = client === null ? '' : ` ${client.name}`;
  return {
    name: `${table.title}${about} ${span.fromOn} ${span.toOn}.${format}`,
    contentType: contentTypes[format],
    bytes: await write(scope, table, { kind, format, language, span, client }),
  };
}

interface Client {
  name: string;
  orgnr: string | null;
}

async function findClient(scope: OfficeScope, clientId: string): Promise<Client | undefined> {
  return scope.trx
    .selectFrom('client')
    .select(['name', 'orgnr'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
}

interface LogFile {
  kind: LogKind;
  format: LogFormat;
  language: Language;
  span: LogSpan;
  client: Client | null;
}

async function write(scope: OfficeScope, table: LogTable, file: LogFile): Promise<Uint8Array> {
  if (file.format === 'csv') return Buffer.from(formatCsv([table.headings, ...table.rows]), 'utf8');
  if (file.format === 'xlsx') return writeWorkbook(table);
  return renderDocument(await composePaper(scope, table, file));
}

/** Every cell is typed as text: nothing in a name is ever worked out as a formula. */
async function writeWorkbook({ title, headings, rows }: LogTable): Promise<Uint8Array> {
  const heading = headings.map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }));
  const cells = rows.map((row) =>
    row.map((value): CellObject | null => (value === '' ? null : { value: value.slice(0, 32_000), type: String })),
  );
  return writeXlsxFile([heading, ...cells], {
    sheet: title.slice(0, 31),
    columns: headings.map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }).toBuffer();
}

async function composePaper(
  scope: OfficeScope,
  table: LogTable,
  { kind, language, span, client }: LogFile,
): Promise<PaperDocument> {
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'orgnr', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const columns = kind === 'received' ? receivedColumnsOnPaper : table.headings.map((_, index) => index);
  // One client needs no column of its own.
  const shown = client === null ? [...columns] : columns.filter((index) => index !== 0);
  const words = wordsIn[language];
  const days = `${formatDate(span.fromOn, language, { year: true })} ${words.to} ${formatDate(span.toOn, language, { year: true })}`;
  return {
    language,
    title: table.title,
    lead: days,
    author: office.name,
    createdAt: scope.now,
    brandColour: brandOf(office.settings),
    runningHead: { strong: office.name, text: `${words.orgnr} ${formatOrgnr(office.orgnr)}`, right: table.title },
    footer: client?.name ?? office.name,
    parties: [],
    blocks: [
      {
        kind: 'section',
        heading: client === null ? words.all : client.name,
        parts:
          table.rows.length === 0
            ? [{ kind: 'paragraph', text: words.nothing }]
            : [
                {
                  kind: 'table',
                  columns: shown.map((index) => ({ heading: table.headings[index]! })),
                  rows: table.rows.map((row) => shown.map((index) => row[index]!)),
                },
              ],
      },
    ],
  };
}

const wordsIn = {
  nb: { to: 'til', orgnr: 'Orgnr', all: 'Alle kunder', nothing: 'Ingenting i perioden.' },
  en: { to: 'to', orgnr: 'Org. no.', all: 'All clients', nothing: 'Nothing in the period.' },
};
