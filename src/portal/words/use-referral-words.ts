import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { referralEn } from './referral-en.ts';
import { referralNb } from './referral-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'referral', referralNb);
i18next.addResourceBundle('en', 'referral', referralEn);

/** The words of helping on beside those of the whole portal. */
export function useReferralWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'referral');
    return ((key: never, values: never) =>
      keepTogether(String(fixed(key, values)))) as unknown as TFunction<'referral'>;
  }, [language]);
  return { ...words, phrase };
}
