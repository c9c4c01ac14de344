import { decideAnswer } from '../../domain/agreement/index.ts';
import type { AccessContext } from '../access/access-context.ts';
import { hashToken, newToken } from '../access/token.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { addSeconds } from '../office-time.ts';
import { factsOf } from '../proposal/answer-proposal.ts';
import { loadProposal } from '../proposal/load-proposal.ts';

/** How long a person may be with the provider, and how long the agreement can then be accepted with what it said. */
export const confirmationSeconds = { answer: 900, valid: 900 } as const;

export type BegunConfirmation = { state: string } | { refused: 'not-found' | 'proposal-not-open' };

/**
 * A signer whose turn it is goes to the identity provider. What is begun belongs to this person, this agreement and this session, and only the state,
 * which the provider gives back, finds it again.
 */
export async function beginConfirmation(
  scope: OfficeScope,
  access: Pick<AccessContext, 'clock' | 'ids'>,
  { clientId, proposalId, sessionToken }: { clientId: string; proposalId: string; sessionToken: string },
): Promise<BegunConfirmation> {
  const proposal = await loadProposal(scope, proposalId);
  const signer = proposal?.signers.find(({ person_id: id }) => id !== null && id === personOf(scope));
  if (!proposal || proposal.row.client_id !== clientId || !signer) return { refused: 'not-found' };
  if ('refused' in decideAnswer(factsOf(proposal), signer, 'accept', scope.today)) {
    return { refused: 'proposal-not-open' };
  }
  const state = newToken();
  const now = access.clock.now();
  await scope.trx
    .insertInto('identity_confirmation')
    .values({
      office_id: scope.officeId,
      id: access.ids.next(),
      person_id: personOf(scope)!,
      proposal_id: proposalId,
      session_hash: hashToken(sessionToken),
      state_hash: hashToken(state),
      begun_at: now,
      answer_until: addSeconds(now, confirmationSeconds.answer),
    })
    .execute();
  return { state };
}
