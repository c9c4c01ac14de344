import { describe, expect, it } from 'vitest';
import type { PromiseDue } from '../agreement/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import { findReportsInLock, type LockedDuty, type StandingReport } from './find-reports-in-lock.ts';

/** Vouchers for September and October, due Friday 20 November 2026. */
const vouchers: LockedDuty = {
  clauseKey: 'vouchers',
  startOn: on('2026-09-01'),
  endOn: on('2026-10-31'),
  dueOn: on('2026-11-20'),
};
/** Changes of pay for the payday on Thursday 12 November, due a week before. */
const payroll: LockedDuty = {
  clauseKey: 'payroll',
  startOn: on('2026-11-12'),
  endOn: on('2026-11-12'),
  dueOn: on('2026-11-05'),
};
const julyAugust = ['vat-term', '2026-07-01', '2026-08-31'] as const;
const septemberOctober = ['vat-term', '2026-09-01', '2026-10-31'] as const;
const october = ['month', '2026-10-01', '2026-10-31'] as const;
const november = ['month', '2026-11-01', '2026-11-30'] as const;

function report(
  [of, startOn, endOn]: readonly [string, string, string],
  due: string | PromiseDue,
  { from = [] as string[], doneOn = undefined as string | undefined, told = undefined as string | undefined } = {},
): StandingReport {
  return {
    promiseId: startOn,
    promise: { report: 'vat-return', from },
    period: { of, startOn: on(startOn), endOn: on(endOn) },
    due: typeof due === 'string' ? { state: 'promised', dueOn: on(due), moved: false } : due,
    ...(told === undefined ? {} : { toldOn: on(told) }),
    ...(doneOn === undefined ? {} : { doneOn: on(doneOn) }),
  };
}

describe("the office's reports in the lock of a delivery", () => {
  it.each([
    ['counts: promised while the period ran', vouchers, report(julyAugust, '2026-10-05'), true],
    ['counts: promised on the deadline', vouchers, report(julyAugust, '2026-11-20'), true],
    ['counts: promised the day after the period began', vouchers, report(julyAugust, '2026-09-02'), true],
    ['does not: promised on the day on which the period began', vouchers, report(julyAugust, '2026-09-01'), false],
    ['does not: promised the day after the deadline', vouchers, report(julyAugust, '2026-11-21'), false],
    ['does not: made from this very delivery', vouchers, report(septemberOctober, '2026-11-20'), false],
    ['counts: names the clause', vouchers, report(julyAugust, '2026-10-05', { from: ['payroll', 'vouchers'] }), true],
    ['does not: names another clause', vouchers, report(julyAugust, '2026-10-05', { from: ['payroll'] }), false],
    ['does not: no day is known', vouchers, report(julyAugust, { state: 'unknown' }), false],
    ['does not: no day is promised', vouchers, report(julyAugust, { state: 'not-promised' }), false],
    [
      'counts: told another day, which is after the deadline',
      vouchers,
      report(julyAugust, '2026-11-20', { told: '2026-11-24' }),
      true,
    ],
    [
      'counts: nothing was promised, and then a day was told',
      vouchers,
      report(julyAugust, { state: 'not-promised' }, { told: '2026-10-13' }),
      true,
    ],
    [
      'does not: a told day after the deadline, where nothing was promised',
      vouchers,
      report(julyAugust, { state: 'not-promised' }, { told: '2026-11-23' }),
      false,
    ],
    ['counts: the month up to a deadline before its period', payroll, report(october, '2026-11-05'), true],
    ['counts: the first day of that month', payroll, report(october, '2026-10-06'), true],
    ['does not: before that month', payroll, report(october, '2026-10-05'), false],
    ['does not: made from this payday', payroll, report(november, '2026-11-04'), false],
  ])('%s', (_, duty, promised, counts) => {
    expect(findReportsInLock(duty, [promised])).toHaveLength(counts ? 1 : 0);
  });

  it('tell what they were, the day in force and when they came', () => {
    const reports = [
      report(julyAugust, '2026-10-05', { doneOn: '2026-10-07' }),
      report(['vat-term', '2026-05-01', '2026-06-30'], '2026-09-04'),
    ];
    expect(findReportsInLock(vouchers, reports)).toEqual([
      { dueOn: '2026-10-05', report: 'vat-return', promiseId: '2026-07-01', doneOn: '2026-10-07' },
      { dueOn: '2026-09-04', report: 'vat-return', promiseId: '2026-05-01' },
    ]);
  });
});
