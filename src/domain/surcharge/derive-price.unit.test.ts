import { describe, expect, it } from 'vitest';
import type { ChargePrice, ChargeStep, LateTerm, WorkKind } from '../agreement/index.ts';
import { calendarDate as on, ore, type Closure } from '../kernel/index.ts';
import { granted } from '../obligation/obligation.testdata.ts';
import { chargedMinutes, priceOfMinutes } from './derive-price.ts';
import { outcomeOf, sumOreOf, type Story } from './surcharge.testdata.ts';

/** A late term without grace, counted from the deadline, with nothing forgiven and no cap unless one is given. */
function late(price: ChargePrice, more: Partial<LateTerm> = {}): LateTerm {
  return {
    key: 'late',
    on: 'late',
    graceDays: 0,
    graceUnit: 'calendar',
    countsFrom: 'end-of-grace',
    price,
    nature: 'price',
    ...more,
  };
}

const kroner = (story: Story, closures: readonly Closure[] = []): number =>
  sumOreOf(story, '2028-12-31', closures) / 100;
const entered = (...entries: [work: WorkKind, minutes: number, on: string][]) =>
  entries.map(([work, minutes, day]) => ({ work, minutes, on: on(day) }));

describe('kr 2 000 per started month', () => {
  const term = late({ per: 'started-month', amountOre: ore(200_000) }, { graceDays: 3, capOre: ore(700_000) });

  it.each([
    // Due Sat 31 January, three days free: the first month runs from Wed 4 February to Tue 3 March.
    ['2026-01-31', '2026-02-02', '2026-02-03', 0],
    ['2026-01-31', '2026-02-02', '2026-02-04', 2_000],
    ['2026-01-31', '2026-02-02', '2026-03-03', 2_000],
    ['2026-01-31', '2026-02-02', '2026-03-04', 4_000],
    ['2026-01-31', '2026-02-02', '2026-04-04', 6_000],
    // A fourth month would make kr 8 000: the cap is kr 7 000.
    ['2026-01-31', '2026-02-02', '2026-05-04', 7_000],
    // Counted from the 31st, each month from the anchor: to 27 February, to 30 March, and then from the 31st again.
    ['2026-01-27', '2026-01-28', '2026-01-31', 2_000],
    ['2026-01-27', '2026-01-28', '2026-02-27', 2_000],
    ['2026-01-27', '2026-01-28', '2026-02-28', 4_000],
    ['2026-01-27', '2026-01-28', '2026-03-30', 4_000],
    ['2026-01-27', '2026-01-28', '2026-03-31', 6_000],
  ])('due %s, notice %s, delivered %s, is kr %d', (due, notice, delivered, sum) => {
    expect(kroner({ due, notice, delivered, term })).toBe(sum);
  });

  it('shows each month to its last day, the last one to the delivery', () => {
    const story: Story = { due: '2026-01-31', notice: '2026-02-02', delivered: '2026-03-10', term };
    expect(outcomeOf(story, '2026-12-31')).toMatchObject({
      arithmetic: {
        units: [
          { fromOn: '2026-02-04', toOn: '2026-03-03' },
          { fromOn: '2026-03-04', toOn: '2026-03-10' },
        ],
      },
    });
  });

  it('leaves out a month in which the office was closed all through', () => {
    // From Mon 15 June: to 14 July with open days, to 14 August closed all through, and from 15 August with open days.
    const closures = [{ fromOn: on('2026-06-20'), toOn: on('2026-08-20') }];
    const story: Story = { due: '2026-06-11', notice: '2026-06-12', delivered: '2026-08-25', term };
    expect(kroner(story, closures)).toBe(4_000);
    expect(kroner(story)).toBe(6_000);
  });
});

