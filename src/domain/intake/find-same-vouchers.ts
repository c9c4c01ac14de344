import { cameBefore } from './came-before.ts';
import { isSameNumber, normaliseNumber } from './compare-number.ts';
import { isOtherParty, isSameParty } from './compare-party.ts';
import type { Delivery } from './delivery.ts';
import type { DocumentKind } from './document.ts';
import type { Finding } from './finding.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';

/** A number of fewer signs says too little without its seller. */
const tellingNumber = 4;

/**
 * The same voucher in other bytes: same seller and number, or same seller, day and sum where nothing speaks against it. A credit note is no copy of its
 * invoice. Told once a file.
 */
export function findSameVouchers(delivery: Delivery, told: ReadonlySet<string>): Finding[] {
  const seen = new Index();
  for (const voucher of delivery.earlierVouchers) seen.add(voucher);
  const findings = new Map<string, Finding>();
  for (const voucher of delivery.vouchers) {
    if (!told.has(voucher.arrivalId) && !findings.has(voucher.arrivalId)) {
      const before = seen.find(voucher);
      if (before !== undefined) findings.set(voucher.arrivalId, sameVoucher(voucher, before));
    }
    // A copy by bytes is no witness of its own.
    if (!told.has(voucher.arrivalId)) seen.add(voucher);
  }
  return [...findings.values()];
}

/**
 * Neither bears a number, so that it may as well be two purchases of one day in one shop: it is asked about, and each counts as a voucher until somebody has looked.
 */
export function isMaybeTwin({ kind, values }: Finding): boolean {
  return kind === 'duplicate-meaning' && values.numberless === 1;
}

/** Vouchers by their number, and by their day and sum: each is held against the few that can be the same. */
class Index {
  readonly #by = new Map<string, Voucher[]>();

  add(voucher: Voucher): void {
    for (const key of keysOf(voucher)) this.#by.set(key, [...(this.#by.get(key) ?? []), voucher]);
  }

  find(voucher: Voucher): Voucher | undefined {
    const candidates = keysOf(voucher).flatMap((key) => this.#by.get(key) ?? []);
    return candidates.find((other) => other.arrivalId !== voucher.arrivalId && isSameVoucher(voucher, other));
  }
}

function keysOf({ number, issuedOn, totalMinor }: Voucher): string[] {
  return [
    ...(number === undefined || normaliseNumber(number) === '' ? [] : [`n ${normaliseNumber(number)}`]),
    ...(issuedOn === undefined || totalMinor === undefined ? [] : [`d ${issuedOn} ${totalMinor}`]),
  ];
}

function isSameVoucher(one: Voucher, other: Voucher): boolean {
  if (isCredit(one.kind) !== isCredit(other.kind) || isClaim(one.kind) !== isClaim(other.kind)) return false;
  if (isOtherParty(one.seller, other.seller)) return false;
  const sameSeller = isSameParty(one.seller, other.seller);
  const sameDay = one.issuedOn !== undefined && one.issuedOn === other.issuedOn;
  const sameSum = one.totalMinor !== undefined && one.totalMinor === other.totalMinor && isSameCurrency(one, other);
  if (isSameNumber(one.number, other.number)) {
    if (sameSeller) return sameDay || sameSum || isBare(one) || isBare(other);
    return normaliseNumber(one.number!).length >= tellingNumber && sameDay && sameSum;
  }
  // Two coffees of one morning have a number each.
  return one.number === undefined || other.number === undefined ? sameSeller && sameDay && sameSum : false;
}

/** Nothing but its number was read, so that nothing can speak against it. */
function isBare({ issuedOn, totalMinor }: Voucher): boolean {
  return issuedOn === undefined && totalMinor === undefined;
}

function isSameCurrency(one: Voucher, other: Voucher): boolean {
  return one.currency === undefined || other.currency === undefined || one.currency === other.currency;
}

function isCredit(kind: DocumentKind): boolean {
  return kind === 'credit-note';
}

function isClaim(kind: DocumentKind): boolean {
  return kind === 'expense-claim' || kind === 'travel-claim';
}

function sameVoucher(voucher: Voucher, before: Voucher): Finding {
  const sure = voucher.confidence >= sureFrom && before.confidence >= sureFrom;
  return cameBefore(voucher, before, {
    kind: 'duplicate-meaning',
    severity: sure ? 'asks' : 'tells',
    evidence: [voucher.evidence],
    values: {
      ...(voucher.number === undefined ? {} : { number: voucher.number }),
      ...(voucher.number === undefined && before.number === undefined ? { numberless: 1 } : {}),
      ...(voucher.seller?.name === undefined ? {} : { seller: voucher.seller.name }),
    },
  });
}
