import { medianOf } from '../conduct/index.ts';
import type { Target } from '../talk/index.ts';
import type { YearSoFar } from './year-so-far.ts';

/** What it takes from here to the end of the year to meet a target, in whole deliveries. */
export type TargetNeed =
  /** It is met whatever comes. */
  | { need: 'nothing' }
  /** So many of the next `of` at most `withinDays` after the deadline; the rest may come when it will. */
  | { need: 'days'; count: number; of: number; withinDays: number }
  /** So many of the next `of` complete the first time. */
  | { need: 'complete'; count: number; of: number }
  /** At most so many reminders for the next `of`. */
  | { need: 'reminders'; atMost: number; of: number }
  /** The next ones cannot change it any more, however good they are. */
  | { need: 'out-of-reach' };

/**
 * What is needed from here to meet a target at the end of the year, exact: with it the target is met whatever the rest is, and with one less it need
 * not be. What is missing counts with its days so far, as if it came today. Nobody is asked to be early: what only deliveries before their deadline
 * could mend is out of reach.
 * Example: "nine of twelve complete", four of seven so far, five to come → the next five. Six of seven so far → three of the next five.
 */
export function deriveNeed(target: Target, soFar: YearSoFar): TargetNeed {
  switch (target.figure) {
    case 'median-days':
      return needOfDays(target.value, soFar);
    case 'complete':
      return needOfComplete(target, soFar);
    case 'reminders':
      return needOfReminders(target, soFar);
  }
}

/** Later than any target allows. */
const farTooLate = 1_000_000;

function needOfDays(most: number, { daysLate, toCome }: YearSoFar): TargetNeed {
  const isMetWith = (count: number, withinDays: number): boolean => {
    const good = Array.from({ length: count }, () => withinDays);
    const rest = Array.from({ length: toCome - count }, () => farTooLate);
    const median = medianOf([...daysLate, ...good, ...rest]);
    return median !== null && median <= most;
  };
  const withinDays = Math.floor(most);
  for (let count = 0; count <= toCome; count += 1) {
    if (isMetWith(count, withinDays)) return count === 0 ? { need: 'nothing' } : needDays(count, toCome, withinDays);
  }
  // With an even number the median lies between two deliveries, and an earlier one can bring it down to the target.
  for (let earlier = withinDays - 1; earlier >= 0; earlier -= 1) {
    if (toCome > 0 && isMetWith(toCome, earlier)) return needDays(toCome, toCome, earlier);
  }
  return { need: 'out-of-reach' };
}

function needDays(count: number, of: number, withinDays: number): TargetNeed {
  return { need: 'days', count, of, withinDays };
}

/** What is missing will be complete or not when it comes: it is one of the next ones. */
function needOfComplete(
  { value, of }: Extract<Target, { figure: 'complete' }>,
  { complete, missing, toCome }: YearSoFar,
): TargetNeed {
  const next = missing + toCome;
  const wanted = Math.ceil((value * (complete.of + next)) / of);
  const count = Math.max(0, wanted - complete.first);
  if (count > next) return { need: 'out-of-reach' };
  return count === 0 ? { need: 'nothing' } : { need: 'complete', count, of: next };
}

function needOfReminders(
  { value, of }: Extract<Target, { figure: 'reminders' }>,
  { reminders, office, missing, toCome }: YearSoFar,
): TargetNeed {
  const atMost = Math.floor((value * (office.of + toCome)) / of) - reminders;
  if (atMost < 0) return { need: 'out-of-reach' };
  const next = missing + toCome;
  return next === 0 ? { need: 'nothing' } : { need: 'reminders', atMost, of: next };
}
