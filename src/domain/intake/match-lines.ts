import { compareText, daysBetween } from '../kernel/index.ts';
import { wordsOfName } from './compare-party.ts';
import type { Delivery } from './delivery.ts';
import { listLines, listStatements, type KnownLine } from './list-statements.ts';
import type { Voucher } from './list-vouchers.ts';

export interface LineMatch {
  line: KnownLine;
  /** One, or several of one seller that were paid together. */
  vouchers: readonly Voucher[];
}

export interface LineMatches {
  matches: readonly LineMatch[];
  /** Lines and vouchers of this delivery that nothing was found for. */
  lines: readonly KnownLine[];
  vouchers: readonly Voucher[];
}

/** A payment may come so many days before its voucher, an advance, and so many after, an invoice that was paid late. */
const daysBefore = 10;
const daysAfter = 120;
/** So many invoices of one seller may be paid in one sum. */
const togetherMost = 4;
const candidatesMost = 14;
/** A card's payment is in the bank within so many days. */
const misreadDays = 5;

/**
 * Which bank line paid which voucher, of this delivery or an earlier one: by KID, by sum with the seller's name in the line, by sum and nearest day. Each is
 * used once; what is left may be several vouchers of one seller in one sum.
 * Example: −1 490,00 `CIRCLE K SKIEN` on 3 October and a receipt of 2 October of the same sum → a match.
 */
export function matchLines(delivery: Delivery): LineMatches {
  const lines = listLines(listStatements(delivery));
  const vouchers = [...delivery.earlierVouchers, ...delivery.vouchers].filter(
    ({ totalMinor }) => totalMinor !== undefined,
  );
  const free = new Set(vouchers);
  const open = new Set(lines);
  const matches: LineMatch[] = [];
  const take = (line: KnownLine, paid: readonly Voucher[]): void => {
    matches.push({ line, vouchers: paid });
    open.delete(line);
    for (const voucher of paid) free.delete(voucher);
  };
  for (const { line, voucher } of listPairs(lines, vouchers)) {
    if (open.has(line) && free.has(voucher)) take(line, [voucher]);
  }
  for (const line of lines.filter((one) => open.has(one))) {
    const misread = findMisread(line, [...free]);
    const paid = misread === undefined ? findTogether(line, [...free]) : [misread];
    if (paid !== undefined) take(line, paid);
  }
  const own = new Set(delivery.vouchers);
  return { matches, lines: lines.filter((line) => open.has(line)), vouchers: [...free].filter((one) => own.has(one)) };
}

interface Pair {
  line: KnownLine;
  voucher: Voucher;
  rank: number;
  days: number;
}

/** The best first: those with the same KID, then with the name, then the nearest, then what is paid at once before what has its time. Of two alike it is the same one however they are listed. */
function listPairs(lines: readonly KnownLine[], vouchers: readonly Voucher[]): Pair[] {
  const bySum = new Map<number, Voucher[]>();
  for (const voucher of vouchers) {
    const sum = Math.abs(voucher.totalMinor!);
    bySum.set(sum, [...(bySum.get(sum) ?? []), voucher]);
  }
  const pairs = lines.flatMap((line) =>
    (bySum.get(Math.abs(line.amountMinor)) ?? [])
      .filter((voucher) => isPossible(line, voucher))
      .map((voucher) => ({
        line,
        voucher,
        rank: isSameKid(line, voucher) ? 0 : namesSeller(line, voucher) ? 1 : 2,
        days: Math.abs(daysBetween(voucher.issuedOn ?? line.on, line.on)),
      })),
  );
  return pairs.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      a.days - b.days ||
      Number(hasItsTime(a.voucher)) - Number(hasItsTime(b.voucher)) ||
      compareText(placeOf(a.voucher), placeOf(b.voucher)) ||
      compareText(placeOf(a.line), placeOf(b.line)),
  );
}

function hasItsTime({ kind }: Voucher): boolean {
  return kind === 'invoice';
}

function placeOf({ arrivalId, nth }: { arrivalId: string; nth: number }): string {
  return `${arrivalId} ${String(nth).padStart(6, '0')}`;
}

function isPossible(line: KnownLine, { issuedOn, currency }: Voucher): boolean {
  if (currency !== undefined && currency !== line.currency) return false;
  if (issuedOn === undefined) return true;
  const days = daysBetween(issuedOn, line.on);
  return days >= -daysBefore && days <= daysAfter;
}

function isSameKid({ kid }: KnownLine, voucher: Voucher): boolean {
  return kid !== undefined && voucher.kid !== undefined && kid.replace(/^0+/, '') === voucher.kid.replace(/^0+/, '');
}

/** The first telling word of a party's name stands in the line. */
function namesSeller({ text }: KnownLine, { seller, buyer }: Voucher): boolean {
  const words = new Set(wordsOfName(text));
  return [seller, buyer].some((party) => {
    const [first] = party?.name === undefined ? [] : wordsOfName(party.name);
    return first !== undefined && first.length > 2 && words.has(first);
  });
}

/** A photo whose sum was read but for one figure, paid within days: the letters were guessed, and no line is held against the client for it. */
function findMisread(line: KnownLine, free: readonly Voucher[]): Voucher | undefined {
  return free.find(
    (voucher) =>
      voucher.source === 'ocr' &&
      voucher.issuedOn !== undefined &&
      Math.abs(daysBetween(voucher.issuedOn, line.on)) <= misreadDays &&
      isOneFigureOff(`${Math.abs(voucher.totalMinor!)}`, `${Math.abs(line.amountMinor)}`),
  );
}

function isOneFigureOff(one: string, other: string): boolean {
  return one.length === other.length && [...one].filter((figure, at) => figure !== other[at]).length === 1;
}

/** Several vouchers that the line names the seller of and that are its sum together, credit notes taken off. */
function findTogether(line: KnownLine, free: readonly Voucher[]): Voucher[] | undefined {
  const near = free.filter((voucher) => isPossible(line, voucher) && namesSeller(line, voucher)).slice(-candidatesMost);
  return findSum(near, Math.abs(line.amountMinor), []);
}

function findSum(from: readonly Voucher[], wanted: number, taken: readonly Voucher[]): Voucher[] | undefined {
  if (wanted === 0 && taken.length > 1) return [...taken];
  if (taken.length === togetherMost) return undefined;
  for (const [index, voucher] of from.entries()) {
    const found = findSum(from.slice(index + 1), wanted - signedOf(voucher), [...taken, voucher]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function signedOf({ kind, totalMinor }: Voucher): number {
  return kind === 'credit-note' ? -Math.abs(totalMinor!) : Math.abs(totalMinor!);
}
