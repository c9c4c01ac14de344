import type { Box, Evidence } from '../document.ts';

/** Words that stand close together on a line, with their box in shares of the page. */
export interface TextCell {
  text: string;
  box: Box;
}

/** What stands at one height of a page: cells from left to right, wide gaps between them. */
export interface TextLine {
  text: string;
  box: Box;
  cells: readonly TextCell[];
  page: number;
  /** From 1 on its page. */
  line: number;
}

/** A page as text. `measured` is false where the boxes are made up out of columns of characters, and are no evidence. */
export interface TextPage {
  page: number;
  measured: boolean;
  lines: readonly TextLine[];
}

/** Enough to show what was read; a longer piece of text is no evidence but the document itself. */
const evidenceMax = 120;

export function evidenceOf(page: TextPage, line: TextLine, cell?: TextCell): Evidence {
  const text = (cell?.text ?? line.text).slice(0, evidenceMax);
  return { page: page.page, line: line.line, ...(page.measured && { box: cell?.box ?? line.box }), text };
}

export function boxAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Whether two things stand above each other, even if only in part. */
export function overlapsAcross(first: Box, second: Box): boolean {
  return first.left < second.left + second.width && second.left < first.left + first.width;
}
