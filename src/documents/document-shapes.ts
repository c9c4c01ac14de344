import type { DocumentKind, Evidence, FileFormat, ReadDocument, ReadingFault } from '../domain/intake/index.ts';

/** A document of which nothing is known yet; what a reader has found is laid over it. */
export function plainDocument(format: FileFormat, found: Partial<ReadDocument> = {}): ReadDocument {
  return {
    format,
    kind: 'other',
    source: 'none',
    confidence: 0,
    pages: 1,
    fields: {},
    where: {},
    codings: [],
    vouchers: [],
    statements: [],
    birthNumbers: [],
    faults: [],
    sumFaults: [],
    ...found,
  };
}

/** What data says is sure: it is not recognised but written. */
export function dataDocument(format: FileFormat, kind: DocumentKind, found: Partial<ReadDocument>): ReadDocument {
  return plainDocument(format, { kind, source: 'data', confidence: 1, ...found });
}

export function faultyDocument(format: FileFormat, fault: ReadingFault, evidence: Evidence = {}): ReadDocument {
  return plainDocument(format, { faults: [{ fault, evidence }] });
}

/** A table of which the rows from this line on were left unread. */
export function withRowsLeft(document: ReadDocument, line: number): ReadDocument {
  return { ...document, faults: [...document.faults, { fault: 'too-heavy', evidence: { line } }] };
}
