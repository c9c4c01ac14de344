import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { invoiceFileName } from './issue-invoices.ts';

export interface KeptFile {
  name: string;
  bytes: Buffer;
}

/** The file of an export, byte for byte as it left. */
export async function findExportFile(
  scope: OfficeScope,
  exportId: string,
): Promise<KeptFile | { refused: 'not-found' }> {
  const row = await scope.trx
    .selectFrom('export_batch')
    .select(['file_name', 'content'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', exportId)
    .executeTakeFirst();
  return row ? { name: row.file_name, bytes: row.content } : { refused: 'not-found' };
}

/** One invoice or credit note as it left. */
export async function findInvoiceFile(
  scope: OfficeScope,
  invoiceId: string,
): Promise<KeptFile | { refused: 'not-found' }> {
  const row = await scope.trx
    .selectFrom('invoice')
    .select(['kind', 'number', 'xml'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  return row ? { name: invoiceFileName(row), bytes: Buffer.from(row.xml, 'utf8') } : { refused: 'not-found' };
}

/** A line as it left, and what was credited of it since. */
export interface ExportedLineView {
  lineId: string;
  kind: 'surcharge' | 'credit';
  clientId: string;
  clientName: string;
  description: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  sumOre: number;
  invoice: { id: string; number: number } | null;
  credit: { sumOre: number; reason: string; madeAt: Instant; exported: boolean } | null;
}

/** What stands in an export, in the order of its file. */
export async function viewExport(
  scope: OfficeScope,
  exportId: string,
): Promise<{ lines: ExportedLineView[] } | { refused: 'not-found' }> {
  const { rows } = await sql<ExportedLineView>`
    select o.line_id as "lineId", case when o.credit_line_id is null then 'surcharge' else 'credit' end as kind, o.client_id as "clientId",
      o.client_name as "clientName", o.description, o.start_on as "startOn", o.end_on as "endOn", o.sum_ore as "sumOre",
      case when i.id is null then null else jsonb_build_object('id', i.id, 'number', i.number) end as invoice,
      case when r.id is null or o.credit_line_id is not null then null else jsonb_build_object('sumOre', r.sum_ore, 'reason', r.reason_words,
        'madeAt', to_char(r.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'exported', r.exported_in is not null) end as credit
    from order_line o
    left join invoice i on i.office_id = o.office_id and i.id = o.invoice_id
    left join credit_line r on r.office_id = o.office_id and r.line_id = o.line_id
    where o.office_id = ${scope.officeId} and o.batch_id = ${exportId}
    order by o.place`.execute(scope.trx);
  return rows.length === 0 ? { refused: 'not-found' } : { lines: rows };
}
