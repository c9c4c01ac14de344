import { trendNeeds } from '../conduct/index.ts';
import { drawNumber, streamOf } from '../kernel/index.ts';

/**
 * Which clients do not get what is tried: exactly so many of a hundred, drawn by chance from a seed and each client's id, so that the same office draws the same and
 * nobody chooses. Who becomes a client later is in neither group. Refused where one group would be too small ever to tell.
 * Example: 40 clients, 50 % → 20 are held out.
 */
export function chooseHeldOut(
  seed: number,
  clientIds: readonly string[],
  percent: number,
): { heldOut: ReadonlySet<string> } | { refused: 'too-few-clients'; needed: number } {
  const count = Math.round((clientIds.length * percent) / 100);
  if (Math.min(count, clientIds.length - count) < trendNeeds)
    return { refused: 'too-few-clients', needed: Math.ceil((trendNeeds * 100) / Math.min(percent, 100 - percent)) };
  const drawn = clientIds
    .map((id) => {
      const { first, second } = streamOf(seed, id, 'hold-out');
      return { id, number: drawNumber(first, second, 0) };
    })
    .sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1));
  return { heldOut: new Set(drawn.slice(0, count).map(({ id }) => id)) };
}
