import type { CalendarDate } from '../kernel/index.ts';

/** Draft → sent → accepted, declined, withdrawn or expired. What was accepted binds from its first day, until a later version does. */
export type ProposalState = 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export type SignerState = 'waiting' | 'accepted' | 'declined';

export interface ProposalSigner {
  /** In which order: everybody of one place may sign at once, the next place when all of them have. */
  place: number;
  state: SignerState;
}

export interface ProposalFacts {
  state: ProposalState;
  /** The last day on which it can be answered. */
  answerByOn?: CalendarDate;
  signers: readonly ProposalSigner[];
}

export type AnswerDecision =
  /** `complete`: the last one has signed, and the agreement binds. */
  | { outcome: 'accepted'; complete: boolean }
  | { outcome: 'declined' }
  | { refused: 'not-open' | 'expired' | 'not-your-turn' | 'already-answered' };

/**
 * What a signer's answer does. Silence never accepts: only every named signer's own answer, in their order and by the day, makes it bind.
 * Example: two signers in order; the second answers first → refused, not-your-turn.
 */
export function decideAnswer(
  proposal: ProposalFacts,
  signer: ProposalSigner,
  answer: 'accept' | 'decline',
  today: CalendarDate,
): AnswerDecision {
  if (signer.state !== 'waiting') return { refused: 'already-answered' };
  if (proposal.state !== 'sent') return { refused: 'not-open' };
  if (isExpired(proposal, today)) return { refused: 'expired' };
  if (!isTurnOf(proposal, signer)) return { refused: 'not-your-turn' };
  if (answer === 'decline') return { outcome: 'declined' };
  const waiting = proposal.signers.filter(({ state }) => state === 'waiting').length;
  return { outcome: 'accepted', complete: waiting === 1 };
}

export function isTurnOf({ signers }: Pick<ProposalFacts, 'signers'>, { place, state }: ProposalSigner): boolean {
  return state === 'waiting' && signers.every((other) => other.place >= place || other.state === 'accepted');
}

/** After its last day it can be answered no more, whether or not anybody has looked since. */
export function isExpired({ state, answerByOn }: ProposalFacts, today: CalendarDate): boolean {
  return state === 'sent' && answerByOn !== undefined && today > answerByOn;
}
