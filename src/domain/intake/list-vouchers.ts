import type { CalendarDate } from '../kernel/index.ts';
import type {
  DocumentKind,
  Evidence,
  Party,
  ReadDocument,
  ReadFieldName,
  ReadFields,
  VoucherStart,
} from './document.ts';
import { isSameNumber } from './compare-number.ts';
import { voucherKinds } from './document-groups.ts';

/** One voucher: a file of its own, or one of several in a file. */
export interface Voucher extends Pick<ReadFields, 'currency' | 'dueOn' | 'fromOn' | 'toOn' | 'kid' | 'account'> {
  arrivalId: string;
  itemKey?: string;
  fileName: string;
  receivedOn: CalendarDate;
  kind: DocumentKind;
  source: ReadDocument['source'];
  format: ReadDocument['format'];
  number?: string;
  issuedOn?: CalendarDate;
  totalMinor?: number;
  seller?: Party;
  buyer?: Party;
  confidence: number;
  /** Which of its fields leave no doubt which words are meant. */
  sure: readonly ReadFieldName[];
  /** How many vouchers the file holds, and which one this is, from 1. */
  of: number;
  nth: number;
  evidence: Evidence;
}

interface VoucherFile {
  arrivalId: string;
  itemKey?: string;
  fileName: string;
  receivedOn: CalendarDate;
  read: ReadDocument;
}

/** From how sure a reading is relied on. Below, a person looks before anything is said to the client. */
export const sureFrom = 0.6;

/** The vouchers of a file: one of what could not be told apart, none of what is no voucher. */
export function listVouchers(file: VoucherFile): Voucher[] {
  const { read } = file;
  if (!voucherKinds.has(read.kind)) return [];
  const starts = listStarts(read);
  const [only] = starts;
  if (starts.length > 1) return starts.map((start, index) => fromStart(file, start, index, starts.length));
  return [fromFields(file, only)];
}

/** Where a voucher begins for sure; the first always does. A page that bears the number of the one before goes on with it. */
export function listStarts(read: ReadDocument): VoucherStart[] {
  return read.vouchers
    .filter(({ confidence }, index) => index === 0 || confidence >= sureFrom)
    .filter((start, index, all) => index === 0 || !isSameVoucher(all[index - 1]!, start));
}

function isSameVoucher(one: VoucherStart, other: VoucherStart): boolean {
  return (
    isSameNumber(one.number, other.number) &&
    (one.sellerOrgnr === undefined || other.sellerOrgnr === undefined || one.sellerOrgnr === other.sellerOrgnr)
  );
}

function fromFields(file: VoucherFile, start: VoucherStart | undefined): Voucher {
  const { fields, where, confidence } = file.read;
  const number = fields.number ?? start?.number;
  const issuedOn = fields.issuedOn ?? start?.issuedOn;
  const totalMinor = fields.totalMinor ?? start?.totalMinor;
  const { seller, buyer, currency, dueOn, fromOn, toOn, kid, account } = fields;
  return {
    ...common(file),
    ...known({ number, issuedOn, totalMinor, buyer, currency, dueOn, fromOn, toOn, kid, account }),
    ...known({ seller: seller ?? (start?.sellerOrgnr === undefined ? undefined : { orgnr: start.sellerOrgnr }) }),
    confidence,
    sure: file.read.source === 'data' ? (Object.keys(fields) as ReadFieldName[]) : (file.read.sure ?? []),
    of: 1,
    nth: 1,
    evidence: where.number ?? where.issuedOn ?? where.totalMinor ?? start?.evidence ?? { page: 1 },
  };
}

function fromStart(file: VoucherFile, start: VoucherStart, index: number, of: number): Voucher {
  const { number, issuedOn, totalMinor, sellerOrgnr } = start;
  const { currency } = file.read.fields;
  return {
    ...common(file),
    ...(start.kind !== undefined && voucherKinds.has(start.kind) ? { kind: start.kind } : {}),
    ...known({ number, issuedOn, totalMinor, currency }),
    ...(sellerOrgnr === undefined ? {} : { seller: { orgnr: sellerOrgnr } }),
    confidence: Math.min(start.confidence, file.read.confidence),
    sure: start.sure ?? [],
    of,
    nth: index + 1,
    evidence: { page: start.page, ...start.evidence },
  };
}

type Common = 'arrivalId' | 'itemKey' | 'fileName' | 'receivedOn' | 'kind' | 'source' | 'format';

function common({ arrivalId, itemKey, fileName, receivedOn, read }: VoucherFile): Pick<Voucher, Common> {
  const { kind, source, format } = read;
  return { arrivalId, ...known({ itemKey }), fileName, receivedOn, kind, source, format };
}

type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is not known: an absent field and an undefined one are not the same in a finding that is stored. */
function known<T extends object>(values: T): Known<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;
}
