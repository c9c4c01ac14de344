import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/** Files that are too large for the virus scan of an office that has one: a person decides, and opens them with care. */
export function findNotScanned({ files, containers }: Delivery): Finding[] {
  return [...containers, ...files]
    .filter(({ notScanned }) => notScanned === true)
    .map(({ arrivalId, fileName, itemKey }) => ({
      kind: 'not-scanned',
      severity: 'asks',
      key: `not-scanned:${arrivalId}`,
      arrivalId,
      ...(itemKey === undefined ? {} : { itemKey }),
      ground: { on: 'safety' },
      evidence: [],
      mender: 'office',
      values: { fileName: maskDigits(fileName) },
    }));
}
