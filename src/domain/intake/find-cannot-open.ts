import type { Delivery } from './delivery.ts';
import type { ReadingFault } from './document.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/** From the worst, which is the one that is told. */
const closed = [
  'forbidden-xml',
  'unpacks-too-large',
  'too-deep',
  'too-many-parts',
  'too-heavy',
  'too-many-pages',
  'too-many-pixels',
  'encrypted',
  'damaged',
] as const satisfies readonly ReadingFault[];

/**
 * Files that cannot be opened, or that are not opened since they would take too much. Archives as well: what they hold is not there.
 * Example: a PDF with a password → `cannot-open`.
 */
export function findCannotOpen({ files, containers }: Delivery): Finding[] {
  return [...containers, ...files].flatMap(({ read, arrivalId, itemKey, fileName }): Finding[] => {
    const fault = closed.find((one) => read?.faults.some((own) => own.fault === one));
    if (read === undefined || fault === undefined) return [];
    return [
      {
        kind: 'cannot-open',
        severity: 'stops',
        key: `cannot-open:${arrivalId}`,
        arrivalId,
        ...(itemKey === undefined ? {} : { itemKey }),
        ground: { on: 'safety' },
        evidence: read.faults.filter((own) => own.fault === fault).map(({ evidence }) => evidence),
        mender: 'client',
        values: { fileName: maskDigits(fileName), fault },
        work: { work: 'chasing', vouchers: 1 },
      },
    ];
  });
}