describe('steps by days late: kr 500 from the first, kr 1 500 from the 8th, 25 % of kr 12 000 from the 15th', () => {
  const steps: ChargeStep[] = [
    { from: { daysLate: 1 }, amountOre: ore(50_000) },
    { from: { daysLate: 8 }, amountOre: ore(150_000) },
    { from: { daysLate: 15 }, basisPoints: 2_500 },
  ];
  const term = late({ per: 'steps', feeOre: ore(1_200_000), steps });
  const due = '2026-09-20';

  it.each([
    // Due Sun 20 September; the notice of Monday the 21st leaves Tuesday the 22nd free.
    ['2026-09-22', 0, undefined],
    ['2026-09-23', 500, 1],
    ['2026-09-27', 500, 1],
    ['2026-09-28', 1_500, 2],
    ['2026-10-04', 1_500, 2],
    ['2026-10-05', 3_000, 3],
    ['2027-10-05', 3_000, 3],
  ])('delivered %s is kr %d, the highest step alone', (delivered, sum, step) => {
    const story: Story = { due, notice: '2026-09-21', delivered, term };
    expect(kroner(story)).toBe(sum);
    const outcome = outcomeOf(story, '2028-12-31');
    expect('arithmetic' in outcome ? outcome.arithmetic.step : undefined).toBe(step);
  });

  it('do not count days on which the office was closed', () => {
    // Due Fri 3 July, closed 6 to 26 July: Wed 29 July is the fifth day late, Mon 3 August the tenth.
    const closures = [{ fromOn: on('2026-07-06'), toOn: on('2026-07-26') }];
    const story = (delivered: string): Story => ({ due: '2026-07-03', notice: '2026-07-03', delivered, term });
    expect(kroner(story('2026-07-29'), closures)).toBe(500);
    expect(kroner(story('2026-08-01'), closures)).toBe(1_500);
    expect(kroner(story('2026-07-31'), closures)).toBe(500);
    expect(kroner(story('2026-07-31'))).toBe(3_000);
  });

  it('that begin later than the first day cost nothing before', () => {
    const fromTen = late({ per: 'steps', steps: [{ from: { daysLate: 10 }, amountOre: ore(100_000) }] });
    expect(kroner({ due, notice: '2026-09-21', delivered: '2026-09-29', term: fromTen })).toBe(0);
    expect(kroner({ due, notice: '2026-09-21', delivered: '2026-09-30', term: fromTen })).toBe(1_000);
  });
});

describe('steps by dates over New Year: kr 1 000 after 1 December, kr 4 000 after 15 January', () => {
  const term = late({
    per: 'steps',
    steps: [
      { from: { date: '12-01' }, amountOre: ore(100_000) },
      { from: { date: '01-15' }, amountOre: ore(400_000) },
    ],
  });

  it.each([
    ['2026-11-30', 0],
    ['2026-12-01', 0],
    ['2026-12-02', 1_000],
    ['2026-12-31', 1_000],
    ['2027-01-15', 1_000],
    ['2027-01-16', 4_000],
    ['2027-12-02', 4_000],
  ])('due Mon 16 November 2026, delivered %s, are kr %d', (delivered, sum) => {
    expect(kroner({ due: '2026-11-16', notice: '2026-11-17', delivered, term })).toBe(sum);
  });

  it('belong to the deadline: of another year they are the dates of that year', () => {
    expect(kroner({ due: '2027-11-15', notice: '2027-11-16', delivered: '2027-11-30', term })).toBe(0);
    expect(kroner({ due: '2027-11-15', notice: '2027-11-16', delivered: '2027-12-02', term })).toBe(1_000);
  });
});

describe('steps by dates where more days were granted', () => {
  // 25 % after 15 September, 50 % after 1 October, on kr 18 000; due 15 September, and more time given until the 21st.
  const term = late({
    per: 'steps',
    feeOre: ore(1_800_000),
    steps: [
      { from: { date: '09-15' }, basisPoints: 2_500 },
      { from: { date: '10-01' }, basisPoints: 5_000 },
    ],
  });
  const extensions = [granted('2026-09-14', '2026-09-14', '2026-09-21')];

  it.each([
    ['2026-09-21', 0],
    // The notice of Tuesday the 22nd leaves Wednesday free.
    ['2026-09-23', 0],
    ['2026-09-24', 4_500],
    ['2026-10-01', 4_500],
    ['2026-10-02', 9_000],
    ['2027-01-31', 9_000],
  ])('stay those of the agreed deadline: delivered %s is kr %d', (delivered, sum) => {
    const story: Story = { due: '2026-09-15', notice: '2026-09-22', delivered, term, obligation: { extensions } };
    expect(kroner(story)).toBe(sum);
  });
});

