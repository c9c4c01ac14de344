import i18next from 'i18next';
import { handoverEn } from './handover-en.ts';
import { handoverNb } from './handover-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'handover', handoverNb);
i18next.addResourceBundle('en', 'handover', handoverEn);

/** The words of a handover beside those of the whole portal. */
export function useHandoverWords() {
  return useScreenWords('handover');
}
