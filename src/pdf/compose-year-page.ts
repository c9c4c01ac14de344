import type { Instant } from '../domain/kernel/index.ts';
import { keepTogether } from '../texts/keep-together.ts';
import type { Language } from '../texts/language.ts';
import type { StatusSection, StatusText } from '../texts/trial-year/status-text.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';
import { fromAndToInWords, headTo, type FromAndTo } from './from-and-to.ts';
import { countDocumentPages } from './render-document.ts';

/** How a year stands, in the words of the quarter's letter, and whom it is from and to. */
export interface YearPaper extends FromAndTo {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  text: StatusText;
}

/**
 * The quarter's status on paper: one A4 that says what the letter says, with from whom, to whom and of which day. Its sections stand closer where the
 * names are so long that it would be two pages otherwise.
 */
export function composeYearPage(paper: YearPaper): PaperDocument {
  const roomy = composeRoomy(paper);
  return countDocumentPages(roomy) === 1 ? roomy : { ...roomy, dense: true };
}

function composeRoomy(paper: YearPaper): PaperDocument {
  const { language, office, client, madeOn, text } = paper;
  const { sections } = text;
  return {
    language,
    title: text.subject,
    lead: keepTogether(text.lead),
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: headTo(paper, language), right: madeOn },
    footer: client.name,
    parties: [],
    blocks: sections.map((section, place): DocumentBlock => ({
      kind: 'section',
      heading: section.heading,
      parts: [
        ...partsOf(section),
        ...(place === sections.length - 1 ? [{ kind: 'note' as const, text: fromAndToInWords(paper, language) }] : []),
      ],
    })),
  };
}

function partsOf({ as, items }: StatusSection): DocumentPart[] {
  const texts = items.map(keepTogether);
  return as === 'list' ? [{ kind: 'list', items: texts }] : texts.map((text) => ({ kind: 'paragraph', text }));
}
