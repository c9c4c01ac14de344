import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import { keepTogether } from '../texts/keep-together.ts';
import type { ClientPageText, PageSection } from '../texts/talk/client-page-text.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';

/** The page of the talk pack that a client is given, and whom it is from and to. */
export interface TalkClientPaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  leadName: string;
  client: { name: string; orgnr: string | null };
  /** Whom the talk is with, where somebody is named. */
  contactName: string | null;
  /** `2. februar 2027`. */
  madeOn: string;
  text: ClientPageText;
}

/** The client's page on paper: one A4, with nothing added but from whom, to whom and when. */
export function composeTalkClientPage(paper: TalkClientPaper): PaperDocument {
  const { language, office, client, contactName, text } = paper;
  const words = wordsIn[language];
  return {
    language,
    title: text.title.text,
    lead: keepTogether(text.lead.text),
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: paper.madeOn },
    footer: client.name,
    parties: [
      { label: words.from, name: office.name, lines: [paper.leadName] },
      {
        label: words.to,
        name: client.name,
        lines: contactName === null ? orgnrLine(client.orgnr, words.orgnr) : [contactName],
      },
    ],
    blocks: text.sections.map((section): DocumentBlock => ({
      kind: 'section',
      heading: section.heading,
      parts: partsOf(section),
    })),
  };
}

function orgnrLine(orgnr: string | null, label: string): string[] {
  return orgnr === null ? [] : [`${label} ${orgnr}`];
}

function partsOf({ as, items, table, note }: PageSection): DocumentPart[] {
  const texts = items.map((item) => keepTogether(item.text));
  return [
    ...(table === undefined
      ? []
      : [
          {
            kind: 'table' as const,
            columns: table.headings.map((heading) => ({ heading })),
            rows: table.rows.map((row) => row.map(keepTogether)),
          },
        ]),
    ...(note === undefined ? [] : [{ kind: 'note' as const, text: keepTogether(note.text) }]),
    ...itemParts(as, texts, items),
  ];
}

function itemParts(as: PageSection['as'], texts: readonly string[], items: PageSection['items']): DocumentPart[] {
  if (items.length === 0) return [];
  switch (as) {
    case 'list':
      return [{ kind: 'list', items: texts }];
    case 'pairs':
      return [
        {
          kind: 'facts',
          facts: items.map(({ label }, place) => ({ label: label ?? '', value: texts[place]! })),
        },
      ];
    case 'paragraphs':
      return texts.map((text) => ({ kind: 'paragraph', text }));
  }
}

const wordsIn = {
  nb: { from: 'Fra', to: 'Til', orgnr: 'Orgnr' },
  en: { from: 'From', to: 'To', orgnr: 'Org. no.' },
} satisfies Record<Language, unknown>;
