import { decideAnswer } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { SignerIdentity } from '../../db/tables.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { findCodeEvidence } from './find-code-evidence.ts';
import { findInForce } from './find-in-force.ts';
import { loadProposal, type LoadedProposal, type SignerRow } from './load-proposal.ts';
import { putInForce } from './put-in-force.ts';
import { tellSigners } from './tell-signers.ts';

/** How a signer showed who they are, and what was on the screen when they answered. */
export interface AnswerEvidence {
  identity: SignerIdentity;
  /** The document that was shown, by its hash. */
  documentSha256: string;
  /** The network address, and what the browser says of itself. */
  address: string;
  userAgent: string;
  /** When the one-time code was shown, or who vouched for the person. */
  shownBy: string;
  /** What an identity provider said, where the signer went there. */
  confirmed?: Readonly<Record<string, string>>;
}

export type AnswerRefusal = {
  refused:
    | 'not-found'
    | 'proposal-not-open'
    | 'proposal-expired'
    | 'not-your-turn'
    | 'already-answered'
    | 'document-changed'
    | 'base-changed';
};

/**
 * A signer accepts the very document that was on the screen. The last one's answer makes it bind, in the same transaction. Accepting twice is
 * refused the second time and changes nothing.
 */
export async function acceptProposal(
  scope: OfficeScope,
  clientId: string,
  proposalId: string,
  evidence: AnswerEvidence,
): Promise<{ complete: boolean; startOn: CalendarDate } | AnswerRefusal> {
  const found = await findMine(scope, clientId, proposalId);
  if ('refused' in found) return found;
  const { proposal, signer } = found;
  const { row } = proposal;
  const decision = decideAnswer(factsOf(proposal), signer, 'accept', scope.today);
  if ('refused' in decision) return { refused: refusalOf[decision.refused] };
  if (decision.outcome !== 'accepted') return { refused: 'proposal-not-open' };
  if (evidence.documentSha256 !== row.document_sha256) return { refused: 'document-changed' };
  if (decision.complete && (await isBaseChanged(scope, proposal))) return { refused: 'base-changed' };
  await saveAnswer(scope, signer, 'accepted', evidence);
  await appendRecord(scope, [answerEvent(proposal, signer, 'proposal-accepted', evidence)]);
  await closeTasks(scope, [`proposal-unopened/${proposalId}/${signer.number}`]);
  if (!decision.complete) {
    await tellSigners(scope, [proposalId]);
    return { complete: false, startOn: row.start_on };
  }
  const names = proposal.signers.filter(({ side }) => side === 'client').map(({ name }) => name);
  await putInForce(scope, row, { acceptedOn: scope.today, signerName: names.join(', ') });
  return { complete: true, startOn: row.start_on };
}

/** A signer says no, with a reason. The old agreement goes on as it was, and a person of the office answers. */
export async function declineProposal(
  scope: OfficeScope,
  clientId: string,
  proposalId: string,
  reason: string,
  evidence: Omit<AnswerEvidence, 'documentSha256'>,
): Promise<{ declined: true } | AnswerRefusal> {
  const found = await findMine(scope, clientId, proposalId);
  if ('refused' in found) return found;
  const { proposal, signer } = found;
  const decision = decideAnswer(factsOf(proposal), signer, 'decline', scope.today);
  if ('refused' in decision) return { refused: refusalOf[decision.refused] };
  await saveAnswer(scope, signer, 'declined', evidence, reason);
  await endProposal(scope, proposalId, 'declined');
  await appendRecord(scope, [
    { ...answerEvent(proposal, signer, 'proposal-declined', evidence), words: { reason, name: signer.name } },
  ]);
  await openTasks(scope, [
    {
      kind: 'proposal-declined',
      dedupeKey: `proposal-declined/${proposalId}`,
      clientId,
      leadId: await leadOf(scope, clientId),
    },
  ]);
  return { declined: true };
}

const refusalOf = {
  'not-open': 'proposal-not-open',
  expired: 'proposal-expired',
  'not-your-turn': 'not-your-turn',
  'already-answered': 'already-answered',
} as const;

/** The proposal and the signer who asks; another client's, another office's and a made-up one all look the same. */
async function findMine(
  scope: OfficeScope,
  clientId: string,
  proposalId: string,
): Promise<{ proposal: LoadedProposal; signer: SignerRow } | { refused: 'not-found' }> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  const signer = proposal?.signers.find(({ person_id: personId }) => personId !== null && personId === personOf(scope));
  if (!proposal || proposal.row.client_id !== clientId || !signer) return { refused: 'not-found' };
  return { proposal, signer };
}

export function factsOf({ row, signers }: LoadedProposal): Parameters<typeof decideAnswer>[0] {
  return { state: row.state, signers, ...(row.answer_by_on === null ? {} : { answerByOn: row.answer_by_on }) };
}

/**
 * Whether something else binds now than what a change was written against. The client's agreements are locked first, and before its record, as everybody
 * locks them: no other version comes before this one is in, and nobody waits in a circle.
 */
export async function isBaseChanged(scope: OfficeScope, { row }: Pick<LoadedProposal, 'row'>): Promise<boolean> {
  await scope.trx
    .selectFrom('agreement')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', row.client_id)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (row.base_version === null) return false;
  const inForce = await findInForce(scope, row.client_id);
  return inForce?.agreementId !== row.agreement_id || inForce.version !== row.base_version;
}

async function saveAnswer(
  scope: OfficeScope,
  signer: SignerRow,
  state: 'accepted' | 'declined',
  { identity, confirmed, ...evidence }: Omit<AnswerEvidence, 'documentSha256'> & { documentSha256?: string },
  reason?: string,
): Promise<void> {
  await scope.trx
    .updateTable('proposal_signer')
    .set({
      state,
      decided_at: scope.now,
      first_seen_at: signer.first_seen_at ?? scope.now,
      identity,
      evidence: JSON.stringify({ ...evidence, ...(await findCodeEvidence(scope)), ...confirmed }),
      reason_words: reason ?? null,
    })
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', signer.proposal_id)
    .where('number', '=', signer.number)
    .where('state', '=', 'waiting')
    .execute();
}

function answerEvent(
  { row }: LoadedProposal,
  signer: SignerRow,
  kind: 'proposal-accepted' | 'proposal-declined',
  { identity }: Pick<AnswerEvidence, 'identity'>,
): NewEvent {
  return {
    clientId: row.client_id,
    kind,
    data: {
      proposal: row.id,
      signer: signer.number,
      identity,
      ...(row.document_sha256 === null ? {} : { documentSha256: row.document_sha256 }),
      ...(row.change_number === null ? {} : { number: row.change_number }),
    },
  };
}

export async function endProposal(
  scope: OfficeScope,
  proposalId: string,
  state: 'declined' | 'withdrawn' | 'expired',
): Promise<void> {
  await scope.trx
    .updateTable('agreement_proposal')
    .set({ state, ended_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposalId)
    .execute();
}

export async function leadOf(scope: OfficeScope, clientId: string): Promise<string> {
  const row = await scope.trx
    .selectFrom('client')
    .select('lead_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  return row.lead_id;
}
