import type { SharedCap } from '../agreement/index.ts';
import { leastOre, ore, type Ore } from '../kernel/index.ts';
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
 * Holds a sum down to what the caps over several deliveries leave, and takes it from them. The calls must come in the order of deadlines. What a
 * person has decided takes what was decided, and is never made smaller.
 * Example: at most kr 5 000 a year, and kr 3 750 taken in March → of kr 2 500 in November kr 1 250 is left.
 */
export function applyCaps(
  outcome: SurchargeOutcome,
  facts: SurchargeFacts,
  shared: readonly SharedCap[],
  used: CapUse,
): SurchargeOutcome {
  if (outcome.outcome !== 'due' && outcome.outcome !== 'running') {
    if (facts.decided?.decision === 'approved')
      take(used, capsOf(facts, shared, facts.obligation.agreedDueOn), facts.decided.sumOre);
    return outcome;
  }
  const caps = capsOf(facts, shared, outcome.arithmetic.dueOn);
  if (facts.decided) {
    if (facts.decided.decision === 'approved') take(used, caps, facts.decided.sumOre);
    return outcome;
  }
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
