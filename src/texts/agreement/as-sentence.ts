/** Ends a sentence with one full stop: `mva.` brings its own. */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
