import { describe, expect, it } from 'vitest';
import type { Forgiveness, LateTerm } from '../agreement/index.ts';
import { ore } from '../kernel/index.ts';
import { granted } from '../obligation/obligation.testdata.ts';
import { chargedTerm, outcomesOf, type Story } from './surcharge.testdata.ts';

/** kr 1 000 for a late delivery, without grace. */
const flat = (forgiven?: Forgiveness): LateTerm => {
  const { capOre: _, ...term } = chargedTerm;
  return {
    ...term,
    graceDays: 0,
    price: { per: 'delivery', amountOre: ore(100_000) },
    ...(forgiven === undefined ? {} : { forgiven }),
  };
};

/** Each late by a week, with the notice on the day after the deadline. */
const late = (due: string, notice: string, delivered: string): Story => ({ due, notice, delivered });
const march = late('2026-03-20', '2026-03-23', '2026-03-27');
const may = late('2026-05-20', '2026-05-21', '2026-05-27');
const november = late('2026-11-20', '2026-11-23', '2026-11-27');
const december = late('2026-12-30', '2026-12-31', '2027-01-08');
const january = late('2027-01-20', '2027-01-21', '2027-01-27');
const mayAfter = late('2027-05-20', '2027-05-21', '2027-05-27');

const walk = (forgiven: Forgiveness | undefined, ...stories: Story[]): string[] =>
  outcomesOf(
    stories.map((story) => ({ ...story, term: flat(forgiven) })),
    '2027-12-31',
  ).map(({ outcome }) => outcome);

describe('forgiveness', () => {
  it.each<[string, Forgiveness | undefined, string[]]>([
    ['none', undefined, ['due', 'due', 'due', 'due', 'due', 'due']],
    ['the first time', { times: 1, per: 'agreement' }, ['forgiven', 'due', 'due', 'due', 'due', 'due']],
    ['the first two', { times: 2, per: 'agreement' }, ['forgiven', 'forgiven', 'due', 'due', 'due', 'due']],
    // By deadline: what was due on 30 December and came in January is of 2026.
    ['one a year', { times: 1, per: 'year' }, ['forgiven', 'due', 'due', 'due', 'forgiven', 'due']],
    ['two a year', { times: 2, per: 'year' }, ['forgiven', 'forgiven', 'due', 'due', 'forgiven', 'forgiven']],
    ['nought', { times: 0, per: 'year' }, ['due', 'due', 'due', 'due', 'due', 'due']],
  ])('of %s', (_, forgiven, expected) => {
    expect(walk(forgiven, march, may, november, december, january, mayAfter)).toEqual(expected);
  });

  it('one a year over New Year, with nothing before: both sides have one', () => {
    expect(walk({ times: 1, per: 'year' }, december, january)).toEqual(['forgiven', 'forgiven']);
  });

  it('one a year goes by the deadline in force: more days granted over New Year make it the next year’s', () => {
    const moved: Story = {
      ...late('2026-12-30', '2027-01-06', '2027-01-13'),
      obligation: { extensions: [granted('2026-12-29', '2026-12-29', '2027-01-05')] },
    };
    expect(walk({ times: 1, per: 'year' }, november, moved, january)).toEqual(['forgiven', 'forgiven', 'due']);
  });

  it('is not used up by what came in time, or within what the notice leaves free', () => {
    const inTime = { ...march, delivered: '2026-03-20' };
    const free = { ...march, delivered: '2026-03-24' };
    expect(walk({ times: 1, per: 'agreement' }, inTime, may, november)).toEqual(['none', 'forgiven', 'due']);
    expect(walk({ times: 1, per: 'agreement' }, free, may, november)).toEqual(['none', 'forgiven', 'due']);
  });

  it('is of each charge by itself', () => {
    const term = flat({ times: 1, per: 'agreement' });
    const other = { ...term, key: 'other' };
    expect(
      outcomesOf(
        [
          { ...march, term },
          { ...march, term: other },
          { ...may, term },
          { ...may, term: other },
        ],
        '2026-12-31',
      ).map(({ outcome }) => outcome),
    ).toEqual(['forgiven', 'forgiven', 'due', 'due']);
  });

  it('takes nothing of a cap', () => {
    const term: LateTerm = { ...flat({ times: 1, per: 'agreement' }), yearCapOre: ore(150_000) };
    const told = outcomesOf(
      [march, may, november].map((story) => ({ ...story, term })),
      '2026-12-31',
    );
    expect(
      told.map((outcome) => ('arithmetic' in outcome ? [outcome.outcome, outcome.arithmetic.sumOre] : outcome.outcome)),
    ).toEqual([
      ['forgiven', 100_000],
      ['due', 100_000],
      ['due', 50_000],
    ]);
  });
});
