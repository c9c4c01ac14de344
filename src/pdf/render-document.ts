import PDFDocument from 'pdfkit';
import { assert } from '../domain/kernel/index.ts';
import { documentSlabs } from './block-slabs.ts';
import type { PaperDocument } from './document.ts';
import { describeDocument } from './describe-document.ts';
import { paintFrame } from './page-frame.ts';
import { sheet, textHeight, colours } from './page-measures.ts';
import { paginate } from './paginate.ts';
import { createPen, createTags, type Pen } from './pen.ts';
import type { PlacedSlab } from './slab.ts';
import { createTypesetter, type Measure } from './typesetter.ts';

/**
 * A document as PDF: A4, fonts embedded, tagged with headings, lists and tables for those who listen. The same document gives the same bytes
 * each time and everywhere: nothing is compressed, since what a compressor writes differs between processors and versions.
 */
export function renderDocument(document: PaperDocument): Uint8Array {
  const { paper, setter, tags, pages } = layOut(document);
  const pen = createPen(paper);
  for (const [index, slabs] of pages.entries()) {
    paper.addPage();
    paintFrame(pen, setter, document, index + 1, pages.length);
    paintBars(pen, slabs);
    for (const { slab, top, headTop } of slabs) {
      if (headTop !== undefined) slab.repeatedHead!.paint(pen, headTop);
      slab.paint(pen, top);
    }
  }
  tags.close();
  paper.end();
  const bytes = paper.read() as Uint8Array | null;
  assert(bytes !== null, 'pdfkit writes the whole document before it ends');
  return new Uint8Array(bytes);
}

/** How many pages a document is on paper, by the very rules that it is rendered by; nothing is painted. */
export function countDocumentPages(document: PaperDocument): number {
  return layOut(document).pages.length;
}

/** Everything that stands on the pages, placed. */
function layOut(document: PaperDocument) {
  const paper = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    compress: false,
    pdfVersion: '1.7',
    // pdfkit knows it; its types do not.
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: document.language === 'nb' ? 'nb-NO' : 'en',
    // No font until one is chosen: pdfkit would put its own on the first page.
    font: null as never,
    info: describeDocument(document),
  });
  const setter = createTypesetter(paper as unknown as Measure);
  const tags = createTags(paper);
  const pages = paginate(documentSlabs(setter, document, tags.root), sheet.textTop, textHeight);
  return { paper, setter, tags, pages };
}

/** One bar for all neighbours that belong to it, however many lines they are. */
function paintBars(pen: Pen, slabs: readonly PlacedSlab[]): void {
  const bars = Map.groupBy(
    slabs.filter(({ slab }) => slab.bar),
    ({ slab }) => slab.bar!,
  );
  for (const [{ left, width }, placed] of bars) {
    const last = placed.at(-1)!;
    const top = placed[0]!.headTop ?? placed[0]!.top;
    const height = last.top + last.slab.height - top;
    pen.decoration(() => pen.rectangle({ left, top, width, height }, colours.sun, width / 3));
  }
}
