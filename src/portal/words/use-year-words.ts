import i18next from 'i18next';
import { yearEn } from './year-en.ts';
import { yearNb } from './year-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screen.
i18next.addResourceBundle('nb', 'year', yearNb);
i18next.addResourceBundle('en', 'year', yearEn);

/** The words of the year beside those of the whole portal. */
export function useYearWords() {
  return useScreenWords('year');
}
