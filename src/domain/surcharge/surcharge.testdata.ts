import { standardLateTerm, type ChargeTerm, type LateTerm } from '../agreement/index.ts';
import { calendarDate as on, type Closure } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';
import { deliveredOn } from '../obligation/obligation.testdata.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import { surchargeKeyOf, type OfficeCalendar, type SurchargeFacts, type SurchargeOutcome } from './facts.ts';

/** kr 1 250 per started week after three days' grace, at most kr 5 000, and no forgiveness: the price alone. */
const { forgiven: _, ...unforgiven } = standardLateTerm;
export const chargedTerm: LateTerm = unforgiven;

/** One duty as an accountant tells it. Days are written as dates; what is left out did not happen. */
export interface Story {
  id?: string;
  clauseKey?: string;
  due: string;
  notice?: string;
  saidFree?: boolean;
  delivered?: string;
  term?: ChargeTerm;
  /** The last day of the period; twenty days before the deadline where it does not matter. */
  periodEnd?: string;
  /** Minutes of sorting, entered on the day of the delivery. */
  minutes?: number;
  obligation?: Partial<ObligationFacts>;
  facts?: Partial<SurchargeFacts>;
}

export function surchargeFacts(story: Story): SurchargeFacts {
  return {
    obligationId: story.id ?? `due ${story.due}`,
    clauseKey: story.clauseKey ?? 'vouchers',
    term: story.term ?? chargedTerm,
    obligation: deliveredOn(story.due, story.delivered, story.obligation),
    periodEndOn: on(story.periodEnd ?? story.due),
    acceptedOn: on('2025-12-01'),
    periodBeforeStart: false,
    consumer: false,
    ...(story.notice === undefined
      ? {}
      : { notice: { acceptedOn: on(story.notice), saidFree: story.saidFree ?? false } }),
    work:
      story.minutes === undefined
        ? []
        : [{ work: 'sorting', minutes: story.minutes, on: on(story.delivered ?? story.due) }],
    returnedOnce: false,
    ...story.facts,
  };
}

export function calendarOn(today: string, closures: readonly Closure[] = []): OfficeCalendar {
  return { today: on(today), closures };
}

/** The outcomes of a client's duties, in the order in which they are told. */
export function outcomesOf(
  stories: readonly Story[],
  today: string,
  closures: readonly Closure[] = [],
): SurchargeOutcome[] {
  const all = stories.map(surchargeFacts);
  const outcomes = deriveSurcharges(all, calendarOn(today, closures));
  return all.map((facts) => outcomes.get(surchargeKeyOf(facts))!);
}

export function outcomeOf(story: Story, today: string, closures: readonly Closure[] = []): SurchargeOutcome {
  return outcomesOf([story], today, closures)[0]!;
}

/** The sum that a client would pay, in øre. */
export function sumOreOf(story: Story, today: string, closures: readonly Closure[] = []): number {
  const outcome = outcomeOf(story, today, closures);
  return outcome.outcome === 'due' || outcome.outcome === 'running' ? outcome.arithmetic.sumOre : 0;
}
