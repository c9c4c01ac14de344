import { describe, expect, it } from 'vitest';
import type { RequestTerm } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { deriveRequestPrice } from './derive-request-price.ts';

/** The same or the next working day 100 %, up to three working days 50 %, on kr 1 200 an hour, at least half an hour in quarters. */
const term: RequestTerm = {
  key: 'urgent',
  on: 'request',
  steps: [
    { withinWorkingDays: 1, basisPoints: 10_000 },
    { withinWorkingDays: 3, basisPoints: 5_000 },
  ],
  price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['period-work'] },
  capOre: ore(500_000),
  nature: 'price',
};

const price = (requestedOn: string, neededOn: string, minutes: number, of: RequestTerm = term) =>
  deriveRequestPrice(of, { requestedOn: on(requestedOn), neededOn: on(neededOn), minutes });

describe('the price of a request at short notice', () => {
  it.each([
    // 90 minutes are kr 1 800.
    ['needed the same day', '2026-11-20', '2026-11-20', 0, 1_800],
    ['needed on Monday, asked for on Friday', '2026-11-20', '2026-11-23', 1, 1_800],
    ['needed on Monday, asked for on Saturday', '2026-11-21', '2026-11-23', 1, 1_800],
    ['needed after Easter, asked for on the Wednesday before', '2026-04-01', '2026-04-07', 1, 1_800],
    ['needed on Tuesday, asked for on Friday', '2026-11-20', '2026-11-24', 2, 900],
    ['needed on Wednesday, asked for on Friday', '2026-11-20', '2026-11-25', 3, 900],
  ])('%s', (_, requestedOn, neededOn, workingDays, kroner) => {
    expect(price(requestedOn, neededOn, 90)).toMatchObject({ workingDays, minutes: 90, sumOre: kroner * 100 });
  });

  it('is none in good time, nor where no time was spent', () => {
    expect(price('2026-11-20', '2026-11-26', 90)).toBeUndefined();
    expect(price('2026-11-20', '2026-11-20', 0)).toBeUndefined();
  });

  it.each([
    [10, 30, 600],
    [31, 45, 900],
    [250, 255, 5_000],
    [251, 255, 5_000],
    [900, 900, 5_000],
  ])('of %d minutes counts %d and is kr %d, never more than the cap', (minutes, charged, kroner) => {
    expect(price('2026-11-20', '2026-11-20', minutes)).toMatchObject({ minutes: charged, sumOre: kroner * 100 });
  });

  it('goes by the shortest notice that fits, in whatever order the steps are written', () => {
    const reversed: RequestTerm = { ...term, steps: term.steps.toReversed() };
    for (const needed of ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
      expect(price('2026-11-20', needed, 90, reversed)).toEqual(price('2026-11-20', needed, 90));
  });

  it('counts every minute where no unit is agreed', () => {
    const share: RequestTerm = { ...term, price: { per: 'share-of-hours', basisPoints: 5_000, rateOre: ore(120_000) } };
    // 7 minutes are kr 140, and 50 % of them kr 70.
    expect(price('2026-11-20', '2026-11-25', 7, share)).toMatchObject({ minutes: 7, sumOre: 7_000 });
  });
});
