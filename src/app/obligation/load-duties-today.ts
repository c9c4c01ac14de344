import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import { deriveSurcharges, type SurchargeOutcome } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';
import { loadObligations, type LoadedObligation } from './load-obligations.ts';

/** A duty with how it stands today and, where its clause has late terms, what it costs. */
export interface DutyToday {
  loaded: LoadedObligation;
  status: ObligationStatus;
  outcome: SurchargeOutcome | undefined;
}

/** The duties of some clients, in the order of deadline, in as many statements as for one client: every one, or only what is late or has a price. */
export async function loadDutiesToday(
  scope: OfficeScope,
  clientIds: readonly string[],
  which: 'every' | 'late-or-priced',
): Promise<DutyToday[]> {
  if (clientIds.length === 0) return [];
  const chosen = which === 'every' ? { clientIds } : { clientIds, pricedByOn: scope.today };
  const loaded = await loadObligations(scope, chosen);
  const factsByClient = await loadSurchargeFacts(scope, clientIds, loaded);
  const outcomes = new Map([...factsByClient.values()].flatMap((facts) => [...deriveSurcharges(facts, scope)]));
  return loaded.map((obligation) => ({
    loaded: obligation,
    status: deriveObligationStatus(obligation.facts, scope.today, scope.closures),
    outcome: outcomes.get(obligation.row.id),
  }));
}
