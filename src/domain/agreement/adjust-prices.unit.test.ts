import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on, ore } from '../kernel/index.ts';
import {
  adjustFee,
  basisPointsOf,
  decideAdjustment,
  isPlausibleChange,
  sumsOfFee,
  type AdjustmentFacts,
  type IndexChange,
} from './adjust-prices.ts';
import type { Fee, PriceTerms } from './price.ts';

/** From 133,9 to 137,2: 2,46 %. */
const change: IndexChange = { by: 'figures', fromFigure: 13_390, toFigure: 13_720 };

const fixed = (amountOre: number): Fee => ({ fee: 'fixed', key: 'books', per: 'month', amountOre: ore(amountOre) });
const hourly: Fee = { fee: 'hourly', key: 'hours', role: 'accountant', rateOre: ore(115_000) };
const bundle: Fee = {
  fee: 'package',
  key: 'bundle',
  per: 'month',
  amountOre: ore(499_000),
  volume: { of: 'vouchers', upTo: 100 },
  toleranceBasisPoints: 1_000,
  eachBeyondOre: ore(850),
  presumes: [],
};
const price: PriceTerms = {
  fees: [fixed(499_000), hourly],
  index: { index: 'consumer-price-index', month: 1, noticeDays: 30 },
};

/** Agreed for 2026, told on 25 November, wanted from New Year. */
const facts: AdjustmentFacts = {
  price,
  accepted: true,
  pricedFromOn: on('2026-01-01'),
  noticeOn: on('2026-11-25'),
  wantedOn: on('2027-01-01'),
  adjustedYears: [],
};

const startOf = (given: Partial<AdjustmentFacts>): string => {
  const decided = decideAdjustment({ ...facts, ...given }, change);
  if (!('refused' in decided)) return `${decided.startOn} told by ${decided.noticeByOn}`;
  return 'earliestOn' in decided ? `${decided.refused} ${decided.earliestOn}` : decided.refused;
};
const inMonth = (month: number, noticeDays = 30): Partial<AdjustmentFacts> => ({
  price: { ...price, index: { index: 'consumer-price-index', month, noticeDays } },
});

describe('a fee that follows the index', () => {
  it.each([
    // kr 4 990,00 × 137,2 / 133,9 = 5 112,98
    [499_000, change, 511_300],
    // kr 1 000,00 × 1,0005 = 1 000,50: half goes up.
    [100_000, { by: 'basis-points', basisPoints: 5 }, 100_100],
    // kr 1 000,00 × 1,0004 = 1 000,40
    [100_000, { by: 'basis-points', basisPoints: 4 }, 100_000],
    // kr 2 500,00 × 1,03 = 2 575,00
    [250_000, { by: 'basis-points', basisPoints: 300 }, 257_500],
    // kr 2 500,00 × 137,2 / 133,9 = 2 561,61
    [250_000, change, 256_200],
    // The index fell: kr 4 990,00 × 0,99 = 4 940,10
    [499_000, { by: 'basis-points', basisPoints: -100 }, 494_000],
    // A price in øre comes to whole kroner: kr 999,50 × 1,025 = 1 024,49
    [99_950, { by: 'basis-points', basisPoints: 250 }, 102_400],
    [0, change, 0],
  ] satisfies [number, IndexChange, number][])('of %i øre by %j is %i øre', (before, by, after) => {
    expect(adjustFee(fixed(before), by)).toEqual(fixed(after));
  });

  it('by the hour is rounded to whole kroner, and by the piece to whole øre', () => {
    // kr 1 150 × 1,0246 = 1 178,34; kr 8,50 × 1,0246 = 8,709
    expect(adjustFee(hourly, change)).toEqual({ ...hourly, rateOre: 117_800 });
    expect(adjustFee(bundle, change)).toEqual({ ...bundle, amountOre: 511_300, eachBeyondOre: 871 });
  });

  it('is never off by more than half a krone, however large it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: -2000, max: 2000 }), (amount, basisPoints) => {
        const [after] = sumsOfFee(adjustFee(fixed(amount), { by: 'basis-points', basisPoints }));
        expect(after! % 100).toBe(0);
        const off = BigInt(after!) * 10_000n - BigInt(amount) * BigInt(10_000 + basisPoints);
        expect(off <= 500_000n && off > -500_000n).toBe(true);
      }),
    );
  });
});

describe('the change of an index', () => {
  it('is shown in hundredths of a percent', () => {
    expect(basisPointsOf(change)).toBe(246);
    expect(basisPointsOf({ by: 'figures', fromFigure: 10_000, toFigure: 9_900 })).toBe(-100);
    expect(basisPointsOf({ by: 'basis-points', basisPoints: 275 })).toBe(275);
  });

  it('of more than a fifth is a slip of the finger', () => {
    expect(isPlausibleChange({ by: 'basis-points', basisPoints: 2_000 })).toBe(true);
    expect(isPlausibleChange({ by: 'basis-points', basisPoints: 2_001 })).toBe(false);
    expect(isPlausibleChange({ by: 'figures', fromFigure: 13_390, toFigure: 1_372 })).toBe(false);
  });
});

