import type { Pen, Tag } from './pen.ts';

/**
 * A piece of a page that is never cut: a line, a row, a heading. `top` is measured from the top of the page, as everything in this storey is.
 */
export interface Slab {
  height: number;
  /** Room above it; left out at the top of a page. */
  before: number;
  /** Stays on the page of the next one: a heading with its text, the last lines of a paragraph with each other. */
  keepWithNext: boolean;
  paint(pen: Pen, top: number): void;
  /** Painted again above it where it begins a page: the header row of a table. */
  repeatedHead?: { height: number; paint(pen: Pen, top: number): void };
  /** The bar that stands beside it, one object for all slabs of the same bar. */
  bar?: Bar;
}

export interface Bar {
  /** Its left edge, and its width. */
  left: number;
  width: number;
}

export interface PlacedSlab {
  slab: Slab;
  top: number;
  /** Where the repeated head goes, if it is repeated here. */
  headTop?: number;
}

/** What the functions that make slabs need: where in the tree of the document they are, for a reader who listens. */
export interface SlabPlace {
  tag: Tag;
  left: number;
  width: number;
}
