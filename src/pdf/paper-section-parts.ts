import { keepTogether } from '../texts/keep-together.ts';
import type { PaperSection } from '../texts/talk/paper-section.ts';
import type { DocumentPart } from './document.ts';

/** What a section of a paper holds, in the order in which it is set. */
export function paperSectionParts({ paragraphs = [], pairs, table, list, note }: PaperSection): DocumentPart[] {
  return [
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text: keepTogether(text) })),
    ...(pairs === undefined
      ? []
      : [{ kind: 'facts' as const, facts: pairs.map(({ label, value }) => ({ label, value: keepTogether(value) })) }]),
    ...(table === undefined
      ? []
      : [
          {
            kind: 'table' as const,
            columns: table.columns,
            rows: table.rows.map((row) => row.map(keepTogether)),
          },
        ]),
    ...(list === undefined || list.length === 0 ? [] : [{ kind: 'list' as const, items: list.map(keepTogether) }]),
    ...(note === undefined ? [] : [{ kind: 'note' as const, text: keepTogether(note) }]),
  ];
}
