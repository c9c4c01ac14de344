import { expect, test } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { deriveTimerMinutes } from './derive-timer-minutes.ts';

const first = calendarDate('2026-11-23');
const second = calendarDate('2026-11-24');
const minute = 60;
const hour = 3600;

test.each<[string, [number, number?], number[], boolean]>([
  ['nothing', [0], [], false],
  ['a second', [1], [1], false],
  ['a minute', [minute], [1], false],
  ['a minute and a second', [minute + 1], [2], false],
  ['ten minutes before midnight and ten and a half after', [10 * minute, 10 * minute + 30], [10, 11], false],
  ['half a minute on each side of midnight', [30, 30], [1], false],
  ['twelve hours and 59 minutes', [12 * hour + 59 * minute], [779], false],
  ['thirteen hours', [13 * hour], [780], false],
  ['thirteen hours and a second', [13 * hour + 1], [780], true],
  ['a night and a day', [8 * hour, 24 * hour], [480, 300], true],
  ['fourteen hours before midnight', [14 * hour, 2 * hour], [780], true],
])('%s comes to whole minutes, rounded up once', (_name, [today, tomorrow], minutes, capped) => {
  const pieces = [
    { on: first, seconds: today },
    ...(tomorrow === undefined ? [] : [{ on: second, seconds: tomorrow }]),
  ];
  const outcome = deriveTimerMinutes(pieces);
  expect(outcome.days.map((day) => day.minutes)).toEqual(minutes);
  expect(outcome.capped).toBe(capped);
});

test('a timer that goes back in time is a mistake of the programme', () => {
  expect(() => deriveTimerMinutes([{ on: first, seconds: -1 }])).toThrow('a timer that ran -1 seconds');
});
