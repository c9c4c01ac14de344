import type { DocumentBlock } from './document.ts';
import { mm, sheet, textWidth } from './page-measures.ts';
import type { Slab, SlabPlace } from './slab.ts';
import { paleBrand, readableBrand, styles } from './text-styles.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

const padding = mm(5);
const gap = mm(2.4);
const inARow = 6;
const rowHeight = mm(1.6) + styles.small.leading * 2 + styles.beat.leading + mm(3.4);

/** A tinted box with up to six dates a row. More than two rows go on in a box of their own, which need not stand on the same page. */
export function beatSlabs(
  setter: Typesetter,
  block: Extract<DocumentBlock, { kind: 'beats' }>,
  brandColour: string,
  place: SlabPlace,
): Slab[] {
  const inABox = inARow * 2;
  const boxes = Math.ceil(block.beats.length / inABox);
  return Array.from({ length: boxes }, (_, box) =>
    boxSlab(setter, block, block.beats.slice(box * inABox, (box + 1) * inABox), box === 0, brandColour, place),
  );
}

function boxSlab(
  setter: Typesetter,
  { heading, remark }: { heading: string; remark: string },
  beats: Extract<DocumentBlock, { kind: 'beats' }>['beats'],
  first: boolean,
  brandColour: string,
  place: SlabPlace,
): Slab {
  const inner = textWidth - padding * 2;
  const remarkLine = setter.line(remark, styles.small, inner * 0.6);
  const headingLine = setter.line(heading, styles.heading, inner - remarkLine.width - mm(6));
  const headHeight = first ? styles.heading.leading + mm(2.4) : 0;
  const width = (inner - gap * (inARow - 1)) / inARow;
  const headingTag = first ? place.tag.open('H2') : undefined;
  const remarkTag = first && remark !== '' ? place.tag.open('P') : undefined;
  const list = place.tag.open('L');
  const cells = beats.map((beat, index) => {
    const body = list.open('LI').open('LBody');
    const part = (text: string, style: TextStyle) => ({
      line: setter.line(text, style, width),
      style,
      tag: body.open('P'),
    });
    return {
      left: sheet.left + padding + (index % inARow) * (width + gap),
      down: Math.floor(index / inARow) * rowHeight,
      texts: [part(beat.label, styles.small), part(beat.value, styles.beat), part(beat.remark, styles.small)],
    };
  });
  const rows = Math.ceil(beats.length / inARow);
  const height = mm(4) + headHeight + rows * rowHeight + mm(0.6);
  return {
    height,
    before: mm(5.5),
    keepWithNext: false,
    paint: (pen, top) => {
      pen.decoration(() => {
        pen.rectangle({ left: sheet.left, top, width: textWidth, height }, paleBrand(brandColour), mm(3));
      });
      headingTag?.mark(() => pen.text(headingLine, styles.heading, sheet.left + padding, top + mm(4)));
      remarkTag?.mark(() =>
        pen.text(remarkLine, styles.small, sheet.right - padding - remarkLine.width, top + mm(4) + 2.4),
      );
      for (const cell of cells) {
        const y = top + mm(4) + headHeight + cell.down;
        pen.decoration(() => pen.rectangle({ left: cell.left, top: y, width, height: 3 }, readableBrand(brandColour)));
        let text = y + 3 + mm(1.2);
        for (const { line, style, tag } of cell.texts) {
          const at = text;
          tag.mark(() => pen.text(line, style, cell.left, at));
          text += style.leading;
        }
      }
    },
  };
}
