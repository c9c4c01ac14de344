import type { RecognisedColumn } from './import-values.ts';

/** Titles, dates and empty rows above the heading are common; so many are looked through. */
const rowsLookedThrough = 10;

/**
 * Finds the row of headings: of the first rows the one in which most columns are known, and among them the one that must be there.
 * Undefined when there is none.
 */
export function findHeading<Field extends string>(
  rows: readonly (readonly string[])[],
  recognise: (row: readonly string[]) => RecognisedColumn<Field>[],
  required: Field,
): { index: number; columns: RecognisedColumn<Field>[] } | undefined {
  let best: { index: number; columns: RecognisedColumn<Field>[]; known: number } | undefined;
  rows.slice(0, rowsLookedThrough).forEach((row, index) => {
    const columns = recognise(row);
    const known = columns.filter((column) => column.field !== null).length;
    if (columns.some((column) => column.field === required) && known > (best?.known ?? 0)) {
      best = { index, columns, known };
    }
  });
  return best && { index: best.index, columns: best.columns };
}
