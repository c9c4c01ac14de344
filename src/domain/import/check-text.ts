import { fault, type ImportFault } from './import-values.ts';

/** Longer than any company or person is called, short enough for every page and message. */
const longest = 200;

/** Characters that cannot be stored or would not be seen: NUL and other controls, halves of characters. A tab or a line break is a space. */
const unreadable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * A value as it is kept: line breaks and runs of spaces become one space, marks that turn the direction of writing go (with them a name could
 * make the words after it read backwards), `="0123"` (how spreadsheets keep leading zeros) is its text.
 */
export function cleanValue(text: string): string {
  const unwrapped = /^="([^"]*)"$/.exec(text.trim())?.[1] ?? text;
  return unwrapped
    .normalize('NFC')
    .replaceAll(/[\s\u2028\u2029]+/g, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** What no field may hold, whatever it is about. A formula is told of and never worked out. */
export function findTextFault(field: string, text: string): ImportFault | undefined {
  if (unreadable.test(text)) return fault(field, 'unreadable-text');
  if (text.startsWith('=')) return fault(field, 'formula');
  if (text.length > longest) return fault(field, 'too-long', { max: longest });
  return undefined;
}
