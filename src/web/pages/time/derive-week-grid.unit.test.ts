import { expect, test } from 'vitest';
import { calendarDate } from '../../../domain/kernel/index.ts';
import type { TimeEntryView } from '../../../http/contract/time.ts';
import { deriveWeekGrid } from './derive-week-grid.ts';

const fromOn = calendarDate('2026-12-28');

function entry(day: string, clientName: string | null, minutes: number): TimeEntryView {
  return {
    id: `${day} ${clientName} ${minutes}`,
    workedOn: calendarDate(day),
    clientId: clientName,
    clientName,
    minutes,
    work: 'sorting',
    words: null,
    source: 'typed',
    mayChange: true,
  };
}

test('a week is summed by client and day over the end of the year, internal time apart, names in Norwegian order', () => {
  const grid = deriveWeekGrid({
    fromOn,
    entries: [
      entry('2026-12-28', 'Ås Rør', 30),
      entry('2026-12-28', 'Brattli', 15),
      entry('2027-01-03', 'Brattli', 45),
      entry('2026-12-28', 'Ås Rør', 10),
      entry('2026-12-31', null, 20),
      entry('2026-12-31', 'Øye', 5),
    ],
  });
  expect(grid.days[6]).toBe('2027-01-03');
  expect(grid.clients.map(({ clientName, days, sum }) => [clientName, ...days, sum])).toEqual([
    ['Brattli', 15, 0, 0, 0, 0, 0, 45, 60],
    ['Øye', 0, 0, 0, 5, 0, 0, 0, 5],
    ['Ås Rør', 40, 0, 0, 0, 0, 0, 0, 40],
  ]);
  expect(grid.internal?.days).toEqual([0, 0, 0, 20, 0, 0, 0]);
  expect([...grid.sums, grid.sum]).toEqual([55, 0, 0, 25, 0, 0, 45, 125]);
});

test('an empty week has no rows and no sums', () => {
  const grid = deriveWeekGrid({ fromOn, entries: [] });
  expect([grid.clients, grid.internal, grid.sum]).toEqual([[], undefined, 0]);
});
