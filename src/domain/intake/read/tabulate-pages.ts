import { recogniseBankColumn, recogniseBankHeading, type BankColumn } from './bank-columns.ts';
import type { FoundSpan } from './find-dates.ts';
import { readDayInSpan } from './find-dates.ts';
import type { TableRow } from './read-bank-rows.ts';
import { evidenceOf, type TextCell, type TextLine, type TextPage } from './text-page.ts';

const sumColumns: readonly (BankColumn | undefined)[] = ['amount', 'in', 'out', 'balance'];

/**
 * A bank statement that is printed as a table, as rows of a table: what stands on a line goes to the column whose heading it stands below. Sums are set
 * flush right, so their right edges tell; words begin where their heading begins. Undefined where no line is such a heading.
 */
export function tabulatePages(pages: readonly TextPage[], period: FoundSpan | undefined): TableRow[] | undefined {
  const rows: TableRow[] = [];
  let heading: TextLine | undefined;
  let running = 0;
  for (const page of pages) {
    for (const line of page.lines) {
      running += 1;
      const texts = line.cells.map((cell) => cell.text);
      const isHeading = recogniseBankHeading(texts) !== undefined;
      if (isHeading && heading) {
        // Each page repeats it, in its own place.
        heading = line;
        continue;
      }
      if (isHeading) heading = line;
      const cells = heading && !isHeading ? sortIntoColumns(line, heading, period) : texts;
      rows.push({ line: running, cells, evidence: evidenceOf(page, line) });
    }
  }
  return heading && rows;
}

function sortIntoColumns(line: TextLine, heading: TextLine, period: FoundSpan | undefined): string[] {
  const columns = heading.cells.map((cell) => recogniseBankColumn(cell.text));
  const cells = heading.cells.map(() => '');
  for (const cell of line.cells) {
    for (const piece of splitAtDate(cell)) {
      const place = columnOf(piece, heading, columns);
      const text =
        columns[place] === 'on' && period
          ? (readDayInSpan(piece.text, period.fromOn, period.toOn) ?? piece.text)
          : piece.text;
      cells[place] = cells[place] === '' ? text : `${cells[place]} ${text}`;
    }
  }
  return cells;
}

/** A date and the words behind it may stand so close that they look like one cell. */
function splitAtDate(cell: TextCell): TextCell[] {
  const match = /^(\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?)\s+(\D.*|\d{1,2}\.\d{1,2}.*)$/.exec(cell.text);
  if (!match) return [cell];
  const share = cell.box.width / cell.text.length;
  const width = match[1]!.length * share;
  const rest = (match[1]!.length + 1) * share;
  return [
    { text: match[1]!, box: { ...cell.box, width } },
    ...splitAtDate({ text: match[2]!, box: { ...cell.box, left: cell.box.left + rest, width: cell.box.width - rest } }),
  ];
}

const sum = /^[-+−–(]?\s?(?:kr\s?)?\d[\d .,\u00a0']*[.,]\d{2}[-−)]?$/;
const dayAndMonth = /^\d{1,2}\.\d{1,2}\.?$/;

function columnOf(cell: TextCell, heading: TextLine, columns: readonly (BankColumn | undefined)[]): number {
  // A day without its year looks like a sum, but stands below another heading.
  const isDay = dayAndMonth.test(cell.text) && Math.abs(cell.box.left - heading.box.left) < 0.03;
  const isSum = !isDay && sum.test(cell.text);
  let best = 0;
  let least = Infinity;
  heading.cells.forEach((head, index) => {
    if (isSum !== sumColumns.includes(columns[index]) && columns[index] !== undefined) return;
    const right = Math.abs(head.box.left + head.box.width - (cell.box.left + cell.box.width));
    const left = Math.abs(head.box.left - cell.box.left);
    const distance = isSum ? Math.min(right, left + 0.02) : left;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
