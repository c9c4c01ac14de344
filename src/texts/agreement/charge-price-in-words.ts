import type { ChargePrice, ChargeStep } from '../../domain/agreement/index.ts';
import { assertNever, type Ore } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatList } from '../format-list.ts';
import { formatKroner, formatKronerPlusVat, formatShare } from '../format-money.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { monthDayInWords } from './month-day-in-words.ts';

/** What a price is written with: sums with `+ mva.`, but for a charge that carries no VAT. */
export type SumInWords = (amount: Ore) => string;

export function sumsOf(vatBasisPoints: number | undefined, language: Language): SumInWords {
  return (amount) => (vatBasisPoints === 0 ? formatKroner(amount, language) : formatKronerPlusVat(amount, language));
}

/** The price of a charge after "koster det": `kr 1 250 + mva. for hver påbegynte uke`, `25 % av honoraret på kr 3 900 + mva.` */
export function chargePriceInWords(price: ChargePrice, sum: SumInWords, language: Language): string {
  const words = wordsIn[language];
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return `${sum(price.amountOre)} ${words.per[price.per]}`;
    case 'delivery':
      return `${price.upTo ? words.upTo(sum(price.amountOre)) : sum(price.amountOre)} ${words.per.delivery}`;
    case 'share-of-fee':
      return words.share(formatShare(price.basisPoints, language), sum(price.feeOre));
    case 'steps':
      return formatList(
        price.steps.map((step) => stepInWords(step, sum, language)),
        language,
      );
    case 'hour':
      return `${words.hour(sum(price.rateOre), workInWords(price.work, language))}, ${roundingInWords(price, language)}`;
    case 'share-of-hours':
      return words.markUp(formatShare(price.basisPoints, language), sum(price.rateOre));
    default:
      return assertNever(price);
  }
}

/** Sentences that a price needs of its own: which of several steps counts, and what a share is of. */
export function priceNotesInWords(price: ChargePrice, sum: SumInWords, language: Language): string[] {
  if (price.per !== 'steps') return [];
  const words = wordsIn[language];
  return [
    ...(price.steps.length > 1 ? [words.onlyHighest] : []),
    ...(price.feeOre === undefined ? [] : [words.feeIs(sum(price.feeOre))]),
  ];
}

/** From when a step counts: `når det er ti dager for sent`, `etter 15. september`. */
export function stepStartInWords(from: ChargeStep['from'], language: Language): string {
  const words = wordsIn[language];
  return 'daysLate' in from
    ? words.daysLate(formatCounted(from.daysLate, 'day', language))
    : words.afterDate(monthDayInWords(from.date, language));
}

function stepInWords(step: ChargeStep, sum: SumInWords, language: Language): string {
  const price =
    'amountOre' in step ? sum(step.amountOre) : wordsIn[language].ofFee(formatShare(step.basisPoints, language));
  return `${price} ${stepStartInWords(step.from, language)}`;
}

/** Kinds of extra work in brackets, `(sortering og kontering)`. */
export function workInWords(work: Extract<ChargePrice, { per: 'hour' }>['work'], language: Language): string {
  const { workKinds } = wordsOf(language).agreement;
  const kinds = formatList(
    work.map((kind) => workKinds[kind]),
    language,
  );
  return kinds === '' ? '' : ` (${kinds})`;
}

/** `minst 30 min og regnet opp til hele 15 min`. */
export function roundingInWords(
  { minimumMinutes, unitMinutes }: { minimumMinutes: number; unitMinutes: number },
  language: Language,
): string {
  const words = wordsIn[language];
  const unit = unitMinutes === 1 ? words.wholeMinutes : words.whole(formatMinutes(unitMinutes, language));
  return minimumMinutes === 0 ? unit : `${words.least(formatMinutes(minimumMinutes, language))} ${unit}`;
}

const wordsIn = {
  nb: {
    per: {
      'started-day': 'for hver påbegynte dag',
      'started-week': 'for hver påbegynte uke',
      'started-month': 'for hver påbegynte måned',
      delivery: 'for leveringen',
    },
    upTo: (sum: string) => `inntil ${sum}`,
    share: (share: string, fee: string) => `${share} av honoraret på ${fee}`,
    ofFee: (share: string) => `${share} av honoraret`,
    feeIs: (fee: string) => `Honoraret er ${fee}`,
    hour: (rate: string, work: string) => `${rate} per time for ekstra arbeid${work}`,
    markUp: (share: string, rate: string) => `${share} i tillegg til timeprisen på ${rate} for arbeidet med perioden`,
    least: (minimum: string) => `minst ${minimum} og`,
    whole: (unit: string) => `regnet opp til hele ${unit}`,
    wholeMinutes: 'regnet opp til hele minutter',
    daysLate: (days: string) => `når det er ${days} for sent`,
    afterDate: (date: string) => `etter ${date}`,
    onlyHighest: 'Bare det siste trinnet som er nådd, gjelder',
  },
  en: {
    per: {
      'started-day': 'per started day',
      'started-week': 'per started week',
      'started-month': 'per started month',
      delivery: 'for the delivery',
    },
    upTo: (sum: string) => `up to ${sum}`,
    share: (share: string, fee: string) => `${share} of the fee of ${fee}`,
    ofFee: (share: string) => `${share} of the fee`,
    feeIs: (fee: string) => `The fee is ${fee}`,
    hour: (rate: string, work: string) => `${rate} per hour of extra work${work}`,
    markUp: (share: string, rate: string) => `${share} on top of the hourly rate of ${rate} for the period's work`,
    least: (minimum: string) => `at least ${minimum} and`,
    whole: (unit: string) => `rounded up to whole ${unit}`,
    wholeMinutes: 'rounded up to whole minutes',
    daysLate: (days: string) => `when it is ${days} late`,
    afterDate: (date: string) => `after ${date}`,
    onlyHighest: 'Only the last step that was reached counts',
  },
};
