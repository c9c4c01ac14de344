import { describe, expect, it } from 'vitest';
import type { ChargePrice, LateTerm } from '../agreement/index.ts';
import { calendarDate as on, ore, type Closure } from '../kernel/index.ts';
import { romjul } from '../obligation/obligation.testdata.ts';
import { deriveArithmetic } from './derive-arithmetic.ts';
import { chargedTerm } from './surcharge.testdata.ts';

function arithmetic(
  term: LateTerm,
  days: { due: string; notice: string; to: string },
  extraMinutes = 0,
  closures: readonly Closure[] = [],
) {
  const line = {
    dueOn: on(days.due),
    periodEndOn: on(days.due),
    noticeOn: on(days.notice),
    countedToOn: on(days.to),
    work: extraMinutes === 0 ? [] : [{ work: 'sorting' as const, minutes: extraMinutes, on: on(days.to) }],
  };
  return deriveArithmetic(term, line, closures);
}

function charging(price: ChargePrice, capOre?: number): LateTerm {
  const { capOre: _, ...term } = chargedTerm;
  return { ...term, price, ...(capOre === undefined ? {} : { capOre: ore(capOre) }) };
}

describe('kr 1 250 per started week after three days of grace', () => {
  it('is kr 3 750 for nineteen days: due Tue 20 Jan 2026, notice Wed 21 Jan, delivered Sun 8 Feb', () => {
    expect(arithmetic(chargedTerm, { due: '2026-01-20', notice: '2026-01-21', to: '2026-02-08' })).toEqual({
      dueOn: '2026-01-20',
      countedToOn: '2026-02-08',
      daysLate: 19,
      closedDays: 0,
      graceEndOn: '2026-01-23',
      firstChargedOn: '2026-01-24',
      chargedDays: 16,
      units: [
        { fromOn: '2026-01-24', toOn: '2026-01-30' },
        { fromOn: '2026-01-31', toOn: '2026-02-06' },
        { fromOn: '2026-02-07', toOn: '2026-02-08' },
      ],
      beforeCapOre: 375_000,
      capOre: 500_000,
      capReached: false,
      sumOre: 375_000,
    });
  });

  it('is kr 3 750 for fifteen charged days: due Fri 20 Nov 2026, notice Mon 23 Nov, delivered Wed 9 Dec', () => {
    expect(arithmetic(chargedTerm, { due: '2026-11-20', notice: '2026-11-23', to: '2026-12-09' })).toMatchObject({
      daysLate: 19,
      graceEndOn: '2026-11-23',
      firstChargedOn: '2026-11-25',
      chargedDays: 15,
      units: [
        { fromOn: '2026-11-25', toOn: '2026-12-01' },
        { fromOn: '2026-12-02', toOn: '2026-12-08' },
        { fromOn: '2026-12-09', toOn: '2026-12-09' },
      ],
      sumOre: 375_000,
    });
  });

  it.each([
    ['Tue 24 Nov, the last free day', '2026-11-24', undefined, undefined],
    ['Wed 25 Nov, the first that costs', '2026-11-25', 1, 125_000],
    ['Tue 1 Dec, the last of the first week', '2026-12-01', 1, 125_000],
    ['Wed 2 Dec, the first of the second', '2026-12-02', 2, 250_000],
    ['Tue 15 Dec, below the cap', '2026-12-15', 3, 375_000],
    ['Wed 16 Dec, at the cap', '2026-12-16', 4, 500_000],
    ['Tue 22 Dec, at the cap', '2026-12-22', 4, 500_000],
    ['Wed 23 Dec, above the cap', '2026-12-23', 5, 500_000],
    ['a year later', '2027-11-25', 53, 500_000],
  ])('delivered %s', (_, to, weeks, sumOre) => {
    const result = arithmetic(chargedTerm, { due: '2026-11-20', notice: '2026-11-23', to });
    expect(result?.units.length).toBe(weeks);
    expect(result?.sumOre).toBe(sumOre);
  });

  it.each([
    ['below', '2026-12-15', 375_000, false],
    ['at', '2026-12-16', 500_000, true],
    ['above', '2026-12-23', 625_000, true],
  ])('says what it was before the cap, %s it', (_, to, beforeCapOre, capReached) => {
    expect(arithmetic(chargedTerm, { due: '2026-11-20', notice: '2026-11-23', to })).toMatchObject({
      beforeCapOre,
      capOre: 500_000,
      capReached,
    });
  });
});

