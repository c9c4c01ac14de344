import { deriveChange, type AgreementTerms, type TermPart } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatOrgnr } from '../format-orgnr.ts';
import type { Language } from '../language.ts';
import { agreementWords } from './agreement-words.ts';
import { chargeInWords } from './charge-in-words.ts';
import { clauseInWords } from './clause-in-words.ts';
import { clauseNumberOf, clausesInWords } from './clause-number.ts';
import {
  dataProcessingInWords,
  durationInWords,
  endingInWords,
  jointReviewInWords,
  noticesInWords,
  powersInWords,
  sharedTermsInWords,
  tasksInWords,
} from './frame-in-words.ts';
import { lapseInWords, sharedCapInWords } from './lapse-in-words.ts';
import { priceInWords } from './price-in-words.ts';
import { promisesInWords } from './promises-in-words.ts';

/** Who the agreement is between, and from when it holds. */
export interface AgreementContext {
  officeName: string;
  officeOrgnr: string;
  clientName: string;
  clientOrgnr?: string;
  startOn: CalendarDate;
  leadName?: string;
}

export type SectionKey = keyof (typeof agreementWords)['nb']['headings'];

export interface AgreementSection {
  key: SectionKey;
  /** A letter: numbers belong to the clauses, so that "punkt 2" is one thing only. */
  number: string;
  heading: string;
  paragraphs: string[];
  list?: string[];
}

/** The whole agreement as the client reads it: what the paper, the page and the command all print. */
export interface AgreementText {
  title: string;
  parties: { label: string; value: string }[];
  sections: AgreementSection[];
}

/**
 * An agreement in words, all of it from the data that acts. Sections with nothing in them are left out. The clauses on what the client hands in are
 * `Punkt 1`, `Punkt 2` … as {@link clauseNumberOf} says; what they cost stands under their number.
 */
export function agreementInWords(terms: AgreementTerms, language: Language, context: AgreementContext): AgreementText {
  const words = agreementWords[language];
  const sections = [
    tasksSection(terms, context, language),
    dutiesSection(terms, language),
    lateSection(terms, language),
    { key: 'office', paragraphs: terms.office ? promisesInWords(terms.office, terms, language) : [] },
    priceSection(terms, language),
    ...frameSections(terms, language),
    responsibilitySection(terms, language),
  ] satisfies Section[];
  return {
    title: words.title(context.officeName, context.clientName),
    parties: partiesOf(context, language),
    sections: (sections as Section[])
      .filter(({ paragraphs, list }) => paragraphs.length > 0 || (list !== undefined && list.length > 0))
      .map(({ key, ...section }, place) => ({
        key,
        number: String.fromCodePoint('A'.codePointAt(0)! + place),
        heading: words.headings[key],
        ...section,
      })),
  };
}

const sectionsOfPart: Record<TermPart, readonly SectionKey[]> = {
  lapse: ['late'],
  sharedCaps: ['late'],
  office: ['office'],
  price: ['price'],
  frame: ['tasks', 'powers', 'notices', 'data', 'review', 'ending'],
};

/**
 * The sections in which two versions read differently in what was agreed, for the mark beside them. What only follows from another number of a clause
 * is no change.
 */
export function findChangedSections(
  before: AgreementTerms,
  after: AgreementTerms,
  language: Language,
  context: AgreementContext,
): Set<SectionKey> {
  const change = deriveChange(before, after);
  const old = agreementInWords(before, language, context).sections;
  const candidates = new Set<SectionKey>([
    ...(change.set.length + change.remove.length > 0 ? (['duties', 'late'] as const) : []),
    ...(Object.keys(change.parts) as TermPart[]).flatMap((part) => sectionsOfPart[part]),
  ]);
  const textOf = (section: AgreementSection | undefined): string =>
    [...(section?.paragraphs ?? []), ...(section?.list ?? [])].join('\n');
  return new Set(
    agreementInWords(after, language, context)
      .sections.filter(({ key }) => candidates.has(key))
      .filter((section) => textOf(section) !== textOf(old.find(({ key }) => key === section.key)))
      .map(({ key }) => key),
  );
}

type Section = Omit<AgreementSection, 'number' | 'heading'>;

