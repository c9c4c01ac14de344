import { cameBefore } from './came-before.ts';
import type { DeliveredFile, EarlierDocument } from './delivered.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { findSameStatements } from './find-same-statements.ts';
import { findSameVouchers } from './find-same-vouchers.ts';

/** Kinds that may well be sent twice on purpose: a logo, terms, a letter that goes with every mail. */
const maybeOnPurpose: ReadonlySet<string> = new Set(['other', 'letter', 'coding-sheet']);

/**
 * What has come before: the same bytes, or the same voucher in other bytes, be it in this delivery or an earlier one. The later is told of; the first is as
 * good as it was. Example: invoice 1004 of the same seller as EHF and as PDF → `duplicate-meaning` of the later.
 */
export function findDuplicates(delivery: Delivery): Finding[] {
  const same = findSameBytes(delivery);
  const told = new Set(same.map(({ arrivalId }) => arrivalId!));
  return [...same, ...findSameVouchers(delivery, told), ...findSameStatements(delivery, told)];
}

function findSameBytes({ files, earlier }: Delivery): Finding[] {
  const first = new Map<string, EarlierDocument>();
  for (const document of earlier) if (!first.has(document.sha256)) first.set(document.sha256, document);
  return files.flatMap((file) => {
    const before = first.get(file.sha256);
    if (before !== undefined) return [sameBytes(file, before)];
    first.set(file.sha256, file);
    return [];
  });
}

function sameBytes(file: DeliveredFile, before: EarlierDocument): Finding {
  const severity = maybeOnPurpose.has(file.read?.kind ?? '') ? 'tells' : 'asks';
  return cameBefore(file, before, { kind: 'duplicate-bytes', severity });
}
