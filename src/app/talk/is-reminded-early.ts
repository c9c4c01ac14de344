import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { ladderPlanOf } from '../reminder/ladder-plan-of.ts';
import { loadClientsToRemind } from '../reminder/load-recipients.ts';

/** Whether any delivery of a client is followed up by a message before its deadline: one reminder a delivery is then nobody's doing. */
export async function isRemindedEarly(
  scope: OfficeScope,
  clientId: string,
  loaded: readonly LoadedObligation[],
): Promise<boolean> {
  const client = (await loadClientsToRemind(scope, [clientId])).get(clientId);
  if (!client) return false;
  return loaded.some((obligation) => {
    const plan = ladderPlanOf(obligation, client);
    return obligation.row.ladder === 'event'
      ? plan.earlyOfficeDaysBefore !== undefined
      : plan.earlyDaysBefore !== undefined;
  });
}
