import type { TextLine, TextStyle } from './typesetter.ts';

/** A place in the tree of the document: what a part is for somebody who listens to it. */
export interface Tag {
  /** A new part inside this one, after those that are there. */
  open(type: string, options?: { scope?: 'Column' | 'Row' }): Tag;
  /** Everything that `paint` draws on this page belongs to this part. */
  mark(paint: () => void): void;
}

/** Draws on the page that is open. */
export interface Pen {
  /** One line of text: `top` is the top of its leading, and the letters stand in the middle of it. */
  text(line: TextLine, style: TextStyle, left: number, top: number): void;
  rectangle(area: Area, colour: string, radius?: number): void;
  rule(left: number, right: number, y: number, thickness: number, colour: string): void;
  /** What `paint` draws says nothing: lines, boxes, running heads. */
  decoration(paint: () => void, type?: 'Layout' | 'Pagination'): void;
}

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Paper = PDFKit.PDFDocument;

export function createPen(paper: Paper): Pen {
  return {
    text(line, style, left, top) {
      let x = left;
      for (const run of line.runs) {
        // The same base line for all fonts of a line: each font puts its letters differently between ascender and descender.
        const baseline = top + style.leading / 2 + style.size * 0.34;
        paper.font(run.font).fontSize(style.size).fillColor(style.colour);
        paper.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
        x += run.width;
      }
    },
    rectangle({ left, top, width, height }, colour, radius = 0) {
      if (radius > 0) paper.roundedRect(left, top, width, height, radius).fill(colour);
      else paper.rect(left, top, width, height).fill(colour);
    },
    rule(left, right, y, thickness, colour) {
      paper.rect(left, y - thickness / 2, right - left, thickness).fill(colour);
    },
    decoration(paint, type = 'Layout') {
      paper.markContent('Artifact', { type });
      paint();
      paper.endMarkedContent();
    },
  };
}

/** The root of the tree. `close` must be called when every page is painted. */
export function createTags(paper: Paper): { root: Tag; close(): void } {
  const element = paper.struct('Document');
  paper.addStructure(element);
  return { root: tagOf(paper, 'Document', element), close: () => element.end() };
}

function tagOf(paper: Paper, type: string, element: PDFKit.PDFStructureElement): Tag {
  return {
    open(childType, options) {
      const child = paper.struct(childType, options as never);
      element.add(child);
      return tagOf(paper, childType, child);
    },
    mark(paint) {
      const content = paper.markStructureContent(type);
      paint();
      paper.endMarkedContent();
      element.add(content);
    },
  };
}
