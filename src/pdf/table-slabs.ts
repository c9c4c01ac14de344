import type { TableColumn } from './document.ts';
import { colours, mm } from './page-measures.ts';
import type { Pen, Tag } from './pen.ts';
import type { Bar, Slab, SlabPlace } from './slab.ts';
import { linesOnOnePage } from './text-slabs.ts';
import { styles } from './text-styles.ts';
import type { TextLine, TextStyle, Typesetter } from './typesetter.ts';

const gap = mm(4);
const paddingTop = mm(1.2);
const paddingBottom = mm(1.3);

interface Cell {
  lines: readonly TextLine[];
  tag: Tag;
}

interface Column {
  left: number;
  width: number;
  align: 'left' | 'right';
}

/** A table, one slab a row. The header row stands again on every page that the table goes on to. */
export function tableSlabs(
  setter: Typesetter,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  place: SlabPlace,
  bar: Bar | undefined,
): Slab[] {
  if (columns.length === 0) return [];
  const table = place.tag.open('Table');
  const places = placeColumns(setter, columns, rows, place);
  const headRow = table.open('TR');
  const headCells = columns.map((column, index) => ({
    tag: headRow.open('TH', { scope: 'Column' }),
    lines: setter.lines(column.heading, styles.columnHead, places[index]!.width).slice(0, 6),
  }));
  const headHeight = heightOf(headCells, styles.columnHead) + mm(1);
  const paintHeadRule = (pen: Pen, top: number): void =>
    pen.decoration(() => pen.rule(place.left, place.left + place.width, top + headHeight, 0.8, colours.ink));
  const head: Slab = {
    height: headHeight,
    before: mm(2),
    keepWithNext: true,
    ...(bar ? { bar } : {}),
    paint: (pen, top) => {
      paintCells(pen, headCells, places, styles.columnHead, top, true);
      paintHeadRule(pen, top);
    },
  };
  const repeatedHead = {
    height: headHeight,
    paint: (pen: Pen, top: number): void => {
      // Said once to those who listen; here it is a help for the eye.
      pen.decoration(() => paintCells(pen, headCells, places, styles.columnHead, top, false), 'Pagination');
      paintHeadRule(pen, top);
    },
  };
  const body = rows.flatMap((row) => rowSlabs(setter, table, row, places, place, bar));
  return [head, ...body.map((slab) => ({ ...slab, repeatedHead }))];
}

function rowSlabs(
  setter: Typesetter,
  table: Tag,
  row: readonly string[],
  places: readonly Column[],
  place: SlabPlace,
  bar: Bar | undefined,
): Slab[] {
  const rowTag = table.open('TR');
  const cells = places.map((column, index) => ({
    tag: rowTag.open('TD'),
    lines: setter.lines(row[index] ?? '', styles.cell, column.width),
  }));
  const linesMax = linesOnOnePage(styles.cell.leading);
  const pieces = Math.ceil(Math.max(1, ...cells.map(({ lines }) => lines.length)) / linesMax);
  return Array.from({ length: pieces }, (_, piece) => {
    const part = cells.map(({ tag, lines }) => ({ tag, lines: lines.slice(piece * linesMax, (piece + 1) * linesMax) }));
    const height = paddingTop + heightOf(part, styles.cell) + paddingBottom;
    return {
      height,
      before: 0,
      keepWithNext: false,
      ...(bar ? { bar } : {}),
      paint: (pen: Pen, top: number) => {
        paintCells(pen, part, places, styles.cell, top + paddingTop, true);
        pen.decoration(() => pen.rule(place.left, place.left + place.width, top + height, 0.4, colours.line));
      },
    };
  });
}

function paintCells(
  pen: Pen,
  cells: readonly Cell[],
  places: readonly Column[],
  style: TextStyle,
  top: number,
  marked: boolean,
): void {
  for (const [index, { lines, tag }] of cells.entries()) {
    const { left, width, align } = places[index]!;
    const paint = (): void => {
      for (const [number, line] of lines.entries()) {
        const x = align === 'right' ? left + width - line.width : left;
        pen.text(line, style, x, top + number * style.leading);
      }
    };
    if (marked) tag.mark(paint);
    else paint();
  }
}

function heightOf(cells: readonly Cell[], style: TextStyle): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * style.leading;
}

/**
 * Columns that fit get their room and share what is left; else the narrow ones get their room and the wide ones share the rest.
 * Example, 300 wide: columns that want 50, 100 and 300 get 50, 100 and 150.
 */
export function shareWidth(wanted: readonly number[], width: number): number[] {
  const total = wanted.reduce((sum, part) => sum + part, 0);
  if (total <= width)
    return wanted.map((part) => part + (width - total) * (total === 0 ? 1 / wanted.length : part / total));
  const narrowFirst = wanted.map((part, index) => ({ part, index })).sort((a, b) => a.part - b.part);
  const shares = wanted.map(() => 0);
  let left = width;
  for (const [at, { part, index }] of narrowFirst.entries()) {
    shares[index] = Math.min(part, left / (wanted.length - at));
    left -= shares[index];
  }
  return shares;
}

function placeColumns(
  setter: Typesetter,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  place: SlabPlace,
): Column[] {
  const wanted = columns.map((column, index) =>
    rows.reduce(
      (most, row) => Math.max(most, setter.extent(row[index] ?? '', styles.cell).most),
      setter.extent(column.heading, styles.columnHead).most + 0.5,
    ),
  );
  const room = Math.max(place.width - gap * (columns.length - 1), columns.length * 4);
  const widths = shareWidth(
    wanted.map((part) => part + 0.5),
    room,
  );
  let left = place.left;
  return widths.map((width, index) => {
    const column = { left, width, align: columns[index]!.align ?? 'left' };
    left += width + gap;
    return column;
  });
}
