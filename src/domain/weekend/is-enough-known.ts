import type { GatheredWork, WorkAhead } from './gather-work.ts';

/**
 * What is known suffices where so many deliveries and jobs have been seen in the office, and half of what is awaited before the weekend comes from clients who have
 * delivered before: our own choice.
 */
export const enough = { deliveries: 30, jobs: 10, ownDeliveries: 3 } as const;

/** Whether it can be said in per cent how probable it is that a weekend is lost, to whose work this is. */
export function isEnoughKnown({ deliveries, jobs }: GatheredWork['learntFrom'], work: readonly WorkAhead[]): boolean {
  return deliveries >= enough.deliveries && jobs >= enough.jobs && isMostlySeen(work);
}

/** Half of what is awaited, or more, comes from clients who have delivered before. */
function isMostlySeen(work: readonly WorkAhead[]): boolean {
  const awaited = work.flatMap(({ needs }) => needs.filter(({ inHand }) => !inHand));
  const seen = awaited.filter(({ own }) => own >= enough.ownDeliveries);
  return seen.length * 2 >= awaited.length;
}
