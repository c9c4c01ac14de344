import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import { keepTogether } from '../texts/keep-together.ts';
import type { ClientPageText, PageSection } from '../texts/talk/client-page-text.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';
import { countDocumentPages } from './render-document.ts';

/** The page of the talk pack that a client is given, and whom it is from and to. */
export interface TalkClientPaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string };
  leadName: string;
  client: { name: string };
  /** Whom the talk is with, where somebody is named. */
  contactName: string | null;
  /** `2. februar 2027`. */
  madeOn: string;
  text: ClientPageText;
}

/** The client's page on paper: one A4, with nothing added but from whom, to whom and when. Its sections stand closer where they have to. */
export function composeTalkClientPage(paper: TalkClientPaper): PaperDocument {
  const roomy = composeRoomy(paper);
  return countDocumentPages(roomy) === 1 ? roomy : { ...roomy, dense: true };
}

function composeRoomy(paper: TalkClientPaper): PaperDocument {
  const { language, office, client, contactName, madeOn, text } = paper;
  const words = wordsIn[language];
  const to = contactName ?? client.name;
  const blocks = text.sections.map((section): SectionBlock => ({
    kind: 'section',
    heading: section.heading,
    parts: partsOf(section),
  }));
  return {
    language,
    title: text.title.text,
    lead: keepTogether(text.lead.text),
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: words.headTo(to), right: madeOn },
    footer: client.name,
    parties: [],
    // The running head is decoration, so that whoever listens is told here whom the page is from and to.
    blocks: withNote(blocks, words.fromTo(senderOf(paper), addresseeOf(paper), keepTogether(madeOn))),
  };
}

type SectionBlock = Extract<DocumentBlock, { kind: 'section' }>;

function senderOf({ leadName, office }: TalkClientPaper): string {
  return `${leadName}, ${office.name}`;
}

function addresseeOf({ contactName, client }: TalkClientPaper): string {
  return contactName === null ? client.name : `${contactName}, ${client.name}`;
}

/** At the end of the last section. */
function withNote(blocks: readonly SectionBlock[], note: string): SectionBlock[] {
  return blocks.map((block, place) =>
    place === blocks.length - 1 ? { ...block, parts: [...block.parts, { kind: 'note', text: note }] } : block,
  );
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
  nb: {
    headTo: (name: string) => `til ${name}`,
    fromTo: (from: string, to: string, day: string) => `Fra ${from}. Til ${to}. ${day}.`,
  },
  en: {
    headTo: (name: string) => `to ${name}`,
    fromTo: (from: string, to: string, day: string) => `From ${from}. To ${to}. ${day}.`,
  },
} satisfies Record<Language, unknown>;
