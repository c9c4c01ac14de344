import type { RequestTerm } from '../../domain/agreement/index.ts';
import { chargedMinutes, priceOfMinutes } from '../../domain/surcharge/index.ts';
import { shareOfOre, type CalendarDate, type Ore } from '../../domain/kernel/index.ts';
import type { RequestArithmetic, RequestCondition, RequestLockReason } from '../../domain/surcharge/index.ts';
import { asSentence } from '../agreement/as-sentence.ts';
import { arithmeticWords } from '../arithmetic-words.ts';
import type { ArithmeticStep } from '../format-arithmetic.ts';
import { formatFigured } from '../format-count.ts';
import { formatDate, formatDayMonth } from '../format-date.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatExactKroner, formatKronerPlusVat, formatShare, formatTableAmount } from '../format-money.ts';
import type { Language } from '../language.ts';

type Haste = Pick<RequestArithmetic, 'workingDays' | 'basisPoints'>;

/** The sum of a request's line, step by step: asked, needed, the notice, the time, the price and the caps. */
export function formatRequestArithmetic(
  arithmetic: RequestArithmetic,
  { price }: RequestTerm,
  language: Language,
): ArithmeticStep[] {
  const words = wordsIn[language];
  const shared = arithmeticWords[language];
  const amount = (ore: Ore): string => formatTableAmount(ore, language);
  const { requestedOn, neededOn, workingDays, basisPoints, minutes, capOre, capReached, sharedCap, sumOre } =
    arithmetic;
  const rate = 'rateOre' in price ? amount(price.rateOre) : '';
  return [
    { label: words.asked, value: formatDate(requestedOn, language, { weekday: 'short', year: true }), detail: '' },
    {
      label: words.needed,
      value: formatDate(neededOn, language, { weekday: 'short' }),
      detail: words.after(formatFigured(workingDays, 'working-day', language)),
    },
    { label: words.time, value: formatMinutes(minutes, language), detail: '' },
    {
      label: shared.price,
      value: shared.shareOf(formatShare(basisPoints, language), `${formatMinutes(minutes, language)} × ${rate}`),
      detail: shared.withoutVat,
    },
    ...(capOre === undefined
      ? []
      : [
          {
            label: shared.cap,
            value: `${amount(capOre)}, ${capReached ? shared.reached : shared.notReached}`,
            detail: words.atMost(amount(capOre)),
          },
        ]),
    ...(sharedCap === undefined
      ? []
      : [
          {
            label: shared.sharedCap[sharedCap.scope],
            value: `${amount(sharedCap.limitOre)}, ${shared.reached}`,
            detail: shared.usedBefore(amount(sharedCap.usedOre), amount(sumOre)),
          },
        ]),
  ];
}

/** The same on one line: `én virkedags varsel, 50 % av 1 t 30 min à kr 1 200,00 = kr 900,00`. */
export function summariseRequest(arithmetic: RequestArithmetic, { price }: RequestTerm, language: Language): string {
  const words = wordsIn[language];
  const amount = (ore: Ore): string => formatExactKroner(ore, language);
  const { workingDays, basisPoints, minutes, beforeCapOre, capOre, sharedCap, sumOre } = arithmetic;
  const rate = 'rateOre' in price ? amount(price.rateOre) : '';
  return [
    words.notice(formatFigured(workingDays, 'working-day', language)),
    `${words.share(formatShare(basisPoints, language), formatMinutes(minutes, language), rate)} = ${amount(beforeCapOre)}`,
    ...(capOre !== undefined && beforeCapOre > capOre ? [words.most(amount(capOre))] : []),
    ...(sharedCap === undefined ? [] : [words.left(amount(sumOre), amount(sharedCap.limitOre))]),
  ].join(', ');
}

/**
 * What haste will cost, sentence by sentence, before anybody knows how long the work takes.
 * Example: `Det er én virkedags varsel. Da koster det 50 % mer enn timeprisen på kr 1 200 + mva.: kr 600 + mva. for en time, og aldri mer enn kr 5 000 + mva.`
 */
export function requestPriceInWords({ price, capOre }: RequestTerm, haste: Haste, language: Language): string[] {
  const words = wordsIn[language];
  if (!('rateOre' in price)) return [];
  const minutes = price.per === 'hour' ? chargedMinutes(60, price.minimumMinutes, price.unitMinutes) : 60;
  const hourOre = shareOfOre(priceOfMinutes(price.rateOre, minutes), haste.basisPoints);
  const sum = (ore: Ore): string => formatKronerPlusVat(ore, language);
  const example = words.example(
    formatMinutes(minutes, language),
    sum(capOre !== undefined && hourOre > capOre ? capOre : hourOre),
  );
  return [
    words.isNotice(formatFigured(haste.workingDays, 'working-day', language)),
    words.costs(formatShare(haste.basisPoints, language), sum(price.rateOre)),
    capOre === undefined ? example : `${example}${words.never(sum(capOre))}`,
  ].map(asSentence);
}

