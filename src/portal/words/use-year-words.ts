import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { yearEn } from './year-en.ts';
import { yearNb } from './year-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screen.
i18next.addResourceBundle('nb', 'year', yearNb);
i18next.addResourceBundle('en', 'year', yearEn);

/** The words of the year beside those of the whole portal. */
export function useYearWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'year');
    return ((key: never, values: never) => keepTogether(String(fixed(key, values)))) as unknown as TFunction<'year'>;
  }, [language]);
  return { ...words, phrase };
}
