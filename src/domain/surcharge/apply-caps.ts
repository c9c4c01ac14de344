import type { SharedCap } from '../agreement/index.ts';
import { leastOre, ore, type CalendarDate, type Ore } from '../kernel/index.ts';
import type { Arithmetic, CapScope, ReachedCap, SurchargeFacts, SurchargeOutcome } from './facts.ts';

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
export function reserveDecided(
  facts: SurchargeFacts,
  dueOn: CalendarDate,
  shared: readonly SharedCap[],
  used: CapUse,
): void {
  if (facts.decided?.decision === 'approved') take(used, capsOf(facts, shared, dueOn), facts.decided.sumOre);
}

/**
 * Holds a sum down to what the caps over several deliveries leave, and takes it from them. The calls must come in the order of deadlines, after
 * {@link reserveDecided} for every duty.
 * Example: at most kr 5 000 a year, and kr 3 750 taken in March → of kr 2 500 in November kr 1 250 is left.
 */
export function applyCaps(
  outcome: SurchargeOutcome,
  facts: SurchargeFacts,
  shared: readonly SharedCap[],
  used: CapUse,
): SurchargeOutcome {
  if (facts.decided || (outcome.outcome !== 'due' && outcome.outcome !== 'running')) return outcome;
  const caps = capsOf(facts, shared, outcome.arithmetic.dueOn);
  const arithmetic = holdDown(outcome.arithmetic, caps, used);
  take(used, caps, arithmetic.sumOre);
  return arithmetic.sumOre === 0 ? { outcome: 'capped', arithmetic } : { ...outcome, arithmetic };
}

function holdDown(arithmetic: Arithmetic, caps: readonly Cap[], used: CapUse): Arithmetic {
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

function capsOf({ clauseKey, term }: SurchargeFacts, shared: readonly SharedCap[], dueOn: string): Cap[] {
  const month = dueOn.slice(0, 7);
  const year = dueOn.slice(0, 4);
  const own = `${clauseKey}/${term.key}`;
  return [
    ...(term.monthCapOre === undefined
      ? []
      : [{ scope: 'month' as const, limitOre: term.monthCapOre, name: `${own}/${month}` }]),
    ...(term.yearCapOre === undefined
      ? []
      : [{ scope: 'year' as const, limitOre: term.yearCapOre, name: `${own}/${year}` }]),
    ...shared.map(({ over, per, capOre }) => ({
      scope: `${over}-${per}` as const,
      limitOre: capOre,
      name: `${over}/${per === 'month' ? month : year}`,
    })),
  ];
}
