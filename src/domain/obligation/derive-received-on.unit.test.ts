import { expect, it } from 'vitest';
import { calendarDate as on, timeOfDay as at } from '../kernel/index.ts';
import { deriveReceivedOn } from './derive-received-on.ts';

const noon = { dueOn: on('2026-11-27'), dueAt: at('12:00') };

it.each([
  ['before the clock time', '2026-11-27', '11:59', '2026-11-27'],
  ['at it', '2026-11-27', '12:00', '2026-11-27'],
  ['after it counts for the next day', '2026-11-27', '12:01', '2026-11-28'],
  ['late in the evening of the day before', '2026-11-26', '23:59', '2026-11-26'],
  ['on a later day counts for that day', '2026-11-30', '15:00', '2026-11-30'],
])('what comes %s', (_, day, time, counts) => {
  expect(deriveReceivedOn({ on: on(day), at: at(time) }, noon)).toBe(counts);
});

it('without a clock time the whole day is in time', () => {
  expect(deriveReceivedOn({ on: on('2026-11-27'), at: at('23:59') }, { dueOn: on('2026-11-27') })).toBe('2026-11-27');
});
