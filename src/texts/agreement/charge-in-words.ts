import type { ChargePrice, ChargeTerm, LateTerm, NearTerm, RequestTerm } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatShare } from '../format-money.ts';
import type { Language } from '../language.ts';
import { reportWordsOf } from '../statutory-in-words.ts';
import { asSentence } from './as-sentence.ts';
import {
  chargePriceInWords,
  priceNotesInWords,
  roundingInWords,
  sumsOf,
  type SumInWords,
} from './charge-price-in-words.ts';

/**
 * What a charge costs and when, in sentences that a client can read. Example: `Tre dager for sent koster ingenting. Deretter koster det kr 1 250 + mva. for
 * hver påbegynte uke, og høyst kr 5 000 + mva. for én levering. Første gang er uten tillegg.`
 */
export function chargeInWords(term: ChargeTerm, language: Language): string {
  const words = wordsIn[language];
  const sum = sumsOf(term.vatBasisPoints, language);
  return [
    ...mainSentences(term, sum, language),
    ...priceNotesInWords(term.price, sum, language),
    ...(term.forgiven === undefined ? [] : [forgivenInWords(term.forgiven, language)]),
    ...(term.nature === 'penalty' ? [words.penalty] : []),
    ...(term.vatBasisPoints === undefined ? [] : [words.vat(formatShare(term.vatBasisPoints, language))]),
  ]
    .map(asSentence)
    .join(' ');
}

/** True where each started day, week or month costs anew. */
export function runsWithTime(price: ChargePrice): boolean {
  return price.per === 'started-day' || price.per === 'started-week' || price.per === 'started-month';
}

/** How few working days are left: `seks virkedager eller færre`. */
export function workingDaysOrFewer(count: number, language: Language): string {
  const words = wordsIn[language];
  if (count === 0) return words.noWorkingDays;
  return (count === 1 ? words.orLess : words.orFewer)(formatCounted(count, 'working-day', language));
}

function mainSentences(term: ChargeTerm, sum: SumInWords, language: Language): string[] {
  const words = wordsIn[language];
  const price = `${chargePriceInWords(term.price, sum, language)}`;
  const caps = capsInWords(term, sum, language);
  switch (term.on) {
    case 'late':
      return lateSentences(term, `${price}${fromDeadline(term, language)}${caps}`, language);
    case 'near-statutory':
      return [nearInWords(term, `${price}${caps}`, language)];
    case 'work':
      return [words.work(`${price}${caps}`)];
    case 'request':
      return requestSentences(term, sum, caps, language);
    default:
      return assertNever(term);
  }
}

function lateSentences({ graceDays, graceUnit }: LateTerm, price: string, language: Language): string[] {
  const words = wordsIn[language];
  if (graceDays === 0) return [words.atOnce(price)];
  const grace = formatCounted(graceDays, graceUnit === 'working' ? 'working-day' : 'day', language);
  return [words.grace(grace), words.afterwards(price)];
}

function fromDeadline(term: LateTerm, language: Language): string {
  return runsWithTime(term.price) && term.countsFrom === 'deadline' ? wordsIn[language].fromDeadline : '';
}

function nearInWords(term: NearTerm, price: string, language: Language): string {
  const report = reportWordsOf(term.report, language).theOne;
  return wordsIn[language].near(workingDaysOrFewer(term.workingDays, language), report, price);
}

function requestSentences(term: RequestTerm, sum: SumInWords, caps: string, language: Language): string[] {
  const words = wordsIn[language];
  const { price, steps } = term;
  const rate = 'rateOre' in price ? words.rate(sum(price.rateOre)) : chargePriceInWords(price, sum, language);
  const shares = formatList(
    steps.map(({ withinWorkingDays, basisPoints }) =>
      words.hasteStep(formatShare(basisPoints, language), workingDaysOrFewer(withinWorkingDays, language)),
    ),
    language,
  );
  return [
    words.request(rate, `${shares}${caps}`),
    ...(steps.length > 1 ? [words.shortestNotice] : []),
    ...(price.per === 'hour' ? [words.time(roundingInWords(price, language))] : []),
  ];
}

