import { addDays, latest, type CalendarDate, type Closure } from '../kernel/index.ts';
import { decideReminder, type ReminderFacts, type TakenStep } from './decide-reminder.ts';

/**
 * The steps that will have been taken before a day to come, if nothing new happens until then: for showing what would go on that day.
 * `factsOn` gives the facts of a day with the steps taken so far.
 * Example: due 20 November, today the 12th → by the 26th the early word and the main message are taken, and the text message would go.
 */
export function foreseeSteps(
  factsOn: (day: CalendarDate, taken: readonly TakenStep[]) => ReminderFacts,
  taken: readonly TakenStep[],
  fromOn: CalendarDate,
  beforeOn: CalendarDate,
  closures: readonly Closure[],
): TakenStep[] {
  const steps = [...taken];
  for (let day = fromOn; day < beforeOn;) {
    const facts = factsOn(day, steps);
    const decision = decideReminder(facts, day, closures);
    const common = { forDueOn: facts.status.dueOn, on: day };
    for (const step of decision.missed) steps.push({ ...common, step, outcome: 'noted' });
    if (decision.decision === 'send') steps.push({ ...common, step: decision.step, outcome: 'sent' });
    if (decision.decision === 'call') steps.push({ ...common, step: 'call', outcome: 'noted' });
    if (decision.decision === 'silence' && decision.nextCheckOn === undefined) return steps;
    const next = addDays(day, 1);
    day = decision.decision === 'silence' ? latest(next, decision.nextCheckOn!) : next;
  }
  return steps;
}
