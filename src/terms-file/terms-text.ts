import { parse, stringify, YAMLParseError } from 'yaml';
import type { AgreementTerms, ClientFacts } from '../domain/agreement/index.ts';
import { readFacts, readTerms, type Read, type ReadFault } from './read-terms.ts';

/** A file of terms is never larger: what is, is something else. */
export const termsTextMax = 1_000_000;

/** Reads terms from YAML or JSON (which is YAML too). */
export function readTermsText(text: string): Read<AgreementTerms> {
  const data = parseText(text);
  return 'faults' in data ? data : readTerms(data.read);
}

export function readFactsText(text: string): Read<ClientFacts> {
  const data = parseText(text);
  return 'faults' in data ? data : readFacts(data.read);
}

/** Terms as YAML that reads back the same; dates stay text. */
export function writeTermsText(terms: AgreementTerms): string {
  return stringify(terms, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.2' });
}

function parseText(text: string): { read: unknown } | { faults: readonly ReadFault[] } {
  if (text.length > termsTextMax) return { faults: [{ path: '', code: 'agreement.too-large' }] };
  try {
    // Aliases are not unfolded without end: a few lines could become gigabytes.
    return { read: parse(text, { version: '1.2', schema: 'core', maxAliasCount: 100, uniqueKeys: true }) };
  } catch (error) {
    const place = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    const found = place === undefined ? {} : { found: `${place.line}:${place.col}` };
    return { faults: [{ path: '', code: 'agreement.not-readable', ...found }] };
  }
}
