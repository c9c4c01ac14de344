import type { Coding } from '../document.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

/** Norwegian charts of accounts have four digits, the first 1 to 8 (NS 4102). */
const account = String.raw`([1-8]\d{3})(?!\d|[.,]\d|[ .]\d{2}[ .]\d{5}|\s\d{2}\s)`;
const stamp = new RegExp(
  String.raw`(?<![\p{L}])(?:konto|kto|kont|kontering|kontert|kontér(?:es)?|konteres|bokf(?:ø|o)r(?:t|es)?|debet|deb|hovedbokskonto|kostnadskonto|driftskonto|account(?: code)?)(?:\s*(?:nr|nummer|no|på))?[\s.:#=>-]{0,4}(?:på\s+)?${account}`,
  'giu',
);

/**
 * Accounts that are written or stamped on a voucher: `Konto 6540`, `Kto: 4300`, `Kontering 6540/25`. A bank account is none. Once a page, since in a heap each
 * page may be a voucher of its own with the same account.
 */
export function findStampedCodings(pages: readonly TextPage[]): Coding[] {
  const found: Coding[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      for (const match of line.text.matchAll(stamp)) {
        if (found.some((own) => own.account === match[1] && own.evidence.page === page.page)) continue;
        found.push({ account: match[1]!, from: 'stamp', evidence: evidenceOf(page, line) });
      }
    }
  }
  return found;
}

const named = new RegExp(String.raw`(?:^|[\s_.,(-])(?:konto|kto|kontering|kont|k)[\s_.-]{0,2}([1-8]\d{3})(?!\d)`, 'i');
const leading =
  /^(?:bilag\s*\d+\s*[-_ ]\s*)?([1-8]\d{3})(?=[\s_-]+(?:\p{L}|20\d\d-\d\d-\d\d|\d\d\.\d\d\.20\d\d)|\.[a-z]{3,4}$|$)/iu;

/**
 * The account that the name of a file begins with or names: `6540 kontorrekvisita Clas Ohlson.pdf`, `6540 2026-10-02 Clas Ohlson.pdf`, `konto-6540-laptop.pdf`. What can be a year is none
 * unless it is called an account.
 */
export function findNamedCoding(fileName: string): Coding | undefined {
  const name = fileName.normalize('NFC').split(/[/\\]/).at(-1)!;
  const called = named.exec(name)?.[1];
  const first = leading.exec(name)?.[1];
  const code = called ?? (first !== undefined && !/^(?:19|20)\d\d$/.test(first) ? first : undefined);
  return code === undefined ? undefined : { account: code, from: 'file-name', evidence: { path: fileName } };
}
