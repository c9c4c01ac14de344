import type { Language } from '../db/tables.ts';

/**
 * The language of `Accept-Language`: English where it is wished more than Norwegian, else bokmål. Nynorsk and plain Norwegian are bokmål here;
 * a wish for neither is bokmål, as everything else in the office.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; wish: number } = { language: 'nb', wish: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = languageOfTag(tag.trim());
    const wish = Number(parameters.find((each) => each.trim().startsWith('q='))?.split('=')[1] ?? 1);
    if (language !== undefined && wish > best.wish) best = { language, wish };
  }
  return best.language;
}

function languageOfTag(tag: string): Language | undefined {
  const primary = tag.split('-')[0];
  if (primary === 'en') return 'en';
  return primary === 'nb' || primary === 'no' || primary === 'nn' ? 'nb' : undefined;
}
