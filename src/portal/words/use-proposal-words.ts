import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { proposalEn } from './proposal-en.ts';
import { proposalNb } from './proposal-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screens: the catalogue is small, and the language may be changed while one reads.
i18next.addResourceBundle('nb', 'proposal', proposalNb);
i18next.addResourceBundle('en', 'proposal', proposalEn);

/** The words of the agreement's screens beside those of the whole portal. */
export function useProposalWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'proposal');
    return ((key: never, values: never) =>
      keepTogether(String(fixed(key, values)))) as unknown as TFunction<'proposal'>;
  }, [language]);
  return { ...words, phrase, whole: keepTogether };
}
