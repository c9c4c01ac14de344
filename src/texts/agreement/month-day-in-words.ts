import type { MonthDay } from '../../domain/agreement/index.ts';
import { formatMonth } from '../format-date.ts';
import type { Language } from '../language.ts';

/** A date that comes back every year: `30. mai`, `30 May`. */
export function monthDayInWords(date: MonthDay, language: Language): string {
  const [month, day] = date.split('-').map(Number);
  return `${day}${language === 'nb' ? '.' : ''} ${formatMonth(month!, language)}`;
}
