import readXlsxFile from 'read-excel-file/universal';
import { readBankRows, type ReadDocument, type ReadingFault, type TableRow } from '../domain/intake/index.ts';
import { faultyDocument, withRowsLeft } from './document-shapes.ts';
import { readTableRows } from './read-bank-table.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { walkArchive } from './walk-archive.ts';

const megabyte = 1024 * 1024;
/** A workbook holds each text once, however many cells show it; a few megabytes of it can become gigabytes as soon as somebody copies them. */
const lettersMax = 20_000_000;
const unpackedMax = 40 * megabyte;

/** The tables of an Excel workbook: the sheet that is a bank statement or a coding sheet, else the first. Formulas are read as what they last came to. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  fileName: string | undefined,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const fault = await checkWorkbook(file, limits);
  if (fault) return faultyDocument('xlsx', fault);
  // One more, by which it is known that something is left.
  const sheets = await readSheets(bytes, limits.rowsMax + 1);
  if (sheets === undefined) return faultyDocument('xlsx', 'damaged');
  if (sheets === 'too-heavy') return faultyDocument('xlsx', 'too-heavy');
  const rows =
    sheets.find((sheet) => readBankRows(sheet) !== undefined) ?? sheets.find((sheet) => sheet.length > 0) ?? [];
  const read = { ...readTableRows('xlsx', rows.slice(0, limits.rowsMax), fileName), pages: Math.max(1, sheets.length) };
  const left = rows.at(limits.rowsMax);
  return left === undefined ? read : withRowsLeft(read, left.line);
}

/** The package that reads it unpacks all of it at once and believes its headers, so that it is unpacked once before and counted. */
async function checkWorkbook(file: string, limits: ReadingLimits): Promise<ReadingFault | undefined> {
  let forbidden = false;
  const parts = { ...limits.parts, partBytesMax: unpackedMax, totalBytesMax: unpackedMax };
  const faults = await walkArchive(
    file,
    { partsLeft: parts.partsMax, bytesLeft: unpackedMax },
    parts,
    async (_, chunks) => {
      let tail = '';
      for await (const chunk of chunks) {
        const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
        if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) forbidden = true;
        tail = text.slice(-10);
      }
    },
  );
  return forbidden ? 'forbidden-xml' : faults[0]?.fault;
}

async function readSheets(bytes: Uint8Array, rowsMax: number): Promise<TableRow[][] | 'too-heavy' | undefined> {
  const copy = new Uint8Array(bytes);
  const sheets = await readXlsxFile(copy.buffer, { trim: false }).catch(() => undefined);
  if (sheets === undefined) return undefined;
  let letters = 0;
  const read = sheets.slice(0, 20).map(({ data }) =>
    data.slice(0, rowsMax).map((row, index) => {
      const cells = row.map((cell) => textOf(cell));
      for (const cell of cells) letters += cell.length;
      return { line: index + 1, cells };
    }),
  );
  return letters > lettersMax
    ? 'too-heavy'
    : read.map((rows) => rows.filter((row) => row.cells.some((cell) => cell !== '')));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // A sum that was worked out may end far behind its cents.
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e6) / 1e6);
  return String(value);
}
