import { expect, test } from 'vitest';
import { calendarDate, timeOfDay } from '../../../domain/kernel/index.ts';
import { joinSlots } from './join-slots.ts';

const slot = (day: string, from: string, to: string) => ({
  on: calendarDate(`2026-12-${day}`),
  from: timeOfDay(from),
  to: timeOfDay(to),
});

test('nothing free is no day at all', () => {
  expect(joinSlots([])).toEqual([]);
});

test('times that overlap or touch are one stretch, and what is in the way parts them', () => {
  const free = [
    slot('03', '08:00', '09:00'),
    slot('03', '08:30', '09:30'),
    slot('03', '09:30', '10:30'),
    slot('03', '13:00', '14:00'),
    slot('04', '08:00', '09:00'),
  ];
  expect(joinSlots(free)).toEqual([
    {
      on: '2026-12-03',
      stretches: [slot('03', '08:00', '10:30'), slot('03', '13:00', '14:00')],
      choices: 4,
    },
    { on: '2026-12-04', stretches: [slot('04', '08:00', '09:00')], choices: 1 },
  ]);
});
