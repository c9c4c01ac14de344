import type { Accepted, Proposal } from '../api/proposal-api.ts';

/** The answer that was given on this page, and the agreement as it was then. */
export type GivenReply =
  | { reply: 'accepted'; proposal: Proposal; outcome: Accepted }
  | { reply: 'declined'; proposal: Proposal; reason: string };
