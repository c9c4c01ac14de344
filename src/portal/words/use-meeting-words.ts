import i18next from 'i18next';
import { meetingEn } from './meeting-en.ts';
import { meetingNb } from './meeting-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'meeting', meetingNb);
i18next.addResourceBundle('en', 'meeting', meetingEn);

/** The words of meetings beside those of the whole portal. */
export function useMeetingWords() {
  return useScreenWords('meeting');
}
