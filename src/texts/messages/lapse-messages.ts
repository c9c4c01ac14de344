import type { Fee } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { feeInWords } from '../agreement/price-in-words.ts';
import { wholeMonthsInWords } from '../agreement/lapse-in-words.ts';
import { formatDate, formatDayMonth } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import { deliveryInWords, type AskedItem } from './asked-duties.ts';
import { composeLetter, thanksTo, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

/** A delivery that came too late for the package price. */
export interface LapseCause {
  items: readonly AskedItem[];
  period: PeriodOfDuty;
  dueOn: CalendarDate;
  /** Absent while it is missing. */
  deliveredOn?: CalendarDate;
}

export interface PackageLapsedFacts {
  /** The day after this letter reaches a server: it is sent the same day or not at all. */
  holdsFromOn: CalendarDate;
  /** Never empty. */
  causes: readonly LapseCause[];
  /** What the work costs by the hour, where the agreement says so. */
  fees: readonly Fee[];
  endsAfterMonths: number;
  /** The first day on which the package price can hold again. */
  backOn?: CalendarDate;
}

/** The package price lapses: from when, by which deliveries, what the hour costs, and what brings the package price back. */
export function composePackageLapsed(
  letterhead: Letterhead,
  company: Company,
  facts: PackageLapsedFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const rates = facts.fees.filter(({ fee }) => fee === 'hourly').map((fee) => feeInWords(fee, language));
  const back = facts.backOn === undefined ? '' : ` ${words.earliest(formatDate(facts.backOn, language))}`;
  const blocks: Block[] = [
    { paragraph: words.lapsed(formatDate(facts.holdsFromOn, language)) },
    ...(rates.length === 0 ? [] : [{ list: rates.map((rate) => rate.replace(/(?<!mva)\.$/, '')) }]),
    { paragraph: words.because },
    { list: facts.causes.map((cause) => causeInWords(cause, language)) },
    { paragraph: `${words.wayBack(wholeMonthsInWords(facts.endsAfterMonths, language))}${back}` },
    { paragraph: words.wrong },
  ];
  const anyMissing = facts.causes.some(({ deliveredOn }) => deliveredOn === undefined);
  return composeLetter(letterhead, [company], {
    subject: words.subject(formatDayMonth(facts.holdsFromOn, language)),
    blocks,
    button: anyMissing ? words.seeMissing : words.open,
  });
}

/** The way back has been walked: from when the package price holds again. */
export function composePackageRestored(
  letterhead: Letterhead,
  company: Company,
  facts: { fromOn: CalendarDate; endsAfterMonths: number },
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  return composeLetter(letterhead, [company], {
    subject: words.subjectBack(formatDayMonth(facts.fromOn, language)),
    greeting: thanksTo(letterhead, words.allInTime(wholeMonthsInWords(facts.endsAfterMonths, language))),
    blocks: [{ paragraph: words.holdsAgain(formatDate(facts.fromOn, language)) }, { paragraph: words.nothingToDo }],
  });
}

/** What the lapse came from was put right: it never was. */
export function composePackageLapseUndone(
  letterhead: Letterhead,
  company: Company,
  facts: { fromOn: CalendarDate },
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  return composeLetter(letterhead, [company], {
    subject: words.subjectUndone,
    blocks: [{ paragraph: words.undone(formatDate(facts.fromOn, language)) }, { paragraph: words.correct }],
  });
}

/** `Bilag for september og oktober: frist fredag 20. november, kom onsdag 9. desember`. */
function causeInWords({ items, period, dueOn, deliveredOn }: LapseCause, language: Language): string {
  const words = wordsIn[language];
  const documents = items.map(({ document }) => document);
  const what = `${capitalise(deliveryInWords(documents, language))} for ${formatPeriod(period, language)}`;
  const here = deliveredOn === undefined ? words.missing : words.came(formatDate(deliveredOn, language));
  return `${what}: ${words.due(formatDate(dueOn, language))}, ${here}`;
}

const wordsIn = {
  nb: {
    subject: (day: string) => `Pakkeprisen gjelder ikke fra ${day}`,
    lapsed: (day: string) => `Fra ${day} gjelder ikke pakkeprisen, slik vi har avtalt. Da koster arbeidet timepris.`,
    because: 'Dette kom for sent:',
    due: (day: string) => `frist ${day}`,
    came: (day: string) => `kom ${day}`,
    missing: 'mangler fortsatt',
    wayBack: (months: string) => `Du får pakkeprisen tilbake når alt har kommet i tide i ${months}.`,
    earliest: (day: string) => `Det kan tidligst bli ${day}.`,
    wrong: 'Er noe feil, svar oss.',
    seeMissing: 'Se hva som mangler',
    open: 'Åpne siden din',
    subjectBack: (day: string) => `Pakkeprisen gjelder igjen fra ${day}`,
    allInTime: (months: string) => `Alt har kommet i tide i ${months}.`,
    holdsAgain: (day: string) => `Fra ${day} gjelder pakkeprisen igjen.`,
    nothingToDo: 'Du trenger ikke å gjøre noe.',
    subjectUndone: 'Pakkeprisen gjelder likevel',
    undone: (day: string) => `Vi skrev at pakkeprisen ikke gjelder fra ${day}. Det stemmer ikke, og vi har rettet det.`,
    correct: 'Du har pakkeprisen hele tiden. Er noe regnet på timer, retter vi det.',
  },
  en: {
    subject: (day: string) => `The package price does not hold from ${day}`,
    lapsed: (day: string) =>
      `From ${day} the package price does not hold, as we have agreed. The work then costs the hourly rate.`,
    because: 'This came too late:',
    due: (day: string) => `due ${day}`,
    came: (day: string) => `came ${day}`,
    missing: 'still missing',
    wayBack: (months: string) => `You get the package price back when all has come in time for ${months}.`,
    earliest: (day: string) => `That can be on ${day} at the earliest.`,
    wrong: 'If something is wrong, reply to us.',
    seeMissing: 'See what is missing',
    open: 'Open your page',
    subjectBack: (day: string) => `The package price holds again from ${day}`,
    allInTime: (months: string) => `All has come in time for ${months}.`,
    holdsAgain: (day: string) => `From ${day} the package price holds again.`,
    nothingToDo: 'There is nothing you need to do.',
    subjectUndone: 'The package price holds after all',
    undone: (day: string) =>
      `We wrote that the package price does not hold from ${day}. That was not right, and we have put it right.`,
    correct: 'You have had the package price all along. If some work was priced by the hour, we will correct it.',
  },
} satisfies Record<Language, unknown>;
