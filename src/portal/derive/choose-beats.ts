import type { PortalBeat } from '../../http/contract/portal.ts';

const shownMax = 8;
const aheadMax = 2;

/** The bars that a phone has room for: the latest, this one, and at most two that are to come. */
export function chooseBeats(beats: readonly PortalBeat[]): PortalBeat[] {
  const inOrder = beats.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const ahead = inOrder.filter((beat) => beat.beat === 'to-come').slice(0, aheadMax);
  const behind = inOrder.filter((beat) => beat.beat !== 'to-come');
  return [...behind.slice(-(shownMax - ahead.length)), ...ahead];
}
