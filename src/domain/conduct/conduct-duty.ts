import type { CalendarDate, Ore } from '../kernel/index.ts';
import type { OfficeSlip } from '../obligation/index.ts';

/** The office's own part that came late, as it stands in the record: it answered late, reported late, or reminded late. */
export type OfficeLateness = OfficeSlip | { slip: 'reminded-late'; dueOn: CalendarDate; doneOn?: CalendarDate };

/** What one duty tells of how the two worked together. */
export interface ConductDuty {
  obligationId: string;
  clauseKey: string;
  /** The deadline in force. */
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  /** Days after the deadline, without those on which the office was closed; negative when it came early. Of what has not come: so far. */
  daysLate: number;
  /** From before Takt: its days are known, and nothing else of it. */
  history: boolean;
  /** How often something of it was sent back. */
  returns: number;
  /** The chasing messages about it that a server took, by id: one can be about several deliveries. */
  reminderIds: readonly string[];
  questions: number;
  /** Work that the delivery made beyond what was agreed. */
  extraMinutes: number;
  chargedOre: Ore;
  waivedOre: Ore;
  officeLateness: readonly OfficeLateness[];
}
