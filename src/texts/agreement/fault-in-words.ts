import { errorText } from '../error-text.ts';
import type { Language } from '../language.ts';

/** A fault in written terms: its code, and where it helps what would be right and what was found. */
export interface FaultToWord {
  code: string;
  expected?: string;
  found?: string;
}

/**
 * What is wrong, what would be right and what was found. Example: `count: tjue` → `Verdien er av feil slag. Her skal det stå et tall. Det står "tjue".`
 */
export function faultInWords({ code, expected, found }: FaultToWord, language: Language): string {
  const kinds: Readonly<Record<string, string>> = kindsIn[language];
  const named = expected === undefined ? undefined : (kinds[expected] ?? expected);
  const details = { ...(named === undefined ? {} : { expected: named }), ...(found === undefined ? {} : { found }) };
  return errorText(code, details, language);
}

/** The kinds of values, as the reader of files names them. */
const kindsIn = {
  nb: {
    number: 'et tall',
    int: 'et helt tall',
    string: 'tekst',
    boolean: 'true eller false',
    array: 'en liste',
    object: 'felter med navn og verdi',
  },
  en: {
    number: 'a number',
    int: 'a whole number',
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'fields with names and values',
  },
} satisfies Record<Language, Record<string, string>>;
