import { probabilityBy, probabilityLate, quantileDays, type DelayDistribution } from './delay-distribution.ts';

/** What was foreseen of a delivery, in figures, and what happened. */
export interface ForecastOutcome {
  delayDays: number;
  medianDays: number;
  late: number;
  crps: number;
  /** How probable a shorter delay and one at most as long were held. */
  below: number;
  upTo: number;
  /** Whether the delay lies in the interval from the first to the ninth tenth, its ends included. */
  inInterval: boolean;
  intervalDays: number;
}

export function judgeForecast(distribution: DelayDistribution, delayDays: number): ForecastOutcome {
  const low = quantileDays(distribution, 0.1);
  const high = quantileDays(distribution, 0.9);
  return {
    delayDays,
    medianDays: quantileDays(distribution, 0.5),
    late: probabilityLate(distribution),
    crps: crpsOf(distribution, delayDays),
    below: probabilityBy(distribution, delayDays - 1),
    upTo: probabilityBy(distribution, delayDays),
    inInterval: low <= delayDays && delayDays <= high,
    intervalDays: high - low,
  };
}

/**
 * How far a forecast lies from what happened, in days: the squares of the differences between the two running sums, added up over all days (Matheson and Winkler 1976).
 * Of a forecast that names one day it is the distance to it.
 */
export function crpsOf({ firstDays, probabilities }: DelayDistribution, delayDays: number): number {
  const last = firstDays + probabilities.length - 1;
  // Before the first day the running sum is nought, after the last it is one.
  let sum = Math.max(0, firstDays - delayDays) + Math.max(0, delayDays - 1 - last);
  let below = 0;
  for (let at = 0; at < probabilities.length; at += 1) {
    below += probabilities[at]!;
    const off = firstDays + at >= delayDays ? 1 - below : below;
    sum += off * off;
  }
  return sum;
}

export interface ForecastScore {
  n: number;
  /** The mean distance between the median and what happened, in days. */
  mae: number;
  /** How often a late delivery was held more probable to be late than one in time; null where all are alike. */
  auc: number | null;
  brier: number;
  crps: number;
  /** The part of deliveries in the middle 80 % of what was foreseen; a day that the end of the interval cuts through counts in part. */
  coverage80: number;
  /** The part in the interval of whole days with its ends, which is a little wider than 80 %. */
  coverage80Closed: number;
  intervalDays: number;
}

export function scoreForecasts(outcomes: readonly ForecastOutcome[]): ForecastScore | null {
  if (outcomes.length === 0) return null;
  const mean = (of: (outcome: ForecastOutcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  return {
    n: outcomes.length,
    mae: mean(({ medianDays, delayDays }) => Math.abs(medianDays - delayDays)),
    auc: aucOf(outcomes),
    brier: mean(({ late, delayDays }) => (late - (delayDays > 0 ? 1 : 0)) ** 2),
    crps: mean(({ crps }) => crps),
    coverage80: mean(shareInMiddle),
    coverage80Closed: mean(({ inInterval }) => (inInterval ? 1 : 0)),
    intervalDays: mean(({ intervalDays }) => intervalDays),
  };
}

/** The part of a day's own probability that lies between the first and the ninth tenth: what drawing a place in it at random (Smith 1985) gives on the average. */
function shareInMiddle({ below, upTo }: ForecastOutcome): number {
  if (upTo - below < 1e-12) return below >= 0.1 && below <= 0.9 ? 1 : 0;
  return Math.max(0, Math.min(upTo, 0.9) - Math.max(below, 0.1)) / (upTo - below);
}

/** The area under the curve of true and false alarms, by ranks (Mann and Whitney 1947); equal probabilities share their rank. */
function aucOf(outcomes: readonly ForecastOutcome[]): number | null {
  const sorted = outcomes.toSorted((a, b) => a.late - b.late);
  const lateCount = sorted.filter(({ delayDays }) => delayDays > 0).length;
  const inTime = sorted.length - lateCount;
  if (lateCount === 0 || inTime === 0) return null;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]!.late === sorted[from]!.late) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (sorted[at]!.delayDays > 0) ranks += rank;
    from = to;
  }
  return (ranks - (lateCount * (lateCount + 1)) / 2) / (lateCount * inTime);
}
