import { findItem, type CheckedFile, type Delivery } from './delivery.ts';
import { isSameNumber } from './compare-number.ts';
import { findDemand, groundOf } from './find-demand.ts';
import type { Finding } from './finding.ts';
import { sureFrom } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

/**
 * Invoices that came as PDF, photo or on paper where the electronic ones were agreed. The client's own must be sent anew; of others the client can only ask the
 * seller, and one without a Norwegian organisation number cannot send any. Where the electronic one came too there is nothing to say.
 * Example: an invoice from a Norwegian company as PDF → `not-electronic`, asks.
 */
export function findNotElectronic(delivery: Delivery): Finding[] {
  return [...delivery.read.flatMap((file) => findPrinted(file, delivery)), ...findOnPaper(delivery)];
}

function findPrinted(file: CheckedFile, { agreed, read, client }: Delivery): Finding[] {
  const demanded = findDemand(agreed, file.itemKey, 'electronic-invoice');
  const { kind, format, confidence, fields } = file.read;
  const isInvoice = kind === 'invoice' || kind === 'credit-note';
  if (!demanded || !isInvoice || format === 'ubl' || confidence < sureFrom) return [];
  const electronic = read.some(
    (other) => other.read.format === 'ubl' && isSameNumber(other.read.fields.number, fields.number),
  );
  const sells = findItem(agreed, file.itemKey)?.document === 'outgoing-invoices';
  if (electronic || (!sells && fields.seller?.orgnr === undefined)) return [];
  const own = sells || fields.seller?.orgnr === client.orgnr;
  return [
    {
      kind: 'not-electronic',
      severity: demanded.wished ? 'tells' : own ? 'stops' : 'asks',
      key: `not-electronic:${file.arrivalId}`,
      arrivalId: file.arrivalId,
      itemKey: file.itemKey!,
      ground: groundOf(demanded),
      evidence: [],
      mender: 'client',
      values: {
        fileName: maskDigits(file.fileName),
        own: own ? 1 : 0,
        paper: 0,
        ...(fields.seller?.name === undefined ? {} : { seller: fields.seller.name }),
      },
    },
  ];
}

function findOnPaper({ agreed, files }: Delivery): Finding[] {
  return files.flatMap((file): Finding[] => {
    const demanded = findDemand(agreed, file.itemKey, 'digital');
    if (!demanded || file.way !== 'paper') return [];
    return [
      {
        kind: 'not-electronic',
        severity: demanded.wished ? 'tells' : 'asks',
        key: `not-electronic:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        itemKey: file.itemKey!,
        ground: groundOf(demanded),
        evidence: [],
        mender: 'client',
        values: { fileName: maskDigits(file.fileName), own: 0, paper: 1 },
      },
    ];
  });
}
