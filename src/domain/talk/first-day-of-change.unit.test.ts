import { expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { firstDayOfChange } from './first-day-of-change.ts';

it.each([
  ['early in a month', '2026-06-01', '2026-07-01'],
  ['ten working days over Christmas still end in December', '2026-12-10', '2027-01-01'],
  ['and so do not those from 21 December', '2026-12-21', '2027-02-01'],
  ['over Easter', '2027-03-15', '2027-05-01'],
])('%s: drafted on %s, it begins on %s', (_, drafted, first) => {
  expect(firstDayOfChange(on(drafted))).toBe(first);
});
