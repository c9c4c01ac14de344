import type { AgreementTerms } from '../agreement/index.ts';
import type { Ore } from '../kernel/index.ts';
import type { BackTest } from '../surcharge/index.ts';

/** "Som avtalt, med den prisen avtalen har", "en senere frist, med en pris", "byrået gjør mer, til fast pris": in the order in which they are shown. */
export const talkProposalKinds = ['as-agreed', 'later-deadline', 'office-does-more'] as const;
export type TalkProposalKind = (typeof talkProposalKinds)[number];

/** Why a proposal fits the figures best. */
export type BestReason =
  /** Too few deliveries were complete: the office can do that part. */
  | 'incomplete'
  /** The office does that part already, unpaid. */
  | 'extra-work'
  /** Late by about the same each time: another day would have suited. */
  | 'late-by-the-same'
  /** Late now by little and now by much: no other day would have suited, a price may. */
  | 'late-by-different'
  /** Nothing has to be different. */
  | 'in-time'
  /** Too little is known to propose anything else. */
  | 'not-known';

/** Why a proposal cannot be made. */
export type Hindrance =
  /** No deadline was missed. */
  | 'nothing-late'
  /** A later day would come too near to the law's, or the rule has none. */
  | 'no-room'
  /** The record has no delivery that the agreement is about. */
  | 'not-known'
  /** No minutes were entered, so nobody knows what it would cost. */
  | 'work-not-known'
  /** The client owes nothing that the office could take over. */
  | 'nothing-to-take-over';

export type ProposalFit =
  { fit: 'best'; why: BestReason } | { fit: 'possible' } | { fit: 'not-possible'; why: Hindrance };

/** A clause whose deadline is later, and by how many calendar days at most. */
export interface MovedDeadline {
  clauseKey: string;
  days: number;
}

/** A fixed price for what the office does more, from last year's minutes. Without VAT. */
export interface FixedPrice {
  minutes: number;
  rateOre: Ore;
  /** The minutes at the hourly rate. */
  workOre: Ore;
  /** A twelfth of it, in whole kroner, half up: what would stand in the agreement. */
  monthOre: Ore;
  /** Twelve months of that. */
  yearOre: Ore;
}

/** One of the three, as far as a proposal can be made. */
export interface TalkProposal {
  proposal: TalkProposalKind;
  fit: ProposalFit;
  /** The agreement as it would be: what differs from the one in force is the draft. */
  terms: AgreementTerms;
  moved: readonly MovedDeadline[];
  fixedPrice?: FixedPrice;
  /** What the prices of lateness would have come to with last year's deliveries. */
  test: BackTest;
  /** Deliveries that would have been in time, of those that are known. */
  inTime: { count: number; of: number };
  /** Surcharges and fixed price together, for twelve months like the last. Without VAT. */
  yearOre: Ore;
}

/** A proposal before it is known which one fits best. */
export type ConsideredProposal = Omit<TalkProposal, 'fit'> & { hindrance?: Hindrance };
