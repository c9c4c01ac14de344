import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { reviewEn } from './review-en.ts';
import { reviewNb } from './review-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screen, as those of meetings do.
i18next.addResourceBundle('nb', 'review', reviewNb);
i18next.addResourceBundle('en', 'review', reviewEn);

/** The words of the joint review beside those of the whole portal. */
export function useReviewWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'review');
    return ((key: never, values: never) => keepTogether(String(fixed(key, values)))) as unknown as TFunction<'review'>;
  }, [language]);
  return { ...words, phrase };
}
