import { expect, test } from 'vitest';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { cutIntoDays, daySpan } from './day-span.ts';

test.each([
  ['2026-11-23', 1440],
  ['2026-10-25', 1500],
  ['2027-03-28', 1380],
])('%s has %d minutes in Oslo', (on, minutes) => {
  expect(daySpan(calendarDate(on), 'Europe/Oslo').minutes).toBe(minutes);
});

test.each([
  ['within a day', '2026-11-23T08:00:00.000Z', '2026-11-23T09:30:00.000Z', ['2026-11-23 5400']],
  [
    'over midnight in Oslo',
    '2026-11-23T22:50:00.000Z',
    '2026-11-23T23:10:30.000Z',
    ['2026-11-23 600', '2026-11-24 630'],
  ],
  [
    'through the night of 25 hours',
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T05:00:00.000Z',
    ['2026-10-24 3600', '2026-10-25 25200'],
  ],
  [
    'through the night of 23 hours',
    '2027-03-27T22:00:00.000Z',
    '2027-03-28T05:00:00.000Z',
    ['2027-03-27 3600', '2027-03-28 21600'],
  ],
  [
    'over the end of a month and a year',
    '2026-12-31T22:30:00.000Z',
    '2026-12-31T23:30:00.000Z',
    ['2026-12-31 1800', '2027-01-01 1800'],
  ],
  ['from midnight', '2026-11-22T23:00:00.000Z', '2026-11-22T23:01:00.000Z', ['2026-11-23 60']],
  ['for no time', '2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z', []],
  ['backwards', '2026-11-23T08:00:00.000Z', '2026-11-23T07:00:00.000Z', []],
])('a timer that runs %s is cut by the days of the office', (_name, startedAt, stoppedAt, pieces) => {
  const cut = cutIntoDays(instant(startedAt), instant(stoppedAt), 'Europe/Oslo');
  expect(cut.map(({ on, seconds }) => `${on} ${seconds}`)).toEqual(pieces);
});
