import type { ChargePrice, ChargeTerm } from '../domain/agreement/index.ts';
import { assertNever, daysBetween, vatOre, type Ore } from '../domain/kernel/index.ts';
import { chargedMinutes, type Arithmetic, type ChargedUnit, type EnteredWork } from '../domain/surcharge/index.ts';
import { runsWithTime, workingDaysOrFewer } from './agreement/charge-in-words.ts';
import { stepStartInWords } from './agreement/charge-price-in-words.ts';
import { arithmeticWords as wordsIn } from './arithmetic-words.ts';
import { formatCounted, formatFigured } from './format-count.ts';
import { formatDate, formatDateRange, formatShortDate } from './format-date.ts';
import { capitalise, formatList } from './format-list.ts';
import { formatMinutes } from './format-minutes.ts';
import { formatNumber, formatShare, formatTableAmount } from './format-money.ts';
import type { Language } from './language.ts';
import { reportWordsOf } from './statutory-in-words.ts';
import { wordsOf } from './words/words.ts';

export { formatMinutes } from './format-minutes.ts';

/** One step of a sum in words; an empty `detail` means that there is nothing to add. */
export interface ArithmeticStep {
  label: string;
  value: string;
  detail: string;
}

/** What the agreement calls things, where it is known. */
export interface ArithmeticPlace {
  /** The clause on paper that names the price: `Punkt 7`. */
  clause?: number;
  /** Which agreement or change it stands in: `avtale nr. 2`. */
  agreementNumber?: number;
  /** True when the last counted day is not the delivery: it is still missing, or was last seen missing then. */
  running?: boolean;
  /** The extra work that the sum holds, so that its minutes can be told kind by kind. */
  work?: readonly EnteredWork[];
}

/**
 * The sum of one line, step by step, as it stands on the line, in the PDF and in the export.
 * Example: `19 − 3 = 16 dager`, `16 : 7 = 2,3, altså 3 uker`, `3 × 1 250,00 kr`, `5 000,00 kr, ikke nådd`.
 */
export function formatArithmetic(
  arithmetic: Arithmetic,
  term: ChargeTerm,
  language: Language,
  place: ArithmeticPlace = {},
): ArithmeticStep[] {
  const words = wordsIn[language];
  return [
    {
      label: words.due,
      value: formatDate(arithmetic.dueOn, language, { weekday: 'short', year: true }),
      detail: '',
    },
    {
      label: place.running ? words.countedTo : words.delivered,
      value: formatDate(arithmetic.countedToOn, language, { weekday: 'short' }),
      detail: [
        arithmetic.daysLate > 0 ? words.afterDue(formatFigured(arithmetic.daysLate, 'day', language)) : words.inTime,
        ...(arithmetic.closedDays > 0 ? [words.closed(formatCounted(arithmetic.closedDays, 'day', language))] : []),
      ].join(' '),
    },
    ...lawSteps(arithmetic, term, language, place),
    ...freeDaysStep(arithmetic, term, language, place),
    ...unitsStep(arithmetic, term, language),
    ...reachedStep(arithmetic, term, language),
    ...workStep(arithmetic, term, language, place),
    priceStep(arithmetic, term, language, place),
    ...capStep(arithmetic, language, place),
    ...sharedCapStep(arithmetic, language),
  ];
}

/** The sum with VAT: `Tillegg 3 750,00 kr`, `Mva 25 % 937,50 kr`, `Å betale 4 687,50 kr`. */
export function formatSum(sumOre: Ore, vatBasisPoints: number, language: Language): ArithmeticStep[] {
  const vat = vatOre(sumOre, vatBasisPoints);
  const words = wordsIn[language];
  return [
    { label: words.surcharge, value: formatTableAmount(sumOre, language), detail: '' },
    {
      label: `${words.vat} ${formatShare(vatBasisPoints, language)}`,
      value: formatTableAmount(vat, language),
      detail: '',
    },
    { label: words.total, value: formatTableAmount((sumOre + vat) as Ore, language), detail: '' },
  ];
}

/** The law's deadline that the charge goes by, and how near it the delivery came. */
function lawSteps(
  arithmetic: Arithmetic,
  term: ChargeTerm,
  language: Language,
  place: ArithmeticPlace,
): ArithmeticStep[] {
  const { statutoryOn, workingDaysLeft } = arithmetic;
  if (term.on !== 'near-statutory' || statutoryOn === undefined || workingDaysLeft === undefined) return [];
  const words = wordsIn[language];
  return [
    {
      label: words.statutoryOn,
      value: formatDate(statutoryOn, language, { weekday: 'short', year: true }),
      detail: capitalise(reportWordsOf(term.report, language).theOne),
    },
    {
      label: words.workingDaysLeft,
      value: formatFigured(Math.max(0, workingDaysLeft), 'working-day', language),
      detail: inClause(place, language, words.costsWith(workingDaysOrFewer(term.workingDays, language))),
    },
  ];
}

