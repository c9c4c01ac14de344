import { findVatRegime, type AgreementTerms, type AgreedItem, type DutyClause } from '../agreement/index.ts';
import { assert } from '../kernel/index.ts';
import { priceOfMinutes } from '../surcharge/index.ts';
import type { AgreedClause, ClientFact, ClientPage, Standing } from './client-page.ts';
import { findTargetNow } from './find-target-now.ts';
import type { TalkFacts } from './talk-facts.ts';

/** One A4 page is what is read in a meeting: so much of each list stands on it, and the rest is counted. */
export const clausesOnPage = 3;
const documentsInClause = 3;
const ownDatesOnPage = 3;

/**
 * What the page that a client is given says, as facts in the order of the page: what was agreed, what happened, what it cost both sides, the office's
 * own dates where they may leave it, and what a good year would look like. Kroner for extra work stand there only where minutes were entered.
 * Example: six deliveries, median 10 days, 23 t 30 min at kr 1 200 → `{ fact: 'extra-work', minutes: 1410, sumOre: 2 820 000 }`.
 */
export function deriveClientPage(facts: TalkFacts): ClientPage {
  const { conduct, ownDates, claimMarked } = facts;
  assert(ownDates === 'left-out' || !claimMarked, 'own dates never leave the office while a claim is marked');
  return {
    afterOn: conduct.afterOn,
    toOn: conduct.toOn,
    facts: [
      { fact: 'standing', standing: standingOf(facts) },
      agreedOf(facts),
      ...whatHappened(facts),
      ...whatItCost(facts),
      ...ownDatesFacts(facts),
      ...goodYear(facts),
    ],
  };
}

/** How the co-operation stands, by the thresholds that the office has chosen and by whether anything at all was late or incomplete. */
export function standingOf({ conduct, reasons, lateCount }: TalkFacts): Standing {
  if (conduct.duties === 0) return 'not-known';
  if (reasons.length > 0) return 'does-not-work';
  return lateCount === 0 && conduct.complete.first === conduct.complete.of ? 'works' : 'could-be-easier';
}

function agreedOf({ terms, clientFacts, conduct }: TalkFacts): ClientFact {
  const clauses = (terms?.duties ?? []).filter(
    ({ whileVat }) => whileVat === undefined || whileVat.includes(findVatRegime(clientFacts, conduct.toOn)),
  );
  return {
    fact: 'agreed',
    clauses: clauses.slice(0, clausesOnPage).map(tellClause),
    clausesMore: Math.max(0, clauses.length - clausesOnPage),
  };
}

/** The same page with so many clauses at most, and the rest counted: for a page that would be more than one on paper. */
export function withClauses(page: ClientPage, count: number): ClientPage {
  return {
    ...page,
    facts: page.facts.map((one) => {
      if (one.fact !== 'agreed') return one;
      const clauses = one.clauses.slice(0, count);
      return { ...one, clauses, clausesMore: one.clausesMore + one.clauses.length - clauses.length };
    }),
  };
}

function tellClause({ key, items, schedule }: DutyClause): AgreedClause {
  const documents = documentsOf(items);
  return {
    clauseKey: key,
    documents: documents.slice(0, documentsInClause),
    documentsMore: Math.max(0, documents.length - documentsInClause),
    schedule,
  };
}

/** Each kind once, what decides whether a delivery is complete first. */
function documentsOf(items: readonly AgreedItem[]): AgreedItem['document'][] {
  const inOrder = [...items.filter(({ essential }) => essential), ...items.filter(({ essential }) => !essential)];
  return [...new Set(inOrder.map(({ document }) => document))];
}

function whatHappened({ conduct: { duties, missing, medianDays, complete, reminders, questions } }: TalkFacts) {
  return [
    ...(medianDays === null ? [] : [{ fact: 'days' as const, medianDays, of: duties }]),
    ...(missing === 0 ? [] : [{ fact: 'missing' as const, count: missing }]),
    ...(complete.of === 0 ? [] : [{ fact: 'complete' as const, ...complete }]),
    ...(reminders === 0 ? [] : [{ fact: 'reminders' as const, count: reminders }]),
    ...(questions === 0 ? [] : [{ fact: 'questions' as const, count: questions }]),
  ] satisfies ClientFact[];
}

function whatItCost({ conduct: { chargedOre, waivedOre, extraMinutes }, hourlyRateOre }: TalkFacts): ClientFact[] {
  return [
    ...(chargedOre === 0 ? [] : [{ fact: 'charged' as const, sumOre: chargedOre }]),
    ...(waivedOre === 0 ? [] : [{ fact: 'waived' as const, sumOre: waivedOre }]),
    ...(extraMinutes === 0
      ? []
      : [
          {
            fact: 'extra-work' as const,
            minutes: extraMinutes,
            rateOre: hourlyRateOre,
            sumOre: priceOfMinutes(hourlyRateOre, extraMinutes),
          },
        ]),
  ];
}

function ownDatesFacts({ ownDates, conduct: { office } }: TalkFacts): ClientFact[] {
  if (ownDates === 'left-out') return [{ fact: 'own-dates', ownDates }];
  if (office.of === 0) return [];
  const late = office.late.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return [
    {
      fact: 'own-dates',
      ownDates,
      inTime: office.inTime,
      of: office.of,
      // The latest ones are those that are remembered.
      late: late.slice(-ownDatesOnPage),
      lateMore: Math.max(0, late.length - ownDatesOnPage),
    },
  ];
}

function goodYear({ conduct, targets, terms, consumer }: TalkFacts): ClientFact[] {
  const told = targets.flatMap((target): ClientFact[] => {
    const now = findTargetNow(target, conduct);
    // A target that nothing is known of yet cannot be told beside what is.
    return now === undefined ? [] : [{ fact: 'target', target, ...now }];
  });
  return [
    ...told,
    ...(!consumer && terms !== undefined && pricesLateness(terms) ? [{ fact: 'in-time-costs-nothing' as const }] : []),
  ];
}

function pricesLateness({ duties }: AgreementTerms): boolean {
  return duties.some(({ charges }) => charges.some(({ on }) => on === 'late' || on === 'near-statutory'));
}