/** `, og høyst kr 5 000 + mva. for én levering og kr 20 000 + mva. i et kalenderår`. */
function capsInWords(term: ChargeTerm, sum: SumInWords, language: Language): string {
  const words = wordsIn[language];
  const caps = [
    ...(term.capOre === undefined
      ? []
      : [`${sum(term.capOre)} ${term.on === 'request' ? words.perRequest : words.perDelivery}`]),
    ...(term.monthCapOre === undefined ? [] : [`${sum(term.monthCapOre)} ${words.perMonth}`]),
    ...(term.yearCapOre === undefined ? [] : [`${sum(term.yearCapOre)} ${words.perYear}`]),
  ];
  return caps.length === 0 ? '' : words.atMost(formatList(caps, language));
}

function forgivenInWords({ times, per }: NonNullable<ChargeTerm['forgiven']>, language: Language): string {
  return wordsIn[language].forgiven[per](times);
}

const wordsIn = {
  nb: {
    grace: (grace: string) => `${capitalise(grace)} for sent koster ingenting`,
    afterwards: (price: string) => `Deretter koster det ${price}`,
    atOnce: (price: string) => `Kommer det for sent, koster det ${price}`,
    fromDeadline: ', regnet fra fristen',
    near: (days: string, report: string, price: string) =>
      `Kommer alt først når det er ${days} igjen til fristen for ${report}, koster det ${price}`,
    orFewer: (days: string) => `${days} eller færre`,
    orLess: (day: string) => `${day} eller mindre`,
    noWorkingDays: 'ingen virkedager',
    work: (price: string) => `Kommer noe for sent, eller må det sendes tilbake, koster det ${price}`,
    request: (rate: string, shares: string) =>
      `Ber du om noe på kort varsel, kommer dette i tillegg til ${rate}: ${shares}`,
    rate: (rate: string) => `timeprisen på ${rate}`,
    hasteStep: (share: string, days: string) => `${share} når det er ${days} til du trenger det`,
    time: (rounding: string) => `Tiden er ${rounding}`,
    shortestNotice: 'Bare satsen for det korteste varselet gjelder',
    atMost: (caps: string) => `, og høyst ${caps}`,
    perDelivery: 'for én levering',
    perRequest: 'hver gang',
    perMonth: 'i en kalendermåned',
    perYear: 'i et kalenderår',
    forgiven: {
      agreement: (times: number) =>
        times === 1 ? 'Første gang er uten tillegg' : `De første ${formatCount(times, 'nb')} gangene er uten tillegg`,
      year: (times: number) =>
        times === 1
          ? 'Første gang i hvert kalenderår er uten tillegg'
          : `De første ${formatCount(times, 'nb')} gangene i hvert kalenderår er uten tillegg`,
    },
    penalty: 'Dette er en avtalt konvensjonalbot og ikke betaling for arbeid',
    vat: (share: string) => `Mva-satsen er ${share}`,
  },
  en: {
    grace: (grace: string) => `Being up to ${grace} late costs nothing`,
    afterwards: (price: string) => `After that it costs ${price}`,
    atOnce: (price: string) => `When it comes late, it costs ${price}`,
    fromDeadline: ', counted from the deadline',
    near: (days: string, report: string, price: string) =>
      `If everything is here only with ${days} left before the deadline for ${report}, it costs ${price}`,
    orFewer: (days: string) => `${days} or fewer`,
    orLess: (day: string) => `${day} or less`,
    noWorkingDays: 'no working days',
    work: (price: string) => `When something comes late, or has to be sent back, it costs ${price}`,
    request: (rate: string, shares: string) =>
      `When you ask for something at short notice, this comes on top of ${rate}: ${shares}`,
    rate: (rate: string) => `the hourly rate of ${rate}`,
    hasteStep: (share: string, days: string) => `${share} with ${days} until you need it`,
    time: (rounding: string) => `The time is ${rounding}`,
    shortestNotice: 'Only the rate of the shortest notice counts',
    atMost: (caps: string) => `, and at most ${caps}`,
    perDelivery: 'for one delivery',
    perRequest: 'each time',
    perMonth: 'in a calendar month',
    perYear: 'in a calendar year',
    forgiven: {
      agreement: (times: number) =>
        times === 1
          ? 'The first time there is no surcharge'
          : `The first ${formatCount(times, 'en')} times there is no surcharge`,
      year: (times: number) =>
        times === 1
          ? 'The first time in every calendar year there is no surcharge'
          : `The first ${formatCount(times, 'en')} times in every calendar year there is no surcharge`,
    },
    penalty: 'This is an agreed penalty and no payment for work',
    vat: (share: string) => `The rate of VAT is ${share}`,
  },
};
