import type { Language } from '../../texts/language.ts';

export type { Language };
const languageKey = 'takt-language';

/** The language before anyone has signed in: the one that the address asks for, else the one chosen here last, else bokmål. */
export function findFirstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'nb' || asked === 'en') return asked;
  try {
    return localStorage.getItem(languageKey) === 'en' ? 'en' : 'nb';
  } catch {
    return 'nb';
  }
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage can be closed; the server remembers for those who are signed in.
  }
}
