import { deriveTrend, medianOf, trendNeeds } from '../conduct/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** One client's deliveries, as far as they tell whether what is tried works. */
export interface TriedClient {
  clientId: string;
  heldOut: boolean;
  /** Days after the deadline of the deliveries of the year before the trial began, negative when early. */
  daysBefore: readonly number[];
  /** Of those whose deadline lies in the trial. */
  daysDuring: readonly number[];
}

/** Fewer deliveries before than these say little of how a client is otherwise. */
export const deliveriesBeforeNeeded = 3;

export interface TrialGroups {
  tried: number;
  heldOut: number;
  /** Without enough deliveries before, or any during: they tell nothing. */
  leftOut: number;
}

export type HoldoutVerdict = TrialGroups &
  (
    | { verdict: 'running'; judgedOn: CalendarDate }
    | { verdict: 'too-few'; needed: number }
    | {
        /** Whether clients deliver earlier with what is tried, or later; or it cannot be told yet. */
        verdict: 'earlier' | 'later' | 'cannot-tell';
        /** How many days later with it than without; negative when earlier. */
        shiftDays: number;
        /** Between these the effect lies, with 95 % of confidence. */
        leastDays: number;
        mostDays: number;
      }
  );

/**
 * Whether what is tried works. Each client is one observation: the middle of its days in the trial less the middle of its days before, so that who is always late
 * counts as much as who is always early, and a client with many deliveries no more than one with few. The groups were drawn by chance, so that nothing else sets
 * them apart; they are compared as the co-operation of two years is ({@link deriveTrend}).
 *
 * It is judged once, on a day that was set beforehand. Whoever looks every week and stops when it looks good finds an effect that is none: until then the
 * page tells how many take part and nothing else.
 */
export function judgeHoldout(
  clients: readonly TriedClient[],
  judgedOn: CalendarDate,
  today: CalendarDate,
): HoldoutVerdict {
  const told = clients.filter(
    ({ daysBefore, daysDuring }) => daysBefore.length >= deliveriesBeforeNeeded && daysDuring.length > 0,
  );
  const changesOf = (heldOut: boolean): number[] => told.filter((client) => client.heldOut === heldOut).map(changeOf);
  const without = changesOf(true);
  const withIt = changesOf(false);
  const groups = { tried: withIt.length, heldOut: without.length, leftOut: clients.length - told.length };
  if (today < judgedOn) return { verdict: 'running', judgedOn, ...groups };
  const found = deriveTrend(without, withIt);
  if (found.trend === 'too-few') return { verdict: 'too-few', needed: trendNeeds, ...groups };
  const { trend: verdict, shiftDays, leastDays, mostDays } = found;
  return { verdict, shiftDays, leastDays, mostDays, ...groups };
}

function changeOf({ daysBefore, daysDuring }: TriedClient): number {
  return medianOf(daysDuring)! - medianOf(daysBefore)!;
}
