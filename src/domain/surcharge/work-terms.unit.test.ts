import { describe, expect, it } from 'vitest';
import type { WorkTerm } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { came, item, mending, returned } from '../obligation/obligation.testdata.ts';
import type { EnteredWork } from './facts.ts';
import { outcomeOf, sumOreOf, type Story } from './surcharge.testdata.ts';

/** kr 1 000 an hour for sorting, in whole minutes, at most kr 3 000. */
const term: WorkTerm = {
  key: 'sorting',
  on: 'work',
  price: { per: 'hour', rateOre: ore(100_000), minimumMinutes: 0, unitMinutes: 1, work: ['sorting'] },
  capOre: ore(300_000),
  nature: 'price',
};

const sorting = (minutes: number, day: string): EnteredWork[] => [{ work: 'sorting', minutes, on: on(day) }];
const kroner = (story: Omit<Story, 'due'>): number =>
  sumOreOf({ due: '2026-11-20', term, ...story }, '2026-12-31') / 100;

// Due Fri 20 November. Came on the 19th, sent back on Mon the 23rd, to be mended by Thu the 26th.
const sentBack = returned('2026-11-19', '2026-11-23', '2026-11-26');
const back = (minutes: number, day: string, mended?: string): Omit<Story, 'due'> => ({
  notice: '2026-11-23',
  obligation: {
    items: [
      item('receipts', {
        arrivals: mended === undefined ? [sentBack] : [sentBack, mending('returned', came(mended))],
      }),
    ],
  },
  facts: { returnedOnce: true, work: sorting(minutes, day) },
});

describe('what came in time and was not sent back', () => {
  it('costs nothing, however long it took to sort', () => {
    const story = { delivered: '2026-11-20', notice: '2026-11-16', facts: { work: sorting(600, '2026-11-23') } };
    expect(kroner(story)).toBe(0);
    expect(outcomeOf({ due: '2026-11-20', term, ...story }, '2026-12-31')).toEqual({ outcome: 'none' });
  });
});

describe('what was sent back', () => {
  it.each([
    ['mended in time', '2026-11-26'],
    ['mended too late', '2026-11-27'],
    ['not mended', undefined],
  ])('and %s costs the minutes from the day of the notice on', (_, mended) => {
    expect(kroner(back(90, '2026-11-22', mended))).toBe(0);
    expect(kroner(back(90, '2026-11-23', mended))).toBe(1_500);
    expect(kroner(back(90, '2026-11-30', mended))).toBe(1_500);
  });

  it('and mended in time is not late by any day', () => {
    expect(outcomeOf({ due: '2026-11-20', term, ...back(90, '2026-11-24', '2026-11-26') }, '2026-12-31')).toMatchObject(
      {
        outcome: 'due',
        arithmetic: { daysLate: 0, chargedDays: 0, units: [], minutes: 90, sumOre: 150_000 },
      },
    );
  });

  it('costs nothing without a notice, nor by one that came after the work', () => {
    const { notice: _, ...silent } = back(90, '2026-11-24', '2026-11-26');
    expect(outcomeOf({ due: '2026-11-20', term, ...silent }, '2026-12-31')).toEqual({
      outcome: 'locked',
      reasons: ['no-notice'],
    });
    expect(kroner({ ...back(90, '2026-11-24', '2026-11-26'), notice: '2026-11-25' })).toBe(0);
  });

  it.each([
    [179, 2_983.33],
    [180, 3_000],
    [181, 3_000],
  ])('with %d minutes costs kr %d, never more than the cap', (minutes, sum) => {
    expect(kroner(back(minutes, '2026-11-24', '2026-11-26'))).toBe(sum);
  });

  it('costs nothing for work of another kind, or for none', () => {
    const other: EnteredWork[] = [{ work: 'coding', minutes: 60, on: on('2026-11-24') }];
    const story = back(0, '2026-11-24', '2026-11-26');
    expect(kroner({ ...story, facts: { returnedOnce: true, work: other } })).toBe(0);
    expect(kroner({ ...story, facts: { returnedOnce: true, work: [] } })).toBe(0);
  });
});

describe('what took no extra work', () => {
  it('is not locked for want of a notice: there is nothing to charge', () => {
    expect(outcomeOf({ due: '2026-11-20', term, delivered: '2026-12-01' }, '2026-12-31')).toEqual({ outcome: 'none' });
  });
});

describe('what came late', () => {
  it('costs the minutes entered from the day of the notice on, on whatever day it came', () => {
    const late = { notice: '2026-11-23', delivered: '2026-11-23' };
    expect(kroner({ ...late, facts: { work: sorting(30, '2026-11-24') } })).toBe(500);
    expect(kroner({ ...late, facts: { work: [...sorting(30, '2026-11-21'), ...sorting(12, '2026-11-25')] } })).toBe(
      200,
    );
  });
});
