import type { PortalProposal } from '../../http/contract/proposals.ts';

type Proposal = NonNullable<PortalProposal['proposal']>;

/** How an agreement stands for whoever reads it. */
export type ProposalStage =
  /** It is for the reader to answer. */
  | 'open'
  /** The reader will be asked, after others. */
  | 'later'
  /** The reader has accepted, and others are still to answer. */
  | 'waits-for-others'
  /** Everybody has accepted. */
  | 'agreed'
  | 'declined-by-me'
  | 'declined-by-other'
  | 'withdrawn'
  | 'expired'
  /** The reader may read it, and others answer. */
  | 'for-others';

type StageFacts = Pick<Proposal, 'state' | 'myTurn' | 'myAnswer' | 'answerByOn'> & {
  signers: readonly Pick<Proposal['signers'][number], 'me'>[];
};

/**
 * What the reader can do with an agreement. What has ended comes before what the reader once answered; past its last day nothing can be answered, whether
 * or not the office has looked since.
 * Example: sent, to be answered by Thursday, read on Friday → expired.
 */
export function deriveProposalStage(
  { state, myTurn, myAnswer, answerByOn, signers }: StageFacts,
  todayOn: string,
): ProposalStage {
  switch (state) {
    case 'accepted':
      return 'agreed';
    case 'declined':
      return myAnswer === 'declined' ? 'declined-by-me' : 'declined-by-other';
    case 'withdrawn':
    case 'draft':
      return 'withdrawn';
    case 'expired':
      return 'expired';
    case 'sent':
      if (todayOn > answerByOn) return 'expired';
      if (!signers.some(({ me }) => me)) return 'for-others';
      if (myAnswer === 'accepted') return 'waits-for-others';
      if (myAnswer === 'declined') return 'declined-by-me';
      return myTurn ? 'open' : 'later';
  }
}

/** `3f9a 61c0 … b7e2`: enough to compare by eye. */
export function shortenHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
}

/** The days of a year, each day once with all that is due on it. */
export function groupDays(days: Proposal['days']): { on: Proposal['days'][number]['on']; what: string[] }[] {
  const known = [...new Set(days.map(({ on }) => on))].sort();
  return known.map((on) => ({ on, what: [...new Set(days.filter((day) => day.on === on).map(({ what }) => what))] }));
}
