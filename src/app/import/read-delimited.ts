import { parse } from 'csv-parse/sync';
import { DomainError } from '../../domain/kernel/index.ts';

const delimiters = [';', '\t', ','] as const;
const linesLookedAt = 20;
/** Blank ones count: five megabytes of line breaks become a gigabyte of rows. */
const linesMax = 100_000;

/**
 * Reads separated values: CSV with `;` or `,`, or what is pasted from a spreadsheet, which has tabs. Quotes may hold line breaks. What cannot be
 * read as quoted is read again with quotes as plain letters, since names hold them.
 */
export function readDelimited(text: string): string[][] {
  const rows = readRows(text, findDelimiter(text));
  if (rows.length > linesMax) throw new DomainError('import.sheet-too-large');
  return rows;
}

function readRows(text: string, delimiter: string): string[][] {
  try {
    return parseRows(text, delimiter, '"');
  } catch {
    return parseRows(text, delimiter, null);
  }
}

/**
 * The sign that stands in most of the first lines, outside quotes, and among equals the one that stands there most often: a title may hold a comma, and so
 * may a name, but only the separator is in every line.
 */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, linesLookedAt);
  const counted = delimiters.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    return { sign, lines: counts.filter((count) => count > 0).length, signs: counts.reduce((sum, n) => sum + n, 0) };
  });
  const [best] = counted.toSorted((x, y) => y.lines - x.lines || y.signs - x.signs);
  return best!.sign;
}

function parseRows(text: string, delimiter: string, quote: '"' | null): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      quote,
      relax_column_count: true,
      skip_empty_lines: false,
      to: linesMax + 1,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
  } catch (error) {
    throw quote === null ? new DomainError('import.unreadable-file') : error;
  }
}
