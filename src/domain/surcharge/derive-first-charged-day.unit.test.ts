import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { fellesferie, romjul } from '../obligation/obligation.testdata.ts';
import { deriveFirstChargedOn, deriveGraceEndOn, deriveLastFreeDay } from './derive-first-charged-day.ts';
import { chargedTerm } from './surcharge.testdata.ts';

const threeWorkingDays = { ...chargedTerm, graceUnit: 'working' as const };
const noGrace = { ...chargedTerm, graceDays: 0 };
const closures = [fellesferie, romjul];
const daysOf = (dueOn: string) => ({ dueOn: on(dueOn), periodEndOn: on(dueOn) });

describe('the end of the grace', () => {
  it.each([
    ['three days after Fri 20 Nov', chargedTerm, '2026-11-20', '2026-11-23'],
    ['three days after Tue 20 Jan', chargedTerm, '2026-01-20', '2026-01-23'],
    ['three working days after Fri 20 Nov', threeWorkingDays, '2026-11-20', '2026-11-25'],
    ['three working days after Wed 1 Apr, over Easter', threeWorkingDays, '2026-04-01', '2026-04-09'],
    ['no grace', noGrace, '2026-11-20', '2026-11-20'],
    ['three days after Fri 3 July, over fellesferie', chargedTerm, '2026-07-03', '2026-07-27'],
    ['three days after Wed 23 Dec, over romjul', chargedTerm, '2026-12-23', '2027-01-06'],
  ])('is %s', (_, term, dueOn, graceEndOn) => {
    expect(deriveGraceEndOn(term, daysOf(dueOn), closures)).toBe(graceEndOn);
  });
});

describe('the last free day and the first that costs', () => {
  it.each([
    ['notice the day after, the grace is longer', chargedTerm, '2026-01-20', '2026-01-21', '2026-01-23', '2026-01-24'],
    ['notice on the last day of grace', chargedTerm, '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'],
    ['notice on a Friday gives the Monday', chargedTerm, '2026-11-20', '2026-11-27', '2026-11-30', '2026-12-01'],
    ['notice on a Saturday gives the Monday', chargedTerm, '2026-11-20', '2026-11-28', '2026-11-30', '2026-12-01'],
    [
      'notice before Easter gives the Tuesday after',
      chargedTerm,
      '2026-03-20',
      '2026-04-01',
      '2026-04-07',
      '2026-04-08',
    ],
    ['no grace, notice Monday', noGrace, '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'],
    ['free until romjul: the first day open costs', noGrace, '2026-12-20', '2026-12-22', '2026-12-23', '2027-01-04'],
  ])('%s', (_, term, dueOn, noticeOn, lastFreeOn, firstChargedOn) => {
    expect(deriveLastFreeDay(term, daysOf(dueOn), on(noticeOn), closures)).toBe(lastFreeOn);
    expect(deriveFirstChargedOn(term, daysOf(dueOn), on(noticeOn), closures)).toBe(firstChargedOn);
  });

  it.each([
    ['the day after the notice had a working day', 10, '2026-11-23', '2026-11-30', '2026-11-25'],
    ['the late notice, when it outlasts the grace', 3, '2026-12-01', '2026-12-02', '2026-12-03'],
  ])('counted from the deadline is %s', (_, graceDays, noticeOn, lastFreeOn, firstChargedOn) => {
    const term = { ...chargedTerm, countsFrom: 'deadline' as const, graceDays };
    expect(deriveLastFreeDay(term, daysOf('2026-11-20'), on(noticeOn), [])).toBe(lastFreeOn);
    expect(deriveFirstChargedOn(term, daysOf('2026-11-20'), on(noticeOn), [])).toBe(firstChargedOn);
  });
});
