import { sql } from 'kysely';
import type { Language } from '../../db/tables.ts';
import { formatOrderLinesCsv } from '../../texts/invoicing/order-line-table.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { timeInZone } from '../office-time.ts';
import { appendRecord } from '../record/append-record.ts';
import { issueInvoices, packInvoices, type IssuedInvoice } from './issue-invoices.ts';
import { chooseLines, loadLinesToExport, type ExportFormat, type ReadyLine } from './load-ready-lines.ts';
import { loadInvoicingFacts, type MissingForElectronic } from './load-seller.ts';
import { writeOrderWorkbook } from './write-order-workbook.ts';
import { aboutLine } from '../surcharge/line-about.ts';

export type ExportOutcome =
  { exportId: string; fileName: string; lines: number } | { refused: 'nothing-ready' | MissingForElectronic };

/**
 * Lets everything that is ready leave in one file, which is kept: downloading it again gives the same bytes. The lines are locked first and marked
 * last, in one transaction with the file, the numbers and the record, so that of two people at once one takes them and the other hears that
 * nothing is ready; and where anything fails nothing has left and no number is used. `language` is that of the headings of a table.
 */
export async function makeExport(scope: OfficeScope, format: ExportFormat, language: Language): Promise<ExportOutcome> {
  const lines = chooseLines((await loadLinesToExport(scope, { lock: true })).ready, format);
  if (lines.length === 0) return { refused: 'nothing-ready' };
  let issued: IssuedInvoice[] = [];
  if (format === 'ehf') {
    const facts = await loadInvoicingFacts(scope, { lock: true });
    const [missing] = facts.missing;
    if (missing) return { refused: missing };
    issued = await issueInvoices(scope, facts, lines);
  }
  const exportId = scope.ids.next();
  const fileName = fileNameOf(scope, format, language);
  const content = await contentOf(format, lines, issued, language);
  await storeExport(scope, { exportId, format, fileName, content });
  await storeInvoices(scope, exportId, issued);
  await storeLines(scope, exportId, lines, issued);
  await markLines(scope, exportId, lines);
  await recordLines(scope, { exportId, format }, lines, issued);
  return { exportId, fileName, lines: lines.length };
}

async function contentOf(
  format: ExportFormat,
  lines: readonly ReadyLine[],
  issued: readonly IssuedInvoice[],
  language: Language,
): Promise<Buffer> {
  if (format === 'ehf') return packInvoices(issued);
  if (format === 'xlsx') return writeOrderWorkbook(lines, language);
  return Buffer.from(formatOrderLinesCsv(lines, language), 'utf8');
}

/** `takt-ordrelinjer-2027-01-04-0930.csv`: day and time of the office, so that two of one day are told apart. */
function fileNameOf({ now, today, zone }: OfficeScope, format: ExportFormat, language: Language): string {
  const what = format === 'ehf' ? 'ehf' : language === 'nb' ? 'ordrelinjer' : 'order-lines';
  const ending = format === 'ehf' ? 'zip' : format;
  return `takt-${what}-${today}-${timeInZone(now, zone).replace(':', '')}.${ending}`;
}

async function storeExport(
  scope: OfficeScope,
  made: { exportId: string; format: ExportFormat; fileName: string; content: Buffer },
): Promise<void> {
  await scope.trx
    .insertInto('export_batch')
    .values({
      office_id: scope.officeId,
      id: made.exportId,
      format: made.format,
      made_by: staffOf(scope),
      made_at: scope.now,
      made_on: scope.today,
      file_name: made.fileName,
      content: made.content,
    })
    .execute();
}

async function storeInvoices(scope: OfficeScope, exportId: string, issued: readonly IssuedInvoice[]): Promise<void> {
  for (const { lines: _lines, ...invoice } of issued) {
    await scope.trx
      .insertInto('invoice')
      .values({ ...invoice, office_id: scope.officeId, batch_id: exportId })
      .execute();
  }
}

async function storeLines(
  scope: OfficeScope,
  exportId: string,
  lines: readonly ReadyLine[],
  issued: readonly IssuedInvoice[],
): Promise<void> {
  const invoiceOf = invoicesByLine(issued);
  const rows = lines.map((line, index) => ({
    place: index + 1,
    line: line.surchargeLineId,
    credit: line.kind === 'credit' ? line.id : null,
    client: line.clientId,
    invoice: invoiceOf.get(line.id)?.id ?? null,
    name: line.clientName,
    text: line.description,
    start: line.startOn,
    end: line.endOn,
    sum: line.sumOre,
    vat: line.vatBasisPoints,
  }));
  await sql`insert into order_line (office_id, batch_id, place, line_id, credit_line_id, client_id, invoice_id, client_name, description,
      start_on, end_on, sum_ore, vat_basis_points)
    select ${scope.officeId}::uuid, ${exportId}::uuid, place, line, credit, client, invoice, name, text, start, "end", sum, vat
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(place int, line uuid, credit uuid, client uuid, invoice uuid, name text,
      text text, start date, "end" date, sum bigint, vat int)`.execute(scope.trx);
}

async function markLines(scope: OfficeScope, exportId: string, lines: readonly ReadyLine[]): Promise<void> {
  const idsOf = (kind: ReadyLine['kind']): string[] => lines.flatMap((line) => (line.kind === kind ? [line.id] : []));
  await sql`update surcharge_line set exported_in = ${exportId}
    where office_id = ${scope.officeId} and id = any(${idsOf('surcharge')}::uuid[])`.execute(scope.trx);
  await sql`update credit_line set exported_in = ${exportId}
    where office_id = ${scope.officeId} and id = any(${idsOf('credit')}::uuid[])`.execute(scope.trx);
}

async function recordLines(
  scope: OfficeScope,
  { exportId, format }: { exportId: string; format: ExportFormat },
  lines: readonly ReadyLine[],
  issued: readonly IssuedInvoice[],
): Promise<void> {
  const invoiceOf = invoicesByLine(issued);
  await appendRecord(
    scope,
    lines.map((line) => {
      const number = invoiceOf.get(line.id)?.number;
      return {
        clientId: line.clientId,
        kind: 'surcharge-exported',
        data: {
          line: line.surchargeLineId,
          ...aboutLine({ obligation_id: line.obligationId, request_id: line.requestId }),
          sumOre: line.sumOre,
          export: exportId,
          format,
          ...(line.kind === 'credit' ? { credit: line.id } : {}),
          ...(number === undefined ? {} : { number }),
        },
      };
    }),
  );
}

function invoicesByLine(issued: readonly IssuedInvoice[]): Map<string, IssuedInvoice> {
  return new Map(issued.flatMap((invoice) => invoice.lines.map((line) => [line.id, invoice] as const)));
}
