import type { DutyClause } from '../../domain/agreement/index.ts';
import type { Language } from '../language.ts';
import { chargeInWords } from './charge-in-words.ts';

/** Everything that lateness and poor material cost under a clause, one sentence after the other; undefined where nothing does. */
export function chargesInWords({ charges }: Pick<DutyClause, 'charges'>, language: Language): string | undefined {
  return charges.length === 0 ? undefined : charges.map((charge) => chargeInWords(charge, language)).join(' ');
}
