import { findItem, type Delivery } from './delivery.ts';
import { voucherDocuments, voucherKinds } from './document-groups.ts';
import { findDemand, groundOf } from './find-demand.ts';
import type { Finding } from './finding.ts';
import { sureFrom } from './list-vouchers.ts';
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
    const codings = file.read.codings.filter(({ voucher }) => voucher === undefined).length;
    const bare = own.filter(
      (voucher) => ![...file.read.codings, ...sheets].some((coding) => namesVoucher(coding, voucher)),
    );
    const missing = Math.max(0, bare.length - (own.length === 1 && codings > 0 ? 1 : codings));
    if (missing === 0) return [];
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
        values: { fileName: maskDigits(file.fileName), count: missing, of: own.length },
        ...(demanded.wished ? {} : { work: { work: 'coding', vouchers: missing } }),
      },
    ];
  });
}
