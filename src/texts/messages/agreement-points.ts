import type { ChargeTerm, LateTerm, OfficePromises } from '../../domain/agreement/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import type { Language } from '../language.ts';
import { priceInMessage } from './price-in-message.ts';

/** What a letter about an agreement says of it, where there is anything to say. */
export interface AgreementPoints {
  /** How many deadlines the client has in the first year. */
  fixedDays?: number;
  /** Within how many working days the office promises to answer. */
  answersWithinDays?: number;
  /** What comes from a day of the month on may take longer. */
  slower?: OfficePromises['slower'];
  /** What lateness and poor material cost, of all clauses. */
  charges: readonly ChargeTerm[];
}

/**
 * The agreement in at most three short lines: how many days, how soon the office answers, what being late costs. A price stands here only where it is
 * the whole truth; where clauses differ, the line says that it costs, and the agreement says what.
 * Example: `Er noe mer enn tre dager sent, koster det kr 1 250 + mva. per påbegynte uke`.
 */
export function agreementPoints(
  { fixedDays, answersWithinDays, slower, charges }: AgreementPoints,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const within = (days: number): string => formatCounted(Math.max(1, days), 'working-day', language);
  return [
    ...(fixedDays === undefined || fixedDays === 0 ? [] : [words.fixedDays(fixedDays)]),
    ...(answersWithinDays === undefined
      ? []
      : [
          slower === undefined
            ? words.answers(within(answersWithinDays))
            : words.answersSlower(within(answersWithinDays), within(slower.workingDays), slower.fromDayOfMonth),
        ]),
    ...costLines(charges, language),
  ];
}

function costLines(charges: readonly ChargeTerm[], language: Language): string[] {
  const words = wordsIn[language];
  const late = charges.filter((term) => term.on === 'late');
  const lines = [...new Set(late.map((term) => lateLine(term, language)))];
  if (lines.length === 1 && late.length === charges.length) return lines;
  return charges.length === 0 ? [] : [late.length > 0 ? words.lateCosts : words.moreWorkCosts];
}

function lateLine(term: LateTerm, language: Language): string {
  const words = wordsIn[language];
  const price = priceInMessage(term, language, true);
  if (term.graceDays === 0) return words.late(price);
  return words.lateAfter(
    formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language),
    price,
  );
}

const wordsIn = {
  nb: {
    fixedDays: (days: number) => `Du får ${formatCount(days, 'nb')} ${days === 1 ? 'fast dag' : 'faste dager'} i året`,
    answers: (days: string) => `Vi svarer innen ${days}`,
    answersSlower: (days: string, more: string, from: number) =>
      `Vi svarer innen ${days}, og innen ${more} fra den ${from}. i måneden`,
    late: (price: string) => `Er noe sent, koster det ${price}`,
    lateAfter: (grace: string, price: string) => `Er noe mer enn ${grace} sent, koster det ${price}`,
    lateCosts: 'Det koster å levere sent. Prisene står i avtalen',
    moreWorkCosts: 'Ekstra arbeid koster. Prisene står i avtalen',
  },
  en: {
    fixedDays: (days: number) => `You get ${formatCount(days, 'en')} fixed ${days === 1 ? 'day' : 'days'} a year`,
    answers: (days: string) => `We reply in ${days}`,
    answersSlower: (days: string, more: string, from: number) =>
      `We reply in ${days}, and in ${more} from day ${from} of the month on`,
    late: (price: string) => `Being late costs ${price}`,
    lateAfter: (grace: string, price: string) => `More than ${grace} late costs ${price}`,
    lateCosts: 'Being late costs. The prices are in the agreement',
    moreWorkCosts: 'Extra work costs. The prices are in the agreement',
  },
};
