import i18next from 'i18next';
import { languages, type Language } from '../../texts/language.ts';
import { deliveryWordsNb as sharedNb } from '../../texts/words/delivery-words-nb.ts';
import type { Words as AllSharedWords } from '../../texts/words/words.ts';
import { nb, type Words } from './nb.ts';
import type { handoverNb } from './handover-nb.ts';
import type { meetingNb } from './meeting-nb.ts';
import type { reviewNb } from './review-nb.ts';
import type { ProposalWords } from './proposal-nb.ts';
import type { referralNb } from './referral-nb.ts';
import type { yearNb } from './year-nb.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: Words;
      handover: typeof handoverNb;
      meeting: typeof meetingNb;
      proposal: ProposalWords;
      referral: typeof referralNb;
      review: typeof reviewNb;
      year: typeof yearNb;
    };
  }
}

/** Of what office and portal share, no more than these pages need. */
type SharedWords = Pick<AllSharedWords, 'documentTypes' | 'returnReasons'>;

const rememberedAs = 'takt.language';

/** The words that office and portal share, of each language that has been loaded. */
const shared: Partial<Record<Language, SharedWords>> = { nb: sharedNb };

/** Starts with what was chosen last on this phone; the person's own choice comes with the home. */
export async function startWords(): Promise<void> {
  await i18next.init({
    resources: { nb: { translation: nb } },
    lng: 'nb',
    fallbackLng: 'nb',
    interpolation: { escapeValue: false },
  });
  await speak(remembered() ?? 'nb');
}

/** Bokmål comes with the page; English is fetched when it is wanted. Without a line the page goes on in the language that it has. */
export async function speak(language: Language): Promise<void> {
  try {
    if (language === 'en' && !shared.en) await fetchEnglish();
  } catch {
    return;
  }
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
  remember(language);
}

export function languageNow(): Language {
  return i18next.language === 'en' ? 'en' : 'nb';
}

export function sharedWords(language: Language): SharedWords {
  return shared[language] ?? sharedNb;
}

export function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

async function fetchEnglish(): Promise<void> {
  const [own, common] = await Promise.all([import('./en.ts'), import('../../texts/words/delivery-words-en.ts')]);
  i18next.addResourceBundle('en', 'translation', own.en);
  shared.en = common.deliveryWordsEn;
}

function remember(language: Language): void {
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    // Not remembered; asked again next time.
  }
}

function remembered(): Language | undefined {
  try {
    return languages.find((language) => language === localStorage.getItem(rememberedAs));
  } catch {
    return undefined;
  }
}
