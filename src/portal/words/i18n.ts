import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '../../texts/language.ts';
import { en } from './en.ts';
import { nb, type Words } from './nb.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words };
  }
}

const rememberedAs = 'takt.language';

/** Starts with what was chosen last on this phone; the person's own choice comes with the home. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nb: { translation: nb }, en: { translation: en } },
    lng: remembered() ?? 'nb',
    fallbackLng: 'nb',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export async function speak(language: Language): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
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
