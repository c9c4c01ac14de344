import { expect, it } from 'vitest';
import { calendarDate } from '../domain/kernel/index.ts';
import type { StatutoryReport } from '../domain/statutory/index.ts';
import { languages } from './language.ts';
import { statutoryInWords } from './statutory-in-words.ts';

it.each<[StatutoryReport, string, number, string, string]>([
  ['vat-return', '2026-10-31', 14, 'Mva-melding 5. termin, 14 kunder', 'VAT return term 5, 14 clients'],
  ['a-melding', '2026-11-30', 1, 'A-melding for november, én kunde', 'A-melding for November, one client'],
  ['tax-return', '2026-12-31', 3, 'Skattemelding for 2026, tre kunder', 'Tax return for 2026, three clients'],
])('the deadline of the %s is told with its period and its clients', (report, endOn, clients, nb, en) => {
  expect(languages.map((language) => statutoryInWords(report, calendarDate(endOn), clients, language))).toEqual([
    nb,
    en,
  ]);
});
