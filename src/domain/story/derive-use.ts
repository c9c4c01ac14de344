import type { AgreementTerms } from '../agreement/index.ts';
import { ore, type Ore } from '../kernel/index.ts';
import type { CapScope } from '../surcharge/index.ts';
import type { ExplainedDuty } from './explain-story.ts';

/** How often lateness was forgiven under a charge, of how many times; in a calendar year where it is so many a year. */
export interface ForgivenessUse {
  clauseKey: string;
  chargeKey: string;
  year?: string;
  used: number;
  times: number;
}

/** What was taken of a cap over several deliveries. Of one over a group, only this company's part is known. */
export interface CapUsed {
  scope: CapScope;
  /** `2026-11`, or `2026`. */
  span: string;
  clauseKey?: string;
  chargeKey?: string;
  limitOre: Ore;
  usedOre: Ore;
}

export interface Use {
  forgiveness: readonly ForgivenessUse[];
  caps: readonly CapUsed[];
}

interface Taken {
  clauseKey: string;
  chargeKey: string;
  dueOn: string;
  sumOre: Ore;
}

/** What has been used of the forgiveness and of each cap, for whoever wants to check a sum. */
export function deriveUse({ duties: clauses, sharedCaps }: AgreementTerms, duties: readonly ExplainedDuty[]): Use {
  const taken = duties.flatMap(({ duty, status, charges }) =>
    charges
      .filter((charge) => charge.sumOre > 0)
      .map((charge): Taken => ({
        clauseKey: duty.clauseKey,
        chargeKey: charge.term.key,
        dueOn: status.dueOn,
        sumOre: charge.sumOre,
      })),
  );
  const terms = clauses.flatMap((clause) => clause.charges.map((term) => ({ clauseKey: clause.key, term })));
  return {
    forgiveness: terms.flatMap(({ clauseKey, term }) => forgivenessOf(clauseKey, term, duties)),
    caps: [
      ...terms.flatMap(({ clauseKey, term }) => {
        const own = taken.filter((one) => one.clauseKey === clauseKey && one.chargeKey === term.key);
        const of = { clauseKey, chargeKey: term.key };
        return [
          ...(term.monthCapOre === undefined ? [] : usedBy(own, 'month', 'month', term.monthCapOre, of)),
          ...(term.yearCapOre === undefined ? [] : usedBy(own, 'year', 'year', term.yearCapOre, of)),
        ];
      }),
      ...(sharedCaps ?? []).flatMap(({ over, per, capOre }) => usedBy(taken, `${over}-${per}`, per, capOre, {})),
    ],
  };
}

function forgivenessOf(
  clauseKey: string,
  { key: chargeKey, forgiven }: AgreementTerms['duties'][number]['charges'][number],
  duties: readonly ExplainedDuty[],
): ForgivenessUse[] {
  if (forgiven === undefined) return [];
  const days = duties
    .filter(
      ({ duty, charges }) =>
        duty.clauseKey === clauseKey &&
        charges.some(({ term, outcome }) => term.key === chargeKey && outcome.outcome === 'forgiven'),
    )
    .map(({ status }) => status.dueOn);
  const { times } = forgiven;
  if (forgiven.per === 'agreement') return [{ clauseKey, chargeKey, used: days.length, times }];
  const years = Map.groupBy(days, (day) => day.slice(0, 4));
  return [...years].map(([year, used]) => ({ clauseKey, chargeKey, year, used: used.length, times }));
}

function usedBy(
  taken: readonly Taken[],
  scope: CapScope,
  per: 'month' | 'year',
  limitOre: Ore,
  of: Pick<CapUsed, 'clauseKey' | 'chargeKey'>,
): CapUsed[] {
  const spans = Map.groupBy(taken, ({ dueOn }) => dueOn.slice(0, per === 'month' ? 7 : 4));
  return [...spans].map(([span, own]) => ({
    scope,
    span,
    ...of,
    limitOre,
    usedOre: ore(own.reduce((sum, one) => sum + one.sumOre, 0)),
  }));
}
