/** How much of a weight is left after so many days. Days that are still to come take nothing away. */
export function fadeOver(days: number, halfLifeDays: number): number {
  return halfLifeDays === Number.POSITIVE_INFINITY || days <= 0 ? 1 : 0.5 ** (days / halfLifeDays);
}
