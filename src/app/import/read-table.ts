import { DomainError } from '../../domain/kernel/index.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';

export const importBytesMax = 5_000_000;

/** A line of the file with its number, the first line being 1. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** Reads a file as rows of text, by what its bytes are and not by what it is called: an Excel workbook, or separated values in any usual encoding. */
export async function readTable(bytes: Buffer): Promise<TableRow[]> {
  if (bytes.length > importBytesMax) {
    throw new DomainError('import.file-too-large', { maxMegabytes: importBytesMax / 1_000_000 });
  }
  const isArchive = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
  // The workbook of Excel before 2007, and whatever else is no text.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new DomainError('import.old-excel');
  const rows = isArchive ? await readWorkbook(bytes) : readDelimited(decodeText(bytes));
  return rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
