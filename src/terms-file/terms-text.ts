import { stringify } from 'yaml';
import type { AgreementTerms, ClientFacts } from '../domain/agreement/index.ts';
import { parseText } from './parse-text.ts';
import type { Story } from '../domain/story/index.ts';
import { readFacts, readStory, readTerms, type Read } from './read-terms.ts';

/** Reads terms from YAML or JSON (which is YAML too). */
export function readTermsText(text: string): Read<AgreementTerms> {
  const data = parseText(text);
  return 'faults' in data ? data : readTerms(data.read);
}

export function readFactsText(text: string): Read<ClientFacts> {
  const data = parseText(text);
  return 'faults' in data ? data : readFacts(data.read);
}

export function readStoryText(text: string): Read<Story> {
  const data = parseText(text);
  return 'faults' in data ? data : readStory(data.read);
}

/** Terms as YAML that reads back the same; dates stay text. */
export function writeTermsText(terms: AgreementTerms): string {
  return stringify(terms, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.2' });
}