describe('a closure inside the running weeks', () => {
  // Due Thu 10 Dec, notice Fri 11 Dec, grace to Sun 13, Monday 14 free as the working day after the notice.
  it('makes the week longer in the calendar: 22–23 December and 4–8 January are one', () => {
    const days = { due: '2026-12-10', notice: '2026-12-11', to: '2027-01-09' };
    expect(arithmetic(chargedTerm, days, 0, [romjul])).toMatchObject({
      firstChargedOn: '2026-12-15',
      daysLate: 19,
      closedDays: 11,
      chargedDays: 15,
      units: [
        { fromOn: '2026-12-15', toOn: '2026-12-21' },
        { fromOn: '2026-12-22', toOn: '2027-01-08' },
        { fromOn: '2027-01-09', toOn: '2027-01-09' },
      ],
      sumOre: 375_000,
    });
  });

  it.each([
    ['the day before it', '2026-12-23', 250_000],
    ['on its first day', '2026-12-24', 250_000],
    ['on its last day', '2027-01-03', 250_000],
    ['six days of the week after it', '2027-01-08', 250_000],
  ])('costs the same delivered %s', (_, to, sumOre) => {
    expect(arithmetic(chargedTerm, { due: '2026-12-10', notice: '2026-12-11', to }, 0, [romjul])?.sumOre).toBe(sumOre);
  });

  it('is free, also at a fixed price, when no day open has passed since the last free one', () => {
    const fixed = charging({ per: 'delivery', amountOre: ore(150_000) });
    const delivered = (to: string) => arithmetic(fixed, { due: '2026-12-20', notice: '2026-12-22', to }, 0, [romjul]);
    // Three days of grace end on Wed 23 Dec, the closure lasts until Sun 3 Jan.
    expect(delivered('2026-12-23')).toBeUndefined();
    expect(delivered('2027-01-03')).toBeUndefined();
    expect(delivered('2027-01-04')).toMatchObject({ firstChargedOn: '2027-01-04', chargedDays: 1, sumOre: 150_000 });
  });
});

describe('other prices', () => {
  const days = { due: '2026-11-20', notice: '2026-11-23', to: '2026-12-09' };

  it('per started day: fifteen days at kr 200 are kr 3 000', () => {
    const result = arithmetic(charging({ per: 'started-day', amountOre: ore(20_000) }, 500_000), days);
    expect(result).toMatchObject({ chargedDays: 15, sumOre: 300_000 });
    expect(result?.units).toHaveLength(15);
    expect(result?.units[0]).toEqual({ fromOn: '2026-11-25', toOn: '2026-11-25' });
  });

  it.each(['2026-11-25', '2026-12-09', '2027-12-09'])('fixed: kr 1 500 for the delivery on %s', (to) => {
    const result = arithmetic(charging({ per: 'delivery', amountOre: ore(150_000) }), { ...days, to });
    expect(result).toMatchObject({ units: [], sumOre: 150_000, capReached: false });
    expect(result?.capOre).toBeUndefined();
  });

  it.each([
    ['15 % of kr 4 990', 1_500, 499_000, 74_850],
    ['12.5 % of kr 333.33, rounded half up', 1_250, 33_333, 4_167],
    ['nothing of nothing', 1_500, 0, 0],
  ])('a share of the fee: %s', (_, basisPoints, feeOre, sumOre) => {
    const term = charging({ per: 'share-of-fee', basisPoints, feeOre: ore(feeOre) });
    expect(arithmetic(term, days)).toMatchObject({ units: [], sumOre });
  });

  it.each([
    ['none entered', 0, 0],
    ['one minute: at least half an hour', 1, 60_000],
    ['the minimum', 30, 60_000],
    ['one minute above it: the next quarter', 31, 90_000],
    ['a whole quarter', 45, 90_000],
    ['one hour and fifty minutes', 110, 240_000],
    ['below the cap', 240, 480_000],
    ['at the cap', 250, 500_000],
    ['above it', 600, 500_000],
  ])('by the hour at kr 1 200, quarters, at least thirty minutes: %s', (_, minutes, sumOre) => {
    const term = charging(
      { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
      500_000,
    );
    expect(arithmetic(term, days, minutes)?.sumOre).toBe(sumOre);
  });

  it('by the hour rounds the sum half up to øre', () => {
    const term = charging(
      { per: 'hour', rateOre: ore(99_990), minimumMinutes: 0, unitMinutes: 1, work: ['sorting'] },
      500_000,
    );
    // 999,90 × 7 / 60 = 116,655
    expect(arithmetic(term, days, 7)?.sumOre).toBe(11_666);
  });
});

describe('counted from the deadline with ten days of grace', () => {
  const term: LateTerm = { ...chargedTerm, countsFrom: 'deadline', graceDays: 10 };

  it.each([
    ['Mon 30 Nov, the last day of grace', '2026-11-30', undefined, undefined],
    ['Tue 1 Dec: seven days from Wed 25 Nov', '2026-12-01', 7, 125_000],
    ['Wed 2 Dec: eight days', '2026-12-02', 8, 250_000],
  ])('delivered %s', (_, to, chargedDays, sumOre) => {
    const result = arithmetic(term, { due: '2026-11-20', notice: '2026-11-23', to });
    expect(result?.chargedDays).toBe(chargedDays);
    expect(result?.sumOre).toBe(sumOre);
  });
});
