import { daysBetween, addDays } from '../kernel/index.ts';
import { isLikeName } from './compare-party.ts';
import { findItem, type Delivery } from './delivery.ts';
import { purchaseDocuments, voucherDocuments } from './document-groups.ts';
import { findDemand, groundOf, type Demanded } from './find-demand.ts';
import type { Finding } from './finding.ts';
import { isExemptLine } from './is-exempt-line.ts';
import { withoutNamed } from './without-named.ts';
import type { KnownLine } from './list-statements.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';
import { matchLines, type LineMatches } from './match-lines.ts';
import { normaliseAccount } from './normalise-account.ts';

/** What is not paid so long after it was to be, has been paid in another way. */
const graceDays = 7;
/** Of so few lines for each voucher that cannot be read any may be its payment. */
const linesForOneUnknown = 4;
/** From how sure a reading of letters is, its sum is looked for in the bank. */
const sureOfLetters = 0.8;
/** Where an invoice does not say when it is due. */
const usualTermDays = 30;

/**
 * Bank lines without a voucher, and vouchers without a bank line, where both were to come. Told as a question where a voucher for every line was agreed,
 * else only told; silent while vouchers are missing altogether, cannot be read or go another way, since then nothing can be concluded.
 * Example: −4 300,00 `CLAS OHLSON` on 12 October and no such receipt → `line-without-voucher`.
 */
export function findUnmatchedLines(delivery: Delivery): Finding[] {
  const { agreed, vouchers, read } = delivery;
  const items = agreed.items.filter(({ document }) => voucherDocuments.has(document));
  const demand = findBankDemand(delivery);
  const bankIsHere = read.some((file) => file.read.statements.length > 0);
  if (!bankIsHere || vouchers.length === 0 || items.length === 0) return [];
  const elsewhere = items.some(({ key }) => agreed.settledItemKeys.includes(key));
  if (elsewhere && !demand) return [];
  const matches = matchLines(delivery);
  const open = matches.lines.filter((line) => needsVoucher(line, delivery, matches));
  const sellers = [...delivery.earlierVouchers, ...vouchers]
    .flatMap(({ seller }) => seller?.name ?? [])
    .filter((name) => !isLikeName(name, delivery.client.name));
  const lines = [false, true].flatMap((sold) => {
    const own = open.filter(({ amountMinor }) => amountMinor > 0 === sold);
    const { lines: rest, unknown } = withoutNamed(own, listUnknown(delivery, sold), sellers);
    return rest.length > unknown * linesForOneUnknown ? rest : [];
  });
  return [
    ...lines.map((line) => lineWithoutVoucher(line, demand, delivery)),
    ...matches.vouchers
      .filter((voucher) => isOverdue(voucher, delivery))
      .map((voucher) => voucherWithoutLine(voucher, demand)),
  ];
}

/** Vouchers of a side that came, and that nobody can tell the sum of, by what names them. What was bought tells nothing of what was sold. */
function listUnknown({ files, unusable, vouchers, agreed }: Delivery, sold: boolean): string[] {
  const isOfSide = ({ itemKey }: { itemKey?: string }): boolean => {
    const document = findItem(agreed, itemKey)?.document;
    return document !== undefined && (sold ? document === 'outgoing-invoices' : purchaseDocuments.has(document));
  };
  return [
    ...[...unusable, ...files.filter(({ read }) => read === undefined)].map((file) => ({
      ...file,
      seller: file.read?.fields.seller,
    })),
    ...vouchers.filter(({ totalMinor }) => totalMinor === undefined),
  ]
    .filter(isOfSide)
    .map(({ fileName, seller }) => `${fileName} ${seller?.name ?? ''}`);
}

function findBankDemand({ agreed }: Delivery): Demanded | undefined {
  const found = agreed.items.flatMap(({ key }) => findDemand(agreed, key, 'voucher-for-every-bank-line') ?? []);
  return found.find(({ wished }) => !wished) ?? found[0];
}

