import { ladderOfPromises, resolveLadder, type LadderPlan } from '../../domain/reminder/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { ClientToRemind } from './load-recipients.ts';

/** The steps by which a duty is followed up: the agreement's own before the duty's, the client's and the office's. */
export function ladderPlanOf(
  { row, promises }: Pick<LoadedObligation, 'row' | 'promises'>,
  { ladders }: Pick<ClientToRemind, 'ladders'>,
): LadderPlan {
  return resolveLadder(row.ladder, {
    agreed: ladderOfPromises(promises) ?? null,
    office: ladders.office,
    client: ladders.client,
    duty: ladders.duties?.[row.agreement_id]?.[row.clause_key] ?? null,
  });
}
