import { parse } from 'csv-parse/sync';
import type { TableRow } from '../domain/intake/index.ts';

const delimiters = [';', '\t', ',', '|'] as const;

/** The rows of a text table, whatever parts its fields; quotes that were left open are letters like others. At most so many rows. */
export function parseTable(text: string, rowsMax: number): TableRow[] {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const records = parse(plain, {
    delimiter: findDelimiter(plain),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    to: rowsMax,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record.map(unwrap) }));
}

/** `="0123"` is how spreadsheets keep leading zeros. */
function unwrap(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? cell;
}

/** The one that cuts most of the first lines into the same number of fields, and into the most of them. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const scored = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const most = Math.max(0, ...counts.map((count) => counts.filter((each) => each === count).length));
    // A comma stands in sums as well, so that at the same number of lines another one is likelier.
    return { delimiter, score: most * (delimiter === ',' ? 0.6 : 1) };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}
