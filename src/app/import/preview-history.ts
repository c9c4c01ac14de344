import type { HistoryValues } from '../../domain/import/index.ts';
import type { HistoryPreview } from '../../http/contract/office.ts';
import type { Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { checkHistoryRows } from './check-history-rows.ts';
import type { HistoryTable } from './read-history-table.ts';
import { writeFaultsCsv } from './write-faults-csv.ts';

/** Shows which earlier deliveries an import would read, row by row, with everything that is wrong. Nothing is stored. */
export async function previewHistory(
  scope: OfficeScope,
  { columns, rows }: HistoryTable,
  language: Language,
): Promise<HistoryPreview> {
  const checked = await checkHistoryRows(scope, rows);
  const shown = checked.map(({ line, values, faults }) => ({
    line,
    values,
    faults: faults.map((fault) => ({ ...fault, details: { ...fault.details } })),
  }));
  const invalid = shown.filter(({ faults }) => faults.length > 0);
  const headings = ['Kunde', 'Dokument', 'Periode', 'Leveringsfrist', 'Levert'];
  return {
    columns,
    rows: shown,
    valid: shown.length - invalid.length,
    invalid: invalid.length,
    faultsCsv: invalid.length === 0 ? null : writeFaultsCsv(headings, invalid, cellsOf, language),
  };
}

function cellsOf({ client, document, period, dueOn, deliveredOn }: HistoryValues): string[] {
  return [client, document, period, dueOn, deliveredOn];
}
