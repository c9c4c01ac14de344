import { expect, test } from 'vitest';
import { left, outOfHours, person, week } from './capacity.testdata.ts';
import { hasWork } from './has-work.ts';
import { sumOffice } from './sum-office.ts';

test('hours and the law’s deadlines add up over people; their evenings and weekends are only counted', () => {
  const people = [
    person('Amir', week('2026-11-30', { room: 0, due: 10, lawLeft: [left(300), left(301)] }), week('2026-12-07')),
    person(
      'Ingrid',
      week('2026-11-30', { due: 38, weekend: outOfHours(0, 2), overtimeMinutes: 180 }),
      week('2026-12-07', { due: 20 }),
    ),
    person('Kari', week('2026-11-30', { room: 8 }), week('2026-12-07', { room: 8 })),
    person('Begins tomorrow'),
  ];
  expect(sumOffice(people)).toEqual([
    {
      mondayOn: '2026-11-30',
      roomMinutes: 48 * 60,
      dueMinutes: 48 * 60,
      overtimeMinutes: 180,
      lawLeft: 2,
      lawLeftMinutes: 600,
      peopleOutOfHours: 1,
    },
    {
      mondayOn: '2026-12-07',
      roomMinutes: 88 * 60,
      dueMinutes: 20 * 60,
      overtimeMinutes: 0,
      lawLeft: 0,
      lawLeftMinutes: 0,
      peopleOutOfHours: 0,
    },
  ]);
  expect(sumOffice([])).toEqual([]);
});

test.each([
  {
    who: 'something to be done in one of the weeks',
    weeks: [week('2026-11-30'), week('2026-12-07', { due: 1 })],
    has: true,
  },
  {
    who: 'work at a weekend where it goes badly',
    weeks: [week('2026-11-30', { weekend: outOfHours(0, 1) })],
    has: true,
  },
  { who: 'overtime that was chosen', weeks: [week('2026-11-30', { overtimeMinutes: 120 })], has: true },
  { who: 'nothing in any week', weeks: [week('2026-11-30'), week('2026-12-07')], has: false },
  { who: 'no weeks yet', weeks: [], has: false },
])('$who: a row of one’s own, $has', ({ weeks, has }) => {
  expect(hasWork(person('Kari', ...weeks))).toBe(has);
});
