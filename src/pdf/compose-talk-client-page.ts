import { keepTogether } from '../texts/keep-together.ts';
import type { ClientPageText, PageSection } from '../texts/talk/client-page-text.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';
import { fitOnOnePage } from './fit-on-one-page.ts';
import { fromAndToInWords, headOf, type OnePagePaper } from './from-and-to.ts';

/** The page of the talk pack that a client is given, and whom it is from and to. */
export interface TalkClientPaper extends OnePagePaper {
  text: ClientPageText;
}

/** The client's page on paper: one A4, with nothing added but from whom, to whom and when. Its sections stand closer where they have to. */
export function composeTalkClientPage(paper: TalkClientPaper): PaperDocument {
  return fitOnOnePage(composeRoomy(paper));
}

function composeRoomy(paper: TalkClientPaper): PaperDocument {
  const { language, text } = paper;
  const blocks = text.sections.map((section): SectionBlock => ({
    kind: 'section',
    heading: section.heading,
    parts: partsOf(section),
  }));
  return {
    ...headOf(paper),
    title: text.title.text,
    lead: keepTogether(text.lead.text),
    blocks: withNote(blocks, fromAndToInWords(paper, language)),
  };
}

type SectionBlock = Extract<DocumentBlock, { kind: 'section' }>;

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
