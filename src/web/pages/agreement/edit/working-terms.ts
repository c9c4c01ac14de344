import { findTermFaults, type AgreementTerms } from '../../../../domain/agreement/index.ts';

/**
 * The terms without what is not yet right, for the dates and sums beside them: what is half written has none, and the rest is still shown. Example: a
 * charge per week without a cap is left out, and its duty keeps its dates.
 */
export function withoutFaults(terms: AgreementTerms): AgreementTerms {
  const faults = findTermFaults(terms);
  if (faults.length === 0) return terms;
  const starts = (path: string): boolean => faults.some((fault) => fault.path.startsWith(path));
  const duties = terms.duties
    .map((duty, index) => ({
      ...duty,
      charges: duty.charges.filter((_, place) => !starts(`duties[${index}].charges[${place}]`)),
    }))
    .filter((_, index) => !faults.some(({ path }) => isOfDuty(path, index) && !path.includes('.charges[')));
  const { office, lapse, ...rest } = terms;
  const whole = { ...rest, duties };
  return {
    ...whole,
    ...(office === undefined || starts('office') || duties.length < terms.duties.length ? {} : { office }),
    ...(lapse === undefined || starts('lapse') ? {} : { lapse }),
  };
}

function isOfDuty(path: string, index: number): boolean {
  return path.startsWith(`duties[${index}]`);
}
