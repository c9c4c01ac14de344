import type { AgreementTerms } from './clause.ts';
import type { TermFault } from './find-term-faults.ts';

/**
 * What may stand in an agreement but is worth a second look, with a key of the catalogue that says why. A warning stops nothing.
 *
 * - A flat sum without work reads as a penalty, not as a price (avtaleloven § 36; mval § 4-1 for its VAT).
 * - An agreement shall say which tasks are done and for what period (regnskapsførerloven § 5-2).
 * - A first lateness that costs: a fine from the first time can become a price and increase lateness.
 */
export function findTermWarnings(terms: AgreementTerms): TermFault[] {
  const warnings = terms.duties.flatMap((duty, index) =>
    duty.charges.flatMap((charge, place) => {
      const path = `duties[${index}].charges[${place}]`;
      const flat =
        charge.price.per === 'delivery' || (charge.price.per === 'steps' && charge.price.feeOre === undefined);
      return [
        ...(charge.nature === 'price' && flat
          ? [{ path: `${path}.price`, code: 'agreement.flat-sum-without-work' }]
          : []),
        ...(charge.on === 'late' && charge.forgiven === undefined
          ? [{ path: `${path}.forgiven`, code: 'agreement.first-time-costs' }]
          : []),
      ];
    }),
  );
  const tasks = terms.frame?.tasks.length ?? 0;
  return tasks === 0 ? [...warnings, { path: 'frame.tasks', code: 'agreement.tasks-missing' }] : warnings;
}
