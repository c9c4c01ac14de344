import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/** Rounding to whole kroner is no mistake. */
const roundingMinor = 100;
/** A sum that letters were guessed for is not held against anybody. */
const sureOfLetters = 0.85;

/** Sums of a voucher that do not follow from its own figures. Example: 800 and 25 % VAT, to pay 1 100 → `sum-wrong`. */
export function findWrongSums({ read }: Delivery): Finding[] {
  return read.flatMap((file) => {
    const { sumFaults, source, confidence, fields } = file.read;
    if (source === 'ocr' && confidence < sureOfLetters) return [];
    const fault = sumFaults.find(
      ({ what, statedMinor, foundMinor }) => what !== 'balance' && Math.abs(statedMinor - foundMinor) > roundingMinor,
    );
    if (fault === undefined) return [];
    return [
      {
        kind: 'sum-wrong',
        severity: 'asks',
        key: `sum-wrong:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
        ground: { on: 'arithmetic' },
        evidence: [fault.evidence],
        mender: 'client',
        values: {
          fileName: maskDigits(file.fileName),
          what: fault.what,
          statedMinor: fault.statedMinor,
          foundMinor: fault.foundMinor,
          currency: fields.currency ?? 'NOK',
        },
      },
    ];
  });
}
