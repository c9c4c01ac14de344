import { referralWords } from '../../texts/referral/referral-words.ts';
import type { PortalReferral } from '../api/referral-api.ts';
import { useReferralWords } from '../words/use-referral-words.ts';

/** What an office does that suits, a line each: no name, and nothing that it could be known by. */
export function useOfficeTraits(): (office: PortalReferral['offices'][number]) => string[] {
  const { phrase, language } = useReferralWords();
  const { sections, needs } = referralWords[language];
  return ({ ways, industries, system, county }) => [
    ...ways.map((way) => phrase('gives', { way: needs[way] })),
    ...industries.map((section) => phrase('works', { industry: sections[section] })),
    ...(system === null ? [] : [phrase('system', { system })]),
    ...(county === null ? [] : [phrase('in', { county })]),
  ];
}
