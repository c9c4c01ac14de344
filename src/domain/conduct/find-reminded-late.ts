import { addDays, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';
import { deriveLadder, type LadderKind, type LadderPlan, type TakenStep } from '../reminder/index.ts';
import type { OfficeLateness } from './conduct-duty.ts';

export interface RemindingFacts {
  /** The deadline in force. */
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  ladder: LadderKind;
  plan: LadderPlan;
  taken: readonly TakenStep[];
  /** There was a reason to say nothing on a day: a pause, a wish or an answer that waits, time to mend what was sent back. */
  isExcused(on: CalendarDate): boolean;
}

/**
 * Whether the message after the deadline came late: on a later working day than the agreed one although nothing spoke against it, or never, because its time had
 * passed. Where no step was taken at all there was a reason, and nothing is said.
 * Example: due Friday 20 November, agreed for Monday 23, sent Wednesday 25 → late from the 23rd. With a pause until the 24th → in time.
 */
export function findRemindedLate(facts: RemindingFacts, closures: readonly Closure[]): OfficeLateness | undefined {
  const { dueOn, deliveredOn, ladder, plan, taken, isExcused } = facts;
  const agreedOn = deriveLadder(ladder, plan, dueOn, closures).find(({ step }) => step === 'main')?.on;
  const main = taken.find(({ step, forDueOn }) => step === 'main' && forDueOn === dueOn);
  if (agreedOn === undefined || main === undefined) return undefined;
  const isMissed = main.outcome === 'noted';
  const until = isMissed ? main.on : addDays(main.on, -1);
  for (let day = agreedOn; day <= until; day = addDays(day, 1)) {
    if (deliveredOn !== null && deliveredOn <= day) return undefined;
    if (!isOfficeDay(day, closures) || isExcused(day)) continue;
    return { slip: 'reminded-late', dueOn: day, ...(isMissed ? {} : { doneOn: main.on }) };
  }
  return undefined;
}
