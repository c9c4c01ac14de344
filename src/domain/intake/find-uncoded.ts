import { findItem, type CheckedFile, type Delivery } from './delivery.ts';
import { voucherDocuments, voucherKinds } from './document-groups.ts';
import { findDemand, groundOf } from './find-demand.ts';
import type { Finding } from './finding.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { listCodingSheets, namesVoucher } from './list-codings.ts';
import { maskDigits } from './mask-digits.ts';

/**
 * Vouchers without a booking account where accounts were agreed. The account may stand in the file, in its name, or on a sheet that lists it by number or
 * file name. It stops only where nothing else in the delivery could be the coding of it.
 * Example: three receipts and a sheet that lists two of them → `not-coded` for the third.
 */
export function findUncoded(delivery: Delivery): Finding[] {
  const { agreed, read, vouchers } = delivery;
  const sheets = listCodingSheets(delivery);
  const asked = read.filter((file) => {
    const item = findItem(agreed, file.itemKey);
    return item !== undefined && voucherDocuments.has(item.document) && voucherKinds.has(file.read.kind);
  });
  // A sheet that names none of its vouchers, or by marks of the client's own, and has a line for each.
  const unnamed =
    sheets.length > 0 && !sheets.some((sheet) => vouchers.some((voucher) => namesVoucher(sheet, voucher)));
  const total = vouchers.filter(({ arrivalId }) => asked.some((file) => file.arrivalId === arrivalId)).length;
  if (unnamed && sheets.length >= total) return [];
  return asked.flatMap((file): Finding[] => {
    const demanded = findDemand(agreed, file.itemKey, 'coded');
    if (demanded === undefined) return [];
    const own = vouchers.filter(({ arrivalId }) => arrivalId === file.arrivalId);
    const bare = own.filter(
      (voucher, index) =>
        ![...file.read.codings, ...sheets].some((coding) => namesVoucher(coding, voucher)) &&
        !hasOwnCoding(file, voucher, own[index + 1]),
    );
    if (bare.length === 0) return [];
    const sells = findItem(agreed, file.itemKey)?.document === 'outgoing-invoices';
    const clear = !unnamed && !sells && file.read.confidence >= sureFrom;
    return [
      {
        kind: 'not-coded',
        severity: demanded.wished ? 'tells' : clear ? 'stops' : 'asks',
        key: `not-coded:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        itemKey: file.itemKey!,
        ground: groundOf(demanded),
        evidence: bare.map(({ evidence }) => evidence),
        mender: 'client',
        values: { fileName: maskDigits(file.fileName), count: bare.length, of: own.length },
        ...(demanded.wished ? {} : { work: { work: 'coding', vouchers: bare.length } }),
      },
    ];
  });
}

/** A coding that names no voucher is for the one on whose pages it stands; in a file of one, and in the file's name, for all of it. */
function hasOwnCoding({ read }: CheckedFile, voucher: Voucher, next: Voucher | undefined): boolean {
  const own = read.codings.filter((coding) => coding.voucher === undefined);
  if (voucher.of === 1) return own.length > 0;
  const fromPage = voucher.evidence.page ?? 1;
  const toPage = (next?.evidence.page ?? Infinity) - 1;
  return own.some(
    ({ evidence: { page } }) => page === undefined || (page >= fromPage && page <= Math.max(fromPage, toPage)),
  );
}
