import type { StatutoryReport } from '../domain/statutory/index.ts';
import { partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import { formatCounted } from './format-count.ts';
import { formatMonth } from './format-date.ts';
import type { Language } from './language.ts';

/** A deadline of the law and for how many clients it holds: `Mva-melding 5. termin, 14 kunder`, `A-melding for november, én kunde`. */
export function statutoryInWords(
  report: StatutoryReport,
  periodEndOn: CalendarDate,
  clients: number,
  language: Language,
): string {
  return `${reportInWords(report, periodEndOn, language)}, ${formatCounted(clients, 'client', language)}`;
}

function reportInWords(report: StatutoryReport, periodEndOn: CalendarDate, language: Language): string {
  const { year, month } = partsOf(periodEndOn);
  const nb = language === 'nb';
  switch (report) {
    case 'vat-return':
      return nb ? `Mva-melding ${month / 2}. termin` : `VAT return term ${month / 2}`;
    case 'a-melding':
      return `A-melding for ${formatMonth(month, language)}`;
    case 'tax-return':
      return nb ? `Skattemelding for ${year}` : `Tax return for ${year}`;
  }
}
