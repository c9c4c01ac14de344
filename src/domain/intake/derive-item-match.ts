import type { AgreedItem } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import { isLikeName, wordsOfName } from './compare-party.ts';
import type { ClientIdentity } from './delivered.ts';
import type { DocumentKind, ReadDocument } from './document.ts';
import { kindsOfDocument } from './fits-document.ts';
import { normaliseAccount } from './normalise-account.ts';

/** A duty that is still open, with the items that are asked for. */
export interface OpenDuty {
  obligationId: string;
  periodStartOn: CalendarDate;
  periodEndOn: CalendarDate;
  items: readonly AgreedItem[];
  /** Items for which something is there already. Another voucher is still likely, another statement is not. */
  answeredItemKeys: readonly string[];
}

export interface UnplacedDocument {
  fileName: string;
  read: ReadDocument;
}

/** What speaks for an item: the kind of document, its dates, the account, or a word in the file's name. */
export type MatchReason = 'kind' | 'period' | 'account' | 'name' | 'only-one';

export interface ItemMatch {
  obligationId: string;
  itemKey: string;
  /** From 0 to 1. */
  confidence: number;
  reasons: readonly MatchReason[];
}

/** The best must be so good, and so much better than the next. */
const likelyFrom = 0.6;
const aheadBy = 0.15;

/**
 * Which item of which open duty a document most likely belongs to; nothing where two are as likely or the document says too little.
 * Example: a receipt of 12 October with receipts for September and October open → that item, by kind and period.
 */
export function deriveItemMatch(
  document: UnplacedDocument,
  duties: readonly OpenDuty[],
  client: ClientIdentity,
): ItemMatch | undefined {
  const { read } = document;
  if (read.kind === 'other' || read.kind === 'letter' || read.source === 'none') return undefined;
  const scored = duties
    .flatMap((duty) => duty.items.map((item) => score(document, duty, item, client)))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.points - a.points);
  const [best, next] = scored;
  if (best === undefined || best.match.confidence < likelyFrom) return undefined;
  if (next !== undefined && best.points - next.points < aheadBy) return undefined;
  return next === undefined ? { ...best.match, reasons: [...best.match.reasons, 'only-one'] } : best.match;
}

/** Points go on beyond what is sure, so that a name still tells one account from another. */
interface Scored {
  match: ItemMatch;
  points: number;
}

function score(
  { read, fileName }: UnplacedDocument,
  duty: OpenDuty,
  item: AgreedItem,
  client: ClientIdentity,
): Scored | undefined {
  const fit = fitOf(read, item, client);
  if (fit === undefined) return undefined;
  const period = periodFit(read, duty);
  if (period === 'outside') return undefined;
  const account = accountFit(read, item, client);
  if (account === 'other') return undefined;
  const named = item.name !== undefined && isNamed(fileName, item.name);
  const there = duty.answeredItemKeys.includes(item.key) && item.document === 'bank-statement' && account !== 'same';
  const points =
    fit + (period === 'inside' ? 0.35 : 0) + (account === 'same' ? 0.3 : 0) + (named ? 0.2 : 0) - (there ? 0.3 : 0);
  const match: ItemMatch = {
    obligationId: duty.obligationId,
    itemKey: item.key,
    confidence: Math.max(0, Math.min(1, points)) * read.confidence,
    reasons: [
      'kind',
      ...(period === 'inside' ? (['period'] as const) : []),
      ...(account === 'same' ? (['account'] as const) : []),
      ...(named ? (['name'] as const) : []),
    ],
  };
  return { match, points };
}

/** How well a kind answers an item: an invoice from another is a purchase, the client's own a sale. */
function fitOf(read: ReadDocument, { document }: AgreedItem, client: ClientIdentity): number | undefined {
  const kinds: readonly DocumentKind[] | undefined = kindsOfDocument[document];
  if (kinds === undefined || !kinds.includes(read.kind)) return undefined;
  const isInvoice = read.kind === 'invoice' || read.kind === 'credit-note';
  const sold = isOwn(read, client);
  if (isInvoice && document === 'outgoing-invoices') return sold ? 0.65 : undefined;
  if (isInvoice && sold && document !== 'vouchers') return undefined;
  if (isInvoice && document === 'receipts') return 0.35;
  if (read.kind === 'receipt' && document !== 'receipts' && document !== 'vouchers') return 0.3;
  return document === 'vouchers' && !isInvoice && read.kind !== 'receipt' ? 0.4 : 0.65;
}

function isOwn({ fields: { seller } }: ReadDocument, client: ClientIdentity): boolean {
  if (seller?.orgnr !== undefined) return seller.orgnr === client.orgnr;
  return seller?.name !== undefined && isLikeName(seller.name, client.name);
}

function periodFit({ fields, statements, kind }: ReadDocument, duty: OpenDuty): 'inside' | 'outside' | 'unknown' {
  const [statement] = statements;
  const firstOn = statement?.fromOn ?? statement?.lines[0]?.on ?? fields.fromOn ?? fields.issuedOn;
  const lastOn = statement?.toOn ?? statement?.lines.at(-1)?.on ?? fields.toOn ?? fields.issuedOn;
  if (firstOn === undefined || lastOn === undefined) return 'unknown';
  // What wages are made from is of the time before the day on which they are paid.
  if (kind === 'payroll-basis' || kind === 'time-sheet') return 'unknown';
  return lastOn < duty.periodStartOn || firstOn > duty.periodEndOn ? 'outside' : 'inside';
}

function accountFit(
  { statements, fields }: ReadDocument,
  item: AgreedItem,
  client: ClientIdentity,
): 'same' | 'other' | 'unknown' {
  if (item.document !== 'bank-statement' || item.name === undefined) return 'unknown';
  const number = client.accounts.find(({ name }) => name === item.name)?.number;
  const written = statements[0]?.account ?? fields.account;
  if (number === undefined || written === undefined) return 'unknown';
  return normaliseAccount(number) === normaliseAccount(written) ? 'same' : 'other';
}

function isNamed(fileName: string, name: string): boolean {
  const words = new Set(wordsOfName(fileName));
  return wordsOfName(name).every((word) => words.has(word));
}
