import type { CalendarDate } from '../kernel/index.ts';

/** What the bytes are. Known by content; the name and what the sender's program said are never asked. */
export const fileFormats = [
  'pdf',
  'jpeg',
  'png',
  'heic',
  'tiff',
  'webp',
  'xlsx',
  'docx',
  'zip',
  'eml',
  'ubl',
  'saf-t-financial',
  'saf-t-cash-register',
  'camt',
  'ocr-giro',
  'csv',
  'xml',
  'text',
  'unknown',
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What a document is about, as far as it can be read out of it. */
export const documentKinds = [
  'invoice',
  'credit-note',
  'receipt',
  'bank-statement',
  'payment-list',
  'ledger',
  'cash-report',
  'expense-claim',
  'travel-claim',
  'time-sheet',
  'payroll-basis',
  'coding-sheet',
  'stock-count',
  'letter',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * Where in a file something stands. Pages and lines are counted from 1; a box is in shares of its page, from the upper left corner; `path` names the
 * part of an archive or mail. `text` are the words that stand there, never a birth number.
 */
export interface Evidence {
  page?: number;
  line?: number;
  box?: Box;
  path?: string;
  text?: string;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Party {
  name?: string;
  orgnr?: string;
}

/** A booking account that the client has named for a voucher, and where it stands. */
export interface Coding {
  account: string;
  from: 'coding-sheet' | 'file-name' | 'stamp' | 'column' | 'data';
  evidence: Evidence;
  /** Which voucher it is for, where a sheet or a file lists several: its number or file name as written. */
  voucher?: string;
}

/** One line of a bank statement. Amounts are in minor units of the statement's currency, money out below zero. */
export interface StatementLine {
  on: CalendarDate;
  amountMinor: number;
  text: string;
  kid?: string;
  reference?: string;
  evidence: Evidence;
}

/** A bank statement of one account. A balance that the file does not state is absent. */
export interface Statement {
  account?: string;
  /** What its head calls the account: `Driftskonto`. */
  accountName?: string;
  currency: string;
  fromOn?: CalendarDate;
  toOn?: CalendarDate;
  openingMinor?: number;
  closingMinor?: number;
  lines: readonly StatementLine[];
}

/** Where a new voucher seems to begin in a file, and what it is known by. The first is on page 1. */
export interface VoucherStart {
  page: number;
  /** What this one is, where its page tells. */
  kind?: DocumentKind;
  number?: string;
  issuedOn?: CalendarDate;
  totalMinor?: number;
  sellerOrgnr?: string;
  /** Which of these no other words of it speak against. */
  sure?: readonly ReadFieldName[];
  /** How sure, from 0 to 1. */
  confidence: number;
  evidence: Evidence;
}

/** What makes a file hard or impossible to use. */
export const readingFaults = [
  'encrypted',
  'damaged',
  'too-heavy',
  'too-many-pages',
  'too-many-pixels',
  'too-deep',
  'too-many-parts',
  'unpacks-too-large',
  'forbidden-xml',
  'low-resolution',
  'blurred',
  'too-dark',
  'cut-off',
  'blank-page',
  'not-readable',
] as const;
export type ReadingFault = (typeof readingFaults)[number];

/** What can be read out of one document, and where each part of it stands. */
export interface ReadFields {
  issuedOn?: CalendarDate;
  dueOn?: CalendarDate;
  fromOn?: CalendarDate;
  toOn?: CalendarDate;
  number?: string;
  seller?: Party;
  buyer?: Party;
  /** ISO 4217. */
  currency?: string;
  /** In minor units of the currency; of a credit note as written, that is above zero. */
  totalMinor?: number;
  vatMinor?: number;
  netMinor?: number;
  kid?: string;
  /** The bank account that is to be paid, or that the statement is of: eleven digits or an IBAN. */
  account?: string;
}
export type ReadFieldName = keyof ReadFields;

/** The words of a mail, without its layout. At most `letterWordsMax` characters of it are kept; the file itself has them all. */
export interface Letter {
  subject?: string;
  words: string;
}
export const letterWordsMax = 20_000;

/** A document as it was read. The same bytes always give the same, but for the names that the file had. */
export interface ReadDocument {
  format: FileFormat;
  kind: DocumentKind;
  /** How the words were found: data with fields, text in the file, letters recognised in a picture, or not at all. */
  source: 'data' | 'text' | 'ocr' | 'none';
  /** How sure the kind and the fields are, from 0 to 1: 1 for data, what the recognition of letters said for a picture. */
  confidence: number;
  pages: number;
  fields: ReadFields;
  /** Where each field stands. */
  where: Partial<Readonly<Record<ReadFieldName, Evidence>>>;
  /**
   * Fields of which the document leaves no doubt which words are meant: a day that a label names alone, a total that a second figure bears out. The letters may
   * still be guessed. Of data all are sure.
   */
  sure?: readonly ReadFieldName[];
  codings: readonly Coding[];
  /** Where vouchers begin in it. One for an ordinary voucher, none where nothing could be told. */
  vouchers: readonly VoucherStart[];
  statements: readonly Statement[];
  /** Places where an eleven-digit number stands that passes as a birth number. The number itself is never kept. */
  birthNumbers: readonly Evidence[];
  faults: readonly { fault: ReadingFault; evidence: Evidence }[];
  /** A signed file; a PDF with files in it. */
  signed?: boolean;
  attachments?: readonly string[];
  /** Of a mail: what its sender wrote, as text. */
  letter?: Letter;
  /** What a sum in the file should be and is not, worked out by the file's own figures. */
  sumFaults: readonly {
    what: 'total' | 'vat' | 'lines' | 'balance';
    statedMinor: number;
    foundMinor: number;
    evidence: Evidence;
  }[];
  /** The order in which the vouchers of a list or ledger stand, by date, where it has dates. */
  listedDates?: readonly CalendarDate[];
}
