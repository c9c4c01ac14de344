import { daysBetween, thisOrNextOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';
import { countSent, decideReminder, findSilence, type ReminderFacts } from './decide-reminder.ts';
import { messagesPerObligationMax } from './ladder.ts';

/** How a client can be asked now for the day and the hour of a delivery: by a message, or by a call. */
export const waysToAsk = ['message', 'call'] as const;
export type WayToAsk = (typeof waysToAsk)[number];

export interface FactsToAsk extends ReminderFacts {
  /** The agreement itself says which messages go, and that there are no more. */
  remindersAreAgreed: boolean;
  /** A message reaches somebody. */
  isReachable: boolean;
  /** Somebody is to call about it already. */
  isToBeCalled: boolean;
}

/** Nobody is asked for what is due later than this: our own choice. */
export const askedDaysBeforeMax = 21;

/**
 * How somebody at the office can ask the client before the ladder does; undefined where there is nothing to ask for, or it is asked anyway on the day on which a message could
 * go. A message stands beside the ladder, at most once for a deadline, so that it goes only where the agreement has not said that there are no more; else somebody calls.
 * Example: due tomorrow, the early word has gone, no plan → a message; the same under an agreement with reminders of its own → a call.
 */
export function findWayToAsk(
  facts: FactsToAsk,
  today: CalendarDate,
  closures: readonly Closure[],
): WayToAsk | undefined {
  const on = thisOrNextOfficeDay(today, closures);
  if (daysBetween(on, facts.status.dueOn) > askedDaysBeforeMax) return undefined;
  if (findSilence(facts, on, closures) !== undefined) return undefined;
  if (facts.ladder === 'event' && on > (facts.eventOn ?? facts.status.dueOn)) return undefined;
  if (decideReminder({ ...facts, asked: false }, on, closures).decision !== 'silence') return undefined;
  if (mayGo(facts)) return 'message';
  const isCalled = facts.taken.some(({ step, forDueOn }) => step === 'call' && forDueOn === facts.status.dueOn);
  return isCalled || facts.isToBeCalled ? undefined : 'call';
}

function mayGo(facts: FactsToAsk): boolean {
  const { remindersAreAgreed, isReachable, confirmedMissingToday, taken, status } = facts;
  const isAsked = taken.some(({ step, forDueOn }) => step === 'asked' && forDueOn === status.dueOn);
  return (
    !remindersAreAgreed &&
    isReachable &&
    confirmedMissingToday &&
    !isAsked &&
    countSent(taken) < messagesPerObligationMax
  );
}
