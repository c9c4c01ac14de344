import { describe, expect, test } from 'vitest';
import { readForm, readPayday, readScopes, readVatTerm } from './typed-words.ts';
import { readTypedDate } from './read-typed-date.ts';
import { readTypedPeriod } from './read-typed-period.ts';

test.each([
  ['2 mnd', 'two-monthly'],
  ['2 mnd.', 'two-monthly'],
  ['To måneder', 'two-monthly'],
  ['Annenhver måned', 'two-monthly'],
  ['two-monthly', 'two-monthly'],
  ['Årlig', 'yearly'],
  ['1 gang i året', 'yearly'],
  ['Primærnæring', 'yearly'],
  ['månedlig', 'monthly'],
  ['Ingen', 'none'],
  ['Ikke mva-pliktig', 'none'],
  ['kvartal', undefined],
  ['ukjent', undefined],
])('the VAT term %j is %j', (text, term) => {
  expect(readVatTerm(text)).toBe(term);
});

test.each([
  ['15', 15],
  ['15.', 15],
  ['den 15.', 15],
  ['31', 31],
  ['siste', 31],
  ['Siste virkedag', 31],
  ['last day', 31],
  ['0', undefined],
  ['32', undefined],
  ['1.5', undefined],
  ['midten', undefined],
])('the payday %j is %j', (text, day) => {
  expect(readPayday(text)).toBe(day);
});

test.each([
  ['', ['vouchers', 'payroll', 'agreement']],
  ['alt', ['vouchers', 'payroll', 'agreement']],
  ['Daglig leder', ['vouchers', 'payroll', 'agreement']],
  ['lønn', ['payroll']],
  ['avtale og bilag', ['vouchers', 'agreement']],
  ['bilag, lønn', ['vouchers', 'payroll']],
  ['kaffe', undefined],
  ['bilag, kaffe', undefined],
])('who answers for %j answers for %j', (text, scopes) => {
  expect(readScopes(text)).toEqual(scopes);
});

test.each([
  ['as', 'AS'],
  ['Aksjeselskap', 'AS'],
  ['Enkeltpersonforetak', 'ENK'],
  ['KBO', 'KBO'],
  ['', ''],
])('the form %j is %j', (text, form) => {
  expect(readForm(text)).toBe(form);
});

describe('a date', () => {
  test.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['01. 02. 2026', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-26', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00.000Z', '2026-12-31'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2026', undefined],
    ['12/31/2026', undefined],
    ['2026-13-01', undefined],
    ['31.12', undefined],
    ['46022', undefined],
    ['i fjor', undefined],
    ['', undefined],
  ])('%j is %j', (text, on) => {
    expect(readTypedDate(text)).toBe(on);
  });
});

describe('a period', () => {
  test.each([
    ['2025-05', '2025-05-01', '2025-05-31'],
    ['05.2025', '2025-05-01', '2025-05-31'],
    ['mai 2025', '2025-05-01', '2025-05-31'],
    ['May 2025', '2025-05-01', '2025-05-31'],
    ['Mai–juni 2025', '2025-05-01', '2025-06-30'],
    ['mai og juni 2025', '2025-05-01', '2025-06-30'],
    ['jan-feb 2024', '2024-01-01', '2024-02-29'],
    ['3. termin 2025', '2025-05-01', '2025-06-30'],
    ['Termin 3 2025', '2025-05-01', '2025-06-30'],
    ['T3 2025', '2025-05-01', '2025-06-30'],
    ['3. mva-termin 2025', '2025-05-01', '2025-06-30'],
    ['Q1 2025', '2025-01-01', '2025-03-31'],
    ['1. kvartal 2025', '2025-01-01', '2025-03-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['15.05.2025', '2025-05-15', '2025-05-15'],
  ])('%j is %j to %j', (text, startOn, endOn) => {
    expect(readTypedPeriod(text)).toEqual({ startOn, endOn });
  });

  test.each(['', 'mai', '7. termin 2025', '13.2025', 'juni-mai 2025', 'påske 2025', '3 x 2025', '5. kvartal 2025'])(
    '%j is none',
    (text) => {
      expect(readTypedPeriod(text)).toBeUndefined();
    },
  );
});
