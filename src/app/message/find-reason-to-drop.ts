import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Why a chasing message that was decided on earlier must not go any more: everything it asks for has come, was answered, or is being asked more
 * time for. The facts are read again at the moment of sending, so that nobody is chased for what is already there.
 */
export async function findReasonToDrop(scope: OfficeScope, messageId: string): Promise<string | undefined> {
  const about = await scope.trx
    .selectFrom('message_obligation')
    .select('obligation_id')
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .execute();
  const loaded = await loadObligations(scope, { ids: about.map((row) => row.obligation_id) });
  const states = loaded.map(({ facts }) => deriveObligationStatus(facts, scope.today, scope.closures));
  const stillMissing = states.some(
    (status) => status.missingKeys.length > 0 && status.waitingExtensionId === undefined,
  );
  return stillMissing ? undefined : 'nothing-missing';
}
