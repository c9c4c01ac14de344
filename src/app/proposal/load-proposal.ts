import type { AgreementProposalTable, ProposalSignerTable, ShownProposal } from '../../db/tables.ts';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A proposal as it is stored. */
export type ProposalRow = Omit<AgreementProposalTable, 'terms' | 'shown'> & {
  terms: AgreementTerms;
  /** Absent while it is a draft. */
  shown: ShownProposal | null;
};
export type SignerRow = Omit<ProposalSignerTable, 'evidence'> & { evidence: Readonly<Record<string, string>> | null };

export interface LoadedProposal {
  row: ProposalRow;
  signers: SignerRow[];
}

/** A proposal with its signers in order; locked, so that two who change it come one after the other. */
export async function loadProposal(
  scope: OfficeScope,
  proposalId: string,
  lock: 'to-change' | 'to-read' = 'to-read',
): Promise<LoadedProposal | undefined> {
  const query = scope.trx
    .selectFrom('agreement_proposal')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposalId);
  const row = await (lock === 'to-change' ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  return { row, signers: await loadSigners(scope, proposalId) };
}

export async function loadSigners(scope: OfficeScope, proposalId: string): Promise<SignerRow[]> {
  return scope.trx
    .selectFrom('proposal_signer')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', proposalId)
    .orderBy('place')
    .orderBy('number')
    .execute();
}
