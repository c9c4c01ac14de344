/**
 * Something that is not as it was written.
 * - `file-absent`, `file-damaged`: a row stands for a file whose bytes are gone or are others; the subject is its hash
 * - `file-size`: the file is not as long as its row says
 * - `rows-unreadable`: the database server cannot read a table, or says that what it reads is not what it wrote; the subject is the table
 * - `record-changed`, `record-gap`, `record-tail-cut`: the record of a client does not hold; the subject is the client
 * - `anchor-changed`: the line of a day's anchors does not follow from the one before; the subject is the day
 * - `duty-differs`, `surcharge-differs`, `cost-differs`, `report-differs`: what is stored as worked out is not what is worked out now; the subject is the duty
 *   or the client
 * - `backup-damaged`: a file of the last backup is not what was written; the subject is the file
 * - `backup-differs`: after a restore on trial a table did not hold the rows that were backed up; the subject is the table
 * - `checksums-off`: the database server does not notice a changed bit on its disk
 */
export type KeepingFaultKind =
  | 'file-absent'
  | 'file-damaged'
  | 'file-size'
  | 'rows-unreadable'
  | 'record-changed'
  | 'record-gap'
  | 'record-tail-cut'
  | 'anchor-changed'
  | 'duty-differs'
  | 'surcharge-differs'
  | 'cost-differs'
  | 'report-differs'
  | 'backup-damaged'
  | 'backup-differs'
  | 'checksums-off';

export interface KeepingFault {
  /** Absent where it concerns the whole installation. */
  office?: string;
  fault: KeepingFaultKind;
  subject: string;
}
