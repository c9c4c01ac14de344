import type { DocumentType, WorkTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate, formatDayMonth } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { wordsOf, type ReturnReasonKey } from '../words/words.ts';
import { extraWorkInWords } from './cost-in-words.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

/** One thing that was sent back. */
export interface ReturnedItem {
  document: DocumentType;
  /** Which one of those that came together: `kvittering 4`. */
  number?: number;
  reason: ReturnReasonKey;
}

export interface ReturnedFacts {
  /** Never empty. */
  items: readonly ReturnedItem[];
  mendByOn: CalendarDate;
  /** From when it counts when it is mended in time. */
  receivedOn: CalendarDate;
  /** True when everything else that came is accepted. */
  restIsFine: boolean;
  /** What it costs when the office has to put it right itself, where the agreement says so. */
  extraWork?: readonly WorkTerm[];
}

/** What has to be done again: what, why and by when. Own words of the office stand on the page, never in the mail. */
export function composeReturned(letterhead: Letterhead, company: Company, facts: ReturnedFacts): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const [only] = facts.items;
  const mendBy = formatDate(facts.mendByOn, language);
  const many = facts.items.length > 1;
  const counts = (many ? words.countMany : words.countsOne)(mendBy, formatDayMonth(facts.receivedOn, language));
  const photos = facts.items.every((item) => mendingOf(item.reason) === 'photo');
  const ask: Block[] =
    many || !only
      ? [{ paragraph: words.doAgain }, { list: facts.items.map((item) => listLine(item, language)) }]
      : [{ paragraph: `${askAgain(only, language)}. ${wordsOf(language).returnReasons[only.reason].toClient}` }];
  return composeLetter(letterhead, [company], {
    subject: returnedSubject(facts.items, mendBy, language),
    blocks: [
      ...ask,
      { paragraph: [counts, ...(facts.restIsFine ? [words.restIsFine] : [])].join(' ') },
      ...(facts.extraWork ?? []).map((term) => ({ paragraph: extraWorkInWords(term, language) })),
    ],
    button: photos ? words.takePhoto : words.sendAgain,
  });
}

/** How a thing is mended: another photo of the same paper, the same thing in another form, or another thing in its place. */
export function mendingOf(reason: ReturnReasonKey): 'photo' | 'again' | 'other' {
  if (reason === 'cut-off' || reason === 'unreadable') return 'photo';
  return reason === 'wrong-period' || reason === 'wrong-company' ? 'other' : 'again';
}

/** `kvittering 4`, or `kvitteringen` where there is no number. */
export function itemWithNumber({ document, number }: ReturnedItem, language: Language): string {
  const words = wordsOf(language).documentTypes[document];
  return number === undefined ? words.theOne : `${words.one} ${number}`;
}

function askAgain(item: ReturnedItem, language: Language): string {
  return wordsIn[language].ask[mendingOf(item.reason)](itemWithNumber(item, language));
}

function listLine(item: ReturnedItem, language: Language): string {
  const why = wordsOf(language).returnReasons[item.reason].toClient.replace(/\.$/, '');
  return `${capitalise(itemWithNumber(item, language))}: ${why}`;
}

function returnedSubject(items: readonly ReturnedItem[], mendBy: string, language: Language): string {
  const photos = items.every((item) => mendingOf(item.reason) === 'photo');
  const count = formatCounted(items.length, photos ? 'photo' : 'thing', language);
  return wordsIn[language].subject(count, mendBy, photos);
}

const wordsIn = {
  nb: {
    subject: (count: string, day: string, photos: boolean) => `${photos ? 'Ta' : 'Send'} ${count} på nytt innen ${day}`,
    ask: {
      photo: (what: string) => `Ta et nytt bilde av ${what}`,
      again: (what: string) => `Send ${what} på nytt`,
      other: (what: string) => `Bytt ut ${what}`,
    },
    doAgain: 'Ta disse på nytt:',
    countsOne: (mendBy: string, received: string) => `Kommer det innen ${mendBy}, teller det som levert ${received}.`,
    countMany: (mendBy: string, received: string) => `Kommer de innen ${mendBy}, teller de som levert ${received}.`,
    restIsFine: 'Resten er i orden.',
    takePhoto: 'Ta nytt bilde',
    sendAgain: 'Send på nytt',
  },
  en: {
    subject: (count: string, day: string, photos: boolean) => `${photos ? 'Take' : 'Send'} ${count} again by ${day}`,
    ask: {
      photo: (what: string) => `Take a new photo of ${what}`,
      again: (what: string) => `Send ${what} again`,
      other: (what: string) => `Replace ${what}`,
    },
    doAgain: 'Do these again:',
    countsOne: (mendBy: string, received: string) => `If it comes by ${mendBy}, it counts as sent on ${received}.`,
    countMany: (mendBy: string, received: string) => `If they come by ${mendBy}, they count as sent on ${received}.`,
    restIsFine: 'All the rest is fine.',
    takePhoto: 'Take a new photo',
    sendAgain: 'Send again',
  },
};
