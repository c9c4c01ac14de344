/** A paragraph, a line of a list or a title, with a key that stays the same as long as the page tells the same thing. */
export interface PageItem {
  key: string;
  text: string;
  /** Nobody may write something else: what it says follows from a decision that is made elsewhere. */
  fixed?: true;
  /** Stands beside it where the section is a list of pairs: `For deg`. */
  label?: string;
}

export const pageSectionKeys = ['agreed', 'happened', 'cost', 'own', 'good-year', 'next'] as const;
export type PageSectionKey = (typeof pageSectionKeys)[number];

/** Figures of the record: they are shown as they are, and nobody writes them. */
export interface PageTable {
  /** The first is that of the names, which has no heading. */
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface PageSection {
  key: PageSectionKey;
  heading: string;
  as: 'paragraphs' | 'list' | 'pairs';
  items: readonly PageItem[];
  table?: PageTable;
  /** Small print under the table. */
  note?: PageItem;
}

/** The page that a client is given, in words. No name stands in it: who it is from and to is put there with the paper. */
export interface ClientPageText {
  title: PageItem;
  lead: PageItem;
  sections: readonly PageSection[];
}

/** Everything of the page that can be written anew, in the order of the page. */
export function pageItems({ title, lead, sections }: ClientPageText): PageItem[] {
  return [title, lead, ...sections.flatMap(({ items, note }) => [...items, ...(note ? [note] : [])])];
}

/** The page with each item as `change` gives it; one that is given back as undefined is left out, and a section with nothing left goes with it. */
export function mapPageItems(
  { title, lead, sections }: ClientPageText,
  change: (item: PageItem) => PageItem | undefined,
): ClientPageText {
  return {
    title: change(title) ?? { ...title, text: '' },
    lead: change(lead) ?? { ...lead, text: '' },
    sections: sections
      .map(({ note, ...section }) => {
        const changed = note && change(note);
        return {
          ...section,
          items: section.items.flatMap((item) => change(item) ?? []),
          ...(changed === undefined ? {} : { note: changed }),
        };
      })
      .filter(({ items, table }) => items.length > 0 || table !== undefined),
  };
}

/** All that is read on the page, a line for each heading, paragraph and row: what readability is counted of. */
export function readingOfPage({ title, lead, sections }: ClientPageText): string {
  return [
    title.text,
    lead.text,
    ...sections.flatMap(({ heading, items, table, note }) => [
      heading,
      ...(table === undefined ? [] : [table.headings, ...table.rows].map((row) => row.filter(Boolean).join(' '))),
      ...(note === undefined ? [] : [note.text]),
      ...items.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)),
    ]),
  ].join('\n');
}
