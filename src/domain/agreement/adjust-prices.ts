import { addDays, assert, dateOf, latest, ore, partsOf, type CalendarDate, type Ore } from '../kernel/index.ts';
import type { Fee, PriceTerms } from './price.ts';

/** How much an index has moved: two published figures, each in hundredths (133,9 is 13 390), or the change itself in basis points. */
export type IndexChange =
  { by: 'figures'; fromFigure: number; toFigure: number } | { by: 'basis-points'; basisPoints: number };

/** What an adjustment of one agreement rests on. */
export interface AdjustmentFacts {
  /** The price in the version that binds; absent where it has none. */
  price?: PriceTerms;
  /** Whether that version was accepted in writing: silence never accepts an index clause. */
  accepted: boolean;
  /** Since when these prices hold. */
  pricedFromOn: CalendarDate;
  /** The day on which the notice would reach the client. */
  noticeOn: CalendarDate;
  /** The first day that the office wants. */
  wantedOn: CalendarDate;
  /** The last day of the last period that was delivered under the agreement. */
  deliveredUntilOn?: CalendarDate;
  /** The years for which the client has been told of an adjustment already. */
  adjustedYears: readonly number[];
}

export interface AdjustedFee {
  before: Fee;
  after: Fee;
}

export interface Adjustment {
  /** The calendar year that it is the adjustment of: there is one a year. */
  year: number;
  /** The first day of the new prices, always the first of a month. */
  startOn: CalendarDate;
  /** The last day on which the notice may reach the client. */
  noticeByOn: CalendarDate;
  fees: readonly AdjustedFee[];
  /** The whole price as it will stand in the agreement. */
  price: PriceTerms;
}

export type AdjustmentRefusal =
  | { refused: 'no-price' | 'no-clause' | 'already-adjusted' | 'price-is-new' | 'nothing-to-adjust' }
  /** With the first day that a notice of that day can reach. */
  | { refused: 'notice-too-short'; earliestOn: CalendarDate };

/** An index that moved by more than this within a year is taken for a slip of the finger. */
const plausibleBasisPoints = 2_000;

/**
 * Whether the prices of an agreement may follow the index, from when, and to what. Source: the agreement's own clause; no law sets a notice period
 * between businesses, and an adjustment that the agreement does not provide for needs a change that both accept. Never for a period that was delivered.
 *
 * Example: kr 4 990 a month, a clause for January with 30 days' notice, index 133,9 → 137,2, notice on 25 November 2026: kr 5 113 from 1 January 2027
 * (4 990 × 137,2 / 133,9 = 5 112,98). With the notice on 10 December it is too short; the first day is then 1 February.
 */
export function decideAdjustment(facts: AdjustmentFacts, change: IndexChange): Adjustment | AdjustmentRefusal {
  const { price } = facts;
  if (price === undefined || price.fees.length === 0) return { refused: 'no-price' };
  if (price.index === undefined || !facts.accepted) return { refused: 'no-clause' };
  const { month, noticeDays } = price.index;
  const startOn = firstDayFor(month, facts.wantedOn, facts);
  const { year } = partsOf(startOn);
  if (facts.adjustedYears.includes(year)) return { refused: 'already-adjusted' };
  // A price that was agreed for a day in the year is this year's price already.
  if (facts.pricedFromOn >= startOn || partsOf(facts.pricedFromOn).year === year) return { refused: 'price-is-new' };
  const fees = price.fees.map((before) => ({ before, after: adjustFee(before, change) }));
  if (fees.every(({ before, after }) => isSameFee(before, after))) return { refused: 'nothing-to-adjust' };
  const reachedOn = addDays(facts.noticeOn, noticeDays);
  if (reachedOn > startOn) {
    return { refused: 'notice-too-short', earliestOn: firstDayFor(month, latest(startOn, reachedOn), facts) };
  }
  return {
    year,
    startOn,
    noticeByOn: addDays(startOn, -noticeDays),
    fees,
    price: { ...price, fees: fees.map(({ after }) => after), validFromOn: startOn },
  };
}

