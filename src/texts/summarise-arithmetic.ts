import type { ChargePrice, ChargeTerm } from '../domain/agreement/index.ts';
import { assertNever, type Ore } from '../domain/kernel/index.ts';
import type { Arithmetic } from '../domain/surcharge/index.ts';
import { runsWithTime } from './agreement/charge-in-words.ts';
import { minutesOf } from './format-arithmetic.ts';
import { formatFigured } from './format-count.ts';
import { formatMinutes } from './format-minutes.ts';
import { formatExactKroner, formatShare } from './format-money.ts';
import type { Language } from './language.ts';
import { reportWordsOf } from './statutory-in-words.ts';

/**
 * A sum on one line, for an order line or a cell of a spreadsheet: `16 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00`. A cap that made it
 * smaller stands after it: `5 påbegynte uker à kr 1 250,00 = kr 6 250,00, høyst kr 5 000,00`.
 */
export function summariseArithmetic(arithmetic: Arithmetic, term: ChargeTerm, language: Language): string {
  const words = wordsIn[language];
  const amount = (ore: Ore): string => formatExactKroner(ore, language);
  const { beforeCapOre, capOre, sharedCap, sumOre } = arithmetic;
  const capped = capOre !== undefined && beforeCapOre > capOre;
  return [
    ...howLate(arithmetic, term, language),
    `${sumInWords(arithmetic, term.price, language)} = ${amount(beforeCapOre)}`,
    ...(capped ? [words.atMost(amount(capOre))] : []),
    ...(sharedCap === undefined ? [] : [words.left(amount(sumOre), amount(sharedCap.limitOre))]),
  ].join(', ');
}

function howLate(arithmetic: Arithmetic, term: ChargeTerm, language: Language): string[] {
  const words = wordsIn[language];
  if (term.on === 'near-statutory' && arithmetic.workingDaysLeft !== undefined) {
    const days = formatFigured(Math.max(0, arithmetic.workingDaysLeft), 'working-day', language);
    return [words.near(days, reportWordsOf(term.report, language).theOne)];
  }
  if (runsWithTime(term.price)) return [formatFigured(arithmetic.chargedDays, 'day', language)];
  return arithmetic.daysLate > 0 ? [words.late(formatFigured(arithmetic.daysLate, 'day', language))] : [];
}

function sumInWords(arithmetic: Arithmetic, price: ChargePrice, language: Language): string {
  const words = wordsIn[language];
  const amount = (ore: Ore): string => formatExactKroner(ore, language);
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return words.each(formatFigured(arithmetic.units.length, price.per, language), amount(price.amountOre));
    case 'delivery':
      return words.each(formatFigured(1, 'delivery', language), amount(price.amountOre));
    case 'share-of-fee':
      return words.shareOf(formatShare(price.basisPoints, language), amount(price.feeOre));
    case 'steps': {
      const number = arithmetic.step ?? 0;
      const step = price.steps[number - 1];
      return step !== undefined && 'basisPoints' in step && price.feeOre !== undefined
        ? `${words.step(number)}: ${words.shareOf(formatShare(step.basisPoints, language), amount(price.feeOre))}`
        : words.step(number);
    }
    case 'hour':
      return words.each(formatMinutes(minutesOf(arithmetic, price), language), amount(price.rateOre));
    case 'share-of-hours': {
      const time = formatMinutes(minutesOf(arithmetic, price), language);
      return words.shareOf(formatShare(price.basisPoints, language), words.each(time, amount(price.rateOre)));
    }
    default:
      return assertNever(price);
  }
}

const wordsIn = {
  nb: {
    late: (days: string) => `${days} for sent`,
    near: (days: string, report: string) => `${days} igjen til fristen for ${report}`,
    each: (units: string, price: string) => `${units} à ${price}`,
    shareOf: (share: string, whole: string) => `${share} av ${whole}`,
    step: (number: number) => `trinn ${number}`,
    atMost: (cap: string) => `høyst ${cap}`,
    left: (left: string, cap: string) => `${left} igjen av taket på ${cap}`,
  },
  en: {
    late: (days: string) => `${days} late`,
    near: (days: string, report: string) => `${days} left before the deadline for ${report}`,
    each: (units: string, price: string) => `${units} at ${price}`,
    shareOf: (share: string, whole: string) => `${share} of ${whole}`,
    step: (number: number) => `step ${number}`,
    atMost: (cap: string) => `at most ${cap}`,
    left: (left: string, cap: string) => `${left} left of the cap of ${cap}`,
  },
};
