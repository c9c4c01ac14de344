import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import { formatCounted, formatOrdinal } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import { formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { itemInSentence, itemLabel, type AskedItem } from './asked-duties.ts';
import { composeLetter, thanksTo, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

/** What came just now. No files where the client answered instead. */
export interface Received {
  fileCount: number;
  receivedOn: CalendarDate;
  receivedAt: TimeOfDay;
}

export interface ReceiptFacts extends Received {
  /** How many times in a row everything came in time, this one counted; absent where it is not told. */
  onTimeInARow?: number;
  /** The client's next deadline. */
  nextDueOn?: CalendarDate;
  /** When the office has promised to send the VAT return. */
  vatReturnByOn?: CalendarDate;
}

/** Everything is here: thanks, what was received, and when the client is needed next. */
export function composeReceipt(letterhead: Letterhead, company: Company, facts: ReceiptFacts): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const details = [
    receivedInWords(facts, language),
    ...(facts.onTimeInARow === undefined ? [] : [words.inARow(formatOrdinal(facts.onTimeInARow, language))]),
    ...(facts.vatReturnByOn ? [words.vatReturn(formatDate(facts.vatReturnByOn, language))] : []),
  ];
  return composeLetter(letterhead, [company], {
    subject: words.subject,
    greeting: thanksTo(letterhead, words.allIn),
    blocks: [
      { paragraph: facts.nextDueOn ? words.nothingBefore(formatDate(facts.nextDueOn, language)) : words.nothingNow },
      { paragraph: details.join(' ') },
    ],
    button: words.button,
  });
}

export interface LeftItem extends AskedItem {
  period: PeriodOfDuty;
}

export interface PartialReceiptFacts extends Received {
  /** What is left: never empty. */
  left: readonly LeftItem[];
  /** By when, while there is time; left out once the deadline has passed. */
  byOn?: CalendarDate;
}

/** Thanks for what came, and what is left. */
export function composePartialReceipt(
  letterhead: Letterhead,
  company: Company,
  facts: PartialReceiptFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const by = facts.byOn ? words.by(formatDate(facts.byOn, language)) : '';
  const [only] = facts.left;
  const ask =
    facts.left.length === 1 && only
      ? [
          {
            paragraph: `${words.sendUs} ${itemInSentence(only, language)} for ${formatPeriod(only.period, language)}${by}.`,
          },
        ]
      : [
          { paragraph: `${words.sendUs} ${words.these}${by}:` },
          {
            list: facts.left.map((item) => `${itemLabel(item, language)} for ${formatPeriod(item.period, language)}`),
          },
        ];
  return composeLetter(letterhead, [company], {
    subject: words.left(capitalise(formatCounted(facts.left.length, 'thing', language)), facts.left.length),
    blocks: [...ask, { paragraph: `${words.restIsHere} ${receivedInWords(facts, language)}` }],
    button: facts.left.length === 1 ? words.sendLast : words.sendRest,
  });
}

function receivedInWords({ fileCount, receivedOn, receivedAt }: Received, language: Language): string {
  const when = `${formatDate(receivedOn, language)} ${formatTime(receivedAt, language)}`;
  const words = wordsIn[language];
  return fileCount === 0 ? words.gotAnswer(when) : words.gotFiles(formatCounted(fileCount, 'file', language), when);
}

const wordsIn = {
  nb: {
    subject: 'Takk, vi har fått alt',
    allIn: 'Vi har fått alt.',
    nothingBefore: (day: string) => `Du trenger ikke gjøre mer før ${day}.`,
    nothingNow: 'Du trenger ikke gjøre mer nå.',
    gotFiles: (files: string, when: string) => `Vi fikk ${files} ${when}.`,
    gotAnswer: (when: string) => `Vi fikk svaret ditt ${when}.`,
    inARow: (nth: string) => `Det er ${nth} gang på rad i tide.`,
    vatReturn: (day: string) => `Da sender vi mva-meldingen innen ${day}.`,
    button: 'Se hva vi har fått',
    left: (things: string, _count: number) => `Takk. ${things} gjenstår`,
    sendUs: 'Send oss',
    these: 'disse',
    by: (day: string) => ` innen ${day}`,
    restIsHere: 'Resten er her.',
    sendLast: 'Send det siste',
    sendRest: 'Send resten',
  },
  en: {
    subject: 'Thank you, we have everything',
    allIn: 'We have it all.',
    nothingBefore: (day: string) => `You need do no more until ${day}.`,
    nothingNow: 'You need do no more now.',
    gotFiles: (files: string, when: string) => `We got ${files} on ${when}.`,
    gotAnswer: (when: string) => `We got your answer on ${when}.`,
    inARow: (nth: string) => `That is the ${nth} time in a row on time.`,
    vatReturn: (day: string) => `We will send the VAT return by ${day}.`,
    button: 'See what we got',
    left: (things: string, count: number) => `Thank you. ${things} ${count === 1 ? 'is' : 'are'} left`,
    sendUs: 'Send us',
    these: 'these',
    by: (day: string) => ` by ${day}`,
    restIsHere: 'The rest is here.',
    sendLast: 'Send the last one',
    sendRest: 'Send the rest',
  },
};
