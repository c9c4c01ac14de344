import { isSameNumber } from './compare-number.ts';
import type { Delivery } from './delivery.ts';
import type { Coding } from './document.ts';
import { voucherKinds } from './document-groups.ts';
import type { Voucher } from './list-vouchers.ts';

/** What sheets and ledgers of the delivery say of vouchers in other files. Of several lines for one voucher each is a coding. */
export function listCodingSheets({ read }: Delivery): Coding[] {
  return read.filter((file) => !voucherKinds.has(file.read.kind)).flatMap((file) => file.read.codings);
}

/** Whether a coding is for this voucher, by its number or by the name of its file; `bilag 3` names `3.pdf` and `Bilag 03.jpg`. */
export function namesVoucher({ voucher: name }: Coding, voucher: Voucher): boolean {
  if (name === undefined || name.trim() === '') return false;
  if (isSameNumber(name, voucher.number)) return true;
  // A file with several has one name for all of them, which tells them apart only by their place.
  const file = stemOf(voucher.fileName);
  if (voucher.of > 1) return markOf(name) !== undefined && markOf(name) === `${voucher.nth}`;
  return stemOf(name) === file || isSameMark(markOf(name), leadingMarkOf(file));
}

function stemOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:pdf|jpe?g|png|heic|tiff?|webp|xml|docx)$/, '');
}

/** The running number that a client gives, and nothing else: `bilag 3`, `bilag-003`, `3`. */
function markOf(name: string): string | undefined {
  return /^(?:(?:bilag|bil|voucher|nr|no)[\s._-]*)?(?:nr[\s._-]*)?0*(\d{1,4})$/.exec(stemOf(name))?.[1];
}

/** The same at the head of a file's name, `3 kiwi`, `bilag 3 - kiwi`; a date, an account or a year is none. */
function leadingMarkOf(stem: string): string | undefined {
  const called = /^(?:bilag|bil|voucher|nr|no)[\s._-]*(?:nr[\s._-]*)?0*(\d{1,4})(?![\d])/.exec(stem)?.[1];
  return called ?? /^0*(\d{1,3})(?:$|[\s._-]+(?!\d))/.exec(stem)?.[1];
}

function isSameMark(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}
