import { calendarDate as on, type CalendarDate, type Closure } from '../kernel/index.ts';
import { deriveObligationStatus, type ObligationFacts } from '../obligation/index.ts';
import { obligation } from '../obligation/obligation.testdata.ts';
import { decideReminder, type ReminderDecision, type ReminderFacts, type TakenStep } from './decide-reminder.ts';
import { eventPlan, periodicPlan, type ReminderStep } from './ladder.ts';

export function taken(
  step: ReminderStep,
  forDueOn: string,
  day: string,
  outcome: TakenStep['outcome'] = 'sent',
): TakenStep {
  return { step, forDueOn: on(forDueOn), on: on(day), outcome };
}

/** The facts on a day of a duty due Friday 20 November 2026 of which nothing came, unless told otherwise. */
export function reminderFacts(
  today: string,
  facts: Partial<ReminderFacts> = {},
  duty: ObligationFacts = obligation('2026-11-20'),
  closures: readonly Closure[] = [],
): ReminderFacts {
  return {
    status: deriveObligationStatus(duty, on(today), closures),
    ladder: 'periodic',
    plan: facts.ladder === 'event' ? eventPlan : periodicPlan,
    taken: [],
    somethingArrived: false,
    confirmedMissingToday: true,
    ...facts,
  };
}

/** What a duty asks for on a day. */
export function decisionOn(
  today: string,
  facts: Partial<ReminderFacts> = {},
  duty?: ObligationFacts,
  closures: readonly Closure[] = [],
): ReminderDecision {
  return decideReminder(reminderFacts(today, facts, duty, closures), on(today), closures);
}

/** The steps that a decision makes taken, as they are recorded: what goes is sent, what was missed is noted. */
export function recordDecision(decision: ReminderDecision, dueOn: CalendarDate, today: CalendarDate): TakenStep[] {
  const noted = decision.missed.map((step): TakenStep => ({ step, forDueOn: dueOn, on: today, outcome: 'noted' }));
  if (decision.decision === 'send')
    return [...noted, { step: decision.step, forDueOn: dueOn, on: today, outcome: 'sent' }];
  if (decision.decision === 'call') return [...noted, { step: 'call', forDueOn: dueOn, on: today, outcome: 'sent' }];
  return noted;
}
