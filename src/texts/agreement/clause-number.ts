import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';

/**
 * The number that a clause has on paper, from its place among the duties: the first is `Punkt 1`. Undefined for a key that the terms do not have.
 * Letters, messages, sums and the agreement's own text all ask here.
 */
export function clauseNumberOf(terms: Pick<AgreementTerms, 'duties'>, clauseKey: string): number | undefined {
  const place = terms.duties.findIndex(({ key }) => key === clauseKey);
  return place === -1 ? undefined : place + 1;
}

/** `punkt 1`, `punkt 1 og 3`, `clauses 1 and 3`; clauses that the terms do not have are left out. */
export function clausesInWords(
  terms: Pick<AgreementTerms, 'duties'>,
  clauseKeys: readonly string[],
  language: Language,
): string {
  const numbers = clauseKeys.flatMap((key) => clauseNumberOf(terms, key) ?? []);
  const noun = language === 'nb' ? 'punkt' : numbers.length === 1 ? 'clause' : 'clauses';
  return numbers.length === 0 ? '' : `${noun} ${formatList(numbers.map(String), language)}`;
}
