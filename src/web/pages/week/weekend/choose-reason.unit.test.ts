import { expect, test } from 'vitest';
import { calendarDate as day } from '../../../../domain/kernel/index.ts';
import { chooseReason, readNearDay } from './choose-reason.ts';

const monday = day('2026-11-30');
const thursday = day('2026-12-03');
const friday = day('2026-12-04');
const job = { kind: 'vat-return' as const, doneBy: friday };
const delivery = { dueOn: day('2026-11-19'), daysLate: 11, expectedOn: thursday };

test.each([
  {
    when: 'eleven days late and not there',
    why: { ...job, of: 'overdue' as const, delivery },
    reason: { key: 'overdue', daysLate: 11, expectedOn: thursday },
  },
  {
    when: 'late, and expected on a day that has passed: it may come today',
    why: { ...job, of: 'overdue' as const, delivery: { ...delivery, expectedOn: day('2026-11-27') } },
    reason: { key: 'overdue', daysLate: 11, expectedOn: monday },
  },
  {
    when: 'due on Tuesday, often some days later',
    why: { ...job, of: 'expected-late' as const, delivery: { ...delivery, dueOn: day('2026-12-01'), daysLate: 0 } },
    reason: { key: 'expectedLate', dueOn: day('2026-12-01'), expectedOn: thursday },
  },
  {
    when: 'expected in time, on the day before the return',
    why: { ...job, of: 'expected' as const, delivery: { ...delivery, daysLate: 0 } },
    reason: { key: 'expected', expectedOn: thursday, doneBy: friday },
  },
  {
    when: 'expected, for a job whose day has passed',
    why: { ...job, of: 'expected' as const, doneBy: day('2026-11-27'), delivery },
    reason: { key: 'expectedPast', expectedOn: thursday, doneBy: day('2026-11-27') },
  },
  { when: 'all in hand', why: { ...job, of: 'in-hand' as const }, reason: { key: 'inHand', doneBy: friday } },
  {
    when: 'all in hand, and the day has passed',
    why: { ...job, of: 'in-hand' as const, doneBy: day('2026-11-27') },
    reason: { key: 'inHandPast', doneBy: day('2026-11-27') },
  },
])('$when', ({ why, reason }) => {
  expect(chooseReason(why, monday)).toEqual(reason);
});

test.each([
  ['2026-11-29', 'date'],
  ['2026-11-30', 'today'],
  ['2026-12-01', 'tomorrow'],
  ['2026-12-02', 'weekday'],
  ['2026-12-06', 'weekday'],
  ['2026-12-07', 'date'],
])('on Monday 30 November, %s is named as %s', (on, named) => {
  expect(readNearDay(day(on), monday)).toBe(named);
});
