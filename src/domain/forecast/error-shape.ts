import { logTConstant, logTDensity, normalDensity } from './curves.ts';
import type { ForeseenRow } from './foresee-past.ts';
import { forecastPrior } from './forecast-prior.ts';

const reach = 20;
const steps = 16;
const places = 2 * reach * steps + 1;

/** How errors spread, counted in widths of the forecast: the part at or below each sixteenth of a width, from 20 below to 20 above. */
export type ErrorShape = Float64Array;

/** The part of all errors at or below so many widths. */
export function shareBelow(shape: ErrorShape, widths: number): number {
  const at = (widths + reach) * steps;
  if (at <= 0) return 0;
  if (at >= places - 1) return 1;
  const low = Math.floor(at);
  return shape[low]! + (at - low) * (shape[low + 1]! - shape[low]!);
}

/**
 * Learns from how far past forecasts missed, in their own widths, how far the next may: what is skew or has long tails stays so, and an interval holds what it says because such
 * intervals would have held it before. A bell with the office's tails stands in for a few deliveries, and fills in what is still out of young deadlines.
 */
export function learnShape(foreseen: readonly ForeseenRow[], asOfDay: number, tail: number): ErrorShape {
  const bell = bellParts(tail);
  const bellBelow = addUp(bell);
  const seen = new Float64Array(places);
  /** What is still out, by the place beyond which it must lie: spread at the end, at once. */
  const still = new Float64Array(places);
  let weight = 0;
  for (const { row, days, scale } of foreseen) {
    const known = shareBelow(bellBelow, (asOfDay - 0.5 - row.dueDay - days) / scale);
    const share = Math.max(known, 0.001);
    seen[placeOf((row.delayDays - days) / scale)]! += share * share;
    still[placeOf((asOfDay - 0.5 - row.dueDay - days) / scale)]! += share * (1 - share);
    weight += share;
  }
  const smooth = smoothed(seen, widthOf(seen, weight));
  let waiting = 0;
  for (let at = 0; at < places; at += 1) {
    const beyond = 1 - bellBelow[at]!;
    if (still[at]! > 0 && beyond > 1e-6) waiting += still[at]! / beyond;
    smooth[at]! += (waiting + forecastPrior.shapeWeight) * bell[at]!;
  }
  return addUp(smooth);
}

function placeOf(widths: number): number {
  return Math.min(places - 1, Math.max(0, Math.round((widths + reach) * steps)));
}

function bellParts(tail: number): Float64Array {
  const constant = logTConstant(tail);
  const density = (at: number): number => Math.exp(logTDensity(at / steps - reach, tail, constant));
  const parts = Float64Array.from({ length: places }, (_, at) => density(at));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** The running sum, scaled to end at one. */
function addUp(parts: Float64Array): Float64Array {
  const sums = new Float64Array(places);
  let sum = 0;
  for (let at = 0; at < places; at += 1) sums[at] = sum += parts[at]!;
  return sums.map((part) => part / sum);
}

/** How far each error is spread out, in steps, so that the curve is no comb. Source: Silverman 1986, 3.31. */
function widthOf(counts: Float64Array, weight: number): number {
  if (weight === 0) return 0;
  const sums = addUp(counts);
  const at = (part: number): number => sums.findIndex((sum) => sum >= part) / steps;
  const middleHalf = at(0.75) - at(0.25);
  return 0.9 * Math.min(1, middleHalf / 1.34) * Math.max(weight, 1) ** -0.2 * steps;
}

function smoothed(counts: Float64Array, width: number): Float64Array {
  if (width < 0.5) return counts;
  const far = Math.ceil(4 * width);
  const kernel = Array.from({ length: 2 * far + 1 }, (_, at) => normalDensity((at - far) / width));
  const whole = kernel.reduce((sum, part) => sum + part, 0);
  const out = new Float64Array(places);
  for (let at = 0; at < places; at += 1) {
    if (counts[at] === 0) continue;
    for (let step = 0; step < kernel.length; step += 1) {
      const to = Math.min(places - 1, Math.max(0, at + step - far));
      out[to]! += (counts[at]! * kernel[step]!) / whole;
    }
  }
  return out;
}
