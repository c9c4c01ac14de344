import type { ChargeTerm, DocumentType, RequestTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import { deliveryInWords } from '../messages/asked-duties.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { summariseRequest } from '../surcharge/request-in-words.ts';
import { summariseArithmetic } from '../summarise-arithmetic.ts';

/** What of a delivery its line says. */
export interface ChargedDelivery {
  documents: readonly DocumentType[];
  period: PeriodOfDuty;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  /** What the agreement charges for, and how the sum came about; null where the agreement no longer says it. */
  term: ChargeTerm | null;
  arithmetic: Arithmetic;
}

/** What of a request at short notice its line says. */
export interface ChargedRequest {
  what: string;
  term: RequestTerm;
  arithmetic: RequestArithmetic;
}

/**
 * The same of what was asked for in haste.
 * Example: `Tillegg for kort varsel: lønn for Åse. Bedt om 20. november 2026, til 23. november 2026. Én virkedags varsel, 50 % av … = kr 900,00.`
 */
export function requestLineText({ what, term, arithmetic }: ChargedRequest, language: Language): string {
  const words = wordsIn[language];
  const day = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  return [
    `${words.haste(cleanLine(what))}.`,
    `${words.asked(day(arithmetic.requestedOn), day(arithmetic.neededOn))}.`,
    `${capitalise(summariseRequest(arithmetic, term, language))}.`,
  ].join(' ');
}

/** What is sold, in a word: in the client's language, since the client reads it on the invoice. */
export const orderLineName: Record<Language, string> = { nb: 'Tillegg', en: 'Surcharge' };

/**
 * What the line is for and how its sum came about, so that the client can check it.
 * Example: `Tillegg for sen levering av bilag for september og oktober 2026. Leveringsfrist 20. november 2026, levert 9. desember 2026.
 * 15 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00.`
 */
export function orderLineText(charged: ChargedDelivery, language: Language): string {
  const { documents, period, term, arithmetic } = charged;
  const what = `${deliveryInWords(documents, language)} for ${formatPeriod(period, language, { year: true })}`;
  return [
    `${wordsIn[language][term?.on ?? 'other'](what)}.`,
    ...datesOf(charged, language),
    ...(term === null ? [] : [`${summariseArithmetic(arithmetic, term, language)}.`]),
  ].join(' ');
}

/** The deadline and the delivery, where it is lateness that costs. */
function datesOf({ term, dueOn, deliveredOn }: ChargedDelivery, language: Language): string[] {
  if (term?.on === 'work' || term?.on === 'request') return [];
  const words = wordsIn[language];
  const day = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  return [`${words.due(day(dueOn))}${deliveredOn === null ? '' : words.delivered(day(deliveredOn))}.`];
}

/** The same where it is taken back: `Kreditering: Tillegg for sen levering …`. */
export function creditLineText(credited: string, language: Language): string {
  return `${wordsIn[language].credit}: ${credited}`;
}

const wordsIn = {
  nb: {
    late: (what: string) => `Tillegg for sen levering av ${what}`,
    'near-statutory': (what: string) => `Tillegg for sen levering av ${what}`,
    work: (what: string) => `Tillegg for ekstra arbeid med ${what}`,
    request: (what: string) => `Tillegg for kort varsel om ${what}`,
    haste: (what: string) => `Tillegg for kort varsel: ${what}`,
    asked: (asked: string, needed: string) => `Bedt om ${asked}, til ${needed}`,
    other: (what: string) => `Tillegg for ${what}`,
    due: (day: string) => `Leveringsfrist ${day}`,
    delivered: (day: string) => `, levert ${day}`,
    credit: 'Kreditering',
  },
  en: {
    late: (what: string) => `Surcharge for late delivery of ${what}`,
    'near-statutory': (what: string) => `Surcharge for late delivery of ${what}`,
    work: (what: string) => `Surcharge for extra work on ${what}`,
    request: (what: string) => `Surcharge for short notice of ${what}`,
    haste: (what: string) => `Surcharge for short notice: ${what}`,
    asked: (asked: string, needed: string) => `Asked for on ${asked}, needed on ${needed}`,
    other: (what: string) => `Surcharge for ${what}`,
    due: (day: string) => `Delivery deadline ${day}`,
    delivered: (day: string) => `, delivered ${day}`,
    credit: 'Credit',
  },
};
