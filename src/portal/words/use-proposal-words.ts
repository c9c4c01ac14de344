import i18next from 'i18next';
import { keepTogether } from '../../texts/keep-together.ts';
import { proposalEn } from './proposal-en.ts';
import { proposalNb } from './proposal-nb.ts';
import { useScreenWords } from './use-screen-words.ts';

// Both languages come with the screens: the catalogue is small, and the language may be changed while one reads.
i18next.addResourceBundle('nb', 'proposal', proposalNb);
i18next.addResourceBundle('en', 'proposal', proposalEn);

/** The words of the agreement's screens beside those of the whole portal. */
export function useProposalWords() {
  return { ...useScreenWords('proposal'), whole: keepTogether };
}
