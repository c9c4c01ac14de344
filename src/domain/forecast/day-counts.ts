/** How often each delay occurred, in whole days. */
export interface DayCounts {
  days: Map<number, number>;
  whole: number;
}

export function noCounts(): DayCounts {
  return { days: new Map(), whole: 0 };
}

export function countDay(counts: DayCounts, day: number, weight: number): void {
  counts.days.set(day, (counts.days.get(day) ?? 0) + weight);
  counts.whole += weight;
}

/** The share of a day in what was counted, beside what the level above says; `weight` is as many deliveries as that counts. */
export function shareOfDay(counts: DayCounts, day: number, above: number, weight: number): number {
  return ((counts.days.get(day) ?? 0) + weight * above) / (counts.whole + weight);
}