function partiesOf(context: AgreementContext, language: Language): AgreementText['parties'] {
  const words = agreementWords[language];
  const party = (name: string, orgnr: string | undefined): string =>
    orgnr === undefined || orgnr === '' ? name : `${name}, ${words.orgnr} ${formatOrgnr(orgnr)}`;
  return [
    { label: words.office, value: party(context.officeName, context.officeOrgnr) },
    ...(context.leadName === undefined ? [] : [{ label: words.lead, value: context.leadName }]),
    { label: words.client, value: party(context.clientName, context.clientOrgnr) },
  ];
}

function tasksSection({ frame }: AgreementTerms, { startOn }: AgreementContext, language: Language): Section {
  return {
    key: 'tasks',
    paragraphs: [
      ...(frame ? tasksInWords(frame, language) : []),
      durationInWords(frame?.untilOn, startOn, language),
      ...(frame ? sharedTermsInWords(frame, language) : []),
    ],
  };
}

function dutiesSection(terms: AgreementTerms, language: Language): Section {
  const words = agreementWords[language];
  return {
    key: 'duties',
    paragraphs: terms.duties.length === 0 ? [] : [words.sentBack],
    list: terms.duties.map(
      (clause) => `${words.clause(clauseNumberOf(terms, clause.key)!)} ${clauseInWords(clause, language)}`,
    ),
  };
}

function lateSection(terms: AgreementTerms, language: Language): Section {
  const words = agreementWords[language];
  const list = [
    ...chargesByClause(terms, language),
    ...(terms.sharedCaps ?? []).map((cap) => sharedCapInWords(cap, language)),
    ...(terms.lapse ? [lapseInWords(terms.lapse, language)] : []),
  ];
  const paragraphs = hasCharges(terms)
    ? [...(hasPrices(terms) ? [words.whatSurchargesAre] : []), words.whenTheyCount]
    : [words.nothingCosts];
  return list.length === 0 ? { key: 'late', paragraphs } : { key: 'late', paragraphs, list };
}

/** What costs the same under several clauses is said once: `Til punkt 1 og 3: …`. */
function chargesByClause(terms: AgreementTerms, language: Language): string[] {
  const said = terms.duties.flatMap(({ key, charges }) =>
    charges.map((charge) => ({ key, text: chargeInWords(charge, language) })),
  );
  return [...Map.groupBy(said, ({ text }) => text)].map(([text, same]) => {
    const keys = [...new Set(same.map(({ key }) => key))];
    return `${agreementWords[language].to(clausesInWords(terms, keys, language))} ${text}`;
  });
}

function hasCharges({ duties }: AgreementTerms): boolean {
  return duties.some(({ charges }) => charges.length > 0);
}

/** A penalty is no price for work, and says so itself. */
function hasPrices({ duties }: AgreementTerms): boolean {
  return duties.some(({ charges }) => charges.some(({ nature }) => nature === 'price'));
}

function priceSection({ price }: AgreementTerms, language: Language): Section {
  return { key: 'price', paragraphs: price ? priceInWords(price, language) : [] };
}

function frameSections({ frame }: AgreementTerms, language: Language): Section[] {
  if (frame === undefined) return [];
  const words = agreementWords[language];
  const review = jointReviewInWords(frame, language);
  return [
    {
      key: 'powers',
      paragraphs: [...powersInWords(frame.powers, language), ...(frame.powers.length === 0 ? [] : [words.powersEnd])],
    },
    { key: 'notices', paragraphs: [noticesInWords(frame, language)] },
    { key: 'data', paragraphs: [dataProcessingInWords(frame, language)] },
    { key: 'review', paragraphs: review.length === 0 ? [] : [...review, words.reviewThen] },
    { key: 'ending', paragraphs: endingInWords(frame, language) },
  ];
}

function responsibilitySection(terms: AgreementTerms, language: Language): Section {
  const words = agreementWords[language];
  return {
    key: 'responsibility',
    paragraphs: [
      words.ownResponsibility,
      ...(hasPrices(terms) ? [words.neverLatePayment] : []),
      ...(hasCharges(terms) ? [words.object, words.consumer] : []),
      words.changes,
    ],
  };
}
