import type { DocumentType } from '../agreement/index.ts';
import type { RetentionClass } from './retention-rule.ts';

/** Everything with contents that an office stores about a client. */
export const storedThings = [
  'accounting-file',
  'supporting-file',
  'unplaced-file',
  'message-words',
  'question-words',
  'objection-words',
  'talk-words',
  'course-words',
  'review-words',
  'handover-words',
  'meeting-words',
  'referral-words',
  'record-words',
  'time-words',
  'agreement-document',
  'engagement-check',
  'breach-letter',
] as const;
export type StoredThing = (typeof storedThings)[number];

/**
 * The class of each. A file of which nobody has said what it is, is taken for accounting material of the financial year in which it came: it can be of no later
 * one, so that it is never kept for a shorter time than whatever it turns out to be.
 */
const classes: Readonly<Record<StoredThing, RetentionClass>> = {
  'accounting-file': 'accounting-five-years',
  'supporting-file': 'accounting-three-and-a-half-years',
  'unplaced-file': 'accounting-five-years',
  'message-words': 'engagement-five-years',
  'question-words': 'accounting-three-and-a-half-years',
  'objection-words': 'engagement-five-years',
  'talk-words': 'engagement-five-years',
  'course-words': 'engagement-five-years',
  'review-words': 'engagement-five-years',
  'handover-words': 'engagement-five-years',
  'meeting-words': 'engagement-five-years',
  'referral-words': 'engagement-five-years',
  'record-words': 'engagement-five-years',
  'time-words': 'accounting-three-and-a-half-years',
  'agreement-document': 'agreement-five-years',
  'engagement-check': 'relation-five-years',
  'breach-letter': 'breach-ten-years',
};

export function findRetentionClass(thing: StoredThing): RetentionClass {
  return classes[thing];
}

/** Material that is kept three years and six months: contracts that are not minor, lists of hours, papers that only support. */
export const supportingDocuments: readonly DocumentType[] = [
  'contracts',
  'time-sheets',
  'fixed-pay-changes',
  'meeting-papers',
  'budget-figures',
];

/** What a file is by what it was delivered as; one that nobody has placed may be anything. */
export function storedThingOf(document: DocumentType | null): StoredThing {
  if (document === null) return 'unplaced-file';
  return supportingDocuments.includes(document) ? 'supporting-file' : 'accounting-file';
}
