import { normalBelow, normalDensity } from './curves.ts';

/** One delivery as it counts towards its client's day. */
export interface WeighedDays {
  days: number;
  weight: number;
  /** Below one where it lies far off. */
  nearness: number;
}

/**
 * A delivery with a young deadline is known only because it came early; its late siblings are still out. It stands for them too: `seen` is the part of such
 * deliveries that would be known by now, and the days of the others are put in as they would be expected. Any weight is then fair, and it weighs what it shows: `seen`.
 * Where the days are spread as a bell this is what the likelihood of truncated data asks for (Dempster, Laird and Rubin 1977).
 * `knownBelow` is the longest delay that could be known by now, in the same scale as `days`.
 */
export function weighRow(
  days: number,
  knownBelow: number,
  place: { days: number; spread: number },
  tail: number,
): WeighedDays {
  const scale = Math.sqrt(place.spread);
  const bound = (knownBelow + 0.5 - place.days) / scale;
  const off = days - place.days;
  const nearness = (tail + 1) / (tail + (off * off) / place.spread);
  if (bound > 4) return { days, weight: 1, nearness };
  const seen = Math.max(normalBelow(bound), 0.001);
  // Of a bell the days beyond a bound lie on the average this far off.
  const later = place.days + scale * (normalDensity(bound) / Math.max(1 - seen, 1e-9));
  return { days: seen * days + (1 - seen) * later, weight: seen, nearness };
}
