import { expect, test } from 'vitest';
import { calendarDate } from '../../../../domain/kernel/index.ts';
import { arrangePlan } from './arrange-plan.ts';

test.each([
  {
    when: 'a week from Monday: its weekend is last',
    days: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
    columns: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', 'weekend 2026-12-05'],
  },
  {
    when: 'from a Wednesday: the weekend lies between, and the second week is only begun',
    days: ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08'],
    columns: ['2026-12-02', '2026-12-03', '2026-12-04', 'weekend 2026-12-05', '2026-12-07', '2026-12-08'],
  },
  {
    when: 'two weeks: each with its weekend',
    days: ['2026-12-04', '2026-12-10', '2026-12-11'],
    columns: ['2026-12-04', 'weekend 2026-12-05', '2026-12-10', '2026-12-11', 'weekend 2026-12-12'],
  },
  {
    when: 'a short week, Friday being a holiday: its weekend is last',
    days: ['2026-12-30', '2026-12-31'],
    columns: ['2026-12-30', '2026-12-31', 'weekend 2027-01-02'],
  },
  { when: 'nothing', days: [], columns: [] },
])('$when', ({ days, columns }) => {
  const plan = arrangePlan(days.map((on) => ({ on: calendarDate(on), roomMinutes: 450, work: [] })));
  expect(plan.map((each) => (each.is === 'day' ? each.day.on : `weekend ${each.saturdayOn}`))).toEqual(columns);
});
