/** What a client hands in. The words of each are in the catalogue; `GLOSSARY.md` has both languages. */
export const documentTypes = [
  'vouchers',
  'receipts',
  'incoming-invoices',
  'outgoing-invoices',
  'bank-statement',
  'daily-cash',
  'expense-claims',
  'travel-claims',
  'payroll-basis',
  'fixed-pay-changes',
  'time-sheets',
  'invoicing-basis',
  'stock-count',
  'cash-count',
  'loan-statements',
  'securities',
  'work-in-progress',
  'receivables',
  'shareholder-changes',
  'contracts',
  'public-notices',
  'tax-account-statement',
  'customs-declarations',
  'private-use',
  'year-end-statements',
  'budget-figures',
  'meeting-papers',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What wages are made from. */
export const payrollDocuments: ReadonlySet<string> = new Set<DocumentType>([
  'payroll-basis',
  'time-sheets',
  'travel-claims',
]);

/** How the material is to look when it comes. */
export const formDemands = [
  'sorted-by-date',
  'sorted-by-kind',
  'sorted-by-bank-statement',
  'coded',
  'reconciled',
  'voucher-for-every-bank-line',
  'unexplained-lines-explained',
  'one-voucher-per-file',
  'electronic-invoice',
  'digital',
  'mounted-on-a4',
  'legible',
  'signed',
] as const;
export type FormDemand = (typeof formDemands)[number];

/** Where a duty is delivered. Outside Takt nothing is reminded or charged unless someone confirmed that day what is missing. */
export const deliveryChannels = ['takt', 'accounting-system', 'e-invoice-or-bank-feed', 'paper'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** What a client has several of. An item for each is asked for by name where the names are known, else as one. */
export const repeatedThings = ['account', 'till', 'employee'] as const;
export type RepeatedThing = (typeof repeatedThings)[number];

/** What must have been so in a period for an item to be owed. "Nothing this time" answers it where nobody knows beforehand. */
export const circumstances = [
  'payroll',
  'sales',
  'cash-sales',
  'purchases',
  'travel',
  'stock',
  'foreign-trade',
  'changes',
] as const;
export type Circumstance = (typeof circumstances)[number];

/** One thing of a delivery. Essential items decide whether it is delivered; a missing minor one becomes a question. */
export interface AgreedItem {
  /** Unique within the clause, kept from version to version so that the record can follow it. */
  key: string;
  document: DocumentType;
  essential: boolean;
  /** Which one, where there are several: an account, a till. A proper name, so it is the same in both languages. */
  name?: string;
  /** One for each account, till or employee. */
  each?: RepeatedThing;
  /** Owed only where there was such a thing in the period. */
  onlyIf?: Circumstance;
  /** What this item is to look like, besides what the clause demands of all. */
  form?: readonly FormDemand[];
}
