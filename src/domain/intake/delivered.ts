import type { AgreedItem, FormDemand } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { ReadDocument } from './document.ts';

/** How something came. Mail is open to any reader on its way, the other ways are not. */
export type IntakeWay = 'portal' | 'staff' | 'paper' | 'api' | 'mail' | 'ledger' | 'history';

/** One file of a delivery as the checks see it. What has not been read yet has no `read`, and nothing is said of it. */
export interface DeliveredFile {
  arrivalId: string;
  /** Which item it was sent for; absent while nobody knows. */
  itemKey?: string;
  /** Its place among the files of the delivery, from 1, in the order in which the client sent them. */
  place: number;
  fileName: string;
  sha256: string;
  receivedOn: CalendarDate;
  way: IntakeWay;
  read?: ReadDocument;
  /** The archive, mail or file that it was taken out of, and where in it. */
  partOf?: { arrivalId: string; path: string };
  verdict: 'waiting' | 'accepted' | 'returned';
  /** The arrival that it replaces. */
  mends?: string;
  /** What a virus scanner called it; such a file is opened by nobody. */
  infectedWith?: string;
  /** A virus scan was set up and did not look at it, since it is too large for that. */
  notScanned?: true;
  /** Mail only: false where nothing shows that the sender is the client. */
  senderVerified?: boolean;
}

/** What was agreed about the delivery: a clause for a period. */
export interface AgreedDelivery {
  clauseKey: string;
  periodStartOn: CalendarDate;
  periodEndOn: CalendarDate;
  items: readonly AgreedItem[];
  /** Demanded of everything under the clause, besides what an item demands of itself. */
  form: readonly FormDemand[];
  wished: readonly FormDemand[];
  /** Items that need no file: answered, on paper, covered by e-invoice or bank feed, or confirmed to be elsewhere. */
  settledItemKeys: readonly string[];
}

/** What is known of the client that a document can be held against. */
export interface ClientIdentity {
  name: string;
  /** Empty where it is not known: nothing is then said of whose a document is. */
  orgnr: string;
  /** Names of accounts, and numbers where they are known: eleven digits or an IBAN. */
  accounts: readonly { name: string; number?: string }[];
}

/** A document that came before, by what it is known by: for duplicates, series and balances that go on. */
export interface EarlierDocument {
  arrivalId: string;
  receivedOn: CalendarDate;
  sha256: string;
  fileName: string;
  itemKey?: string;
  read?: ReadDocument;
}

export interface DeliveryFacts {
  agreed: AgreedDelivery;
  client: ClientIdentity;
  files: readonly DeliveredFile[];
  earlier: readonly EarlierDocument[];
}
