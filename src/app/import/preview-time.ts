import type { TimeValues } from '../../domain/time/index.ts';
import type { TimePreview } from '../../http/contract/time.ts';
import type { Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { checkTimeRows } from './check-time-rows.ts';
import type { TimeTable } from './read-time-table.ts';
import { writeFaultsCsv } from './write-faults-csv.ts';

/** Shows which hours an import would read, line by line, with everything that is wrong. Nothing is stored. */
export async function previewTime(
  scope: OfficeScope,
  { columns, rows }: TimeTable,
  language: Language,
): Promise<TimePreview> {
  const checked = await checkTimeRows(scope, rows);
  const shown = checked.map(({ line, values, faults }) => ({
    line,
    values,
    faults: faults.map((fault) => ({ ...fault, details: { ...fault.details } })),
  }));
  const invalid = shown.filter(({ faults }) => faults.length > 0);
  return {
    columns,
    rows: shown,
    valid: shown.length - invalid.length,
    invalid: invalid.length,
    faultsCsv: invalid.length === 0 ? null : writeFaultsCsv(headings, invalid, cellsOf, language),
  };
}

const headings = [
  'Dato',
  'Ansatt',
  'Kunde',
  'Org.nr',
  'Prosjekt',
  'Timer',
  'Minutter',
  'Aktivitet',
  'Kommentar',
  'Fakturerbar',
];

function cellsOf(values: TimeValues): string[] {
  const { on, person, client, orgnr, project, hours, minutes, work, words, billable } = values;
  return [on, person, client, orgnr, project, hours, minutes, work, words, billable];
}
