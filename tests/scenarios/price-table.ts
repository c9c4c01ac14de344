import type { AgreementTerms, ChargeTerm } from '../../src/domain/agreement/index.ts';
import { assert, type Closure } from '../../src/domain/kernel/index.ts';
import { sumOreOf, type Story } from '../../src/domain/surcharge/surcharge.testdata.ts';

/** A charge of a published agreement by the keys of its clause and of itself. */
export function chargeOf(terms: AgreementTerms, clauseKey: string, key: string): ChargeTerm {
  const term = terms.duties.find((clause) => clause.key === clauseKey)?.charges.find((charge) => charge.key === key);
  assert(term !== undefined, `a charge ${clauseKey}/${key}`);
  return term;
}

/** The same without what is forgiven, so that a table can show the price alone. */
export function withoutForgiveness(term: ChargeTerm): ChargeTerm {
  const { forgiven: _, ...rest } = term;
  return rest;
}

/** What one delivery costs, in kroner, seen long after it. */
export function kronerOf(story: Story, closures: readonly Closure[] = []): number {
  return sumOreOf(story, '2029-12-31', closures) / 100;
}
