import { isSameName } from '../../domain/agreement/index.ts';
import type { PortalProposal } from '../../http/contract/proposals.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { findConfirmation, type ConfirmationOf } from './find-confirmation.ts';

type View = NonNullable<NonNullable<PortalProposal['proposal']>['identity']>;

/** What the signer's page shows of the identity provider: its name, and what it has said in this session. */
export async function viewConfirmation(
  scope: OfficeScope,
  provider: { name: string },
  proposalId: string,
  of: Omit<ConfirmationOf, 'proposalId'>,
): Promise<View> {
  const found = await findConfirmation(scope, { proposalId, ...of });
  if (!found) return { provider: provider.name, confirmed: null };
  const { name: signer } = await scope.trx
    .selectFrom('proposal_signer')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', personOf(scope)!)
    .executeTakeFirstOrThrow();
  const name = found.identity.name ?? null;
  return {
    provider: provider.name,
    confirmed: {
      id: found.id,
      name,
      sameName: name !== null && isSameName(name, signer),
      validUntil: found.validUntil,
    },
  };
}
