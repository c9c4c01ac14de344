import { expect, it } from 'vitest';
import { calendarDate as on } from '../../../domain/kernel/index.ts';
import { deriveNextDays } from './derive-next-days.ts';

it('shows today and the four working days after it', () => {
  expect(deriveNextDays(on('2026-11-20'))).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
  ]);
});

it('shows a Sunday as today, then goes on with Monday', () => {
  expect(deriveNextDays(on('2026-11-22'))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
  ]);
});

it('leaves out the holy days of Easter', () => {
  expect(deriveNextDays(on('2026-03-31'))).toEqual([
    '2026-03-31',
    '2026-04-01',
    '2026-04-07',
    '2026-04-08',
    '2026-04-09',
  ]);
});
