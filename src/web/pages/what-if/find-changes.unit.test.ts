import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../domain/kernel/index.ts';
import { newClientsMax } from '../../../domain/weekend/index.ts';
import { findChanges } from './find-changes.ts';
import { newClientsShown } from './wishes-place.ts';
import type { PersonWhatIf, WeekendWhatIf } from './what-if-requests.ts';

const work = (lost: number, likely: number, high: number, evenings = 0): WeekendWhatIf['now'] => ({
  lost,
  minutes: { low: 0, likely, high },
  evenings: { lost: 0, minutes: { low: 0, likely: evenings, high: evenings } },
});
const nothing = work(0, 0, 0);
const total = { outOfHours: { low: 0, likely: 0, high: 0, mean: 0 }, lostWeekends: 0, pastLawMinutes: 0 };

function person(
  name: string,
  ...weekends: [string, WeekendWhatIf['now'], WeekendWhatIf['now'], boolean?][]
): PersonWhatIf {
  return {
    staffId: name,
    name,
    now: total,
    asIf: total,
    weekends: weekends.map(([on, now, asIf, known = true]) => ({ saturdayOn: calendarDate(on), known, now, asIf })),
  };
}
const told = (...people: PersonWhatIf[]): string[] =>
  findChanges(people).map(({ name, of, saturdayOn }) => `${name} ${of} ${saturdayOn}`);

describe('what changes most', () => {
  it('is told with the most first, evenings too', () => {
    expect(
      told(
        person(
          'Kari',
          ['2026-12-05', work(0.6, 200, 400), work(0.5, 180, 400)],
          ['2026-12-12', nothing, work(0.3, 60, 90)],
        ),
        person('Ola', ['2026-12-05', work(0, 0, 0, 400), work(0, 0, 0, 100)]),
      ),
    ).toEqual(['Ola evenings 2026-12-05', 'Kari weekend 2026-12-12', 'Kari weekend 2026-12-05']);
  });

  it('is nothing where nothing changes by much', () => {
    expect(told(person('Kari', ['2026-12-05', work(0.6, 200, 400, 30), work(0.59, 190, 390, 20)]))).toEqual([]);
  });

  it('goes by the worst where too little is known to speak in per cent', () => {
    expect(told(person('Kari', ['2026-12-05', work(0.6, 0, 400), work(0.1, 0, 100), false]))).toEqual([
      'Kari weekend 2026-12-05',
    ]);
    expect(told(person('Kari', ['2026-12-05', work(0.6, 0, 100), work(0.1, 0, 100), false]))).toEqual([]);
  });

  it('is four things at most', () => {
    const many = ['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26', '2027-01-02'].map(
      (on): [string, WeekendWhatIf['now'], WeekendWhatIf['now']] => [on, nothing, work(0.4, 80, 90)],
    );
    expect(told(person('Kari', ...many))).toHaveLength(4);
  });
});

it('as many new clients can be asked about as are answered for', () => {
  expect(newClientsShown).toBe(newClientsMax);
});
