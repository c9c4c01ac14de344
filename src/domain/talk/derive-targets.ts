import type { Conduct } from '../conduct/index.ts';
import type { Target } from './target.ts';

/** The median that a good year has at most, however the last one was: beyond a week nothing that is made from it can be planned. */
export const medianDaysMost = 7;

/** What of the year the proposed targets are worked out from. */
export type TargetFacts = Pick<Conduct, 'medianDays' | 'complete' | 'reminders' | 'office'>;

/**
 * What a good year would look like, two or three figures: a quarter of what last year fell short by, rounded up, and of one nothing. It is our own
 * choice of a step that can be believed in; no standard has one. Never harsher than the agreement: nobody is asked to be early, and where the
 * agreement itself reminds before the deadline, one reminder a delivery is nobody's doing. A figure that was good stays as it was. Example: median 12
 * days, 0 of 6 complete, 17 reminders → at most 3 days, at least 4 of 6 complete, at most 6 reminders.
 *
 * @param earlyReminder whether the plan of reminders in force has a message before the deadline
 */
export function deriveTargets(facts: TargetFacts, { earlyReminder }: { earlyReminder: boolean }): Target[] {
  return [...daysTarget(facts), ...completeTarget(facts), ...remindersTarget(facts, earlyReminder)];
}

function daysTarget({ medianDays }: TargetFacts): Target[] {
  if (medianDays === null) return [];
  return [{ figure: 'median-days', comparison: 'at-most', value: Math.min(medianDaysMost, quarterOf(medianDays)) }];
}

function completeTarget({ complete: { first, of } }: TargetFacts): Target[] {
  if (of === 0) return [];
  return [{ figure: 'complete', comparison: 'at-least', value: of - quarterOf(of - first), of }];
}

function remindersTarget({ reminders, office: { of } }: TargetFacts, earlyReminder: boolean): Target[] {
  const free = earlyReminder ? of : 0;
  if (reminders <= free) return [];
  return [{ figure: 'reminders', comparison: 'at-most', value: Math.max(free, quarterOf(reminders)), of }];
}

/** A quarter, rounded up to whole ones; of one or less nothing is left. */
function quarterOf(count: number): number {
  return count <= 1 ? 0 : Math.ceil(count / 4);
}
