import type { BestReason, ConsideredProposal, TalkProposalKind } from './proposal.ts';
import type { ProposalFacts } from './talk-facts.ts';

/**
 * Which of the three fits the figures best, and why; an order of our own that can be followed on paper. What is incomplete, or made the office work
 * more than the office lets pass, asks for somebody who does that work and is paid for it. What is late by about the same each time asks for another
 * day. The rest is as agreed, and the agreement's price is meant for it. Example: 0 of 6 complete and 23 hours of extra work → the office does more,
 * since too few were complete.
 */
export function chooseProposal(
  { reasons, lateCount, conduct }: Pick<ProposalFacts, 'reasons' | 'lateCount' | 'conduct'>,
  considered: readonly ConsideredProposal[],
): { proposal: TalkProposalKind; why: BestReason } {
  const find = (kind: TalkProposalKind): ConsideredProposal | undefined =>
    considered.find(({ proposal, hindrance }) => proposal === kind && hindrance === undefined);
  const broken = new Set(reasons.map(({ reason }) => reason));
  if (find('office-does-more')) {
    if (broken.has('incomplete')) return { proposal: 'office-does-more', why: 'incomplete' };
    if (broken.has('extra-work')) return { proposal: 'office-does-more', why: 'extra-work' };
  }
  const later = find('later-deadline');
  // Where the law left no room for all the days that were wanted, the later day would not have helped enough.
  if (later && later.inTime.count * 4 >= later.inTime.of * 3)
    return { proposal: 'later-deadline', why: 'late-by-the-same' };
  if (conduct.duties === 0) return { proposal: 'as-agreed', why: 'not-known' };
  return { proposal: 'as-agreed', why: lateCount === 0 ? 'in-time' : 'late-by-different' };
}
