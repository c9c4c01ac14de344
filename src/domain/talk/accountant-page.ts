import type { OfficeLateness } from '../conduct/index.ts';
import type { Ore } from '../kernel/index.ts';
import type { ForeseenPrice } from '../surcharge/index.ts';
import type { Standing } from './client-page.ts';
import type { OwnDates } from './own-dates.ts';
import type { TalkProposal } from './proposal.ts';

/** What the accountant may say first, in order. */
export type OpeningLine =
  /** "Begin with yourself": so many deliveries for which the office was late with its own part. */
  | { line: 'own-part'; late: number; of: number }
  | { line: 'like-working-together' }
  | { line: 'as-it-is'; standing: Standing }
  | { line: 'figures-and-proposals'; proposals: number };

/** What a client is likely to answer. Chosen by the figures from a fixed list, so that nobody prepares for what nobody would say. */
export type LikelyAnswer =
  /** "Du er jo helt fantastisk." */
  | { answer: 'grateful' }
  /** "Jeg har hatt mye å gjøre." */
  | { answer: 'busy' }
  /** "Det var bare nå." */
  | { answer: 'only-this-time'; late: number; of: number }
  /** "Dere kunne minnet meg." The office's own late reminders are said first. */
  | { answer: 'remind-me'; reminders: number; remindedLate: number }
  /** "Kan ikke dere sortere?" */
  | { answer: 'sort-it'; first: number; of: number }
  /** "Det er dyrt." What last year's deliveries would have cost as agreed. */
  | { answer: 'expensive'; yearOre: Ore }
  /** "Dere har også vært sene." Only where it is so. */
  | { answer: 'you-were-late'; late: number; of: number; claimMarked: boolean }
  /** "Da finner jeg en annen." */
  | { answer: 'somebody-else' };

/** What is not to be promised in the meeting, however much one wants to. */
export const notPromised = [
  'evenings-and-weekends',
  'more-free-days',
  'to-waive',
  'an-exception',
  'what-the-agreement-does-not-say',
  'who-bears-a-loss',
] as const;
export type NotPromised = (typeof notPromised)[number];

/** The accountant's own page. It is never given to a client. */
export interface AccountantPage {
  opening: readonly OpeningLine[];
  answers: readonly LikelyAnswer[];
  proposals: readonly TalkProposal[];
  /** What was charged in the twelve months, to hold the proposals against. */
  chargedOre: Ore;
  /** What lateness costs under the agreement in force, each with three worked examples. */
  prices: readonly ForeseenPrice[];
  notPromised: readonly NotPromised[];
  /** The office's own late dates, and whether they stand on the client's page. */
  own: {
    ownDates: OwnDates;
    claimMarked: boolean;
    inTime: number;
    of: number;
    late: readonly OfficeLateness[];
    lateMore: number;
  };
}