describe('a share of the hours of the period’s work, 25 % at kr 1 200', () => {
  const term = late({ per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) }, { capOre: ore(300_000) });
  const story = (minutes: number): Story => ({
    due: '2026-11-20',
    notice: '2026-11-23',
    delivered: '2026-12-01',
    term,
    facts: { work: entered(['period-work', minutes, '2026-12-03']) },
  });

  it.each([
    [0, 0],
    // One minute is kr 20, a quarter of it kr 5.
    [1, 5],
    [400, 2_000],
    // Ten hours are just the cap.
    [600, 3_000],
    [601, 3_000],
  ])('of %d minutes is kr %d', (minutes, sum) => {
    expect(kroner(story(minutes))).toBe(sum);
  });

  it('rounds twice, each time half up to whole øre', () => {
    // 7 minutes at kr 1 233,33 are 14 388,85 → 14 389 øre; 25 % of them 3 597,25 → 3 597 øre.
    const odd = late({ per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(123_333) }, { capOre: ore(300_000) });
    expect(kroner({ ...story(7), term: odd })).toBe(35.97);
  });

  it('counts no other work', () => {
    expect(kroner({ ...story(0), facts: { work: entered(['sorting', 90, '2026-12-03']) } })).toBe(0);
  });
});

describe('by the hour, kr 1 200, at least 30 minutes, in quarters, for sorting and coding', () => {
  const term = late(
    { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting', 'coding'] },
    { capOre: ore(900_000) },
  );
  const story = (...work: [WorkKind, number, string][]): Story => ({
    due: '2026-11-20',
    notice: '2026-11-23',
    delivered: '2026-12-01',
    term,
    facts: { work: entered(...work) },
  });

  it('adds the kinds up before it rounds', () => {
    // 20 + 11 minutes are three quarters; rounded one by one they would be 30 + 30.
    expect(kroner(story(['sorting', 20, '2026-12-01'], ['coding', 11, '2026-12-02']))).toBe(900);
  });

  it('leaves out other kinds, and what was done before the notice', () => {
    expect(kroner(story(['sorting', 20, '2026-12-01'], ['chasing', 600, '2026-12-01']))).toBe(600);
    expect(kroner(story(['sorting', 20, '2026-12-01'], ['coding', 600, '2026-11-22']))).toBe(600);
    expect(kroner(story(['sorting', 20, '2026-12-01'], ['coding', 40, '2026-11-23']))).toBe(1_200);
  });
});

describe('the minutes that are charged', () => {
  it.each([
    [0, 30, 15, 0],
    [-5, 30, 15, 0],
    [1, 30, 15, 30],
    [30, 30, 15, 30],
    [31, 30, 15, 45],
    [45, 30, 15, 45],
    [46, 30, 15, 60],
    [1, 0, 1, 1],
    [7, 0, 30, 30],
    // A minimum that is no whole number of units is rounded up too.
    [5, 20, 15, 30],
  ])('of %d, at least %d, in units of %d, are %d', (minutes, minimum, unit, charged) => {
    expect(chargedMinutes(minutes, minimum, unit)).toBe(charged);
  });

  it.each([
    [120_000, 60, 120_000],
    [100_000, 1, 1_667],
    // 50 øre are rounded up: 30 minutes at 1 øre an hour.
    [1, 30, 1],
    [1, 29, 0],
    [0, 600, 0],
  ])('at %d øre an hour, %d of them cost %d øre', (rate, minutes, cost) => {
    expect(priceOfMinutes(ore(rate), minutes)).toBe(cost);
  });
});

describe('an agreed penalty', () => {
  it('is the same sum as a price; only its VAT is the office’s to say', () => {
    const price = { per: 'delivery', amountOre: ore(100_000) } as const;
    const story: Story = { due: '2026-11-20', notice: '2026-11-23', delivered: '2026-12-01' };
    const penalty = late(price, { nature: 'penalty', vatBasisPoints: 0 });
    expect(outcomeOf({ ...story, term: penalty }, '2026-12-31')).toEqual(
      outcomeOf({ ...story, term: late(price) }, '2026-12-31'),
    );
    expect(kroner({ ...story, term: penalty })).toBe(1_000);
    expect(kroner({ ...story, delivered: '2026-11-20', term: penalty })).toBe(0);
  });
});
