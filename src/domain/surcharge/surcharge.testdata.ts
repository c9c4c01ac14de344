import { standardLateTerm, type LateTerm } from '../agreement/index.ts';
import { calendarDate as on, type Closure } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';
import { deliveredOn } from '../obligation/obligation.testdata.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import type { OfficeCalendar, SurchargeFacts, SurchargeOutcome } from './facts.ts';

/** kr 1 250 per started week after three days' grace, at most kr 5 000, and no forgiveness: the price alone. */
export const chargedTerm: LateTerm = { ...standardLateTerm, firstForgiven: false };

/** One duty as an accountant tells it. Days are written as dates; what is left out did not happen. */
export interface Story {
  id?: string;
  clauseKey?: string;
  due: string;
  notice?: string;
  saidFree?: boolean;
  delivered?: string;
  term?: LateTerm;
  obligation?: Partial<ObligationFacts>;
  facts?: Partial<SurchargeFacts>;
}

export function surchargeFacts(story: Story): SurchargeFacts {
  return {
    obligationId: story.id ?? `due ${story.due}`,
    clauseKey: story.clauseKey ?? 'vouchers',
    term: story.term ?? chargedTerm,
    obligation: deliveredOn(story.due, story.delivered, story.obligation),
    acceptedOn: on('2025-12-01'),
    periodBeforeStart: false,
    consumer: false,
    ...(story.notice === undefined
      ? {}
      : { notice: { acceptedOn: on(story.notice), saidFree: story.saidFree ?? false } }),
    extraMinutes: 0,
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
  return all.map((facts) => outcomes.get(facts.obligationId)!);
}

export function outcomeOf(story: Story, today: string, closures: readonly Closure[] = []): SurchargeOutcome {
  return outcomesOf([story], today, closures)[0]!;
}

/** The sum that a client would pay, in øre. */
export function sumOreOf(story: Story, today: string, closures: readonly Closure[] = []): number {
  const outcome = outcomeOf(story, today, closures);
  return outcome.outcome === 'due' || outcome.outcome === 'running' ? outcome.arithmetic.sumOre : 0;
}