/** One condition of the price of haste as the office reads it, with the days that it was judged by. */
export function wordRequestCondition(
  { condition, holds, on, againstOn }: RequestCondition,
  language: Language,
): string {
  const words = wordsIn[language];
  const what = (holds ? words.met : words.unmet)[condition];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  if (on === undefined) return `${what}.`;
  if (againstOn === undefined) return `${what} ${words.on(day(on))}.`;
  return `${what} (${words.against[condition](day(on), day(againstOn))}).`;
}

const plain = (on: string): string => on;

const wordsIn = {
  nb: {
    asked: 'Bedt om',
    needed: 'Trengs',
    after: (days: string) => `${days} senere`,
    time: 'Tid',
    atMost: (cap: string) => `høyst ${cap} hver gang`,
    notice: (days: string) => `varsel ${days}`,
    share: (share: string, time: string, rate: string) => `${share} av ${time} à ${rate}`,
    most: (cap: string) => `høyst ${cap}`,
    left: (left: string, cap: string) => `${left} igjen av taket på ${cap}`,
    isNotice: (days: string) => `Det er ${days} fra du ba om det, til du trenger det`,
    costs: (share: string, rate: string) => `Etter avtalen koster det ${share} i tillegg til timeprisen på ${rate}`,
    example: (time: string, sum: string) => `For ${time} arbeid blir det ${sum}`,
    never: (cap: string) => `, og aldri mer enn ${cap}`,
    on: (day: string) => day,
    met: {
      'not-in-writing': 'Avtalt skriftlig',
      'accepted-after-request': 'Godtatt før det ble bedt om',
      consumer: 'Kunden er ikke forbruker',
      'no-notice': 'Brev med prisen kom fram til en server før arbeidet',
    } satisfies Record<RequestLockReason, string>,
    unmet: {
      'not-in-writing': 'Tillegget er ikke avtalt skriftlig',
      'accepted-after-request': 'Avtalen ble godtatt etter at det ble bedt om',
      consumer: 'Kunden er forbruker',
      'no-notice': 'Brev med prisen kom ikke fram før arbeidet',
    } satisfies Record<RequestLockReason, string>,
    against: {
      'not-in-writing': plain,
      'accepted-after-request': (on: string, against: string) => `${on}, bedt om ${against}`,
      consumer: plain,
      'no-notice': (on: string, against: string) => `${on}, arbeidet ${against}`,
    } satisfies Record<RequestLockReason, (on: string, against: string) => string>,
  },
  en: {
    asked: 'Asked for',
    needed: 'Needed',
    after: (days: string) => `${days} later`,
    time: 'Time',
    atMost: (cap: string) => `at most ${cap} each time`,
    notice: (days: string) => `notice ${days}`,
    share: (share: string, time: string, rate: string) => `${share} of ${time} at ${rate}`,
    most: (cap: string) => `at most ${cap}`,
    left: (left: string, cap: string) => `${left} left of the cap of ${cap}`,
    isNotice: (days: string) => `It is ${days} from when you asked until you need it`,
    costs: (share: string, rate: string) => `By the agreement that costs ${share} on top of the hourly rate of ${rate}`,
    example: (time: string, sum: string) => `For ${time} of work that is ${sum}`,
    never: (cap: string) => `, and never more than ${cap}`,
    on: (day: string) => `on ${day}`,
    met: {
      'not-in-writing': 'Agreed in writing',
      'accepted-after-request': 'Accepted before it was asked for',
      consumer: 'The client is not a consumer',
      'no-notice': 'A letter with the price reached a server before the work',
    } satisfies Record<RequestLockReason, string>,
    unmet: {
      'not-in-writing': 'The surcharge is not agreed in writing',
      'accepted-after-request': 'The agreement was accepted after it was asked for',
      consumer: 'The client is a consumer',
      'no-notice': 'No letter with the price arrived before the work',
    } satisfies Record<RequestLockReason, string>,
    against: {
      'not-in-writing': plain,
      'accepted-after-request': (on: string, against: string) => `${on}, asked for on ${against}`,
      consumer: plain,
      'no-notice': (on: string, against: string) => `${on}, the work on ${against}`,
    } satisfies Record<RequestLockReason, (on: string, against: string) => string>,
  },
};
