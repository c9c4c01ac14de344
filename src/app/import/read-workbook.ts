import { readSheet, type CellValue } from 'read-excel-file/universal';
import { DomainError } from '../../domain/kernel/index.ts';
import { assertSmallWorkbook } from './assert-small-workbook.ts';

/** As much text as the largest file can hold when it is packed as usual. */
const lettersMax = 20_000_000;

/**
 * Reads the first sheet of an Excel workbook as text. Dates become `2026-12-31`. Of a cell with a formula its last worked-out value is read,
 * which is what the sheet shows; nothing is worked out here.
 */
export async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  assertSmallWorkbook(bytes);
  const copy = new Uint8Array(bytes);
  const rows = await readSheet(copy.buffer, { trim: false }).catch(() => {
    throw new DomainError('import.unreadable-file');
  });
  const texts = rows.map((row) => row.map(textOf));
  assertFewLetters(texts);
  return texts;
}

/** A workbook holds each text once, however many cells show it: a megabyte in four thousand cells is gigabytes as soon as somebody copies it. */
function assertFewLetters(rows: readonly (readonly string[])[]): void {
  let letters = 0;
  for (const row of rows) for (const cell of row) letters += cell.length;
  if (letters > lettersMax) throw new DomainError('import.file-too-large', { maxMegabytes: 5 });
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  const value: unknown = cell;
  return value instanceof Date ? textOfDate(value) : String(value);
}

/** What stands in a cell of time alone is counted from here: the day before Excel's first. */
const timeStart = Date.UTC(1899, 11, 30);
/** No date that anybody writes: a time of so many days is a time and no day in February 1900. */
const timeDaysMax = 30;

/** A day, or where the cell holds a time of day or a length of time, hours and minutes: `1:30`, `26:00`. */
function textOfDate(value: Date): string {
  const minutes = Math.round((value.getTime() - timeStart) / 60_000);
  if (Number.isNaN(minutes)) return '';
  if (minutes < 0 || minutes >= timeDaysMax * 1_440) return value.toISOString().slice(0, 10);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
