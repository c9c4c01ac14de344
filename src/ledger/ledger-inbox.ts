import type { CalendarDate } from '../domain/kernel/index.ts';

/** A company in the accounting system, as the holder of a key may see it. */
export interface LedgerCompany {
  /** Its name in addresses, `brattli-bygg-as`. */
  slug: string;
  name: string;
  /** Nine digits; undefined where the system tells none. */
  orgnr: string | undefined;
}

/** One document in a company's inbox, as the system tells of it. Its bytes are not asked for. */
export interface LedgerDocument {
  documentId: string;
  name: string;
  description: string;
  /** Whether it was used as documentation of something that was booked. */
  used: boolean;
  /** The day it was put there, in Norway; undefined where the system tells none. */
  createdOn: CalendarDate | undefined;
}

/** Which company, by whose key. */
export interface LedgerAccess {
  token: string;
  companySlug: string;
}

export interface LedgerFile {
  name: string;
  fileName: string;
  /** What the document is found again by. */
  description: string;
  /** Where the bytes lie on this machine while it is sent. */
  path: string;
}

export type LedgerRefusal = 'unauthorised' | 'no-access' | 'not-found' | 'rate-limited';

/** Why nothing was done. `unreachable` says what failed, without anything of the key. */
export type LedgerFault = { refused: LedgerRefusal } | { unreachable: string };

/**
 * How a push ended. `document-refused`: the system does not take such a file. `inDoubt`: it left and no answer came, so it may lie there or not; a fault
 * is only answered where it certainly does not.
 */
export type PushOutcome =
  { pushed: { location: string | undefined } } | { refused: 'document-refused' } | { inDoubt: string } | LedgerFault;

/** The inbox of an accounting system. Nothing here throws for what the other side does. */
export interface LedgerInbox {
  /** The companies that a key opens. */
  listCompanies(token: string): Promise<{ companies: LedgerCompany[] } | LedgerFault>;
  /**
   * What lies in a company's inbox, the newest first, all of it or what was put there on a day or later. `complete` is false where there was more than
   * is ever asked for.
   */
  listDocuments(
    access: LedgerAccess,
    options?: { fromOn?: CalendarDate },
  ): Promise<{ documents: LedgerDocument[]; complete: boolean } | LedgerFault>;
  /** What lies there under a name (a part of it is enough), to find again what may have been pushed. */
  findDocuments(access: LedgerAccess, name: string): Promise<{ documents: LedgerDocument[] } | LedgerFault>;
  /** Puts one file there. Never tried again by itself once it may have arrived. */
  push(access: LedgerAccess, file: LedgerFile): Promise<PushOutcome>;
}
