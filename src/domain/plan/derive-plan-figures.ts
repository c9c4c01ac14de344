import { compareText } from '../kernel/index.ts';
import type { PersonSlice } from './person-slice.ts';
import type { OutOfHours } from './plan.ts';
import type { PlanRun } from './simulate-plan.ts';

/** Out-of-hours work of one person at one weekend, or on the evenings of one week. */
export interface PlanFigure {
  person: string;
  outOfHours: OutOfHours;
  /** In what share of the scenarios the weekend is lost; of evenings, in what share there is more work than the same limit. */
  lost: number;
  minutes: LikelyMinutes;
  /** Clients without whom it would be less, the most first. They need not add up. */
  shares: readonly ClientShare[];
}

/** Exceeded in nine of ten scenarios, in half of them and in one of ten; and the mean of all. */
export interface LikelyMinutes {
  low: number;
  likely: number;
  high: number;
  mean: number;
}

/** What would be taken from the figure if the client had no jobs: from the share of scenarios that are lost, and from the mean. */
export interface ClientShare {
  client: string;
  lost: number;
  meanMinutes: number;
}

/**
 * The figures of a run: person by person in the order of the plan, then by date, evenings after the weekend of the same date. What is nought in every scenario
 * is left out.
 */
export function derivePlanFigures({ slices }: PlanRun, lostAboveMinutes: number): PlanFigure[] {
  return slices.flatMap((slice) =>
    slice.buckets
      .flatMap((outOfHours, bucket) => figureOf(slice, outOfHours, bucket, lostAboveMinutes))
      .sort((one, other) => compareText(placeOf(one.outOfHours), placeOf(other.outOfHours))),
  );
}

function figureOf(slice: PersonSlice, outOfHours: OutOfHours, bucket: number, lostAboveMinutes: number): PlanFigure[] {
  const count = slice.toScenario - slice.fromScenario;
  const minutes = slice.minutes.slice(bucket * count, (bucket + 1) * count);
  let sum = 0;
  let lost = 0;
  for (const each of minutes) {
    sum += each;
    if (each > lostAboveMinutes) lost += 1;
  }
  if (sum === 0) return [];
  minutes.sort();
  return [
    {
      person: slice.person,
      outOfHours,
      lost: lost / count,
      minutes: { ...quantilesOfMinutes(minutes), mean: sum / count },
      shares: sharesOf(slice, bucket, count),
    },
  ];
}

/** Of ten the first, the fifth and the ninth: in whole numbers, since 0.9 × 10 is not always 9. */
export function quantilesOfMinutes(sorted: Int32Array | Float64Array): Omit<LikelyMinutes, 'mean'> {
  const tenth = (tenths: number): number => sorted[Math.ceil((tenths * sorted.length) / 10) - 1]!;
  return { low: tenth(1), likely: tenth(5), high: tenth(9) };
}

function sharesOf(slice: PersonSlice, bucket: number, count: number): ClientShare[] {
  return slice.clients
    .flatMap((client, index) => {
      const place = index * slice.buckets.length + bucket;
      const minutes = slice.minutesLess[place]!;
      if (minutes === 0) return [];
      return [{ client, lost: slice.lostLess[place]! / count, meanMinutes: minutes / count }];
    })
    .sort(
      (one, other) =>
        other.lost - one.lost || other.meanMinutes - one.meanMinutes || compareText(one.client, other.client),
    );
}

function placeOf({ of, on }: OutOfHours): string {
  return `${on} ${of === 'weekend' ? 0 : 1}`;
}
