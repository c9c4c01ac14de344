import { deriveChange, termParts, type AgreementTerms, type TermPart } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { agreementWords } from './agreement-words.ts';
import { clauseParagraphs } from './clause-in-words.ts';
import { clauseNumberOf, clausesInWords } from './clause-number.ts';
import { frameInWords } from './frame-in-words.ts';
import { lapseInWords, sharedCapInWords } from './lapse-in-words.ts';
import { priceInWords } from './price-in-words.ts';
import { promisesInWords } from './promises-in-words.ts';

/** One thing that differs between two versions of an agreement. */
export interface TermDifference {
  /** A clause's key, the name of another part, or `numbers`. */
  key: string;
  /** The clause's number: in the new version, or the old one where it ends. Null for what is no clause. */
  number: number | null;
  kind: 'new' | 'changed' | 'ended';
  /** `Punkt 2`, `Pris`. */
  heading: string;
  before: string | null;
  after: string | null;
}

/**
 * What a change says, for whoever is to accept it: each clause that is new, changed or ended with its old and new words, then the other parts, then
 * clauses that only have another number now. Empty where both say the same.
 */
export function differenceInWords(before: AgreementTerms, after: AgreementTerms, language: Language): TermDifference[] {
  const change = deriveChange(before, after);
  return [
    ...change.set.map(({ key }) => clauseDifference(key, before, after, language)),
    ...change.remove.map((key) => clauseDifference(key, before, after, language)),
    ...termParts
      .filter((part) => Object.hasOwn(change.parts, part))
      .map((part) => partDifference(part, before, after, language)),
    ...numberDifference(before, after, language),
  ];
}

function clauseDifference(
  key: string,
  before: AgreementTerms,
  after: AgreementTerms,
  language: Language,
): TermDifference {
  const textIn = (terms: AgreementTerms): string | null => {
    const clause = terms.duties.find((duty) => duty.key === key);
    return clause === undefined ? null : clauseParagraphs(clause, language).join(' ');
  };
  const owner = clauseNumberOf(after, key) === undefined ? before : after;
  return {
    key,
    number: clauseNumberOf(owner, key) ?? null,
    heading: capitalise(clausesInWords(owner, [key], language)),
    ...told(textIn(before), textIn(after)),
  };
}

function partDifference(
  part: TermPart,
  before: AgreementTerms,
  after: AgreementTerms,
  language: Language,
): TermDifference {
  const textIn = (terms: AgreementTerms): string | null => {
    const text = partInWords(part, terms, language).join(' ');
    return text === '' ? null : text;
  };
  return { key: part, number: null, heading: headingOf(part, language), ...told(textIn(before), textIn(after)) };
}

function partInWords(part: TermPart, terms: AgreementTerms, language: Language): string[] {
  switch (part) {
    case 'lapse':
      return terms.lapse ? [lapseInWords(terms.lapse, language)] : [];
    case 'sharedCaps':
      return (terms.sharedCaps ?? []).map((cap) => sharedCapInWords(cap, language));
    case 'office':
      return terms.office ? promisesInWords(terms.office, terms, language) : [];
    case 'price':
      return terms.price ? priceInWords(terms.price, language) : [];
    case 'frame':
      return terms.frame ? frameInWords(terms.frame, language) : [];
    default:
      return assertNever(part);
  }
}

function told(before: string | null, after: string | null): Pick<TermDifference, 'kind' | 'before' | 'after'> {
  return { kind: before === null ? 'new' : after === null ? 'ended' : 'changed', before, after };
}

/** Clauses that both versions have, under another number now: `Punkt 1 blir punkt 2.` */
function numberDifference(before: AgreementTerms, after: AgreementTerms, language: Language): TermDifference[] {
  const words = wordsIn[language];
  const moved = before.duties.flatMap(({ key }) => {
    const now = clausesInWords(after, [key], language);
    const old = clausesInWords(before, [key], language);
    return now === '' || now === old ? [] : [words.becomes(capitalise(old), now)];
  });
  if (moved.length === 0) return [];
  return [
    { key: 'numbers', number: null, kind: 'changed', heading: words.numbers, before: null, after: moved.join(' ') },
  ];
}

function headingOf(part: TermPart, language: Language): string {
  const { headings } = agreementWords[language];
  if (part === 'office' || part === 'price') return headings[part];
  return part === 'frame' ? wordsIn[language].frame : headings.late;
}

const wordsIn = {
  nb: {
    frame: 'Rammen for oppdraget',
    numbers: 'Numrene på punktene',
    becomes: (old: string, now: string) => `${old} blir ${now}.`,
  },
  en: {
    frame: 'The frame of the engagement',
    numbers: 'The numbers of the clauses',
    becomes: (old: string, now: string) => `${old} becomes ${now}.`,
  },
};