/**
 * The first of a month on or after the wanted day, after everything that was delivered, and not before the clause's month in its year. Where that leads
 * into the next year, the next year's month is waited for.
 */
function firstDayFor(month: number, wantedOn: CalendarDate, facts: AdjustmentFacts): CalendarDate {
  const { deliveredUntilOn } = facts;
  const onOrAfter = deliveredUntilOn === undefined ? wantedOn : latest(wantedOn, addDays(deliveredUntilOn, 1));
  const first = firstOfMonth(onOrAfter);
  return latest(first, dateOf(partsOf(first).year, month, 1));
}

function firstOfMonth(onOrAfter: CalendarDate): CalendarDate {
  const { year, month, day } = partsOf(onOrAfter);
  if (day === 1) return onOrAfter;
  return month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
}

/**
 * A fee after the change. What is charged by the period or the hour is rounded half up to whole kroner; what is charged by the piece to whole øre, since a
 * krone more on `kr 8,50 for each voucher` would be a rise of 6 %.
 */
export function adjustFee(fee: Fee, change: IndexChange): Fee {
  switch (fee.fee) {
    case 'fixed':
      return { ...fee, amountOre: toWholeKroner(fee.amountOre, change) };
    case 'hourly':
      return { ...fee, rateOre: toWholeKroner(fee.rateOre, change) };
    case 'package':
      return {
        ...fee,
        amountOre: toWholeKroner(fee.amountOre, change),
        eachBeyondOre: toWholeOre(fee.eachBeyondOre, change),
      };
  }
}

/** The sums of a fee: what a period or an hour costs, and for a package what each piece beyond it costs. */
export function sumsOfFee(fee: Fee): Ore[] {
  switch (fee.fee) {
    case 'fixed':
      return [fee.amountOre];
    case 'hourly':
      return [fee.rateOre];
    case 'package':
      return [fee.amountOre, fee.eachBeyondOre];
  }
}

function isSameFee(before: Fee, after: Fee): boolean {
  const sums = sumsOfFee(after);
  return sumsOfFee(before).every((sum, index) => sum === sums[index]);
}

/** Half up to whole kroner: 5 112,50 is 5 113, 5 112,49 is 5 112. */
function toWholeKroner(amount: Ore, change: IndexChange): Ore {
  return scale(amount, change, 100n);
}

function toWholeOre(amount: Ore, change: IndexChange): Ore {
  return scale(amount, change, 1n);
}

/** Exact in whole numbers up to the one rounding at the end. */
function scale(amount: Ore, change: IndexChange, unitOre: bigint): Ore {
  const [to, from] = ratioOf(change);
  const divisor = from * unitOre;
  return ore(Number(((BigInt(amount) * to * 2n + divisor) / (divisor * 2n)) * unitOre));
}

function ratioOf(change: IndexChange): [to: bigint, from: bigint] {
  const [to, from] =
    change.by === 'figures' ? [change.toFigure, change.fromFigure] : [10_000 + change.basisPoints, 10_000];
  assert(Number.isSafeInteger(to) && Number.isSafeInteger(from) && to > 0 && from > 0, `index ${from} → ${to}`);
  return [BigInt(to), BigInt(from)];
}

/** The change in basis points, rounded half up, to be shown. Example: 133,9 → 137,2 is 246 (2,46 %). */
export function basisPointsOf(change: IndexChange): number {
  const [to, from] = ratioOf(change);
  return Math.floor(Number((to - from) * 20_000n + from) / Number(from * 2n));
}

/** False where figures look like a slip of the finger: no index here moves by a fifth in a year. */
export function isPlausibleChange(change: IndexChange): boolean {
  return Math.abs(basisPointsOf(change)) <= plausibleBasisPoints;
}
