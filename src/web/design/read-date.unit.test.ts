import { expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { readDate } from './read-date.ts';

const today = calendarDate('2026-02-09');

it.each([
  ['20.3', '2026-03-20'],
  ['20.3.', '2026-03-20'],
  ['20/3', '2026-03-20'],
  ['20.03.26', '2026-03-20'],
  ['20. mars', '2026-03-20'],
  ['20 mar 2027', '2027-03-20'],
  ['2026-03-20', '2026-03-20'],
  ['i dag', '2026-02-09'],
  ['tomorrow', '2026-02-10'],
  ['fredag', '2026-02-13'],
  ['fre.', '2026-02-13'],
  ['Mandag', '2026-02-16'],
  ['om 3 dager', '2026-02-12'],
  ['in 2 weeks', '2026-02-23'],
  ['+5', '2026-02-14'],
])('%s is read as %s, looking ahead', (text, date) => {
  expect(readDate(text, today)).toBe(date);
});

it('puts a day without a year on the side that is asked for', () => {
  expect(readDate('20.1', today, 'ahead')).toBe('2027-01-20');
  expect(readDate('20.1', today, 'back')).toBe('2026-01-20');
  expect(readDate('20.3', today, 'back')).toBe('2025-03-20');
  expect(readDate('fredag', today, 'back')).toBe('2026-02-06');
});

it.each(['', '31.2', '0.3', '20.13', 'snart', '20', '2026-02-30', 'om dager', 'm'])(
  'does not guess at «%s»',
  (text) => {
    expect(readDate(text, today)).toBeUndefined();
  },
);
