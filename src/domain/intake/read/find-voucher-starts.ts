import type { DocumentKind, VoucherStart } from '../document.ts';
import { deriveTotals } from './derive-totals.ts';
import { findIssuedOn, findDueOn } from './find-document-dates.ts';
import { findInvoiceNumbers } from './find-invoice-numbers.ts';
import { findKind } from './find-kind.ts';
import { findParties } from './find-parties.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

interface PageSigns {
  page: TextPage;
  number?: string;
  issuedOn?: VoucherStart['issuedOn'];
  totalMinor?: number;
  sellerOrgnr?: string;
  sure?: VoucherStart['sure'];
  kind: DocumentKind;
  heading: boolean;
  /** As the page counts itself: `Side 2 av 3` is 2. */
  counted?: number;
  empty: boolean;
}

const voucherKinds: readonly DocumentKind[] = [
  'invoice',
  'credit-note',
  'receipt',
  'expense-claim',
  'travel-claim',
  'cash-report',
];
const countedPage = /\b(?:side|page|s\.)[\s:]*(\d{1,3})\s*(?:av|of|\/)\s*\d{1,3}\b/i;

function signsOf(page: TextPage): PageSigns {
  const pages = [page];
  const dueOn = findDueOn(pages)?.on;
  const issuedOn = findIssuedOn(pages, dueOn);
  const number = findInvoiceNumbers(pages)[0]?.value;
  const { total } = deriveTotals(pages);
  const { kind } = findKind(pages);
  const sellerOrgnr = findParties(pages).seller?.orgnr;
  const counted = page.lines.map((line) => countedPage.exec(line.text)?.[1]).find((found) => found !== undefined);
  return {
    page,
    ...(number !== undefined && { number }),
    ...(issuedOn && { issuedOn: issuedOn.on }),
    ...(issuedOn?.sure === true && { sure: ['issuedOn'] }),
    ...(total && { totalMinor: total.minor }),
    ...(sellerOrgnr !== undefined && { sellerOrgnr }),
    kind,
    heading: voucherKinds.includes(kind),
    ...(counted !== undefined && { counted: Number(counted) }),
    empty: page.lines.length === 0,
  };
}

/**
 * On which pages a new voucher begins. A page goes on with the voucher before it where it counts itself above 1 or bears the same number; it begins another
 * where it bears another number, or another seller, or is a voucher of its own with its own date and sum. What could be either goes on.
 */
export function findVoucherStarts(pages: readonly TextPage[]): VoucherStart[] {
  const starts: VoucherStart[] = [];
  let current: PageSigns | undefined;
  for (const page of pages) {
    const signs = signsOf(page);
    if (signs.empty) continue;
    const confidence = current ? beginsAnother(current, signs) : signs.heading ? 1 : 0.5;
    if (current && confidence < 0.5) {
      current = { ...signs, ...without(current) };
      continue;
    }
    starts.push(startOf(signs, confidence));
    current = signs;
  }
  return starts;
}

/** What is known of a voucher from its first pages holds on. */
function without(signs: PageSigns): Partial<PageSigns> {
  const { number, issuedOn, totalMinor, sellerOrgnr, sure } = signs;
  return {
    ...(number !== undefined && { number }),
    ...(issuedOn !== undefined && { issuedOn, sure: sure ?? [] }),
    ...(totalMinor !== undefined && { totalMinor }),
    ...(sellerOrgnr !== undefined && { sellerOrgnr }),
  };
}

function beginsAnother(before: PageSigns, now: PageSigns): number {
  if (now.counted !== undefined && now.counted > 1) return 0;
  if (now.number !== undefined && now.number === before.number) return 0;
  const differs = (name: 'number' | 'sellerOrgnr' | 'issuedOn' | 'totalMinor'): boolean =>
    now[name] !== undefined && before[name] !== undefined && now[name] !== before[name];
  if (differs('number') && now.heading) return 0.95;
  if (now.counted === 1 && now.heading) return 0.95;
  if (differs('sellerOrgnr') && now.heading) return 0.9;
  if (
    now.heading &&
    now.totalMinor !== undefined &&
    now.issuedOn !== undefined &&
    (differs('issuedOn') || differs('totalMinor'))
  ) {
    return 0.8;
  }
  if (differs('number')) return 0.6;
  return 0;
}

function startOf(signs: PageSigns, confidence: number): VoucherStart {
  const first = signs.page.lines[0]!;
  return {
    page: signs.page.page,
    ...(signs.heading && { kind: signs.kind }),
    ...(signs.number !== undefined && { number: signs.number }),
    ...(signs.issuedOn !== undefined && { issuedOn: signs.issuedOn }),
    ...(signs.totalMinor !== undefined && { totalMinor: signs.totalMinor }),
    ...(signs.sellerOrgnr !== undefined && { sellerOrgnr: signs.sellerOrgnr }),
    ...(signs.sure !== undefined && { sure: signs.sure }),
    confidence,
    evidence: evidenceOf(signs.page, first),
  };
}
