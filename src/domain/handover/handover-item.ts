import type { DocumentType, PowerOfAttorney } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { DeadlineAround, DutyAround, PeriodToHandOver } from './derive-due-around.ts';

/** What is handed over, in the order in which it stands on the page. Nothing else ever is: the checks that the law asks of an office have no item here. */
export const handoverItems = [
  'material',
  'open-duties',
  'statutory-deadlines',
  'agreement',
  'record',
  'accounts-and-accesses',
  'powers-of-attorney',
  'own-documents',
] as const;
export type HandoverItem = (typeof handoverItems)[number];

/** The material of one period: each file by what it is and by the SHA-256 of its bytes. Names of files stay behind: anybody can have written anything there. */
export interface MaterialOfPeriod {
  period: PeriodToHandOver;
  files: readonly { document: DocumentType; sha256: string }[];
}

/** The agreement itself is number 0, its changes are 1, 2, 3 … */
export interface AgreementDocument {
  changeNumber: number;
  acceptedOn: CalendarDate;
  sha256: string;
}

/** Where the office has come in for the client. */
export const accessKinds = [
  'accounting-system',
  'payroll-system',
  'invoicing-system',
  'bank',
  'altinn',
  'expense-system',
  'file-sharing',
] as const;
export type AccessKind = (typeof accessKinds)[number];

export interface AccessToHandOver {
  kind: AccessKind;
  /** `Fiken`, `DNB`: a proper name, the same in both languages. */
  name: string;
}

/** A power and one natural person who may use it (regnskapsførerloven § 5-2, second paragraph). */
export interface HeldPower {
  power: PowerOfAttorney;
  holder: string;
}

/** All that there is to hand over, as it is today. */
export interface HandoverContents {
  material: readonly MaterialOfPeriod[];
  duties: readonly DutyAround[];
  deadlines: readonly DeadlineAround[];
  agreement: readonly AgreementDocument[];
  /** So many events, and the hash that they end in. */
  record: { events: number; headHash: string } | null;
  accesses: readonly AccessToHandOver[];
  powers: readonly HeldPower[];
  /** Files that the client has delivered or been given. */
  ownDocuments: number;
}

/** One line of the page. */
export type HandoverContent =
  | ({ item: 'material' } & (MaterialOfPeriod | { period: null; files: readonly never[] }))
  | { item: 'open-duties'; duties: readonly DutyAround[] }
  | { item: 'statutory-deadlines'; deadlines: readonly DeadlineAround[] }
  | { item: 'agreement'; documents: readonly AgreementDocument[] }
  | { item: 'record'; record: HandoverContents['record'] }
  | { item: 'accounts-and-accesses'; access: AccessToHandOver | null }
  | { item: 'powers-of-attorney'; held: HeldPower | null }
  | { item: 'own-documents'; documents: number };

export interface HandoverLineContent {
  /** The same from day to day, whatever the line holds. */
  key: string;
  content: HandoverContent;
  /** What is compared to see whether the line still holds what was handed over; empty where there is nothing. */
  holds: readonly string[];
}
