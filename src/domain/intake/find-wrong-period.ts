import { daysBetween, type CalendarDate } from '../kernel/index.ts';
import type { AgreedDelivery } from './delivered.ts';
import { findItem, type CheckedFile, type Delivery } from './delivery.ts';
import { periodDocuments, purchaseDocuments } from './document-groups.ts';
import type { Evidence } from './document.ts';
import type { Finding } from './finding.ts';
import { listVouchers, sureFrom, type Voucher } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

/** A payday or a meeting is a day, and what belongs to it bears other dates. */
const shortestPeriodDays = 7;

/**
 * Files that belong to another period than the one they were sent for. A statement without a day in it stops; a voucher is asked about, since a purchase that
 * comes late is still to be booked. Example: for September and October a receipt of 14 August → `wrong-period`.
 */
export function findWrongPeriod({ agreed, read }: Delivery): Finding[] {
  if (daysBetween(agreed.periodStartOn, agreed.periodEndOn) + 1 < shortestPeriodDays) return [];
  return read.flatMap((file) => {
    const item = findItem(agreed, file.itemKey);
    if (item === undefined || !periodDocuments.has(item.document) || file.read.confidence < sureFrom) return [];
    const outside = listOutside(file, agreed);
    const [first] = outside;
    if (first === undefined) return [];
    const clear = !purchaseDocuments.has(item.document) && file.read.kind === 'bank-statement';
    return [
      {
        kind: 'wrong-period',
        severity: clear ? 'stops' : 'asks',
        key: `wrong-period:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        itemKey: item.key,
        ground: { on: 'period' },
        evidence: outside.map(({ evidence }) => evidence),
        mender: 'client',
        values: {
          fileName: maskDigits(file.fileName),
          on: first.on,
          count: outside.length,
          periodStartOn: agreed.periodStartOn,
          periodEndOn: agreed.periodEndOn,
        },
      },
    ];
  });
}

interface Outside {
  on: CalendarDate;
  evidence: Evidence;
}

function listOutside(file: CheckedFile, agreed: AgreedDelivery): Outside[] {
  const { read } = file;
  if (read.kind === 'bank-statement') return statementOutside(file, agreed);
  if (read.kind === 'cash-report') {
    const { issuedOn, fromOn, toOn } = read.fields;
    return isOutside(fromOn ?? issuedOn, toOn ?? issuedOn, agreed)
      ? [{ on: (fromOn ?? issuedOn)!, evidence: read.where.issuedOn ?? { page: 1 } }]
      : [];
  }
  return listVouchers(file)
    .filter((voucher) => isVoucherOutside(voucher, agreed))
    .map(({ issuedOn, evidence }) => ({
      on: issuedOn!,
      evidence: read.vouchers.length > 1 ? evidence : (read.where.issuedOn ?? evidence),
    }));
}

/** What was supplied in the period belongs to it, also where its invoice is of the month after. */
function isVoucherOutside({ issuedOn, fromOn, toOn }: Voucher, agreed: AgreedDelivery): boolean {
  if (issuedOn === undefined || !isOutside(issuedOn, issuedOn, agreed)) return false;
  return fromOn === undefined && toOn === undefined ? true : isOutside(fromOn ?? toOn, toOn ?? fromOn, agreed);
}

/** All of its statements lie outside; one that reaches into the period is of use. */
function statementOutside({ read }: CheckedFile, agreed: AgreedDelivery): Outside[] {
  const spans = read.statements.map(({ fromOn, toOn, lines }) => {
    const days = lines.map(({ on }) => on).toSorted();
    return { fromOn: fromOn ?? days[0], toOn: toOn ?? days.at(-1) };
  });
  const outside = spans.filter(({ fromOn, toOn }) => isOutside(fromOn, toOn, agreed));
  const [first] = outside;
  if (first === undefined || outside.length < spans.length) return [];
  return [{ on: (first.fromOn ?? first.toOn)!, evidence: read.where.fromOn ?? { page: 1 } }];
}

function isOutside(fromOn: CalendarDate | undefined, toOn: CalendarDate | undefined, agreed: AgreedDelivery): boolean {
  const first = fromOn ?? toOn;
  const last = toOn ?? fromOn;
  if (first === undefined || last === undefined) return false;
  return last < agreed.periodStartOn || first > agreed.periodEndOn;
}
