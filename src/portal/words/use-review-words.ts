import i18next from 'i18next';
import { reviewEn } from './review-en.ts';
import { reviewNb } from './review-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screen, as those of meetings do.
i18next.addResourceBundle('nb', 'review', reviewNb);
i18next.addResourceBundle('en', 'review', reviewEn);

/** The words of the joint review beside those of the whole portal. */
export function useReviewWords() {
  return useScreenWords('review');
}
