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

/** The agreement as the client reads it: by point, and what stands in every agreement whatever its data. */
export interface ReadAgreement {
  byPoint: ReadonlyMap<string, readonly string[]>;
  common: readonly string[];
}

/** What the client reads, from the same data and by the same sentences as the paper. */
export function readAgreement(
  points: readonly Point[],
  terms: AgreementTerms,
  language: Language,
  context: AgreementContext,
): ReadAgreement {
  const sections = agreementInWords(terms, language, context).sections;
  const textOf = (keys: readonly SectionKey[]): string[] =>
    sections.filter(({ key }) => keys.includes(key)).flatMap(({ paragraphs, list = [] }) => [...paragraphs, ...list]);
  const textOfPoint = (point: Point): string[] => {
    if (point.part === 'duty') return clauseParagraphs(terms.duties[point.index]!, language);
    if (point.part !== 'caps') return textOf(sectionsOf[point.part]);
    const caps = (terms.sharedCaps ?? []).map((cap) => sharedCapInWords(cap, language));
    return terms.lapse ? [...caps, lapseInWords(terms.lapse, language)] : caps;
  };
  return {
    byPoint: new Map(points.map((point) => [point.id, textOfPoint(point)])),
    common: textOf(['responsibility']),
  };
}
