import type { Instant } from '../domain/kernel/index.ts';
import { keepTogether } from '../texts/keep-together.ts';
import type { Language } from '../texts/language.ts';
import type { PaperSection, PaperText } from '../texts/talk/paper-section.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';

/** A paper of the talk pack that is the office's own: the accountant's page, or a draft of a change. */
export interface TalkOfficePaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  client: { name: string };
  /** `2. februar 2027`. */
  madeOn: string;
  /** `internal`: never given to a client, and every page says so. `draft`: nothing is agreed, and every page says that. */
  kind: 'internal' | 'draft';
  text: PaperText;
}

/** The accountant's page or a draft on paper, marked for what it is at the top and the bottom of every page. */
export function composeTalkOfficePaper(paper: TalkOfficePaper): PaperDocument {
  const { language, office, client, text, kind, madeOn } = paper;
  const words = wordsIn[language];
  const mark = words.marks[kind];
  return {
    language,
    title: text.title,
    lead: `${client.name}. ${madeOn}.`,
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: mark },
    footer: `${mark}. ${madeOn}`,
    parties: [],
    blocks: text.sections.map((section): DocumentBlock => ({
      kind: 'section',
      heading: section.heading,
      parts: partsOf(section),
    })),
  };
}

function partsOf({ paragraphs = [], pairs, table, list, note }: PaperSection): DocumentPart[] {
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

const wordsIn = {
  nb: { orgnr: 'Orgnr', marks: { internal: 'Bare for oss', draft: 'Utkast' } },
  en: { orgnr: 'Org. no.', marks: { internal: 'For us only', draft: 'Draft' } },
} satisfies Record<Language, unknown>;
