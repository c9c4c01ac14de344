import { resolveLadder, type LadderKind, type LadderPlan, type Ladders } from '../../../domain/reminder/index.ts';

/** The plan of a client's deliveries of one kind, or of one delivery that has its own, and whose plan it is. */
export interface PlanInForce {
  kind: LadderKind;
  /** The delivery that has a plan of its own; absent for the plan of all others. */
  clauseKey?: string;
  whose: 'agreement' | 'duty' | 'client' | 'office' | 'default';
  plan: LadderPlan;
}

interface OwnLadders {
  /** What both signed goes before everything else. */
  agreed?: Ladders | null;
  office: Ladders | null;
  client: Ladders | null;
  duties: Readonly<Record<string, Ladders>>;
}

/** Every plan that holds for a client, by the same rule as the sweep. Example: payroll has its own → what holds for all else, then payroll's. */
export function derivePlans(
  clauses: readonly { key: string; kind: LadderKind }[],
  { agreed, office, client, duties }: OwnLadders,
): PlanInForce[] {
  const ownPlanOf = ({ key, kind }: { key: string; kind: LadderKind }): LadderPlan | undefined =>
    agreed?.[kind] ? undefined : duties[key]?.[kind];
  const kinds = [...new Set(clauses.map(({ kind }) => kind))];
  const shared = kinds
    .filter((kind) => clauses.some((clause) => clause.kind === kind && !ownPlanOf(clause)))
    .map((kind): PlanInForce => {
      const whose = agreed?.[kind] ? 'agreement' : client?.[kind] ? 'client' : office?.[kind] ? 'office' : 'default';
      return { kind, whose, plan: resolveLadder(kind, { agreed: agreed ?? null, office, client }) };
    });
  const own = clauses.flatMap((clause): PlanInForce[] => {
    const plan = ownPlanOf(clause);
    return plan === undefined ? [] : [{ kind: clause.kind, clauseKey: clause.key, whose: 'duty', plan }];
  });
  return [...shared, ...own];
}
