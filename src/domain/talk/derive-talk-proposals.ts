import type { AgreementTerms } from '../agreement/index.ts';
import { ore, sumOre } from '../kernel/index.ts';
import { backTest, type BackTest } from '../surcharge/index.ts';
import { chooseProposal } from './choose-proposal.ts';
import { deriveLaterTerms } from './derive-later-terms.ts';
import { deriveFixedPrice, deriveMoreWorkTerms } from './derive-more-work-terms.ts';
import type {
  ConsideredProposal,
  FixedPrice,
  Hindrance,
  MovedDeadline,
  TalkProposal,
  TalkProposalKind,
} from './proposal.ts';
import type { ProposalFacts } from './talk-facts.ts';

/**
 * Three proposals for the talk, each with its agreement and with what that would have cost over the last twelve months: as agreed with the
 * agreement's own price, a later deadline with a price, and more work by the office for a fixed price. One of them fits the figures best. The sums
 * are those of `backTest`, which knows nothing of what the client would have done otherwise. A consumer pays no surcharge under any of them.
 */
export function deriveTalkProposals(facts: ProposalFacts): TalkProposal[] {
  const asAgreed = consider(facts, 'as-agreed', { terms: facts.terms });
  const considered = [asAgreed, considerLater(facts, asAgreed.test), considerMoreWork(facts)];
  const { proposal: best, why } = chooseProposal(facts, considered);
  return considered.map(({ hindrance, ...proposal }) => ({
    ...proposal,
    fit:
      hindrance !== undefined
        ? { fit: 'not-possible', why: hindrance }
        : proposal.proposal === best
          ? { fit: 'best', why }
          : { fit: 'possible' },
  }));
}

function considerLater(facts: ProposalFacts, asAgreed: BackTest): ConsideredProposal {
  const later = deriveLaterTerms(facts, asAgreed);
  return consider(facts, 'later-deadline', 'hindrance' in later ? { terms: facts.terms, ...later } : later);
}

function considerMoreWork(facts: ProposalFacts): ConsideredProposal {
  const fixedPrice = deriveFixedPrice(facts.conduct.extraMinutes, facts.hourlyRateOre);
  const standing = { terms: facts.terms };
  if (!fixedPrice) return consider(facts, 'office-does-more', { ...standing, hindrance: 'work-not-known' });
  const terms = deriveMoreWorkTerms(facts.terms, fixedPrice);
  if (!terms) return consider(facts, 'office-does-more', { ...standing, hindrance: 'nothing-to-take-over' });
  return consider(facts, 'office-does-more', { terms, fixedPrice });
}

function consider(
  { clientFacts, history, closures, consumer }: ProposalFacts,
  proposal: TalkProposalKind,
  {
    terms,
    moved = [],
    fixedPrice,
    hindrance,
  }: { terms: AgreementTerms; moved?: readonly MovedDeadline[]; fixedPrice?: FixedPrice; hindrance?: Hindrance },
): ConsideredProposal {
  const test = backTest(consumer ? withoutCharges(terms) : terms, clientFacts, history, closures);
  return {
    proposal,
    terms,
    moved,
    ...(fixedPrice === undefined ? {} : { fixedPrice }),
    test,
    inTime: { count: test.duties.length - test.lateCount, of: test.duties.length },
    yearOre: sumOre([test.sumOre, fixedPrice?.yearOre ?? ore(0)]),
    ...(hindrance === undefined ? {} : { hindrance }),
  };
}

function withoutCharges(terms: AgreementTerms): AgreementTerms {
  return { ...terms, duties: terms.duties.map((clause) => ({ ...clause, charges: [] })) };
}
