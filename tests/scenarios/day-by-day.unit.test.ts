import { describe, expect, it } from 'vitest';
import { deriveDuties, type Duty, type Schedule } from '../../src/domain/agreement/index.ts';
import { addDays, calendarDate as on } from '../../src/domain/kernel/index.ts';
import { oneClause } from './clause.ts';

// A deadline is found on its own day whatever lies between it and its period: long counts, holidays, closures and dates that differ.

const startOn = on('2023-12-01');
const fromOn = on('2024-01-01');
const toOn = on('2025-06-30');
const closures = [{ fromOn: on('2024-06-20'), toOn: on('2024-09-10') }];
const facts = { paydayOfMonth: 31, events: [{ event: 'general-meeting' as const, on: on('2024-06-19') }] };

type Part = Pick<Schedule, 'period' | 'due'> & Partial<Schedule>;
const month = { every: 'month' } as const;

const schedules: readonly [name: string, schedule: Part][] = [
  // 31 March 2024 is Easter Day: the next working day is Tuesday 2 April, the one before Wednesday 27 March.
  [
    'the day itself, moved over Easter',
    { period: month, due: { rule: 'after', of: 'period-end', count: 0, unit: 'days' }, shift: 'next' },
  ],
  [
    'the day itself, moved back over Easter',
    { period: month, due: { rule: 'after', of: 'period-end', count: 0, unit: 'days' }, shift: 'previous' },
  ],
  ['sixty working days', { period: month, due: { rule: 'after', of: 'period-end', count: 60, unit: 'working-days' } }],
  [
    'sixty working days before',
    { period: month, due: { rule: 'before', of: 'period-start', count: 60, unit: 'working-days' } },
  ],
  ['a month', { period: month, due: { rule: 'continuously', count: 1, unit: 'months' } }],
  ['a year and a half', { period: month, due: { rule: 'day-of-month', day: 'last', monthsAfter: 18 } }],
  ['a year before', { period: month, due: { rule: 'day-of-month', day: 1, monthsAfter: -12 } }],
  ['weeks', { period: { every: 'week' }, due: { rule: 'weekday', weekday: 1, occurrence: 6 }, shift: 'next' }],
  [
    'a closure of twelve weeks',
    { period: { every: 'week' }, due: { rule: 'weekday', weekday: 5, occurrence: 0 }, whenClosed: 'next' },
  ],
  [
    'a closure, moved back',
    { period: { every: 'week' }, due: { rule: 'weekday', weekday: 5, occurrence: 0 }, whenClosed: 'previous' },
  ],
  ['dates a year after', { period: { every: 'half-year' }, due: { rule: 'fixed-dates', dates: ['06-30', '12-31'] } }],
  ['dates within', { period: { every: 'year' }, due: { rule: 'fixed-dates', dates: ['11-30'], within: true } }],
  [
    'a date that differs by more than a year',
    {
      period: { every: 'quarter' },
      due: { rule: 'after', of: 'period-end', count: 10, unit: 'days' },
      exceptions: [{ period: 4, year: 2023, on: '2025-05-20' }],
    },
  ],
  [
    'the law’s day of a year',
    { period: { every: 'year' }, due: { rule: 'before', of: { statutory: 'tax-return' }, count: 0, unit: 'days' } },
  ],
  [
    'months after the law’s day',
    { period: month, due: { rule: 'after', of: { statutory: 'vat-return' }, count: 6, unit: 'months' } },
  ],
  [
    'before a payday',
    { period: { event: 'payday' }, due: { rule: 'before', of: 'event', count: 40, unit: 'working-days' } },
  ],
  [
    'after a meeting',
    { period: { event: 'general-meeting' }, due: { rule: 'after', of: 'event', count: 10, unit: 'months' } },
  ],
];

describe('a deadline is found on its own day', () => {
  it.each(schedules)('%s', (_, schedule) => {
    const terms = oneClause('one', schedule);
    const derive = (from: typeof fromOn, to: typeof toOn): Duty[] =>
      deriveDuties(terms, facts, closures, { startOn, fromOn: from, toOn: to });
    // Searched for from far away, so that nothing can be left out at the edge.
    const all = derive(startOn, on('2029-12-31')).filter(({ dueOn }) => dueOn >= fromOn && dueOn <= toOn);
    const days = new Set(all.flatMap(({ dueOn }) => [addDays(dueOn, -1), dueOn, addDays(dueOn, 1)]).sort());
    expect(all.length).toBeGreaterThan(0);
    expect(
      [...days].flatMap((day) => derive(day, day)).filter(({ dueOn }) => dueOn >= fromOn && dueOn <= toOn),
    ).toEqual(all);
  });
});
