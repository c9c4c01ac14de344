import { parse } from 'csv-parse/sync';
import { DomainError } from '../../domain/kernel/index.ts';

const delimiters = [';', '\t', ','] as const;

/**
 * Reads separated values: CSV with `;` or `,`, or what is pasted from a spreadsheet, which has tabs. Quotes may hold line breaks. What cannot be
 * read as quoted is read again with quotes as plain letters, since names hold them.
 */
export function readDelimited(text: string): string[][] {
  const delimiter = findDelimiter(text);
  try {
    return parseRows(text, delimiter, '"');
  } catch {
    return parseRows(text, delimiter, null);
  }
}

/** The sign that the first line with any of them has most of, outside quotes. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/);
  for (const line of lines) {
    const counts = delimiters.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
    const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
    if (most.count > 0) return most.sign;
  }
  return ';';
}

function parseRows(text: string, delimiter: string, quote: '"' | null): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      quote,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
  } catch (error) {
    throw quote === null ? new DomainError('import.unreadable-file') : error;
  }
}
