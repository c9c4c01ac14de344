import { describe, expect, it } from 'vitest';
import { calendarDate } from '../domain/kernel/index.ts';
import { fillIn } from './fill-in.ts';
import { formatCount, formatCounted, formatFigured, formatOrdinal } from './format-count.ts';
import { capitalise, formatList } from './format-list.ts';
import { formatOrgnr } from './format-orgnr.ts';
import { formatPeriod, type PeriodOfDuty } from './format-period.ts';
import { keepTogether } from './keep-together.ts';

describe('a count', () => {
  it('is a word up to twelve', () => {
    expect([1, 2, 7, 12, 13].map((count) => formatCount(count, 'nb'))).toEqual(['én', 'to', 'sju', 'tolv', '13']);
    expect([1, 2, 7, 12, 13].map((count) => formatCount(count, 'en'))).toEqual(['one', 'two', 'seven', 'twelve', '13']);
  });

  it('goes with its noun in number and gender', () => {
    expect(formatCounted(3, 'thing', 'nb')).toBe('tre ting');
    expect(formatCounted(1, 'thing', 'nb')).toBe('én ting');
    expect(formatCounted(1, 'photo', 'nb')).toBe('ett bilde');
    expect(formatCounted(2, 'company', 'nb')).toBe('to selskaper');
    expect(formatCounted(1, 'thing', 'en')).toBe('one thing');
    expect(formatCounted(20, 'file', 'en')).toBe('20 files');
    expect(formatFigured(16, 'day', 'nb')).toBe('16 dager');
    expect(formatFigured(1, 'week', 'nb')).toBe('1 uke');
  });

  it('has an order', () => {
    expect([1, 4, 12, 13].map((number) => formatOrdinal(number, 'nb'))).toEqual(['første', 'fjerde', 'tolvte', '13.']);
    expect([1, 4, 13, 21, 22, 23, 111].map((number) => formatOrdinal(number, 'en'))).toEqual([
      'first',
      'fourth',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '111th',
    ]);
  });
});

describe('a list', () => {
  it('has "og" before the last', () => {
    expect(formatList(['kvitteringer', 'fakturaer', 'kontoutskrift'], 'nb')).toBe(
      'kvitteringer, fakturaer og kontoutskrift',
    );
    expect(formatList(['receipts', 'invoices'], 'en')).toBe('receipts and invoices');
    expect(formatList(['one'], 'en')).toBe('one');
    expect(formatList([], 'nb')).toBe('');
  });

  it('begins a sentence with a capital', () => {
    expect(capitalise('årsoppgaver')).toBe('Årsoppgaver');
    expect(capitalise('')).toBe('');
  });
});