function needsVoucher(line: KnownLine, delivery: Delivery, matches: LineMatches): boolean {
  const { agreed, client } = delivery;
  if (line.on < agreed.periodStartOn || line.on > agreed.periodEndOn) return false;
  if (line.confidence < sureFrom || isExemptLine(line.text) || isTransfer(line, matches)) return false;
  const digits = line.text.replaceAll(/[^\d]/g, '');
  if (client.accounts.some(({ number }) => number !== undefined && digits.includes(normaliseAccount(number))))
    return false;
  const isAsked = (documents: ReadonlySet<string>): boolean =>
    agreed.items.some(({ document, key }) => documents.has(document) && !agreed.settledItemKeys.includes(key));
  return line.amountMinor < 0 ? isAsked(purchaseDocuments) : isAsked(new Set(['outgoing-invoices']));
}

/** The same sum the other way on another of the client's accounts, at the same time. */
function isTransfer(line: KnownLine, { lines }: LineMatches): boolean {
  return lines.some(
    (other) =>
      other.account !== line.account &&
      other.amountMinor === -line.amountMinor &&
      Math.abs(daysBetween(other.on, line.on)) <= 3,
  );
}

function lineWithoutVoucher(line: KnownLine, demand: Demanded | undefined, { read }: Delivery): Finding {
  const itemKey = read.find(({ arrivalId }) => arrivalId === line.arrivalId)?.itemKey;
  const demanded = demand !== undefined && !demand.wished;
  return {
    kind: 'line-without-voucher',
    severity: demanded ? 'asks' : 'tells',
    key: `line-without-voucher:${line.arrivalId}:${line.nth}`,
    arrivalId: line.arrivalId,
    ...(itemKey === undefined ? {} : { itemKey }),
    ground: demand ? groundOf(demand) : { on: 'period' },
    evidence: [line.evidence],
    mender: 'client',
    values: { on: line.on, amountMinor: line.amountMinor, currency: line.currency, text: maskDigits(line.text) },
    ...(demanded ? { work: { work: 'chasing', vouchers: 1 } } : {}),
  };
}

/** Only what should long have been paid by an account whose statement is here. */
function isOverdue(voucher: Voucher, { read, agreed, client }: Delivery): boolean {
  const lastOn = read
    .flatMap((file) => file.read.statements.map(({ toOn, lines }) => toOn ?? lines.at(-1)?.on))
    .filter((on) => on !== undefined)
    .toSorted()
    .at(-1);
  const { issuedOn, dueOn, kind, itemKey, confidence, of } = voucher;
  if (lastOn === undefined || issuedOn === undefined || confidence < sureFrom || kind === 'credit-note') return false;
  if (!isSumSure(voucher)) return false;
  if (issuedOn < agreed.periodStartOn || voucher.seller?.orgnr === client.orgnr) return false;
  if (!purchaseDocuments.has(findItem(agreed, itemKey)?.document ?? 'contracts')) return false;
  // In a heap nobody knows which are receipts.
  const paidBy = kind === 'invoice' || of > 1 ? (dueOn ?? addDays(issuedOn, usualTermDays)) : issuedOn;
  return daysBetween(paidBy, lastOn) > graceDays;
}

/** One figure that was taken for another, and the sum is nowhere in the bank: letters that were guessed must bear out what they say. */
function isSumSure({ source, confidence, sure, of }: Voucher): boolean {
  return source !== 'ocr' || (of === 1 && confidence >= sureOfLetters && sure.includes('totalMinor'));
}

/** It may have been paid in cash or with somebody's own card, so that it is never more than told. */
function voucherWithoutLine(voucher: Voucher, demand: Demanded | undefined): Finding {
  const { arrivalId, nth, itemKey, fileName, issuedOn, totalMinor, currency, seller } = voucher;
  return {
    kind: 'voucher-without-line',
    severity: 'tells',
    key: `voucher-without-line:${arrivalId}:${nth}`,
    arrivalId,
    ...(itemKey === undefined ? {} : { itemKey }),
    ground: demand ? groundOf(demand) : { on: 'period' },
    evidence: [voucher.evidence],
    mender: 'office',
    values: {
      fileName: maskDigits(fileName),
      on: issuedOn!,
      amountMinor: totalMinor!,
      currency: currency ?? 'NOK',
      ...(seller?.name === undefined ? {} : { seller: seller.name }),
    },
  };
}
