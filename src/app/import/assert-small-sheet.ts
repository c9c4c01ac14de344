import { DomainError } from '../../domain/kernel/index.ts';

/** Five thousand clients with two hundred columns each. */
const cellsMax = 1_000_000;

/** The `r` of a row or a cell, in any quotes: its number, or its letters and number. */
const addresses = /(?<![\w.:-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const address = /^([A-Z]{0,3})([0-9]{1,7})$/;

/**
 * Refuses a sheet that reaches further than it holds. Every cell says where it stands, and the reader fills all places before it: one cell in the
 * last row and column, which is a kilobyte of file, would become seventeen thousand million cells and end the process. Somebody who once pressed
 * Ctrl+End and a space has such a file without knowing.
 */
export function assertSmallSheet(xml: string): void {
  // In the other parts of a workbook `r` is an edge of a picture and much else.
  if (!xml.includes('<sheetData')) return;
  let [rows, columns] = [0, 1];
  for (const [, double, single] of xml.matchAll(addresses)) {
    const found = address.exec(double ?? single ?? '');
    // Where the reader would make something of it, nothing here says how far it reaches.
    if (!found) throw new DomainError('import.unreadable-file');
    rows = Math.max(rows, Number(found[2]));
    columns = Math.max(columns, columnOf(found[1]!));
  }
  // A row without a number stands below the one before it.
  rows += xml.match(/<row\b/g)?.length ?? 0;
  if (rows * columns > cellsMax) throw new DomainError('import.sheet-too-large');
}

/** `A` is the first, `AA` the twenty-seventh. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
