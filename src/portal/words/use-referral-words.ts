import i18next from 'i18next';
import { referralEn } from './referral-en.ts';
import { referralNb } from './referral-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screen, as those of the agreement do.
i18next.addResourceBundle('nb', 'referral', referralNb);
i18next.addResourceBundle('en', 'referral', referralEn);

/** The words of helping on beside those of the whole portal. */
export function useReferralWords() {
  return useScreenWords('referral');
}
