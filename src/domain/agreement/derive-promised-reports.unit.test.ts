import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { derivePromisedReports } from './derive-promised-reports.ts';
import { isMadeFrom } from './is-made-from.ts';
import type { ReportPromise } from './office-promises.ts';
import { findTemplate } from './templates.ts';

const promise = (change: Partial<ReportPromise>): ReportPromise => ({
  key: 'report',
  report: 'vat-return',
  period: { every: 'vat-term' },
  due: { rule: 'day-of-month', day: 5, monthsAfter: 2 },
  shift: 'none',
  from: ['vouchers'],
  whenLate: 'moves',
  ...change,
});
const { terms } = findTemplate('vat-two-monthly-with-payroll')!;
const range = { startOn: on('2026-09-01'), fromOn: on('2026-09-01'), toOn: on('2027-03-31') };
const reportsOf = (reports: readonly ReportPromise[], within = range) =>
  derivePromisedReports(
    { ...terms, office: { answerWithinWorkingDays: 1, reports } },
    { paydayOfMonth: 25 },
    [],
    within,
  ).map(({ key, dueOn, expectedOn }) => [key, dueOn, expectedOn]);

describe("the office's own days", () => {
  it('come one for each period, by the calendar', () => {
    expect(reportsOf([promise({})])).toEqual([
      ['report/vat-term/2026-09-01', '2026-12-05', '2026-12-05'],
      ['report/vat-term/2026-11-01', '2027-02-05', '2027-02-05'],
    ]);
  });

  it('are shifted as the promise says', () => {
    expect(reportsOf([promise({ shift: 'previous' })]).map(([, dueOn]) => dueOn)).toEqual(['2026-12-04', '2027-02-05']);
  });

  it('are expected with the last delivery where they count from it', () => {
    const due = { rule: 'after-delivery', count: 10, unit: 'working-days' } as const;
    expect(reportsOf([promise({ due })])).toEqual([
      ['report/vat-term/2026-09-01', undefined, '2026-11-20'],
      ['report/vat-term/2026-11-01', undefined, '2027-01-20'],
      ['report/vat-term/2027-01-01', undefined, '2027-03-20'],
    ]);
    // Only what is expected in the span: the vouchers of September and October are due on 20 November.
    const short = { ...range, fromOn: on('2026-11-21'), toOn: on('2027-01-19') };
    expect(reportsOf([promise({ due })], short)).toEqual([]);
  });

  it('are none after the last day of the agreement', () => {
    expect(reportsOf([promise({})], { ...range, untilOn: on('2026-10-15') } as typeof range)).toEqual([
      ['report/vat-term/2026-09-01', '2026-12-05', '2026-12-05'],
    ]);
  });

  it('are none where nothing is promised', () => {
    expect(reportsOf([])).toEqual([]);
    expect(derivePromisedReports({ duties: terms.duties }, {}, [], range)).toEqual([]);
  });
});

describe('what a report is made from', () => {
  const term = { of: 'vat-term', startOn: on('2026-09-01'), endOn: on('2026-10-31') };
  const payday = { of: 'payday', startOn: on('2026-11-12'), endOn: on('2026-11-12') };
  it.each([
    ['the same term', term, '2026-09-01', '2026-10-31', true],
    ['a month of it', term, '2026-10-01', '2026-10-31', true],
    ['a week that ends in it', term, '2026-08-31', '2026-09-06', true],
    ['a week that ends after it', term, '2026-10-26', '2026-11-01', false],
    ['the month after', term, '2026-11-01', '2026-11-30', false],
    ['a year that ends after it', term, '2026-01-01', '2026-12-31', false],
    ['the same payday', payday, '2026-11-12', '2026-11-12', true],
    ['the hours of the month that holds the payday', payday, '2026-11-01', '2026-11-30', true],
    ['the payday before', payday, '2026-10-12', '2026-10-12', false],
  ])('is, or is not, %s', (_, report, startOn, endOn, made) => {
    const delivery = { clauseKey: 'vouchers', startOn: on(startOn), endOn: on(endOn) };
    expect(isMadeFrom({ from: ['vouchers'] }, report, delivery)).toBe(made);
    expect(isMadeFrom({ from: [] }, report, delivery)).toBe(made);
    expect(isMadeFrom({ from: ['payroll'] }, report, delivery)).toBe(false);
  });
});
