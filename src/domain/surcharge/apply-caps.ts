import type { SharedCap } from '../agreement/index.ts';
import { leastOre, ore, type CalendarDate, type Ore } from '../kernel/index.ts';
import type { Arithmetic, CapFacts, CapScope, ReachedCap } from './facts.ts';

/** What has been taken of each cap so far, by its name. */
export type CapUse = Map<string, Ore>;

interface Cap {
  scope: CapScope;
  limitOre: Ore;
  /** What shares it. */
  name: string;
}

/**
 * Takes from the caps what a person has approved, before anything else does: an approved sum is never made smaller, so what is not decided must
 * make room for it, whichever deadline came first. What was waived takes nothing.
 * Example: at most kr 5 000 a year, kr 3 750 approved for May, and a delivery of March that came in August → kr 1 250 is left for March.
 */
export function reserveDecided(facts: CapFacts, on: CalendarDate, shared: readonly SharedCap[], used: CapUse): void {
  if (facts.decided?.decision === 'approved') take(used, capsOf(facts, shared, on), facts.decided.sumOre);
}

/** What a cap is held against, whether of a delivery or of a request. */
type Capped = Pick<Arithmetic, 'sumOre' | 'sharedCap'>;

type CappedOutcome<A extends Capped> =
  | { outcome: 'none' }
  | { outcome: 'locked'; reasons: readonly unknown[] }
  | { outcome: 'capped' | 'running' | 'due'; arithmetic: A }
  | { outcome: 'forgiven'; arithmetic: A; ended: boolean };

/**
 * Holds a sum down to what the caps over several deliveries and requests leave, and takes it from them. The calls must come in the order of deadlines,
 * after {@link reserveDecided} for every one of them; `on` is the deadline, or the day on which a request was needed.
 * Example: at most kr 5 000 a year, and kr 3 750 taken in March → of kr 2 500 in November kr 1 250 is left.
 */
export function applyCaps<A extends Capped, Outcome extends CappedOutcome<A>>(
  outcome: Outcome,
  facts: CapFacts,
  on: CalendarDate,
  shared: readonly SharedCap[],
  used: CapUse,
): Outcome | { outcome: 'capped'; arithmetic: A } {
  if (facts.decided || (outcome.outcome !== 'due' && outcome.outcome !== 'running')) return outcome;
  const caps = capsOf(facts, shared, on);
  const arithmetic = holdDown(outcome.arithmetic, caps, used);
  take(used, caps, arithmetic.sumOre);
  return arithmetic.sumOre === 0 ? { outcome: 'capped', arithmetic } : { ...outcome, arithmetic };
}

function holdDown<A extends Capped>(arithmetic: A, caps: readonly Cap[], used: CapUse): A {
  let { sumOre } = arithmetic;
  let sharedCap: ReachedCap | undefined;
  for (const { scope, limitOre, name } of caps) {
    const usedOre = used.get(name) ?? ore(0);
    const leftOre = ore(Math.max(0, limitOre - usedOre));
    if (leftOre >= sumOre) continue;
    sumOre = leastOre(sumOre, leftOre);
    sharedCap = { scope, limitOre, usedOre };
  }
  return sharedCap === undefined ? arithmetic : { ...arithmetic, sumOre, sharedCap };
}

function take(used: CapUse, caps: readonly Cap[], sumOre: Ore): void {
  for (const { name } of caps) used.set(name, ore((used.get(name) ?? 0) + sumOre));
}

/** A charge's own caps are the client's, an agreement's are the agreement's, and a group's are shared by all worked out together who agreed on the same cap. */
function capsOf(
  { clauseKey, term, clientKey = '', agreementKey = '', sharedCaps }: CapFacts,
  shared: readonly SharedCap[],
  on: string,
): Cap[] {
  const month = on.slice(0, 7);
  const year = on.slice(0, 4);
  const own = `${clientKey}/${clauseKey}/${term.key}`;
  return [
    ...(term.monthCapOre === undefined
      ? []
      : [{ scope: 'month' as const, limitOre: term.monthCapOre, name: `${own}/${month}` }]),
    ...(term.yearCapOre === undefined
      ? []
      : [{ scope: 'year' as const, limitOre: term.yearCapOre, name: `${own}/${year}` }]),
    ...(sharedCaps ?? shared).map(({ over, per, capOre }) => ({
      scope: `${over}-${per}` as const,
      limitOre: capOre,
      name: `${over}/${over === 'agreement' ? agreementKey : capOre}/${per === 'month' ? month : year}`,
    })),
  ];
}
