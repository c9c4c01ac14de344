import { boxAround, type TextCell, type TextLine } from './text-page.ts';

/** Puts words together again that stand at the same height: a page gives them in the order in which they were drawn. */
export function layOutWords(page: number, words: readonly TextCell[]): TextLine[] {
  const seen = words.filter((word) => word.text.trim() !== '');
  const rows = groupIntoRows([...seen].sort((a, b) => middleOf(a) - middleOf(b)));
  return rows.map((row, index) => {
    const cells = joinIntoCells([...row].sort((a, b) => a.box.left - b.box.left));
    const text = cells.map((cell) => cell.text).join('  ');
    return { page, line: index + 1, text, cells, box: boxAround(cells.map((cell) => cell.box)) };
  });
}

function middleOf(word: TextCell): number {
  return word.box.top + word.box.height / 2;
}

/** A word belongs to the row above it as long as their middles differ by less than half the height of the lower of them. */
function groupIntoRows(sorted: readonly TextCell[]): TextCell[][] {
  const rows: TextCell[][] = [];
  let middle = 0;
  let height = 0;
  for (const word of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(middleOf(word) - middle) < Math.max(0.003, Math.min(height, word.box.height) * 0.5)) {
      row.push(word);
      middle += (middleOf(word) - middle) / row.length;
      height = Math.max(height, word.box.height);
    } else {
      rows.push([word]);
      middle = middleOf(word);
      height = word.box.height;
    }
  }
  return rows;
}

/** A gap wider than this many mean widths of a character ends a cell: a space is one half of them or less. */
const widthsOfGap = 1.8;

function joinIntoCells(row: readonly TextCell[]): TextCell[] {
  const characters = row.reduce((sum, word) => sum + word.text.length, 0);
  const mean = row.reduce((sum, word) => sum + word.box.width, 0) / Math.max(characters, 1);
  const cells: TextCell[] = [];
  for (const word of row) {
    const last = cells.at(-1);
    const gap = last ? word.box.left - (last.box.left + last.box.width) : 0;
    if (last && gap < mean * widthsOfGap) {
      cells[cells.length - 1] = {
        text: `${last.text} ${word.text}`,
        box: boxAround([last.box, word.box]),
      };
    } else cells.push({ text: word.text, box: word.box });
  }
  return cells;
}