describe('a period', () => {
  const period = (of: PeriodOfDuty['of'], startOn: string, endOn: string): PeriodOfDuty => ({
    of,
    startOn: calendarDate(startOn),
    endOn: calendarDate(endOn),
  });
  it.each([
    [period('month', '2026-10-01', '2026-10-31'), 'oktober', 'October'],
    [period('vat-term', '2026-09-01', '2026-10-31'), 'september og oktober', 'September and October'],
    [period('quarter', '2026-07-01', '2026-09-30'), 'juli til september', 'July to September'],
    [period('four-months', '2026-01-01', '2026-04-30'), 'januar til april', 'January to April'],
    [period('half-year', '2026-07-01', '2026-12-31'), 'juli til desember', 'July to December'],
    [period('year', '2026-01-01', '2026-12-31'), '2026', '2026'],
    [period('payday', '2026-07-15', '2026-07-15'), 'lønn 15. juli', 'pay on 15 July'],
    [period('invoicing', '2026-07-15', '2026-07-15'), 'fakturering 15. juli', 'invoicing on 15 July'],
    [period('payroll-run', '2026-07-15', '2026-07-15'), 'lønnskjøring 15. juli', 'payroll run on 15 July'],
    [period('general-meeting', '2026-05-28', '2026-05-28'), 'generalforsamling 28. mai', 'general meeting on 28 May'],
    [period('board-meeting', '2026-05-28', '2026-05-28'), 'styremøte 28. mai', 'board meeting on 28 May'],
    [period('week', '2026-09-28', '2026-10-04'), 'uke 40', 'week 40'],
    // Cut where the client's VAT regime changed on a Thursday.
    [period('week', '2026-10-01', '2026-10-04'), '1. oktober til 4. oktober', '1 October to 4 October'],
    [period('vat-term', '2026-09-15', '2026-10-31'), '15. september til 31. oktober', '15 September to 31 October'],
    [period('year', '2026-01-01', '2026-08-31'), 'januar til august', 'January to August'],
    // A financial year from July.
    [period('year', '2026-07-01', '2027-06-30'), 'juli 2026 til juni 2027', 'July 2026 to June 2027'],
    [period('quarter', '2026-11-01', '2027-01-31'), 'november til januar', 'November to January'],
    [period('listed', '2026-01-01', '2026-04-30'), 'januar til april', 'January to April'],
    [period('listed', '2026-12-01', '2026-12-31'), 'desember', 'December'],
    [period('listed', '2026-12-01', '2027-01-31'), 'desember og januar', 'December and January'],
  ])('%o is %s', (given, nb, en) => {
    expect(formatPeriod(given, 'nb')).toBe(nb);
    expect(formatPeriod(given, 'en')).toBe(en);
  });

  it('has its year when asked', () => {
    expect(formatPeriod(period('vat-term', '2026-09-01', '2026-10-31'), 'nb', { year: true })).toBe(
      'september og oktober 2026',
    );
    expect(formatPeriod(period('payday', '2026-07-15', '2026-07-15'), 'en', { year: true })).toBe(
      'pay on 15 July 2026',
    );
    const inYear = (of: PeriodOfDuty['of'], startOn: string, endOn: string) =>
      formatPeriod(period(of, startOn, endOn), 'nb', { year: true });
    expect(inYear('quarter', '2026-11-01', '2027-01-31')).toBe('november 2026 til januar 2027');
    expect(inYear('listed', '2026-12-01', '2027-01-31')).toBe('desember 2026 og januar 2027');
    expect(inYear('month', '2026-10-01', '2026-10-31')).toBe('oktober 2026');
    expect(inYear('week', '2026-12-28', '2027-01-03')).toBe('uke 53 2026');
    expect(inYear('vat-term', '2026-09-15', '2026-10-31')).toBe('15. september til 31. oktober 2026');
    expect(inYear('year', '2026-01-01', '2026-12-31')).toBe('2026');
  });
});

it('an organisation number is grouped by three', () => {
  expect(formatOrgnr('312457806')).toBe('312 457 806');
  expect(formatOrgnr('ukjent')).toBe('ukjent');
});

it('what belongs together is not broken over two lines', () => {
  const shown = (text: string): string => keepTogether(text).replaceAll('\u00a0', '_');
  expect(shown('Fra onsdag 25. november koster det kr 1 250 + mva. for hver uke, høyst kr 1 005 000 + mva.')).toBe(
    'Fra onsdag 25._november koster det kr_1_250 +_mva. for hver uke, høyst kr_1_005_000 +_mva.',
  );
  expect(shown('Vi fikk ti filer fredag 17. september kl. 09.12.')).toBe(
    'Vi fikk ti filer fredag 17._september kl._09.12.',
  );
  expect(shown('From Wednesday 25 November it costs NOK 1,250 + VAT.')).toBe(
    'From Wednesday 25_November it costs NOK_1,250 +_VAT.',
  );
  expect(shown('Punkt 1 og punkt 12, endring nr. 2, uke 40, § 5-2')).toBe(
    'Punkt_1 og punkt_12, endring nr._2, uke_40, §_5-2',
  );
  expect(shown('Clause 2 of week 40')).toBe('Clause_2 of week_40');
  expect(shown('Orgnr 312 457 806, 25 %, 3 750,00 kr')).toBe('Orgnr 312_457_806, 25_%, 3_750,00_kr');
});

it('details are filled in by name, and an unknown place is left to be seen', () => {
  expect(fillIn('Velg høyst {max} filer, {navn}.', { max: 20 })).toBe('Velg høyst 20 filer, {navn}.');
  expect(fillIn('{a}{a}', { a: '$&' })).toBe('$&$&');
  expect(fillIn('{constructor}', {})).toBe('{constructor}');
});
