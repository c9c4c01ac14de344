import { keepTogether } from '../texts/keep-together.ts';
import type { StatusSection, StatusText } from '../texts/trial-year/status-text.ts';
import type { DocumentBlock, DocumentPart, PaperDocument } from './document.ts';
import { fitOnOnePage } from './fit-on-one-page.ts';
import { fromAndToInWords, headOf, type OnePagePaper } from './from-and-to.ts';

/** How a year stands, in the words of the quarter's letter, and whom it is from and to. */
export interface YearPaper extends OnePagePaper {
  text: StatusText;
}

/**
 * The quarter's status on paper: one A4 that says what the letter says, with from whom, to whom and of which day. Its sections stand closer where the
 * names are so long that it would be two pages otherwise.
 */
export function composeYearPage(paper: YearPaper): PaperDocument {
  return fitOnOnePage(composeRoomy(paper));
}

function composeRoomy(paper: YearPaper): PaperDocument {
  const { language, text } = paper;
  const { sections } = text;
  return {
    ...headOf(paper),
    title: text.subject,
    lead: keepTogether(text.lead),
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
