import { sql } from 'kysely';
import { isTurnOf } from '../../domain/agreement/index.ts';
import type { PortalProposal } from '../../http/contract/proposals.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { factsOf } from './answer-proposal.ts';
import { loadProposal, type LoadedProposal, type SignerRow } from './load-proposal.ts';

/** For so long an answered or ended agreement is still shown to its signers. */
const shownDays = 30;

/** What waits for the person's answer at a company, or was answered lately; nothing to whoever is not asked to sign. */
export async function viewPortalProposal(scope: OfficeScope, clientId: string): Promise<PortalProposal> {
  const found = await findProposal(scope, clientId);
  if (!found) return { proposal: null };
  const { proposal, me } = found;
  const { row } = proposal;
  return {
    proposal: {
      id: row.id,
      state: row.state,
      changeNumber: row.change_number,
      startOn: row.start_on,
      answerByOn: row.answer_by_on!,
      language: row.language,
      documentSha256: row.document_sha256!,
      ...row.shown!,
      signers: proposal.signers.map((signer) => ({
        name: signer.name,
        side: signer.side,
        state: signer.state,
        me: signer.number === me.number,
      })),
      myTurn: row.state === 'sent' && isTurnOf(factsOf(proposal), me) && row.answer_by_on! >= scope.today,
      myAnswer: me.state === 'waiting' ? null : me.state,
      sealed: row.sealed_sha256 !== null,
      leadName: await findLeadName(scope, clientId),
    },
  };
}

/** Notes that a signer has seen the agreement, once. Whoever opens it need not be called about it. */
export async function noteProposalSeen(scope: OfficeScope, clientId: string, proposalId: string): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    update proposal_signer s set first_seen_at = ${scope.now}
    from agreement_proposal p
    where s.office_id = ${scope.officeId} and s.proposal_id = ${proposalId} and s.person_id = ${personOf(scope)}
      and s.first_seen_at is null and p.office_id = s.office_id and p.id = s.proposal_id and p.client_id = ${clientId}
      and p.state = 'sent'
    returning s.number`.execute(scope.trx);
  if (rows.length === 0) return;
  await appendRecord(scope, [{ clientId, kind: 'proposal-seen', data: { proposal: proposalId } }]);
  await closeTasks(
    scope,
    rows.map(({ number }) => `proposal-unopened/${proposalId}/${number}`),
  );
}

/** The stored document of a proposal for one of its signers: as it was shown, or sealed. */
export async function findProposalFile(
  scope: OfficeScope,
  clientId: string,
  proposalId: string,
  which: 'document' | 'sealed',
): Promise<{ sha256: string } | { refused: 'not-found' | 'not-sealed' }> {
  const proposal = await loadProposal(scope, proposalId);
  const isMine = proposal?.signers.some(({ person_id: id }) => id !== null && id === personOf(scope));
  if (!proposal || proposal.row.client_id !== clientId || !isMine) return { refused: 'not-found' };
  const sha256 = which === 'document' ? proposal.row.document_sha256 : proposal.row.sealed_sha256;
  return sha256 === null ? { refused: which === 'sealed' ? 'not-sealed' : 'not-found' } : { sha256 };
}

/** The one that waits before the one that ended last. */
async function findProposal(
  scope: OfficeScope,
  clientId: string,
): Promise<{ proposal: LoadedProposal; me: SignerRow } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from agreement_proposal p
    join proposal_signer s on s.office_id = p.office_id and s.proposal_id = p.id and s.person_id = ${personOf(scope)}
    where p.office_id = ${scope.officeId} and p.client_id = ${clientId} and p.state <> 'draft'
      and (p.state = 'sent' or p.ended_at > ${scope.now}::timestamptz - make_interval(days => ${shownDays}))
    order by p.state = 'sent' desc, p.sent_at desc, p.id limit 1`.execute(scope.trx);
  const proposal = rows[0] && (await loadProposal(scope, rows[0].id));
  const me = proposal?.signers.find(({ person_id: id }) => id === personOf(scope));
  return proposal && me ? { proposal, me } : undefined;
}

async function findLeadName(scope: OfficeScope, clientId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select s.name from client c join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!.name;
}
