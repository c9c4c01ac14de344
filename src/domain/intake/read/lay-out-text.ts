import type { TextLine, TextPage } from './text-page.ts';

/** Columns of characters on a page of plain text, for where things stand beside and below each other. */
const columns = 200;
const linesOnPage = 100;

/** Plain text as pages: a form feed begins a new one, two spaces or a tab part cells. */
export function layOutText(text: string): TextPage[] {
  return text.split('\f').map((part, index) => ({
    page: index + 1,
    measured: false,
    lines: part
      .split(/\r\n|\r|\n/)
      .map((line, row) => layOutLine(line, index + 1, row + 1))
      .filter((line) => line.cells.length > 0),
  }));
}

function layOutLine(text: string, page: number, line: number): TextLine {
  const widened = text.replaceAll('\t', '    ');
  const top = (line - 1) / linesOnPage;
  const height = 0.8 / linesOnPage;
  const cells = [...widened.matchAll(/[^\s]+(?:[ \u00a0\u2009\u202f][^\s]+)*/g)].map((match) => ({
    text: match[0],
    box: { left: match.index / columns, top, width: match[0].length / columns, height },
  }));
  const last = cells.at(-1);
  const width = last ? last.box.left + last.box.width : 0;
  return { page, line, cells, text: cells.map((cell) => cell.text).join('  '), box: { left: 0, top, width, height } };
}
