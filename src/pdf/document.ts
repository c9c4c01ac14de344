import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';

/** A pair such as `Oppdragsansvarlig: Ingrid Solheim`. */
export interface Fact {
  label: string;
  value: string;
}

/** Somebody the document is between: the role, the name, and what is said of it line by line. */
export interface Party {
  label: string;
  name: string;
  lines: readonly string[];
}

/** One cell of a row of dates: `jan–feb`, `man. 22. mars`, `mva 12. april`. */
export interface Beat {
  label: string;
  value: string;
  remark: string;
}

export interface TableColumn {
  heading: string;
  /** Sums stand to the right, words to the left. */
  align?: 'left' | 'right';
}

/** What a clause or a section holds. Texts are plain; a line feed is a new line, a no-break space keeps its words together. */
export type DocumentPart =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; columns: readonly TableColumn[]; rows: readonly (readonly string[])[] }
  /** Small print that belongs to what stands before it. */
  | { kind: 'note'; text: string };

export type DocumentBlock =
  /** A numbered clause. `mark` says what happened to it, such as `Endret i nr. 2`, and puts a bar beside it. */
  | { kind: 'clause'; number: string; heading: string; mark?: string; parts: readonly DocumentPart[] }
  /** A section without a number; `emphasis` puts a bar beside it, for what is new. */
  | { kind: 'section'; heading: string; emphasis?: boolean; parts: readonly DocumentPart[] }
  /** A tinted box with the dates to remember. */
  | { kind: 'beats'; heading: string; remark: string; beats: readonly Beat[] };

/**
 * A document as data: everything that is printed, and nothing else. The same data gives the same bytes each time, so nothing here may come
 * from a clock or from chance: `createdAt` is the instant at which the version was made.
 */
export interface PaperDocument {
  language: Language;
  /** The document's heading, and its name in the list of windows. */
  title: string;
  /** What it is about, in larger letters under the title. */
  lead?: string;
  /** Who writes, kept in the file's description. */
  author: string;
  createdAt: Instant;
  /** `#0d4b3f`. A colour too pale to read on white is darkened. */
  brandColour: string;
  /** Stands at the top of every page: the office, something about it, and the name of the document. */
  runningHead: { strong: string; text: string; right: string };
  /** Stands at the bottom of every page, left of the page's number. */
  footer: string;
  /** Sections stand closer: for what is to be read on one page. */
  dense?: true;
  parties: readonly Party[];
  blocks: readonly DocumentBlock[];
}
