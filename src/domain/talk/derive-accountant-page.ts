import { foreseeYear } from '../agreement/index.ts';
import { foreseeAllPrices, type ForeseenPrice } from '../surcharge/index.ts';
import type { AccountantPage, NotPromised, OpeningLine } from './accountant-page.ts';
import { notPromised } from './accountant-page.ts';
import { standingOf } from './derive-client-page.ts';
import { deriveLikelyAnswers } from './derive-likely-answers.ts';
import { deriveTalkProposals } from './derive-talk-proposals.ts';
import type { TalkFacts } from './talk-facts.ts';

/** So many of the office's own late dates are named; the rest is counted. */
const ownDatesForAccountant = 5;

/**
 * What the accountant has along: what to say first, what the client may answer, three proposals with what they would have cost, the prices of the
 * agreement, what not to promise, and the office's own dates. Where nothing was written there is no price and no proposal: the talk is about the
 * first agreement.
 */
export function deriveAccountantPage(facts: TalkFacts): AccountantPage {
  const { terms, conduct, ownDates, claimMarked } = facts;
  const { late, inTime, of } = conduct.office;
  const proposals = terms === undefined ? [] : deriveTalkProposals({ ...facts, terms });
  const lateInOrder = late.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return {
    opening: openingOf(facts, proposals.filter(({ fit }) => fit.fit !== 'not-possible').length),
    answers: deriveLikelyAnswers(facts, proposals),
    proposals,
    chargedOre: conduct.chargedOre,
    prices: pricesOf(facts),
    notPromised: notPromised.filter((one) => isTempting(one, facts)),
    own: {
      ownDates,
      claimMarked,
      inTime,
      of,
      late: lateInOrder.slice(-ownDatesForAccountant),
      lateMore: Math.max(0, late.length - ownDatesForAccountant),
    },
  };
}

/** While a claim is marked nothing is said of the office's own part in a meeting about deliveries. */
function openingOf(facts: TalkFacts, proposals: number): OpeningLine[] {
  const { conduct, claimMarked } = facts;
  const { inTime, of } = conduct.office;
  return [
    ...(inTime < of && !claimMarked ? [{ line: 'own-part' as const, late: of - inTime, of }] : []),
    { line: 'like-working-together' },
    { line: 'as-it-is', standing: standingOf(facts) },
    { line: 'figures-and-proposals', proposals },
  ];
}

function pricesOf({ terms, clientFacts, closures, today, consumer }: TalkFacts): ForeseenPrice[] {
  if (terms === undefined || consumer) return [];
  const year = foreseeYear(terms, clientFacts, closures, { startOn: today, fromOn: today });
  return foreseeAllPrices(terms, year, closures);
}

function isTempting(one: NotPromised, { terms, consumer, claimMarked }: TalkFacts): boolean {
  const hasCharges = !consumer && terms !== undefined && terms.duties.some(({ charges }) => charges.length > 0);
  switch (one) {
    case 'to-waive':
    case 'more-free-days':
      return hasCharges;
    case 'who-bears-a-loss':
      return claimMarked;
    default:
      return true;
  }
}
