/** The middle value, or the mean of the two in the middle; null where there is nothing to judge by. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that nine of ten do not exceed: of ten the ninth, of six the sixth. Null where there is nothing to judge by. */
export function worstTenthOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  // In whole numbers: 0.9 × 10 is not always 9.
  return sorted[Math.ceil((9 * sorted.length) / 10) - 1]!;
}
