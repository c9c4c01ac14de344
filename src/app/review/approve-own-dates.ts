import type { OfficeScope } from '../office/office-scope.ts';
import { findReviewToChange, saveReview, speaksForOffice, type ReviewNotOpen } from './find-review.ts';
import { loadReviewOwnDates, loadReviewParties } from './load-shared-page.ts';

/**
 * The engagement lead lets the office's own part of the year stand on the shared page, with the late dates as they are today, or takes it back. One that comes late afterwards is
 * asked about anew.
 */
export async function approveReviewOwnDates(
  scope: OfficeScope,
  clientId: string,
  approved: boolean,
): Promise<{ approved: boolean } | { refused: ReviewNotOpen | 'not-allowed' | 'claim-open' }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  if (!speaksForOffice(scope, found.client)) return { refused: 'not-allowed' };
  const parties = (await loadReviewParties(scope, clientId))!;
  if (approved && parties.claimMarked) return { refused: 'claim-open' };
  const { late } = await loadReviewOwnDates(scope, found.row, parties);
  await saveReview(scope, found.row.id, {
    own_dates: approved ? JSON.stringify({ approvedBy: parties.leadId, late }) : null,
  });
  return { approved };
}
