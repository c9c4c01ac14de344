import { expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { decideAdjustmentFate, type ToldAdjustment } from './decide-adjustment-fate.ts';

const accepted = (day: string): ToldAdjustment['letter'] => ({ state: 'accepted', acceptedOn: on(day) });
const told: ToldAdjustment = {
  startOn: on('2027-01-01'),
  noticeByOn: on('2026-12-02'),
  letter: accepted('2026-11-25'),
  samePrices: true,
  ended: false,
};

it.each([
  ['waits for its day', {}, '2026-12-31', 'waits'],
  ['is in force on its day', {}, '2027-01-01', 'in-force'],
  ['is in force also where nobody looked for a week', {}, '2027-01-08', 'in-force'],
  ['counts on the last day of the notice', { letter: accepted('2026-12-02') }, '2027-01-01', 'in-force'],
  ['does not count a day after it', { letter: accepted('2026-12-03') }, '2026-12-03', 'not-told'],
  ['waits while the letter is on its way', { letter: { state: 'on-its-way' } }, '2026-12-02', 'waits'],
  [
    'is not told where the letter is still on its way then',
    { letter: { state: 'on-its-way' } },
    '2026-12-03',
    'not-told',
  ],
  ['waits for a person while the letter is in doubt', { letter: { state: 'in-doubt' } }, '2026-12-02', 'waits'],
  ['is not told where the doubt lasts', { letter: { state: 'in-doubt' } }, '2026-12-03', 'not-told'],
  ['is not told where the letter came back or never went', { letter: { state: 'gone' } }, '2026-11-26', 'not-told'],
  ['is overtaken by prices that both have changed', { samePrices: false }, '2026-12-10', 'overtaken'],
  ['is overtaken also by that on its very day', { samePrices: false }, '2027-01-01', 'overtaken'],
  ['is overtaken where the agreement ends before', { ended: true }, '2026-12-10', 'overtaken'],
] satisfies [string, Partial<ToldAdjustment>, string, string][])('an adjustment %s', (_rule, given, today, fate) => {
  expect(decideAdjustmentFate({ ...told, ...given }, on(today))).toBe(fate);
});
