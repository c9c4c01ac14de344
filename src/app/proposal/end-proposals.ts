import type { CalendarDate } from '../../domain/kernel/index.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';
import { endProposal, isBaseChanged, leadOf } from './answer-proposal.ts';
import { loadProposal } from './load-proposal.ts';
import { putInForce } from './put-in-force.ts';

/** The office takes a draft or a sent proposal back. What a signer has accepted until then binds nobody. */
export async function withdrawProposal(
  scope: OfficeScope,
  proposalId: string,
  reason?: string,
): Promise<{ withdrawn: true } | { refused: 'not-found' | 'proposal-not-open' }> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  if (!proposal) return { refused: 'not-found' };
  const { row } = proposal;
  if (row.state === 'draft') {
    await scope.trx
      .deleteFrom('agreement_proposal')
      .where('office_id', '=', scope.officeId)
      .where('id', '=', proposalId)
      .execute();
    return { withdrawn: true };
  }
  if (row.state !== 'sent') return { refused: 'proposal-not-open' };
  await endProposal(scope, proposalId, 'withdrawn');
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'proposal-withdrawn',
      data: { proposal: proposalId },
      ...(reason === undefined ? {} : { words: { reason } }),
    },
  ]);
  return { withdrawn: true };
}

/** Accepted on paper: a member of staff registers it, with the signed paper as it is. */
export async function acceptOnPaper(
  scope: OfficeScope,
  proposalId: string,
  paper: { acceptedOn: CalendarDate; signerName: string; file: { sha256: string; name: string } },
): Promise<
  | { accepted: true }
  | { refused: 'not-found' | 'proposal-not-open' | 'day-in-the-future' | 'accepted-before-written' | 'base-changed' }
> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  if (!proposal) return { refused: 'not-found' };
  const { row, signers } = proposal;
  if (row.state !== 'sent') return { refused: 'proposal-not-open' };
  if (paper.acceptedOn > scope.today) return { refused: 'day-in-the-future' };
  // Nobody has put a name to words that were not written yet; an earlier day would reach back over what has arisen.
  if (paper.acceptedOn < dateInZone(row.changed_at, scope.zone)) return { refused: 'accepted-before-written' };
  if (await isBaseChanged(scope, proposal)) return { refused: 'base-changed' };
  const evidence = JSON.stringify({ documentSha256: row.document_sha256 ?? '', paperSha256: paper.file.sha256 });
  for (const { number, state } of signers) {
    if (state !== 'waiting') continue;
    await scope.trx
      .updateTable('proposal_signer')
      .set({ state: 'accepted', decided_at: scope.now, identity: 'paper', evidence })
      .where('office_id', '=', scope.officeId)
      .where('proposal_id', '=', proposalId)
      .where('number', '=', number)
      .execute();
  }
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'proposal-accepted',
      data: { proposal: proposalId, identity: 'paper', acceptedOn: paper.acceptedOn, fileSha256: paper.file.sha256 },
      words: { name: paper.signerName },
    },
  ]);
  await putInForce(scope, row, paper);
  return { accepted: true };
}

/** What nobody answered in time ends, and a person is told. Silence never accepts. */
export async function expireProposals(scope: OfficeScope): Promise<number> {
  const rows = await scope.trx
    .selectFrom('agreement_proposal')
    .select(['id', 'client_id'])
    .where('office_id', '=', scope.officeId)
    .where('state', '=', 'sent')
    .where('answer_by_on', '<', scope.today)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id, client_id: clientId } of rows) {
    await endProposal(scope, id, 'expired');
    await appendRecord(scope, [{ clientId, kind: 'proposal-expired', data: { proposal: id } }]);
    await openTasks(scope, [
      {
        kind: 'proposal-expired',
        dedupeKey: `proposal-expired/${id}`,
        clientId,
        leadId: await leadOf(scope, clientId),
      },
    ]);
  }
  return rows.length;
}
