import { findItem, type CheckedFile, type Delivery } from './delivery.ts';
import { voucherDocuments, voucherKinds } from './document-groups.ts';
import type { DocumentKind, FileFormat } from './document.ts';
import { findDemand, groundOf } from './find-demand.ts';
import type { Finding } from './finding.ts';
import { listStarts } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

const paged: ReadonlySet<FileFormat> = new Set(['pdf', 'tiff', 'jpeg', 'png', 'heic', 'webp', 'docx']);

/** A claim comes with its receipts. */
const withOthers: ReadonlySet<DocumentKind> = new Set(['expense-claim', 'travel-claim']);

/** From how sure each start must be for the file to be sent back. */
const clear = 0.8;

/** Several vouchers in a file where one was agreed. Example: a scan with three receipts, pages 1, 2 and 4 → `several-in-one`. */
export function findSeveralInOne({ agreed, read }: Delivery): Finding[] {
  return read.flatMap((file): Finding[] => {
    const item = findItem(agreed, file.itemKey);
    const demanded = findDemand(agreed, file.itemKey, 'one-voucher-per-file');
    if (!demanded || !item || !voucherDocuments.has(item.document) || !canHoldSeveral(file)) return [];
    const starts = listStarts(file.read);
    if (starts.length < 2) return [];
    const sure = Math.min(...starts.map(({ confidence }) => confidence), file.read.confidence) >= clear;
    return [
      {
        kind: 'several-in-one',
        severity: demanded.wished ? 'tells' : sure ? 'stops' : 'asks',
        key: `several-in-one:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        itemKey: item.key,
        ground: groundOf(demanded),
        evidence: starts.map(({ page, evidence }) => ({ page, ...evidence })),
        mender: 'client',
        values: {
          fileName: maskDigits(file.fileName),
          count: starts.length,
          pages: starts.map(({ page }) => page).join(', '),
        },
        ...(demanded.wished ? {} : { work: { work: 'sorting', vouchers: starts.length } }),
      },
    ];
  });
}

function canHoldSeveral({ read }: CheckedFile): boolean {
  return paged.has(read.format) && voucherKinds.has(read.kind) && !withOthers.has(read.kind);
}
