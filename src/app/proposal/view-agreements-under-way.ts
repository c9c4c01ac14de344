import type { AgreementsUnderWay } from '../../http/contract/proposals.ts';
import type { ProposalRow, SignerRow } from './load-proposal.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { addSeconds } from '../office-time.ts';
import { summaryOf } from './view-proposals.ts';

/** What has ended is shown for so many days. */
const shownDays = 30;
const mostShown = 500;

/**
 * Every agreement of the office that is being written or waits for an answer, and what was answered lately: what expires first comes first, then the
 * drafts, the newest first.
 */
export async function viewAgreementsUnderWay(scope: OfficeScope): Promise<AgreementsUnderWay> {
  const rows = await scope.trx
    .selectFrom('agreement_proposal as p')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'p.office_id').onRef('c.id', '=', 'p.client_id'))
    .innerJoin('staff as l', (join) => join.onRef('l.office_id', '=', 'c.office_id').onRef('l.id', '=', 'c.lead_id'))
    .selectAll('p')
    .select(['c.name as client_name', 'l.name as lead_name'])
    .where('p.office_id', '=', scope.officeId)
    .where('c.active', '=', true)
    .where(({ or, eb }) =>
      or([eb('p.state', 'in', ['draft', 'sent']), eb('p.ended_at', '>', addSeconds(scope.now, -shownDays * 86_400))]),
    )
    .orderBy('p.answer_by_on')
    .orderBy('p.changed_at', 'desc')
    .orderBy('p.id')
    .limit(mostShown)
    .execute();
  const signers = await loadSignersOf(
    scope,
    rows.map(({ id }) => id),
  );
  const shown = rows.map((row) => ({
    ...summaryOf({ row: row as unknown as ProposalRow, signers: signers.get(row.id) ?? [] }, row.client_name),
    leadName: row.lead_name,
  }));
  return {
    sent: shown.filter(({ state }) => state === 'sent'),
    drafts: shown.filter(({ state }) => state === 'draft'),
    ended: shown.filter(({ state }) => state !== 'sent' && state !== 'draft'),
  };
}

async function loadSignersOf(scope: OfficeScope, proposalIds: readonly string[]): Promise<Map<string, SignerRow[]>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('proposal_signer')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', 'in', proposalIds)
    .orderBy('place')
    .orderBy('number')
    .execute();
  return Map.groupBy(rows, ({ proposal_id: id }) => id);
}
