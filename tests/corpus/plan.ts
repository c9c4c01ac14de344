import type { AgreedDelivery, ClientIdentity, FindingKind, ReadingFault } from '../../src/domain/intake/index.ts';
import type { CalendarDate } from '../../src/domain/kernel/index.ts';
import type { Company, Temper } from './cast.ts';

/** A voucher as it is in the world, whether it is sent or not. */
export interface PlannedVoucher {
  id: number;
  kind: 'receipt' | 'invoice' | 'credit-note' | 'sale';
  seller: Company;
  buyer: Company;
  /** Empty where it bears none. */
  number: string;
  issuedOn: CalendarDate;
  dueOn?: CalendarDate;
  netMinor: number;
  vatMinor: number;
  /** As it is written on it: with a wrong sum not net and VAT together. */
  totalMinor: number;
  kid?: string;
  account: string;
  what: string;
  /** The account that the client codes it with. */
  coding?: string;
  /** When it was paid by the bank; absent where it was paid otherwise or not yet. */
  paidOn?: CalendarDate;
  /** Paid less this, which was credited by another. */
  less?: { id: number; totalMinor: number };
  /** Printed in full on two pages. */
  twoPages?: boolean;
}

export interface PlannedLine {
  on: CalendarDate;
  amountMinor: number;
  text: string;
  kid?: string;
  /** The vouchers that it pays; none of what needs no voucher. */
  pays: readonly number[];
}

export interface PlannedStatement {
  account: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
  openingMinor: number;
  closingMinor: number;
  lines: readonly PlannedLine[];
}

export type PlannedContent =
  | {
      content: 'vouchers';
      /** A scan is pictures in a PDF, without a letter of text. */
      as: 'pdf' | 'ehf' | 'photo' | 'scan';
      vouchers: readonly PlannedVoucher[];
      photo?: 'blurred' | 'too-dark' | 'low-resolution';
    }
  | { content: 'statements'; as: 'camt' | 'csv' | 'pdf'; statements: readonly PlannedStatement[] }
  | { content: 'codings'; as: 'csv'; rows: readonly { voucher: string; account: string; what: string }[] }
  | { content: 'ledger'; as: 'saf-t'; company: Company; rows: readonly PlannedPosting[] }
  | { content: 'time-sheet'; birthNumber?: string; issuedOn: CalendarDate; seed: number };

/** A voucher as the client has booked it. */
export interface PlannedPosting {
  voucher: string;
  account: string;
  on: CalendarDate;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
}

export interface PlannedFile {
  id: string;
  name: string;
  itemKey: string;
  made: PlannedContent;
  way: 'portal' | 'mail';
  senderVerified?: boolean;
  receivedOn: CalendarDate;
  /** Made as the file with this id was, byte by byte. */
  copyOf?: string;
  spoiled?: Extract<ReadingFault, 'encrypted' | 'damaged'>;
  /** Sent within this archive or mail. */
  inArchive?: string;
}

/** Something that is wrong with a delivery, because it was made so. */
export interface Truth {
  kind: FindingKind;
  subject: string;
}

export interface PlannedDelivery {
  index: number;
  temper: Temper;
  client: ClientIdentity;
  agreed: AgreedDelivery;
  files: readonly PlannedFile[];
  earlier: readonly PlannedFile[];
  truth: readonly Truth[];
  /** What may be asked about and may be passed over: nobody could tell from what was sent. */
  unclear: readonly Truth[];
}
