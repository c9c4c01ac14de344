import { expect, test } from 'vitest';
import { calendarDate } from '../../../../domain/kernel/index.ts';
import { readChance, readWeekend } from './read-weekend.ts';

const none = { low: 0, likely: 0, high: 0 };
const some = { low: 0, likely: 30, high: 150 };
const free = {
  saturdayOn: calendarDate('2026-12-05'),
  known: true,
  lost: 0,
  minutes: none,
  evenings: { lost: 0, minutes: none },
};

test.each([
  { when: 'no hours, on the weekend or the evenings before it', weekend: free, outlook: 'fits' },
  {
    when: 'hours on the evenings alone',
    weekend: { ...free, evenings: { lost: 0.4, minutes: some } },
    outlook: 'free',
  },
  { when: 'less than an hour, in a few scenarios', weekend: { ...free, minutes: some }, outlook: 'at-risk' },
  { when: 'lost in one scenario of a thousand', weekend: { ...free, lost: 0.001 }, outlook: 'at-risk' },
  { when: 'too little known, whatever the figures', weekend: { ...free, known: false }, outlook: 'unknown' },
  {
    when: 'two minutes, which is nothing in hours',
    weekend: { ...free, minutes: { ...none, high: 2 } },
    outlook: 'fits',
  },
])('$when: $outlook', ({ weekend, outlook }) => {
  expect(readWeekend(weekend)).toBe(outlook);
});

test.each([
  [0, 'at', 0],
  [0.001, 'under', 1],
  [0.009, 'under', 1],
  [0.01, 'at', 1],
  [0.624, 'at', 62],
  [0.99, 'at', 99],
  [0.997, 'over', 99],
  [1, 'at', 100],
])('a chance of %d is %s %d percent', (lost, side, percent) => {
  expect(readChance(lost)).toEqual({ side, percent });
});
