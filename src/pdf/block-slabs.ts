import { cleanText } from './clean-text.ts';
import type { DocumentBlock, DocumentPart, Party, PaperDocument } from './document.ts';
import { colours, mm, sheet, textWidth } from './page-measures.ts';
import type { Tag } from './pen.ts';
import type { Bar, Slab, SlabPlace } from './slab.ts';
import { tableSlabs } from './table-slabs.ts';
import { factSlabs, listSlabs, textSlabs } from './text-slabs.ts';
import { beatSlabs } from './beat-slabs.ts';
import { readableBrand, styles } from './text-styles.ts';
import type { TextLine, TextStyle, Typesetter } from './typesetter.ts';

/** A party whose lines would fill the page is cut: who it is has been said by then. */
const partyLinesMax = 24;

/** Everything that stands on the pages, in order. */
export function documentSlabs(setter: Typesetter, document: PaperDocument, root: Tag): Slab[] {
  return [
    ...titleSlabs(setter, document, root),
    ...partySlabs(setter, document.parties, root),
    ...document.blocks.flatMap((block) => blockSlabs(setter, block, document, root)),
  ];
}

function titleSlabs(setter: Typesetter, { title, lead }: PaperDocument, root: Tag): Slab[] {
  const place = { tag: root, left: sheet.left, width: textWidth };
  // A long title is set smaller, so that the first page still shows what is agreed.
  const style =
    styles.titleSizes.find((candidate) => setter.lines(title, candidate, textWidth).length <= 2) ??
    styles.titleSizes.at(-1)!;
  const slabs = textSlabs(setter, title, style, 'H1', place, { before: 0, keepWithNext: true });
  if (lead === undefined) return slabs;
  return [...slabs, ...textSlabs(setter, lead, styles.lead, 'P', { ...place, width: mm(140) }, { before: mm(2) })];
}

interface PartyText {
  line: TextLine;
  style: TextStyle;
  tag: Tag;
}

/** Two and two beside each other, between two rules. */
function partySlabs(setter: Typesetter, parties: readonly Party[], root: Tag): Slab[] {
  const gap = mm(8);
  const width = (textWidth - gap) / 2;
  const pairs = Array.from({ length: Math.ceil(parties.length / 2) }, (_, pair) =>
    parties.slice(pair * 2, pair * 2 + 2),
  );
  return pairs.map((pair, index) => {
    const columns = pair.map((party, column) => {
      const section = root.open('Sect');
      const part = (text: string, style: TextStyle): PartyText[] => {
        const tag = section.open('P');
        return setter.lines(text, style, width).map((line) => ({ line, style, tag }));
      };
      return {
        left: sheet.left + column * (width + gap),
        texts: [
          ...part(party.label, styles.label),
          ...part(party.name, styles.name),
          ...party.lines.flatMap((text) => part(text, styles.fact)),
        ].slice(0, partyLinesMax),
      };
    });
    const height = Math.max(...columns.map(({ texts }) => texts.reduce((sum, { style }) => sum + style.leading, 0)));
    const padding = mm(4);
    return {
      height: height + padding * 2,
      before: index === 0 ? mm(5.5) : 0,
      keepWithNext: false,
      paint: (pen, top) => {
        pen.decoration(() => {
          if (index === 0) pen.rule(sheet.left, sheet.right, top, 1.2, colours.ink);
          pen.rule(sheet.left, sheet.right, top + height + padding * 2, 0.5, colours.line);
        });
        for (const { left, texts } of columns) {
          let y = top + padding;
          for (const { line, style, tag } of texts) {
            const at = y;
            tag.mark(() => pen.text(line, style, left, at));
            y += style.leading;
          }
        }
      },
    };
  });
}

function blockSlabs(setter: Typesetter, block: DocumentBlock, document: PaperDocument, root: Tag): Slab[] {
  const place = { tag: root.open('Sect'), left: sheet.left, width: textWidth };
  switch (block.kind) {
    case 'clause':
      return clauseSlabs(setter, block, document, place);
    case 'section': {
      const bar = block.emphasis ? { left: sheet.left - mm(5.6), width: mm(1.6) } : undefined;
      const heading = textSlabs(setter, block.heading, styles.heading, 'H2', place, {
        before: document.dense ? mm(3) : mm(5.5),
        keepWithNext: block.parts.length > 0,
        bar,
      });
      return [...heading, ...partsSlabs(setter, block.parts, place, bar)];
    }
    case 'beats':
      return beatSlabs(setter, block, document.brandColour, place);
  }
}

function clauseSlabs(
  setter: Typesetter,
  clause: Extract<DocumentBlock, { kind: 'clause' }>,
  document: PaperDocument,
  place: SlabPlace,
): Slab[] {
  const bar: Bar | undefined = clause.mark === undefined ? undefined : { left: sheet.left - mm(14.5), width: mm(1.6) };
  const tag = place.tag.open('H2');
  const numberStyle = { ...styles.heading, colour: readableBrand(document.brandColour) };
  // The spaces are for those who listen: "1 Hva vi gjør Endret i nr. 2", not "1Hva vi gjørEndret".
  const number = setter.line(`${cleanText(clause.number)}\u00a0`, numberStyle, mm(14));
  const mark =
    clause.mark === undefined ? undefined : setter.line(`\u00a0${cleanText(clause.mark)}`, styles.mark, mm(50));
  const markSpace = setter.line('\u00a0', styles.mark, mm(50)).width;
  const room = mark ? mark.width + mm(6) : 0;
  const lines = setter.lines(clause.heading, styles.heading, textWidth - room);
  const heading = lines.map((line, index): Slab => ({
    height: styles.heading.leading,
    before: index === 0 ? mm(3.7) : 0,
    keepWithNext: index < lines.length - 1 || clause.parts.length > 0,
    ...(bar ? { bar } : {}),
    paint: (pen, top) => {
      const last = index === lines.length - 1;
      const markLeft = sheet.left + line.width + mm(2);
      if (mark && last) {
        pen.decoration(() =>
          pen.rectangle(
            { left: markLeft, top: top + 1.6, width: mark.width - markSpace + mm(3.6), height: 11.4 },
            colours.sun,
            mm(2),
          ),
        );
      }
      tag.mark(() => {
        if (index === 0) pen.text(number, numberStyle, sheet.left - mm(1.2) - number.width, top);
        pen.text(line, styles.heading, sheet.left, top);
        if (mark && last) pen.text(mark, styles.mark, markLeft + mm(1.8) - markSpace, top + 1.8);
      });
    },
  }));
  return [...heading, ...partsSlabs(setter, clause.parts, place, bar)];
}

function partsSlabs(
  setter: Typesetter,
  parts: readonly DocumentPart[],
  place: SlabPlace,
  bar: Bar | undefined,
): Slab[] {
  return parts.flatMap((part, index) => {
    const before = index === 0 ? mm(0.8) : mm(1.4);
    switch (part.kind) {
      case 'paragraph': {
        // "Like this:" belongs to what it announces.
        const keepWithNext = index + 1 < parts.length && part.text.trimEnd().endsWith(':');
        return textSlabs(setter, part.text, styles.body, 'P', place, { before, keepWithNext, bar });
      }
      case 'note':
        return textSlabs(setter, part.text, styles.small, 'P', place, { before: mm(1.6), bar });
      case 'list':
        return listSlabs(setter, part.items, part.ordered ?? false, place, bar);
      case 'facts':
        return factSlabs(setter, part.facts, place, bar);
      case 'table':
        return tableSlabs(setter, part.columns, part.rows, place, bar);
    }
  });
}
