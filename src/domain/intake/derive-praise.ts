/** Told the third, fifth and tenth time, and then each twelfth: a year of months. */
const toldAt: ReadonlySet<number> = new Set([3, 5, 10]);
const thenEach = 12;

/**
 * How many times in a row a client has delivered in time, where it is a number to be glad of; nothing else, so that praise is not worn out.
 * `inTime` is the client's deliveries of one duty, the oldest first, this one last. Examples: late, in time, in time, in time → 3; a first → undefined.
 */
export function derivePraise(inTime: readonly boolean[]): number | undefined {
  const lastLate = inTime.lastIndexOf(false);
  const inARow = inTime.length - 1 - lastLate;
  return toldAt.has(inARow) || (inARow > 0 && inARow % thenEach === 0) ? inARow : undefined;
}
