/** The row's measures in px, at their true size. */
export const slotWidth = 29;
export const tickInset = 9;
export const dotRadius = 4;
export const baseY = 20;
export const rowHeight = 36;

/**
 * How far a dot lies from its tick. On the day: on the tick. Late: 5 px (clear of the tick), growing to 17 px at thirty days. Early: 5 to 6 px at ten.
 * Example: nine days late lies 8.3 px to the right.
 */
export function beatOffset(daysLate: number): number {
  if (daysLate === 0) return 0;
  if (daysLate > 0) return 5 + (12 * (Math.min(daysLate, 30) - 1)) / 29;
  return -(5 + (Math.min(-daysLate, 10) - 1) / 9);
}
