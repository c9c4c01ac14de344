import type { ReadDocument, ReadingFault } from './document.ts';

/** A document of which nothing is known but why it could not be read. */
export function unreadDocument(fault: ReadingFault): ReadDocument {
  return {
    format: 'unknown',
    kind: 'other',
    source: 'none',
    confidence: 0,
    pages: 0,
    fields: {},
    where: {},
    codings: [],
    vouchers: [],
    statements: [],
    birthNumbers: [],
    faults: [{ fault, evidence: {} }],
    sumFaults: [],
  };
}
