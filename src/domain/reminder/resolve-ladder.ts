import type { OfficePromises } from '../agreement/index.ts';
import {
  eventPlan,
  periodicPlan,
  type EventPlan,
  type LadderKind,
  type LadderPlan,
  type PeriodicPlan,
} from './ladder.ts';

/** What an office, a client or a duty says of its own ladder. A kind left out is that of the next wider one. */
export interface Ladders {
  periodic?: PeriodicPlan;
  event?: EventPlan;
}

/**
 * The ladder in force: what both signed, else the whole plan of the nearest that has one, duty before client before office, else the default of the
 * kind. Plans are never mixed, so that whoever reads one sees all of it.
 * Example: the office says main after 2 working days, the client has a plan without early word → the client's plan, to the letter.
 */
export function resolveLadder(
  kind: LadderKind,
  own: { agreed?: Ladders | null; office?: Ladders | null; client?: Ladders | null; duty?: Ladders | null },
): LadderPlan {
  const fallback: LadderPlan = kind === 'event' ? eventPlan : periodicPlan;
  return own.agreed?.[kind] ?? own.duty?.[kind] ?? own.client?.[kind] ?? own.office?.[kind] ?? fallback;
}

/** The ladder of periodic duties that an agreement itself promises; undefined where it leaves that to the office. */
export function ladderOfPromises(promises: Pick<OfficePromises, 'reminders'> | undefined): Ladders | undefined {
  if (!promises?.reminders) return undefined;
  const { earlyDaysBefore, mainWorkingDaysAfter, textWorkingDaysAfter, callWorkingDaysAfter } = promises.reminders;
  return {
    periodic: {
      ...(earlyDaysBefore === undefined ? {} : { earlyDaysBefore }),
      ...(mainWorkingDaysAfter === undefined ? {} : { mainOfficeDaysAfter: mainWorkingDaysAfter }),
      ...(textWorkingDaysAfter === undefined ? {} : { textOfficeDaysAfter: textWorkingDaysAfter }),
      ...(callWorkingDaysAfter === undefined ? {} : { callOfficeDaysAfter: callWorkingDaysAfter }),
    },
  };
}

/** The least and most days of each step. No main message before the first working day after: until then nothing is late. */
export const ladderLimits = {
  earlyDaysBefore: [1, 21],
  mainOfficeDaysAfter: [1, 10],
  textOfficeDaysAfter: [2, 20],
  callOfficeDaysAfter: [2, 30],
  earlyOfficeDaysBefore: [1, 5],
} as const;

export type LadderFault = 'out-of-range' | 'out-of-order' | 'main-missing' | 'nothing-left';

/**
 * What is wrong with somebody's own ladders; empty when they can be used. A text message follows the main one, which is the notice that names
 * the price, and the telephone task comes last. A ladder without any step would forget the client in silence.
 */
export function findLadderFaults({ periodic, event }: Ladders): LadderFault[] {
  const faults = new Set<LadderFault>();
  const plans: (PeriodicPlan & EventPlan)[] = [periodic, event].filter((plan) => plan !== undefined);
  for (const plan of plans) {
    if (Object.keys(plan).length === 0) faults.add('nothing-left');
    for (const [step, [least, most]] of Object.entries(ladderLimits)) {
      const days = plan[step as keyof typeof ladderLimits];
      if (days !== undefined && !(Number.isInteger(days) && days >= least && days <= most)) faults.add('out-of-range');
    }
    const { mainOfficeDaysAfter: main, textOfficeDaysAfter: text, callOfficeDaysAfter: call } = plan;
    if (text !== undefined && main === undefined) faults.add('main-missing');
    const dated = [main, text, call].filter((days) => days !== undefined);
    if (dated.some((days, index) => index > 0 && days <= dated[index - 1]!)) faults.add('out-of-order');
  }
  return [...faults];
}
