import { fillIn } from './fill-in.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words/words.ts';

/**
 * What a person reads when something went wrong: the sentence of the code with its details, and for a code without words the one for any
 * failure. A sentence whose detail is missing is left out. Example: `file.too-large` with `{ maxBytes: 26214400 }` says 25 MB.
 */
export function errorText(
  code: string,
  details: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const errors: Readonly<Record<string, string>> = wordsOf(language).errors;
  const text = Object.hasOwn(errors, code) ? errors[code]! : errors['server.failed']!;
  return fillIn(text, withMegabytes(details))
    .split(/(?<=\.) /)
    .filter((sentence) => !/\{\w+\}/.test(sentence))
    .join(' ');
}

/** Sizes are told in megabytes: `maxBytes` also fills `{maxMegabytes}`. */
function withMegabytes(details: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const filled: Record<string, string | number> = { ...details };
  for (const [name, value] of Object.entries(details)) {
    if (name.endsWith('Bytes') && typeof value === 'number') {
      filled[name.replace(/Bytes$/, 'Megabytes')] = Math.floor(value / (1024 * 1024));
    }
  }
  return filled;
}
