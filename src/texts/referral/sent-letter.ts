import type { Language } from '../language.ts';

/** The warm letter as it was given to the client, on paper or by mail. */
export interface SentLetter {
  language: Language;
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  signature: string;
}
