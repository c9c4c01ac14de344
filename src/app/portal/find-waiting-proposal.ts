import { isExpired, isTurnOf } from '../../domain/agreement/index.ts';
import type { PortalHome } from '../../http/contract/portal.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { loadSigners } from '../proposal/load-proposal.ts';

/** The agreement that this person is to answer now, for what the link alone may show: that it waits and by when. */
export async function findWaitingProposal(
  scope: OfficeScope,
  clientId: string,
): Promise<PortalHome['waitingProposal']> {
  const proposals = await scope.trx
    .selectFrom('agreement_proposal')
    .select(['id', 'state', 'change_number', 'answer_by_on'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'sent')
    .orderBy('answer_by_on')
    .execute();
  for (const { id, state, change_number: changeNumber, answer_by_on: answerByOn } of proposals) {
    if (answerByOn === null) continue;
    const signers = await loadSigners(scope, id);
    const me = signers.find(({ person_id: personId }) => personId === personOf(scope));
    if (!me || !isTurnOf({ signers }, me) || isExpired({ state, signers, answerByOn }, scope.today)) continue;
    return { changeNumber, answerByOn };
  }
  return null;
}
