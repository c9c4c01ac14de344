import { basisPointsOf, isPlausibleChange } from '../../domain/agreement/index.ts';
import type { AdjustmentPreview } from '../../http/contract/price-adjustment.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { decideForAgreements, type AgreementDecision, type WantedAdjustment } from './decide-for-agreement.ts';
import { loadAgreementsToAdjust, type AgreementToAdjust } from './load-agreements-to-adjust.ts';
import { viewSums } from './view-sums.ts';

/** Every agreement in force with its old and new prices, or why they stay. Nothing is changed, and nobody is told. */
export async function previewAdjustment(
  scope: OfficeScope,
  wanted: WantedAdjustment,
): Promise<AdjustmentPreview | { refused: 'index-out-of-range' }> {
  if (!isPlausibleChange(wanted.change)) return { refused: 'index-out-of-range' };
  const agreements = await loadAgreementsToAdjust(scope);
  const decisions = await decideForAgreements(scope, agreements, wanted);
  return {
    basisPoints: basisPointsOf(wanted.change),
    agreements: agreements.map((agreement) => viewOne(agreement, decisions.get(agreement.agreementId)!)),
  };
}

function viewOne(
  { agreementId, version, clientId, clientName, proposal, isNewest }: AgreementToAdjust,
  decision: AgreementDecision,
): AdjustmentPreview['agreements'][number] {
  const refused = 'refused' in decision ? decision.refused : null;
  return {
    agreementId,
    version,
    clientId,
    clientName,
    sums: 'adjustment' in decision ? viewSums(decision.adjustment.fees) : [],
    startOn: 'adjustment' in decision ? decision.adjustment.startOn : null,
    noticeByOn: 'adjustment' in decision ? decision.adjustment.noticeByOn : null,
    refused,
    earliestOn: 'earliestOn' in decision ? decision.earliestOn : null,
    proposalId: proposal?.id ?? null,
    mayDraft: refused === 'no-clause' && isNewest && proposal === null,
  };
}