function freeDaysStep(
  arithmetic: Arithmetic,
  term: ChargeTerm,
  language: Language,
  place: ArithmeticPlace,
): ArithmeticStep[] {
  if (term.on !== 'late') return [];
  const words = wordsIn[language];
  const grace =
    term.graceDays === 0
      ? words.noDays
      : formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language);
  if (!runsWithTime(term.price)) {
    const detail = inClause(place, language, words.graceTo(grace, formatShortDate(arithmetic.graceEndOn, language)));
    return [{ label: words.free, value: grace, detail }];
  }
  const free = arithmetic.daysLate - arithmetic.chargedDays;
  const value = `${arithmetic.daysLate} − ${free} = ${formatFigured(arithmetic.chargedDays, 'day', language)}`;
  return [{ label: words.free, value, detail: freeDaysDetail(arithmetic, term, language, place, grace) }];
}

/** Says why so many days are free: the agreement's, and where the notice came late those up to the first charged day. */
function freeDaysDetail(
  arithmetic: Arithmetic,
  term: Extract<ChargeTerm, { on: 'late' }>,
  language: Language,
  place: ArithmeticPlace,
  grace: string,
): string {
  const words = wordsIn[language];
  const agreed =
    term.countsFrom === 'deadline'
      ? words.countedFromDeadline(grace)
      : words.graceTo(grace, formatShortDate(arithmetic.graceEndOn, language));
  const detail = inClause(place, language, agreed);
  if (arithmetic.daysLate - arithmetic.chargedDays <= agreedFreeDays(arithmetic, term)) return detail;
  const moved = words.noticeMoved(formatShortDate(arithmetic.firstChargedOn, language));
  return `${detail.endsWith('.') ? detail : `${detail}.`} ${moved}`;
}

function agreedFreeDays(arithmetic: Arithmetic, term: Extract<ChargeTerm, { on: 'late' }>): number {
  if (term.countsFrom === 'deadline') return 0;
  return term.graceUnit === 'calendar' ? term.graceDays : daysBetween(arithmetic.dueOn, arithmetic.graceEndOn);
}

function unitsStep(arithmetic: Arithmetic, term: ChargeTerm, language: Language): ArithmeticStep[] {
  const words = wordsIn[language];
  const { units, chargedDays } = arithmetic;
  switch (term.price.per) {
    case 'started-week': {
      const weeks = formatFigured(units.length, 'week', language);
      const quotient = formatNumber(Math.round((chargedDays / 7) * 10) / 10, language);
      const value = words.divided(chargedDays, quotient, chargedDays % 7 === 0, weeks);
      return [{ label: words.weeks, value, detail: rangesOf(units, language) }];
    }
    case 'started-month': {
      const value = formatFigured(units.length, 'month', language);
      return [{ label: words.months, value, detail: rangesOf(units, language) }];
    }
    case 'started-day': {
      const value = formatFigured(units.length, 'day', language);
      return [{ label: words.days, value, detail: wholeRange(units, language) }];
    }
    default:
      return [];
  }
}

/** More weeks than these are told by the first two and the last: a line is read, not searched. */
const unitsShownMax = 6;

function rangesOf(units: readonly ChargedUnit[], language: Language): string {
  const ranges = units.map((unit) => formatDateRange(unit.fromOn, unit.toOn, language));
  if (ranges.length <= unitsShownMax) return ranges.join(', ');
  return [...ranges.slice(0, 2), '…', ranges.at(-1)].join(', ');
}

function wholeRange(units: readonly ChargedUnit[], language: Language): string {
  const [first] = units;
  const last = units.at(-1);
  return first && last ? formatDateRange(first.fromOn, last.toOn, language) : '';
}

/** Which of several steps was reached: `Trinn 2 av 3`, `Når det er 20 dager for sent`. */
function reachedStep({ step }: Arithmetic, { price }: ChargeTerm, language: Language): ArithmeticStep[] {
  if (price.per !== 'steps' || step === undefined) return [];
  const words = wordsIn[language];
  const reached = price.steps[step - 1];
  return [
    {
      label: words.step,
      value: words.stepOf(step, price.steps.length),
      detail: reached === undefined ? '' : capitalise(stepStartInWords(reached.from, language)),
    },
  ];
}

/** The minutes that the sum holds, kind by kind where they are known: `Sortering 50 min og kontering 20 min, regnet opp`. */
function workStep(
  arithmetic: Arithmetic,
  { price }: ChargeTerm,
  language: Language,
  place: ArithmeticPlace,
): ArithmeticStep[] {
  if (price.per !== 'hour' && price.per !== 'share-of-hours') return [];
  const words = wordsIn[language];
  const minutes = minutesOf(arithmetic, price);
  return [
    {
      label: price.per === 'hour' ? words.extraWork : words.periodWork,
      value: formatMinutes(minutes, language),
      detail: price.per === 'hour' ? workDetail(price, minutes, place.work ?? [], language) : '',
    },
  ];
}

