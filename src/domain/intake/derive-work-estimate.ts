import { workKinds, type WorkKind } from '../agreement/index.ts';
import type { Finding } from './finding.ts';

/** The office's own figures: minutes that a voucher takes of each kind of work. */
export type MinutesPerVoucher = Readonly<Partial<Record<WorkKind, number>>>;

/** What is reckoned with where an office has no figures of its own. A guess that is said to be one, and no measured time. */
export const defaultMinutesPerVoucher = {
  sorting: 1,
  coding: 2,
  reconciling: 5,
  chasing: 5,
  fetching: 5,
} as const satisfies MinutesPerVoucher;

/** What a kind of work may take by the office's own figures: an estimate, never a time that was spent. Nothing is charged by it until a person enters minutes. */
export interface WorkEstimate {
  estimate: true;
  work: WorkKind;
  vouchers: number;
  minutesPerVoucher: number;
  /** Rounded up to whole minutes. */
  minutes: number;
  /** The findings that it is made of. */
  findingKeys: readonly string[];
}

/**
 * The extra work that the findings of a delivery make, by kind. What is only told makes none, nor does work that the office has no figure for.
 * Example: 12 receipts without an account at 2 minutes → coding, 24 minutes.
 */
export function deriveWorkEstimate(
  findings: readonly Finding[],
  minutesPerVoucher: MinutesPerVoucher = defaultMinutesPerVoucher,
): WorkEstimate[] {
  return workKinds.flatMap((work) => {
    const own = findings.filter((finding) => finding.work?.work === work && finding.severity !== 'tells');
    const each = minutesPerVoucher[work] ?? 0;
    const vouchers = own.reduce((sum, finding) => sum + finding.work!.vouchers, 0);
    if (vouchers === 0 || each <= 0) return [];
    return [
      {
        estimate: true as const,
        work,
        vouchers,
        minutesPerVoucher: each,
        minutes: Math.ceil(vouchers * each),
        findingKeys: own.map(({ key }) => key),
      },
    ];
  });
}
