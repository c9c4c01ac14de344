import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import { deliveryInWords } from '../messages/asked-duties.ts';

/** What of a late delivery its line says. */
export interface LateDelivery {
  documents: readonly DocumentType[];
  period: PeriodOfDuty;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
}

/** What is sold, on one line: in the client's language, since the client reads it on the invoice. */
export const orderLineName: Record<Language, string> = {
  nb: 'Tillegg for sen levering',
  en: 'Surcharge for late delivery',
};

/**
 * What the line is for, so that the client can check it.
 * Example: `Tillegg for sen levering av bilag for september og oktober 2026. Leveringsfrist 20. november 2026, levert 9. desember 2026.`
 */
export function orderLineText(late: LateDelivery, language: Language): string {
  const words = wordsIn[language];
  const day = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  const what = `${deliveryInWords(late.documents, language)} for ${formatPeriod(late.period, language, { year: true })}`;
  const delivered = late.deliveredOn === null ? '' : words.delivered(day(late.deliveredOn));
  return `${orderLineName[language]} ${words.of(what)} ${words.due(day(late.dueOn))}${delivered}.`;
}

/** The same where it is taken back: `Kreditering: Tillegg for sen levering …`. */
export function creditLineText(credited: string, language: Language): string {
  return `${wordsIn[language].credit}: ${credited}`;
}

const wordsIn = {
  nb: {
    of: (what: string) => `av ${what}.`,
    due: (day: string) => `Leveringsfrist ${day}`,
    delivered: (day: string) => `, levert ${day}`,
    credit: 'Kreditering',
  },
  en: {
    of: (what: string) => `of ${what}.`,
    due: (day: string) => `Delivery deadline ${day}`,
    delivered: (day: string) => `, delivered ${day}`,
    credit: 'Credit',
  },
};