/** Only entries that give these very minutes are shown: a list that does not add up would be worse than none. */
function workDetail(
  price: Extract<ChargePrice, { per: 'hour' }>,
  minutes: number,
  work: readonly EnteredWork[],
  language: Language,
): string {
  const { workKinds } = wordsOf(language).agreement;
  const entered = price.work
    .map((kind) => ({ kind, minutes: sumMinutes(work.filter((entry) => entry.work === kind)) }))
    .filter((entry) => entry.minutes > 0);
  const total = sumMinutes(entered);
  if (total === 0 || chargedMinutes(total, price.minimumMinutes, price.unitMinutes) !== minutes) {
    const kinds = price.work.map((kind) => workKinds[kind]);
    return capitalise(formatList(kinds, language));
  }
  const told = entered.map((entry) => `${workKinds[entry.kind]} ${formatMinutes(entry.minutes, language)}`);
  return `${capitalise(formatList(told, language))}${total === minutes ? '' : wordsIn[language].roundedUp}`;
}

function sumMinutes(entries: readonly { minutes: number }[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

function priceStep(
  arithmetic: Arithmetic,
  term: ChargeTerm,
  language: Language,
  place: ArithmeticPlace,
): ArithmeticStep {
  const words = wordsIn[language];
  return {
    label: words.price,
    value: priceOf(arithmetic, term, language),
    detail:
      place.clause === undefined
        ? words.withoutVat
        : [
            words.clause(place.clause),
            ...(place.agreementNumber === undefined ? [] : [words.agreement(place.agreementNumber)]),
          ].join(', '),
  };
}

function priceOf(arithmetic: Arithmetic, { price }: ChargeTerm, language: Language): string {
  const words = wordsIn[language];
  const amount = (ore: Ore): string => formatTableAmount(ore, language);
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return `${arithmetic.units.length} × ${amount(price.amountOre)}`;
    case 'delivery':
      return price.upTo ? words.upTo(amount(price.amountOre)) : amount(price.amountOre);
    case 'steps': {
      const step = price.steps[(arithmetic.step ?? 0) - 1];
      return step && 'basisPoints' in step && price.feeOre !== undefined
        ? words.shareOf(formatShare(step.basisPoints, language), amount(price.feeOre))
        : amount(arithmetic.beforeCapOre);
    }
    case 'share-of-fee':
      return words.shareOf(formatShare(price.basisPoints, language), amount(price.feeOre));
    case 'hour':
      return `${formatMinutes(minutesOf(arithmetic, price), language)} × ${amount(price.rateOre)}`;
    case 'share-of-hours': {
      const time = `${formatMinutes(minutesOf(arithmetic, price), language)} × ${amount(price.rateOre)}`;
      return words.shareOf(formatShare(price.basisPoints, language), time);
    }
    default:
      return assertNever(price);
  }
}

/** The minutes that a sum holds; worked out from it for lines of a time when they were not stored. */
export function minutesOf(arithmetic: Arithmetic, { rateOre }: { rateOre: Ore }): number {
  if (arithmetic.minutes !== undefined) return arithmetic.minutes;
  return rateOre === 0 ? 0 : Math.round((arithmetic.beforeCapOre * 60) / rateOre);
}

function capStep(arithmetic: Arithmetic, language: Language, place: ArithmeticPlace): ArithmeticStep[] {
  if (arithmetic.capOre === undefined) return [];
  const words = wordsIn[language];
  const cap = formatTableAmount(arithmetic.capOre, language);
  return [
    {
      label: words.cap,
      value: `${cap}, ${arithmetic.capReached ? words.reached : words.notReached}`,
      detail: inClause(place, language, words.atMost(cap)),
    },
  ];
}

/** A cap over several deliveries that made the sum smaller, and what earlier ones had taken of it. */
function sharedCapStep({ sharedCap, sumOre }: Arithmetic, language: Language): ArithmeticStep[] {
  if (sharedCap === undefined) return [];
  const words = wordsIn[language];
  return [
    {
      label: words.sharedCap[sharedCap.scope],
      value: `${formatTableAmount(sharedCap.limitOre, language)}, ${words.reached}`,
      detail: words.usedBefore(formatTableAmount(sharedCap.usedOre, language), formatTableAmount(sumOre, language)),
    },
  ];
}

/** `Punkt 7: tre dager …` where the clause is known, else `Tre dager …`. */
function inClause(place: ArithmeticPlace, language: Language, text: string): string {
  if (place.clause === undefined) return capitalise(text);
  return `${wordsIn[language].clause(place.clause)}: ${text}`;
}
