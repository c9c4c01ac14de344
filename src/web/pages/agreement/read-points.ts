import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import {
  agreementInWords,
  type AgreementContext,
  type SectionKey,
} from '../../../texts/agreement/agreement-in-words.ts';
import { clauseParagraphs } from '../../../texts/agreement/clause-in-words.ts';
import { lapseInWords, sharedCapInWords } from '../../../texts/agreement/lapse-in-words.ts';
import type { Language } from '../../../texts/language.ts';
import type { OtherPoint, Point } from './edit/points.ts';

const sectionsOf: Record<Exclude<OtherPoint, 'caps'>, readonly SectionKey[]> = {
  office: ['office'],
  price: ['price'],
  tasks: ['tasks'],
  powers: ['powers'],
  frame: ['notices', 'data', 'review', 'ending'],
};

/** What the client reads of each point, from the same data and by the same sentences as the paper. */
export function readPoints(
  points: readonly Point[],
  terms: AgreementTerms,
  language: Language,
  context: AgreementContext,
): ReadonlyMap<string, readonly string[]> {
  const sections = agreementInWords(terms, language, context).sections;
  const textOf = (keys: readonly SectionKey[]): string[] =>
    sections.filter(({ key }) => keys.includes(key)).flatMap(({ paragraphs, list = [] }) => [...paragraphs, ...list]);
  return new Map(
    points.map((point) => {
      if (point.part === 'duty') return [point.id, clauseParagraphs(terms.duties[point.index]!, language)];
      if (point.part !== 'caps') return [point.id, textOf(sectionsOf[point.part])];
      const caps = (terms.sharedCaps ?? []).map((cap) => sharedCapInWords(cap, language));
      return [point.id, terms.lapse ? [...caps, lapseInWords(terms.lapse, language)] : caps];
    }),
  );
}

/** What stands in every agreement whatever its data, after the points. */
export function readCommon(terms: AgreementTerms, language: Language, context: AgreementContext): readonly string[] {
  const section = agreementInWords(terms, language, context).sections.find(({ key }) => key === 'responsibility');
  return section?.paragraphs ?? [];
}
