import { deriveTalkProposals, firstDayOfChange, type TalkProposalKind } from '../../domain/talk/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { draftProposal, saveDraft } from '../proposal/draft-proposal.ts';
import { loadTalk } from './load-talk.ts';

/** One of the three proposals as a draft of a change, where agreements are made: changed clauses and back-test stand there, and a person sends it. */
export async function draftFromTalk(
  scope: OfficeScope,
  clientId: string,
  kind: TalkProposalKind,
): Promise<
  { proposalId: string } | { refused: 'not-found' | 'course-not-open' | 'nothing-in-force' | 'proposal-not-possible' }
> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const { facts, pack } = talk;
  if (facts.terms === undefined) return { refused: 'nothing-in-force' };
  const proposal = deriveTalkProposals({ ...facts, terms: facts.terms }).find((one) => one.proposal === kind);
  if (!proposal || proposal.fit.fit === 'not-possible') return { refused: 'proposal-not-possible' };
  const startOn = firstDayOfChange(scope.today);
  const drafted = await draftProposal(scope, clientId, { from: { from: 'in-force' }, startOn });
  if ('refused' in drafted) return { refused: drafted.refused === 'not-found' ? 'not-found' : 'nothing-in-force' };
  const { terms } = proposal;
  await saveDraft(scope, drafted.proposalId, { revision: 1, terms, startOn, language: pack.language });
  return drafted;
}
