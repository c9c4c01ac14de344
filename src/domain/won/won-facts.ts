import type { EnteredTime } from '../job/index.ts';
import type { CalendarDate, Closure } from '../kernel/index.ts';
import type { ClientUnderAgreement, SaidOfJob, WorkDuty, WorkingPerson } from '../weekend/index.ts';

/** All that the hours won in a month follow from. */
export interface WonFacts {
  /** The first day of the month. */
  monthOn: CalendarDate;
  /** What is due today or later is not counted yet. */
  today: CalendarDate;
  /** Whose work is told of; everybody's where it is left out. */
  ofPersonId?: string;
  closures: readonly Closure[];
  /** With what they were away and had promised away from {@link wonRange} on. */
  people: readonly WorkingPerson[];
  clients: readonly ClientUnderAgreement[];
  duties: readonly WonDuty[];
  entered: readonly EnteredTime[];
  said: readonly SaidOfJob[];
  /** When the year began that a client and the office try what they have agreed. */
  trialYears: readonly { clientId: string; startOn: CalendarDate }[];
}

/** A delivery, of this month or of the years before. */
export interface WonDuty extends Pick<WorkDuty, 'clientId' | 'key' | 'dueOn' | 'state' | 'deliveredOn'> {
  /** The last day of what it is for: the vouchers of October, 31 October. Deadlines may have been moved, October has not. */
  periodEndOn: CalendarDate;
}
