import { isSameName } from '../../domain/agreement/index.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { acceptProposal, leadOf, type AnswerEvidence } from '../proposal/answer-proposal.ts';
import { openTasks } from '../task/open-tasks.ts';
import { findConfirmation, type Confirmation, type ConfirmationOf } from './find-confirmation.ts';

/**
 * Accepts an agreement by who the signer has just proved to be. The confirmation that was on the screen is the one that is used, once, and only where the
 * answer is taken; one that has run out is refused, so that nobody accepts with less than they were shown. A name that is not the signer's is no hindrance
 * (people marry, and registers spell), but a person of the office looks at it.
 */
export async function acceptConfirmed(
  scope: OfficeScope,
  clientId: string,
  confirmationId: string,
  of: ConfirmationOf,
  evidence: AnswerEvidence,
): Promise<Awaited<ReturnType<typeof acceptProposal>> | { refused: 'identity-expired' }> {
  const confirmation = await findConfirmation(scope, of, confirmationId);
  if (!confirmation) return { refused: 'identity-expired' };
  const outcome = await acceptProposal(scope, clientId, of.proposalId, {
    ...evidence,
    identity: 'openid-connect',
    shownBy: confirmation.identity.provider,
    confirmed: evidenceOf(confirmation),
  });
  if ('refused' in outcome) return outcome;
  await scope.trx
    .updateTable('identity_confirmation')
    .set({ used_at: of.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', confirmation.id)
    .execute();
  await tellOfOtherName(scope, clientId, of.proposalId, confirmation);
  return outcome;
}

/** As it is kept with the answer for good: texts only, and the subject as the provider can find it again. */
function evidenceOf({ identity, confirmedAt }: Confirmation): NonNullable<AnswerEvidence['confirmed']> {
  const { name, acr, authTime, ...rest } = identity;
  return {
    ...rest,
    confirmedAt,
    ...(name === undefined ? {} : { nameAtProvider: name }),
    ...(acr === undefined ? {} : { acr }),
    ...(authTime === undefined ? {} : { authTime }),
  };
}

async function tellOfOtherName(
  scope: OfficeScope,
  clientId: string,
  proposalId: string,
  { identity }: Confirmation,
): Promise<void> {
  const signer = await scope.trx
    .selectFrom('proposal_signer')
    .select(['name', 'number'])
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', personOf(scope)!)
    .executeTakeFirstOrThrow();
  if (identity.name !== undefined && isSameName(identity.name, signer.name)) return;
  await openTasks(scope, [
    {
      kind: 'signer-name-differs',
      dedupeKey: `signer-name-differs/${proposalId}/${signer.number}`,
      clientId,
      leadId: await leadOf(scope, clientId),
    },
  ]);
}
