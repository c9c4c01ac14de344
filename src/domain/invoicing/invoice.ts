import type { CalendarDate } from '../kernel/index.ts';
import type { OrderLine } from './order-line.ts';

/** Who sells: the office, as it has given itself to Takt. */
export interface Seller {
  name: string;
  orgnr: string;
  email: string;
  contactName: string;
  /** Whether "Foretaksregisteret" stands on what it sells by. Source: foretaksregisterloven § 10-2, for limited companies and foreign branches. */
  inBusinessRegister: boolean;
  accountNumber: string;
}

/** Who buys: a client with an organisation number. */
export interface Buyer {
  name: string;
  orgnr: string;
  /** Who asked for it, or whom it concerns: `Deres ref.` */
  reference: string;
}

interface SalesDocument {
  number: number;
  issueOn: CalendarDate;
  seller: Seller;
  buyer: Buyer;
  lines: readonly OrderLine[];
}

export interface Invoice extends SalesDocument {
  kind: 'invoice';
  dueOn: CalendarDate;
}

export interface CreditNote extends SalesDocument {
  kind: 'credit-note';
  /** The invoice that it takes back, in part or whole. */
  credits: { number: number; issueOn: CalendarDate };
}

export type InvoiceDocument = Invoice | CreditNote;