describe('the first day of adjusted prices', () => {
  it.each([
    ['is the wanted one where the notice is in time', {}, '2027-01-01 told by 2026-12-02'],
    ['is still that on the last day of the notice', { noticeOn: on('2026-12-02') }, '2027-01-01 told by 2026-12-02'],
    [
      'comes a month later after a notice that is a day late',
      { noticeOn: on('2026-12-03') },
      'notice-too-short 2027-02-01',
    ],
    [
      'is the first of the next month for a day within one',
      { wantedOn: on('2027-01-02') },
      '2027-02-01 told by 2027-01-02',
    ],
    ['waits for the month of the clause', inMonth(7), '2027-07-01 told by 2027-06-01'],
    ['may be later than the month of the clause', { wantedOn: on('2027-05-01') }, '2027-05-01 told by 2027-04-01'],
    [
      'comes after every period that was delivered',
      { deliveredUntilOn: on('2027-02-28') },
      '2027-03-01 told by 2027-01-30',
    ],
    [
      'is not moved by a period that ended before',
      { deliveredUntilOn: on('2026-12-31') },
      '2027-01-01 told by 2026-12-02',
    ],
    [
      'waits for the next year where a whole year was delivered',
      { ...inMonth(4), deliveredUntilOn: on('2027-12-31') },
      '2028-04-01 told by 2028-03-02',
    ],
    [
      'needs no notice where the clause asks for none',
      { ...inMonth(1, 0), noticeOn: on('2027-01-01') },
      '2027-01-01 told by 2027-01-01',
    ],
    [
      'is named also where the month of the clause comes after a late notice',
      { ...inMonth(2), noticeOn: on('2027-01-15') },
      'notice-too-short 2027-03-01',
    ],
  ] satisfies [string, Partial<AdjustmentFacts>, string][])('%s', (_rule, given, expected) => {
    expect(startOf(given)).toBe(expected);
  });

  it('of a notice that was too short is a day that the same notice reaches', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 28 }),
        (month, noticeDays, day) => {
          const noticeOn = on(`2026-12-${String(day).padStart(2, '0')}`);
          const given = { ...facts, ...inMonth(month, noticeDays), noticeOn };
          const first = decideAdjustment(given, change);
          if (!('earliestOn' in first)) return;
          const second = decideAdjustment({ ...given, wantedOn: first.earliestOn }, change);
          expect(second).toMatchObject({ startOn: first.earliestOn });
        },
      ),
    );
  });
});

describe('prices are not adjusted', () => {
  it.each([
    ['without a price', { price: { fees: [] } }, 'no-price'],
    ['without a clause', { price: { fees: price.fees } }, 'no-clause'],
    ['by a clause that nobody accepted in writing', { accepted: false }, 'no-clause'],
    ['twice for one year', { adjustedYears: [2027] }, 'already-adjusted'],
    [
      'twice for one year, however late in it',
      { adjustedYears: [2027], wantedOn: on('2027-11-01') },
      'already-adjusted',
    ],
    ['where they were agreed for the same year', { pricedFromOn: on('2027-01-01') }, 'price-is-new'],
    ['where they are only to hold from a later day', { pricedFromOn: on('2028-01-01') }, 'price-is-new'],
  ] satisfies [string, Partial<AdjustmentFacts>, string][])('%s', (_rule, given, expected) => {
    expect(startOf(given)).toBe(expected);
  });

  it('where no krone changes', () => {
    const still: IndexChange = { by: 'figures', fromFigure: 13_390, toFigure: 13_390 };
    expect(decideAdjustment(facts, still)).toEqual({ refused: 'nothing-to-adjust' });
    const little: IndexChange = { by: 'basis-points', basisPoints: 1 };
    expect(decideAdjustment({ ...facts, price: { ...price, fees: [fixed(10_000)] } }, little)).toEqual({
      refused: 'nothing-to-adjust',
    });
  });

  it("before the last year's adjustment, only after it", () => {
    expect(startOf({ adjustedYears: [2026], pricedFromOn: on('2026-03-01') })).toBe('2027-01-01 told by 2026-12-02');
  });
});

describe('an adjustment', () => {
  it('says every price before and after, and keeps the clause', () => {
    expect(decideAdjustment(facts, change)).toEqual({
      year: 2027,
      startOn: '2027-01-01',
      noticeByOn: '2026-12-02',
      fees: [
        { before: fixed(499_000), after: fixed(511_300) },
        { before: hourly, after: { ...hourly, rateOre: 117_800 } },
      ],
      price: {
        fees: [fixed(511_300), { ...hourly, rateOre: 117_800 }],
        validFromOn: '2027-01-01',
        index: { index: 'consumer-price-index', month: 1, noticeDays: 30 },
      },
    });
  });

  it('made twice is one', () => {
    const first = decideAdjustment(facts, change);
    if ('refused' in first) throw new Error(first.refused);
    const again = { ...facts, price: first.price, pricedFromOn: first.startOn };
    expect(decideAdjustment({ ...again, adjustedYears: [2027] }, change)).toEqual({ refused: 'already-adjusted' });
    // Also where nobody kept a list of years: the price says since when it holds.
    expect(decideAdjustment(again, change)).toEqual({ refused: 'price-is-new' });
  });
});
