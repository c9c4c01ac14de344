import {
  type Industry,
  type LeftOut,
  type MatchGap,
  type MatchReason,
  type PartnerMatch,
} from '../../domain/referral/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import { referralWords } from './referral-words.ts';

/** Why an office suits, with what each reason counts: `Bransje: Bygg og anlegg (3)`; then what is asked for and not found. For the office's own eyes. */
export function matchInWords(
  { reasons, gaps }: PartnerMatch,
  language: Language,
): { reasons: string[]; gaps: string[] } {
  return {
    reasons: reasons.map((reason) => `${reasonInWords(reason, language)} (${reason.points})`),
    gaps: gaps.map((gap) => gapInWords(gap, language)),
  };
}

/** Why an office is not shown. */
export function leftOutInWords({ because }: LeftOut, language: Language): string {
  return wordsIn[language].leftOut[because];
}

/** `Bygg og anlegg`, or the office's own word. */
export function industryInWords(industry: Industry, language: Language): string {
  return 'section' in industry ? referralWords[language].sections[industry.section] : industry.word;
}

function reasonInWords(reason: MatchReason, language: Language): string {
  const words = wordsIn[language];
  switch (reason.reason) {
    case 'industry':
      return `${words.industry}: ${industryInWords(reason.industry, language)}`;
    case 'system':
      return `${words.system}: ${reason.system}`;
    case 'municipality':
      return `${words.municipality}: ${reason.municipality}`;
    case 'county':
      return `${words.county}: ${reason.county}`;
    case 'way':
      return `${words.way}: ${referralWords[language].needs[reason.way]}`;
    case 'size':
      return `${words.size}: ${referralWords[language].sizes[reason.size]}`;
    default:
      return assertNever(reason);
  }
}

function gapInWords(gap: MatchGap, language: Language): string {
  const words = wordsIn[language];
  switch (gap.gap) {
    case 'way':
      return words.notSaid(referralWords[language].needs[gap.way]);
    case 'system':
      return words.notSaid(gap.system);
    case 'industry':
      return words.otherIndustry;
    case 'place':
      return words.otherPlace;
    default:
      return assertNever(gap);
  }
}

const wordsIn = {
  nb: {
    industry: 'Bransje',
    system: 'System',
    municipality: 'Samme kommune',
    county: 'Samme fylke',
    way: 'Det kunden trenger',
    size: 'Størrelse',
    notSaid: (what: string) => `Byrået har ikke sagt at det har dette: ${what}`,
    otherIndustry: 'Andre bransjer',
    otherPlace: 'Et annet sted',
    leftOut: {
      'no-capacity': 'Ingen kapasitet den dagen',
      'size-not-taken': 'Tar ikke kunder av den størrelsen',
      'nothing-in-common': 'Ingenting annet enn størrelsen passer',
    },
  },
  en: {
    industry: 'Line of business',
    system: 'System',
    municipality: 'Same municipality',
    county: 'Same county',
    way: 'What the client needs',
    size: 'Size',
    notSaid: (what: string) => `The office has not said that it has this: ${what}`,
    otherIndustry: 'Other lines of business',
    otherPlace: 'Another place',
    leftOut: {
      'no-capacity': 'No capacity on that day',
      'size-not-taken': 'Takes no clients of that size',
      'nothing-in-common': 'Nothing but the size suits',
    },
  },
} satisfies Record<Language, unknown>;
