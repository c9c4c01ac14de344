import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { keepTogether } from '../../texts/keep-together.ts';
import { meetingEn } from './meeting-en.ts';
import { meetingNb } from './meeting-nb.ts';
import { useWords } from './use-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'meeting', meetingNb);
i18next.addResourceBundle('en', 'meeting', meetingEn);

/** The words of meetings beside those of the whole portal. */
export function useMeetingWords() {
  const words = useWords();
  const { language } = words;
  const phrase = useMemo(() => {
    const fixed = i18next.getFixedT(language, 'meeting');
    return ((key: never, values: never) => keepTogether(String(fixed(key, values)))) as unknown as TFunction<'meeting'>;
  }, [language]);
  return { ...words, phrase };
}
