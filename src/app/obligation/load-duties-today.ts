import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import { surchargeKeyOf, type SurchargeOutcome } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadRequests } from '../request/load-requests.ts';
import { derivePriced, toPriced } from '../surcharge/derive-priced.ts';
import { loadObligations, type LoadedObligation } from './load-obligations.ts';

/** A duty with how it stands today and what it costs under each of its clause's charges. */
export interface DutyToday {
  loaded: LoadedObligation;
  status: ObligationStatus;
  outcomes: readonly SurchargeOutcome[];
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
  const priced = await toPriced(scope, clientIds, loaded, await loadRequests(scope, { clientIds }));
  const outcomes = (await derivePriced(scope, clientIds, priced)).duties;
  return loaded.map((obligation) => ({
    loaded: obligation,
    status: deriveObligationStatus(obligation.facts, scope.today, scope.closures),
    outcomes: obligation.clause.charges.flatMap((term) => {
      const outcome = outcomes.get(surchargeKeyOf({ obligationId: obligation.row.id, term }));
      return outcome ? [outcome] : [];
    }),
  }));
}
