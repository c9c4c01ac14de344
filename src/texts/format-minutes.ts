import type { Language } from './language.ts';

/** `1 t 30 min`, `1 h 30 min`. */
export function formatMinutes(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourUnit = language === 'nb' ? 't' : 'h';
  return [...(hours > 0 ? [`${hours} ${hourUnit}`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(
    ' ',
  );
}
