import { describe, expect, it } from 'vitest';
import type { DueRule, Schedule } from '../agreement/index.ts';
import { moveSchedule } from './move-schedule.ts';

const schedule = (due: DueRule, more: Partial<Schedule> = {}): Schedule => ({
  period: { every: 'vat-term' },
  due,
  shift: 'none',
  whenClosed: 'none',
  ...more,
});
const after = (count: number, unit: 'days' | 'weeks' | 'working-days' | 'months'): DueRule => ({
  rule: 'after',
  of: 'period-end',
  count,
  unit,
});
const before = (count: number, unit: 'days' | 'weeks' | 'working-days'): DueRule => ({
  rule: 'before',
  of: 'event',
  count,
  unit,
});

describe('a later deadline', () => {
  it.each([
    // from, days later, to
    [after(20, 'days'), 10, after(30, 'days')],
    [after(2, 'weeks'), 5, after(19, 'days')],
    [after(5, 'working-days'), 7, after(10, 'working-days')],
    [after(5, 'working-days'), 1, undefined],
    [after(1, 'months'), 10, undefined],
    [before(20, 'days'), 13, before(7, 'days')],
    [before(20, 'days'), 20, undefined],
    [before(3, 'working-days'), 2, before(2, 'working-days')],
    [before(3, 'working-days'), 7, undefined],
    [{ rule: 'day-of-month', day: 10, monthsAfter: 1 }, 8, { rule: 'day-of-month', day: 18, monthsAfter: 1 }],
    [{ rule: 'day-of-month', day: 20, monthsAfter: 1 }, 8, { rule: 'day-of-month', day: 28, monthsAfter: 1 }],
    [{ rule: 'day-of-month', day: 20, monthsAfter: 1 }, 9, undefined],
    [{ rule: 'day-of-month', day: 'last', monthsAfter: 1 }, 1, undefined],
    [{ rule: 'weekday', weekday: 5, occurrence: 1 }, 6, undefined],
    [{ rule: 'weekday', weekday: 5, occurrence: 1 }, 13, { rule: 'weekday', weekday: 5, occurrence: 2 }],
    [
      { rule: 'fixed-dates', dates: ['05-30', '12-28', '02-29'] },
      6,
      { rule: 'fixed-dates', dates: ['06-05', '01-03', '03-06'] },
    ],
    [{ rule: 'continuously', count: 7, unit: 'days' }, 3, { rule: 'continuously', count: 10, unit: 'days' }],
    [after(20, 'days'), 0, undefined],
  ] as const satisfies readonly [DueRule, number, DueRule | undefined][])(
    '%j, %i days later',
    (due, days, expected) => {
      expect(moveSchedule(schedule(due), days)?.due).toEqual(expected);
    },
  );

  it('moves the single days that differ too, and keeps what else holds of the day', () => {
    const moved = moveSchedule(
      schedule(after(20, 'days'), {
        shift: 'next',
        exceptions: [
          { period: 3, on: '08-05' },
          { period: 6, year: 2026, on: '2027-01-25' },
        ],
      }),
      7,
    );
    expect(moved).toMatchObject({
      shift: 'next',
      exceptions: [
        { period: 3, on: '08-12' },
        { period: 6, year: 2026, on: '2027-02-01' },
      ],
    });
  });
});
