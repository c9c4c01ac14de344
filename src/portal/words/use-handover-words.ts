import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { handoverEn } from './handover-en.ts';
import { handoverNb } from './handover-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'handover', handoverNb);
i18next.addResourceBundle('en', 'handover', handoverEn);

/** The words of a handover beside those of the whole portal. */
export function useHandoverWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'handover');
    return ((key: never, values: never) =>
      keepTogether(String(fixed(key, values)))) as unknown as TFunction<'handover'>;
  }, [language]);
  return { ...words, phrase };
}
