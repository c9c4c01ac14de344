import type { AgreementTerms, ClientFacts } from '../agreement/index.ts';
import type { Conduct } from '../conduct/index.ts';
import type { CourseReason } from '../course/index.ts';
import type { CalendarDate, Closure, Ore } from '../kernel/index.ts';
import type { History } from '../surcharge/index.ts';
import type { OwnDates } from './own-dates.ts';
import type { Target } from './target.ts';

/** What a talk with one client is prepared from. All of it is about that client. */
export interface TalkFacts {
  today: CalendarDate;
  /** Twelve months of working together. */
  conduct: Conduct;
  /** How many of its deliveries were late, by `countLate`. */
  lateCount: number;
  /** What of it is beyond the office's own thresholds. */
  reasons: readonly CourseReason[];
  /** What is in force; absent where nothing was written. */
  terms?: AgreementTerms;
  clientFacts: ClientFacts;
  /** The same twelve months of deliveries, for what other terms would have cost. */
  history: History;
  closures: readonly Closure[];
  /** What an hour of the office costs, without VAT. */
  hourlyRateOre: Ore;
  /** No surcharge holds for a consumer, and none is spoken of. */
  consumer: boolean;
  ownDates: OwnDates;
  claimMarked: boolean;
  /** Those of `deriveTargets`, or what the lead has made of them. */
  targets: readonly Target[];
}

/** What the proposals are worked out from: where nothing was written there is nothing to change, and the talk is about the first agreement. */
export type ProposalFacts = Omit<TalkFacts, 'ownDates' | 'claimMarked' | 'targets' | 'terms'> & {
  terms: AgreementTerms;
};
