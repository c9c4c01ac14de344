import { describe, expect, it } from 'vitest';
import type { NearTerm } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { granted } from '../obligation/obligation.testdata.ts';
import { deriveStatutoryOn } from './derive-first-charged-day.ts';
import { lawDaysOfPeriod } from './facts.ts';
import { outcomeOf, outcomesOf, sumOreOf, type Story } from './surcharge.testdata.ts';

/** Up to kr 500 when six working days or fewer are left before the VAT return. */
const term: NearTerm = {
  key: 'near',
  on: 'near-statutory',
  report: 'vat-return',
  workingDays: 6,
  price: { per: 'delivery', amountOre: ore(50_000), upTo: true },
  nature: 'price',
};

const kroner = (story: Story): number => sumOreOf({ term, ...story }, '2028-12-31') / 100;

describe('six working days or fewer before the law’s day', () => {
  it.each([
    // September–October 2026: Thu 10 December. After Tue the 1st seven are left, after Wed the 2nd six, after Thu the 3rd five.
    ['2026-10-31', '2026-11-20', '2026-12-01', 0],
    ['2026-10-31', '2026-11-20', '2026-12-02', 500],
    ['2026-10-31', '2026-11-20', '2026-12-03', 500],
    // January–February 2026: Fri 10 April, after Easter. After Sun 29 March seven are left, after Mon the 30th six, after Tue the 31st five.
    ['2026-02-28', '2026-03-20', '2026-03-29', 0],
    ['2026-02-28', '2026-03-20', '2026-03-30', 500],
    ['2026-02-28', '2026-03-20', '2026-03-31', 500],
    // January–February 2027: Sat 10 April, so Mon the 12th. After Thu 1 April seven are left: 2, 5, 6, 7, 8, 9, 12.
    ['2027-02-28', '2027-03-20', '2027-04-01', 0],
    ['2027-02-28', '2027-03-20', '2027-04-02', 500],
    // May–June 2026 has the law's own day, Mon 31 August.
    ['2026-06-30', '2026-07-20', '2026-08-20', 0],
    ['2026-06-30', '2026-07-20', '2026-08-21', 500],
    // July–August 2026: Sat 10 October, so Mon the 12th. After Thu the 1st seven are left: 2, 5, 6, 7, 8, 9, 12.
    ['2026-08-31', '2026-09-20', '2026-10-01', 0],
    ['2026-08-31', '2026-09-20', '2026-10-02', 500],
    // After the law's day itself it costs the same.
    ['2026-10-31', '2026-11-20', '2026-12-10', 500],
    ['2026-10-31', '2026-11-20', '2027-03-01', 500],
  ])('the term that ends %s, due %s and delivered %s, costs kr %d', (periodEnd, due, delivered, sum) => {
    expect(kroner({ due, notice: due, delivered, periodEnd })).toBe(sum);
  });

  it('shows the law’s day and what was left before it', () => {
    const story: Story = {
      term,
      due: '2026-11-20',
      notice: '2026-11-23',
      delivered: '2026-12-03',
      periodEnd: '2026-10-31',
    };
    expect(outcomeOf(story, '2026-12-31')).toMatchObject({
      outcome: 'due',
      arithmetic: {
        statutoryOn: '2026-12-10',
        workingDaysLeft: 5,
        graceEndOn: '2026-12-01',
        firstChargedOn: '2026-12-02',
        sumOre: 50_000,
      },
    });
  });
});

describe('what comes by the client’s own deadline', () => {
  // Due Mon 7 December, three working days before the law's day.
  const own: Story = { due: '2026-12-07', periodEnd: '2026-10-31' };

  it('costs nothing however near the law’s day is', () => {
    expect(kroner({ ...own, notice: '2026-12-01', delivered: '2026-12-07' })).toBe(0);
    expect(kroner({ ...own, notice: '2026-12-01', delivered: '2026-12-08' })).toBe(500);
  });

  it('costs nothing by the deadline that was granted', () => {
    const extensions = [granted('2026-12-04', '2026-12-04', '2026-12-09')];
    const late = { ...own, notice: '2026-12-07', obligation: { extensions } };
    expect(kroner({ ...late, delivered: '2026-12-09' })).toBe(0);
    expect(kroner({ ...late, delivered: '2026-12-10' })).toBe(500);
  });
});

describe('a late fee near the law’s day', () => {
  it('needs the working day after the notice to be over', () => {
    const story: Story = { due: '2026-11-20', delivered: '2026-12-02', periodEnd: '2026-10-31' };
    expect(outcomeOf({ term, ...story }, '2026-12-31')).toEqual({ outcome: 'locked', reasons: ['no-notice'] });
    expect(kroner({ ...story, notice: '2026-12-01' })).toBe(0);
    expect(kroner({ ...story, notice: '2026-11-30' })).toBe(500);
  });

  it('runs from the seventh working day before while nothing has come', () => {
    const story: Story = { term, due: '2026-11-20', notice: '2026-11-23', periodEnd: '2026-10-31' };
    expect(outcomeOf(story, '2026-12-01')).toEqual({ outcome: 'none' });
    expect(outcomeOf(story, '2026-12-02')).toMatchObject({ outcome: 'running', arithmetic: { sumOre: 50_000 } });
  });

  it('can be forgiven the first time', () => {
    const forgiving: NearTerm = { ...term, forgiven: { times: 1, per: 'agreement' } };
    const stories: Story[] = [
      { term: forgiving, due: '2026-09-20', notice: '2026-09-21', delivered: '2026-10-05', periodEnd: '2026-08-31' },
      { term: forgiving, due: '2026-11-20', notice: '2026-11-23', delivered: '2026-12-07', periodEnd: '2026-10-31' },
    ];
    expect(outcomesOf(stories, '2026-12-31').map(({ outcome }) => outcome)).toEqual(['forgiven', 'due']);
  });
});

it('goes by the law’s day of the client’s own financial year, where a whole one is delivered', () => {
  const accounts = { ...term, report: 'annual-accounts' as const };
  const toDecember = deriveStatutoryOn(accounts, lawDaysOfPeriod({ of: 'year', endOn: on('2026-12-31') }));
  // A year that ended by 30 June has until 31 January, a later one until 31 July (regnskapsloven § 8-3).
  const toJune = deriveStatutoryOn(accounts, lawDaysOfPeriod({ of: 'year', endOn: on('2026-06-30') }));
  expect([toDecember, toJune]).toEqual(['2027-07-31', '2027-01-31']);
});
