import type { DeliveryFacts } from './delivered.ts';
import { deriveDelivery, withoutUnusable, type Delivery } from './delivery.ts';
import { findMailedBirthNumbers } from './find-mailed-birth-numbers.ts';
import { findCannotOpen } from './find-cannot-open.ts';
import { findChangedAccounts } from './find-changed-accounts.ts';
import { findDuplicates } from './find-duplicates.ts';
import { isMaybeTwin } from './find-same-vouchers.ts';
import { findIllegible } from './find-illegible.ts';
import { findMissingAccounts } from './find-missing-accounts.ts';
import { findMissingItems } from './find-missing-items.ts';
import { findNotElectronic } from './find-not-electronic.ts';
import { findNotScanned } from './find-not-scanned.ts';
import { findSeriesGaps } from './find-series-gaps.ts';
import { findSeveralInOne } from './find-several-in-one.ts';
import { findStatementBreaks } from './find-statement-breaks.ts';
import { findUncoded } from './find-uncoded.ts';
import { findUnmatchedLines } from './find-unmatched-lines.ts';
import { findUnsorted } from './find-unsorted.ts';
import { findUnverifiedSenders } from './find-unverified-senders.ts';
import { findViruses } from './find-viruses.ts';
import { findWrongCompany } from './find-wrong-company.ts';
import { findWrongPeriod } from './find-wrong-period.ts';
import { findWrongSums } from './find-wrong-sums.ts';
import { findingKinds, type Finding, type FindingKind } from './finding.ts';

type Finder = (delivery: Delivery) => Finding[];

/** Each finds one kind of thing, knows nothing of the others, and says nothing in doubt. */
const ofAll: readonly Finder[] = [
  findMissingItems,
  findDuplicates,
  findIllegible,
  findCannotOpen,
  findViruses,
  findNotScanned,
  findMailedBirthNumbers,
  findUnverifiedSenders,
];

/** What is a copy or must come anew is not held to its form as well. */
const ofUsable: readonly Finder[] = [
  findWrongPeriod,
  findWrongCompany,
  findSeveralInOne,
  findUnsorted,
  findUncoded,
  findNotElectronic,
  findSeriesGaps,
  findStatementBreaks,
  findMissingAccounts,
  findUnmatchedLines,
  findWrongSums,
  findChangedAccounts,
];

/**
 * What arrived against what was agreed. The same facts always give the same findings in the same order: by kind, then as the files were sent.
 * What was sent back or replaced is not looked at; what has not been read is only known to be there.
 * Example: receipts sorted by date were agreed, a scan with 2, 9, 1 and 5 October came and no bank statement → `missing-item` and `not-sorted`.
 */
export function checkDelivery(facts: DeliveryFacts): Finding[] {
  const delivery = deriveDelivery(facts);
  const first = ofAll.flatMap((find) => find(delivery));
  const usable = withoutUnusable(delivery, {
    copies: listAbout(
      first.filter((finding) => !isMaybeTwin(finding)),
      ['duplicate-bytes', 'duplicate-meaning'],
    ),
    unusable: listAbout(first, ['illegible', 'cannot-open', 'virus']),
  });
  return [...first, ...ofUsable.flatMap((find) => find(usable))].toSorted(
    (a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind),
  );
}

function listAbout(findings: readonly Finding[], kinds: readonly FindingKind[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ kind, severity }) => kinds.includes(kind) && severity !== 'tells')
      .flatMap(({ arrivalId }) => arrivalId ?? []),
  );
}
