import type { Language } from '../language.ts';
import type { StatusText } from '../trial-year/status-text.ts';
import { cleanLine } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

/** The quarter's page as a message: the same words that stand on both sides' pages. */
export function composeYearStatus(
  letterhead: Letterhead,
  company: Company,
  { subject, lead, sections }: StatusText,
): ComposedMessage {
  return composeLetter(letterhead, [company], {
    subject,
    blocks: [
      { paragraph: lead },
      ...sections.flatMap(({ heading, as, items }): Block[] => [
        { heading },
        ...(as === 'list' ? [{ list: items }] : items.map((paragraph) => ({ paragraph }))),
      ]),
    ],
    button: seeYear[letterhead.language],
  });
}

/** The word halfway as the lead has written it, a paragraph for each line. There is nothing to press: it is answered, or talked about. */
export function composeYearHalfway(
  letterhead: Letterhead,
  company: Company,
  { subject, text }: { subject: string; text: string },
): ComposedMessage {
  return composeLetter(letterhead, [company], {
    subject: cleanLine(subject),
    blocks: text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((paragraph) => ({ paragraph })),
  });
}

const seeYear: Record<Language, string> = { nb: 'Se året', en: 'See the year' };
