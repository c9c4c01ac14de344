import type { LateTerm } from '../domain/agreement/index.ts';
import { assertNever, daysBetween, vatOre, type Ore } from '../domain/kernel/index.ts';
import type { Arithmetic, ChargedUnit } from '../domain/surcharge/index.ts';
import { formatCounted, formatFigured } from './format-count.ts';
import { formatDate, formatDateRange, formatShortDate } from './format-date.ts';
import { capitalise } from './format-list.ts';
import { formatNumber, formatShare, formatTableAmount } from './format-money.ts';
import type { Language } from './language.ts';

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
}

/**
 * The sum of one lateness, step by step, as it stands on the line, in the PDF and in the export.
 * Example: `19 − 3 = 16 dager`, `16 : 7 = 2,3, altså 3 uker`, `3 × 1 250,00 kr`, `5 000,00 kr, ikke nådd`.
 */
export function formatArithmetic(
  arithmetic: Arithmetic,
  term: LateTerm,
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
        words.afterDue(formatFigured(arithmetic.daysLate, 'day', language)),
        ...(arithmetic.closedDays > 0 ? [words.closed(formatCounted(arithmetic.closedDays, 'day', language))] : []),
      ].join(' '),
    },
    ...freeDaysStep(arithmetic, term, language, place),
    ...unitsStep(arithmetic, term, language),
    priceStep(arithmetic, term, language, place),
    ...capStep(arithmetic, language, place),
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

function freeDaysStep(
  arithmetic: Arithmetic,
  term: LateTerm,
  language: Language,
  place: ArithmeticPlace,
): ArithmeticStep[] {
  const words = wordsIn[language];
  const grace =
    term.graceDays === 0
      ? words.noDays
      : formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language);
  const runs = term.charge.per === 'started-day' || term.charge.per === 'started-week';
  if (!runs) {
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
  term: LateTerm,
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

function agreedFreeDays(arithmetic: Arithmetic, term: LateTerm): number {
  if (term.countsFrom === 'deadline') return 0;
  return term.graceUnit === 'calendar' ? term.graceDays : daysBetween(arithmetic.dueOn, arithmetic.graceEndOn);
}

function unitsStep(arithmetic: Arithmetic, term: LateTerm, language: Language): ArithmeticStep[] {
  const words = wordsIn[language];
  if (term.charge.per === 'started-week') {
    return [
      {
        label: words.weeks,
        value: words.divided(
          arithmetic.chargedDays,
          formatNumber(Math.round((arithmetic.chargedDays / 7) * 10) / 10, language),
          arithmetic.chargedDays % 7 === 0,
          formatFigured(arithmetic.units.length, 'week', language),
        ),
        detail: rangesOf(arithmetic.units, language),
      },
    ];
  }
  if (term.charge.per === 'started-day') {
    return [
      {
        label: words.days,
        value: formatFigured(arithmetic.units.length, 'day', language),
        detail: wholeRange(arithmetic.units, language),
      },
    ];
  }
  return [];
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

function priceStep(arithmetic: Arithmetic, term: LateTerm, language: Language, place: ArithmeticPlace): ArithmeticStep {
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

function priceOf(arithmetic: Arithmetic, term: LateTerm, language: Language): string {
  const { charge } = term;
  switch (charge.per) {
    case 'started-day':
    case 'started-week':
      return `${arithmetic.units.length} × ${formatTableAmount(charge.amountOre, language)}`;
    case 'delivery':
      return formatTableAmount(charge.amountOre, language);
    case 'share-of-fee':
      return wordsIn[language].shareOf(
        formatShare(charge.basisPoints, language),
        formatTableAmount(charge.feeOre, language),
      );
    case 'hour': {
      const time = formatMinutes(chargedMinutes(arithmetic.beforeCapOre, charge.rateOre), language);
      return `${time} × ${formatTableAmount(charge.rateOre, language)}`;
    }
    default:
      return assertNever(charge);
  }
}

/** The minutes that the sum holds: whole units at the hourly rate, rounded to øre when the sum was made. */
export function chargedMinutes(beforeCapOre: Ore, rateOre: Ore): number {
  return rateOre === 0 ? 0 : Math.round((beforeCapOre * 60) / rateOre);
}

/** `1 t 30 min`, `1 h 30 min`. */
export function formatMinutes(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourUnit = language === 'nb' ? 't' : 'h';
  return [...(hours > 0 ? [`${hours} ${hourUnit}`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(
    ' ',
  );
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

/** `Punkt 7: tre dager …` where the clause is known, else `Tre dager …`. */
function inClause(place: ArithmeticPlace, language: Language, text: string): string {
  if (place.clause === undefined) return capitalise(text);
  return `${wordsIn[language].clause(place.clause)}: ${text}`;
}

const wordsIn = {
  nb: {
    due: 'Leveringsfrist',
    delivered: 'Levert',
    countedTo: 'Regnet til og med',
    afterDue: (days: string) => `${days} etter leveringsfristen`,
    closed: (days: string) => `(${days} da byrået hadde stengt, er ikke med)`,
    free: 'Dager fri',
    graceTo: (grace: string, end: string) => `${grace}, til og med ${end}`,
    countedFromDeadline: (grace: string) => `mer enn ${grace} etter fristen, så dagene regnes fra fristen`,
    noticeMoved: (first: string) => `Varselet gjør alle dager før ${first} fri.`,
    noDays: 'ingen dager',
    weeks: 'Påbegynte uker',
    days: 'Påbegynte dager',
    divided: (days: number, quotient: string, exact: boolean, weeks: string) =>
      exact ? `${days} : 7 = ${weeks}` : `${days} : 7 = ${quotient}, altså ${weeks}`,
    price: 'Pris',
    withoutVat: 'Uten mva',
    clause: (number: number) => `Punkt ${number}`,
    agreement: (number: number) => `avtale nr. ${number}`,
    shareOf: (share: string, fee: string) => `${share} av ${fee}`,
    cap: 'Tak',
    reached: 'nådd',
    notReached: 'ikke nådd',
    atMost: (cap: string) => `høyst ${cap} per levering`,
    surcharge: 'Tillegg',
    vat: 'Mva',
    total: 'Å betale',
  },
  en: {
    due: 'Delivery deadline',
    delivered: 'Delivered',
    countedTo: 'Counted up to',
    afterDue: (days: string) => `${days} after the delivery deadline`,
    closed: (days: string) => `(${days} when the office was closed are left out)`,
    free: 'Free days',
    graceTo: (grace: string, end: string) => `${grace}, up to and including ${end}`,
    countedFromDeadline: (grace: string) => `more than ${grace} late, so the days count from the deadline`,
    noticeMoved: (first: string) => `The notice makes every day before ${first} free.`,
    noDays: 'no days',
    weeks: 'Started weeks',
    days: 'Started days',
    divided: (days: number, quotient: string, exact: boolean, weeks: string) =>
      exact ? `${days} ÷ 7 = ${weeks}` : `${days} ÷ 7 = ${quotient}, so ${weeks}`,
    price: 'Price',
    withoutVat: 'Without VAT',
    clause: (number: number) => `Clause ${number}`,
    agreement: (number: number) => `agreement no. ${number}`,
    shareOf: (share: string, fee: string) => `${share} of ${fee}`,
    cap: 'Cap',
    reached: 'reached',
    notReached: 'not reached',
    atMost: (cap: string) => `at most ${cap} per delivery`,
    surcharge: 'Surcharge',
    vat: 'VAT',
    total: 'To pay',
  },
};
