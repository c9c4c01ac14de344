import type { Evidence } from '../document.ts';
import { evidenceOf, overlapsAcross, type TextCell, type TextLine, type TextPage } from './text-page.ts';

export interface Labelled<Value> {
  value: Value;
  evidence: Evidence;
  /** How near the value stands to the words that name it: in the same words, beside them, below them. */
  near: 'within' | 'beside' | 'below';
}

/** Reads a value at the beginning of a text, or says that there is none. */
export type ReadValue<Value> = (text: string) => Value | undefined;

/** What may stand between a label and its value. */
const filler = /^[\s:.=>#)–-]*(?:(?:nr|no|dato|date)(?![\p{L}]))?[\s:.=>#)–-]*/iu;

/**
 * Everything that is named by one of the labels: `Fakturanr: 123`, `Fakturanr   123`, or `123` below `Fakturanr`. In the order of the page.
 * A label is a pattern with the `g` flag.
 */
export function findLabelled<Value>(
  pages: readonly TextPage[],
  label: RegExp,
  read: ReadValue<Value>,
): Labelled<Value>[] {
  const found: Labelled<Value>[] = [];
  for (const page of pages) {
    page.lines.forEach((line, row) => {
      line.cells.forEach((cell, column) => {
        for (const match of cell.text.matchAll(label)) {
          const rest = cell.text.slice(match.index + match[0].length).replace(filler, '');
          const labelled = readAround(page, row, line, column, cell, rest, read);
          if (labelled) found.push(labelled);
        }
      });
    });
  }
  return found;
}

function readAround<Value>(
  page: TextPage,
  row: number,
  line: TextLine,
  column: number,
  cell: TextCell,
  rest: string,
  read: ReadValue<Value>,
): Labelled<Value> | undefined {
  const within = rest === '' ? undefined : read(rest);
  if (within !== undefined) return { value: within, evidence: evidenceOf(page, line, cell), near: 'within' };
  // Something else follows the label in its own words, so that they name something else.
  if (rest.length > 12) return undefined;
  const beside = line.cells[column + 1];
  const besideValue = beside && read(beside.text.replace(filler, ''));
  if (beside && besideValue !== undefined) {
    return { value: besideValue, evidence: evidenceOf(page, line, beside), near: 'beside' };
  }
  return readBelow(page, row, line, cell, read);
}

/** Two rows down at the most: a heading may have a line of its own in another language below it. */
function readBelow<Value>(
  page: TextPage,
  row: number,
  line: TextLine,
  cell: TextCell,
  read: ReadValue<Value>,
): Labelled<Value> | undefined {
  for (const below of page.lines.slice(row + 1, row + 3)) {
    if (below.box.top - line.box.top > 0.06) break;
    const under = below.cells.find((other) => overlapsAcross(other.box, cell.box));
    const value = under && read(under.text);
    if (under && value !== undefined) return { value, evidence: evidenceOf(page, below, under), near: 'below' };
  }
  return undefined;
}
