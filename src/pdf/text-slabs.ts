import { mm, textHeight } from './page-measures.ts';
import type { Pen } from './pen.ts';
import type { Bar, Slab, SlabPlace } from './slab.ts';
import { styles } from './text-styles.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

export interface TextOptions {
  before: number;
  /** The whole text stays with what follows it. */
  keepWithNext?: boolean;
  bar?: Bar | undefined;
}

/**
 * A text as one slab a line. No page begins with the last line of a paragraph or ends with the first one: those stay with their neighbours.
 */
export function textSlabs(
  setter: Typesetter,
  text: string,
  style: TextStyle,
  type: string,
  place: SlabPlace,
  options: TextOptions,
): Slab[] {
  const tag = place.tag.open(type);
  const lines = setter.lines(text, style, place.width);
  return lines.map((line, index) => ({
    height: style.leading,
    before: index === 0 ? options.before : 0,
    keepWithNext:
      index === lines.length - 1
        ? (options.keepWithNext ?? false)
        : (options.keepWithNext ?? false) || index === 0 || index === lines.length - 2,
    paint: (pen, top) => tag.mark(() => pen.text(line, style, place.left, top)),
    ...(options.bar ? { bar: options.bar } : {}),
  }));
}

/** A list: the mark of each item hangs in the margin of its lines. */
export function listSlabs(
  setter: Typesetter,
  items: readonly string[],
  ordered: boolean,
  place: SlabPlace,
  bar: Bar | undefined,
): Slab[] {
  const list = place.tag.open('L');
  const indent = mm(ordered ? 6 : 4.2);
  return items.flatMap((item, index) => {
    const element = list.open('LI');
    const label = element.open('Lbl');
    const mark = setter.line(ordered ? `${index + 1}.` : '•', styles.body, indent);
    const body = { tag: element, left: place.left + indent, width: place.width - indent };
    const slabs = textSlabs(setter, item, styles.body, 'LBody', body, { before: index === 0 ? mm(1.2) : 1.2, bar });
    return withFirst(slabs, (pen, top) => label.mark(() => pen.text(mark, styles.body, place.left + 1, top)));
  });
}

/** Pairs of label and value, such as the facts of a signer: the labels stand in a column of their own. */
export function factSlabs(
  setter: Typesetter,
  facts: readonly { label: string; value: string }[],
  place: SlabPlace,
  bar: Bar | undefined,
): Slab[] {
  const list = place.tag.open('L');
  const column = mm(44);
  return facts.flatMap(({ label, value }, index) => {
    const element = list.open('LI');
    const labelTag = element.open('Lbl');
    const labelLines = setter.lines(label, styles.label, column - mm(4));
    const body = { tag: element, left: place.left + column, width: place.width - column };
    const slabs = textSlabs(setter, value, styles.fact, 'LBody', body, { before: index === 0 ? mm(1.4) : 2, bar });
    while (slabs.length < labelLines.length) slabs.push(emptySlab(styles.fact.leading, bar));
    return slabs.map((slab, line) => {
      const part = labelLines[line];
      if (!part) return slab;
      return before(slab, (pen, top) =>
        labelTag.mark(() => pen.text(part, styles.label, place.left, top + (slab.height - styles.label.leading) / 2)),
      );
    });
  });
}

/** Slabs that may not be taller than a page are cut into slabs of at most that many lines. */
export function linesOnOnePage(leading: number): number {
  return Math.floor((textHeight * 0.6) / leading);
}

function emptySlab(height: number, bar: Bar | undefined): Slab {
  return { height, before: 0, keepWithNext: false, paint: () => undefined, ...(bar ? { bar } : {}) };
}

function withFirst(slabs: Slab[], paint: (pen: Pen, top: number) => void): Slab[] {
  return slabs.map((slab, index) => (index === 0 ? before(slab, paint) : slab));
}

function before(slab: Slab, paint: (pen: Pen, top: number) => void): Slab {
  return {
    ...slab,
    paint: (pen, top) => {
      paint(pen, top);
      slab.paint(pen, top);
    },
  };
}
