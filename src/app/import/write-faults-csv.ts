import type { ImportFault } from '../../domain/import/index.ts';
import type { Language } from '../../db/tables.ts';
import { errorText } from '../../texts/error-text.ts';
import { formatCsv } from '../../texts/format-csv.ts';

/** The rows with faults as CSV, what is wrong in each in the last column. The headings are those that an import reads. */
export function writeFaultsCsv<Values>(
  headings: readonly string[],
  rows: readonly { values: Values; faults: readonly ImportFault[] }[],
  cellsOf: (values: Values) => readonly string[],
  language: Language,
): string {
  const lines = rows.map(({ values, faults }) => {
    const cells = cellsOf(values);
    const words = faults.map(({ code, details }) => errorText(code, details, language)).join(' ');
    return [...headings.map((_, index) => cells[index] ?? ''), words];
  });
  return formatCsv([[...headings, language === 'nb' ? 'Feil' : 'Faults'], ...lines]);
}
