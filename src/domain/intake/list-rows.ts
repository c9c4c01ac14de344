import type { Delivery } from './delivery.ts';
import type { Voucher } from './list-vouchers.ts';

/** Vouchers that somebody has put one after the other. */
export interface Row {
  vouchers: readonly Voucher[];
  /** They stand in one file. */
  within: boolean;
  /** What the files of a row have in common: the day, or the archive that they came in. */
  batch: string;
}

/**
 * The rows of an item: each file with several vouchers, and the other files as they were sent, those of each day and each archive apart, since what comes
 * later may well bear an earlier date.
 */
export function listRows({ files, vouchers }: Delivery, itemKey: string): Row[] {
  const rows: Row[] = [];
  const batches = new Map<string, Voucher[]>();
  for (const { arrivalId, partOf, receivedOn } of files.filter((file) => file.itemKey === itemKey)) {
    const own = vouchers.filter((voucher) => voucher.arrivalId === arrivalId);
    if (own.length > 1) rows.push({ vouchers: own, within: true, batch: arrivalId });
    const batch = partOf?.arrivalId ?? receivedOn;
    if (own.length === 1) batches.set(batch, [...(batches.get(batch) ?? []), ...own]);
  }
  return [...rows, ...[...batches].map(([batch, row]) => ({ vouchers: row, within: false, batch }))];
}

/** As a folder shows them: figures by their value, so that 2 comes before 10. */
export function orderByName(vouchers: readonly Voucher[]): Voucher[] {
  const nameOf = ({ fileName }: Voucher): string =>
    fileName.toLowerCase().replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
  return vouchers
    .map((voucher) => ({ voucher, name: nameOf(voucher) }))
    .toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1))
    .map(({ voucher }) => voucher);
}

/** Of names that are numbers or letters so many may be called something else. */
const numberedLeast = 0.8;

/** The files' names count up, `IMG_2667`, `skann001 Visma`, `a`; names of sellers put nothing in order. */
export function isNumbered(vouchers: readonly Voucher[]): boolean {
  const before = new Map<string, number>();
  for (const { fileName } of vouchers) {
    const name = fileName.toLowerCase().replace(/\.\w{2,4}$/, '');
    const head = /^\p{L}$/u.test(name) ? '' : /^(\D*)\d/.exec(name)?.[1];
    if (head !== undefined) before.set(head, (before.get(head) ?? 0) + 1);
  }
  return Math.max(0, ...before.values()) / vouchers.length >= numberedLeast;
}
