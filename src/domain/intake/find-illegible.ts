import { findDemand, groundOf } from './find-demand.ts';
import type { CheckedFile, Delivery } from './delivery.ts';
import type { Evidence, FileFormat, ReadingFault } from './document.ts';
import type { Finding, Severity } from './finding.ts';
import { sureFrom } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

/** From the worst, which is the one that is told. */
const hard = [
  'blank-page',
  'not-readable',
  'cut-off',
  'blurred',
  'too-dark',
  'low-resolution',
] as const satisfies readonly ReadingFault[];

const pictures: ReadonlySet<FileFormat> = new Set(['pdf', 'jpeg', 'png', 'heic', 'tiff', 'webp']);

/** Below, what the letters were taken for is a guess. */
const guess = 0.4;

/**
 * What cannot be read. It stops where neither day nor sum could be read out of it; where both could, the fault is only told.
 * Example: a dark photo of a receipt, nothing read → `illegible`, stops. Source: bokføringsloven § 10, that documentation shows what is booked.
 */
export function findIllegible({ agreed, read }: Delivery): Finding[] {
  return read.flatMap((file) => {
    const found = findWorst(file);
    if (found === undefined) return [];
    const demanded = findDemand(agreed, file.itemKey, 'legible');
    return [
      {
        kind: 'illegible',
        severity: found.severity,
        key: `illegible:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
        ground: demanded ? groundOf(demanded) : { on: 'law', paragraph: 'bokføringsloven § 10' },
        evidence: found.evidence,
        mender: 'client',
        values: { fileName: maskDigits(file.fileName), fault: found.fault },
        ...(found.severity === 'stops' ? { work: { work: 'chasing', vouchers: 1 } } : {}),
      },
    ];
  });
}

interface Worst {
  fault: ReadingFault;
  severity: Severity;
  evidence: readonly Evidence[];
}

function findWorst({ read }: CheckedFile): Worst | undefined {
  const fault = hard.find((one) => read.faults.some((own) => own.fault === one && !isBackSide(read, one)));
  const evidence = read.faults.filter((own) => own.fault === fault).map((own) => own.evidence);
  if (fault !== undefined) return { fault, severity: judge(read, fault), evidence };
  const cannotOpen = read.faults.length > 0 && read.source === 'none';
  if (cannotOpen || !pictures.has(read.format)) return undefined;
  if (read.source === 'none') return { fault: 'not-readable', severity: 'asks', evidence: [{ page: 1 }] };
  if (read.source !== 'ocr' || read.confidence >= sureFrom) return undefined;
  const severity = read.confidence < guess && !isKnown(read) ? 'stops' : 'asks';
  return { fault: 'not-readable', severity, evidence: [{ page: 1 }] };
}

function judge(read: CheckedFile['read'], fault: ReadingFault): Severity {
  if (fault === 'blank-page') return 'stops';
  if (read.confidence >= sureFrom && isKnown(read)) return fault === 'cut-off' ? 'asks' : 'tells';
  const nothing = read.fields.issuedOn === undefined && read.fields.totalMinor === undefined;
  return nothing || read.confidence < guess ? 'stops' : 'asks';
}

function isKnown({ fields, statements }: CheckedFile['read']): boolean {
  return (fields.issuedOn !== undefined && fields.totalMinor !== undefined) || statements.length > 0;
}

/** A scanner that takes both sides makes blank pages. Only where all are blank is there nothing. */
function isBackSide({ faults, pages }: CheckedFile['read'], fault: ReadingFault): boolean {
  return fault === 'blank-page' && faults.filter((own) => own.fault === 'blank-page').length < pages;
}
