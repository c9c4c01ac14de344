import type { ClientFacts, OfficeReport, Stretch } from '../agreement/index.ts';
import type { CalendarDate, Closure } from '../kernel/index.ts';
import type { DayRange, Slot, WallClock, WorkingHours } from '../meeting/index.ts';
import type { WayToAsk } from '../reminder/index.ts';
import type { EnteredTime } from '../job/index.ts';

/** All that an office's weekends follow from, as it is known now. */
export interface WorkFacts {
  now: WallClock;
  closures: readonly Closure[];
  people: readonly WorkingPerson[];
  clients: readonly ClientUnderAgreement[];
  duties: readonly WorkDuty[];
  entered: readonly EnteredTime[];
  said: readonly SaidOfJob[];
  promises: readonly PromiseAhead[];
}

export interface WorkingPerson {
  id: string;
  workingHours: WorkingHours;
  absences: readonly DayRange[];
  /** Meetings and what else is promised away. */
  busy: readonly Slot[];
  /** Evenings and other hours that the person has chosen to work, from today on: they count as working hours of their day. */
  overtime?: readonly Slot[];
}

export interface ClientUnderAgreement {
  id: string;
  leadId: string;
  facts: ClientFacts;
  /** What was agreed when, the first first. */
  stretches: readonly Stretch[];
}

/** A duty of the calendar, as far as work waits for it. */
export interface WorkDuty {
  clientId: string;
  /** As the agreement names it: `vouchers/month/2026-10-01`. */
  key: string;
  /** What is alike across clients. */
  group: string;
  dueOn: CalendarDate;
  /** `in-hand` also where the client has answered that nothing comes. */
  state: 'missing' | 'in-hand' | 'cancelled';
  deliveredOn?: CalendarDate;
  /** The day that the client has named. */
  plannedOn?: CalendarDate;
  /** How it can be asked for now, beside the reminders; absent where it cannot. */
  wayToAsk?: WayToAsk;
  /** When somebody at the office last asked for a day and an hour of it. */
  askedOn?: CalendarDate;
}

/** What somebody has said of a job. */
export interface SaidOfJob {
  clientId: string;
  jobKey: string;
  isDone: boolean;
  /** Who does it in place of the client's lead. */
  givenTo?: string;
  /** The day that it was moved to, and in whose days: where somebody else does it, it says nothing. */
  chosenDay?: { on: CalendarDate; forId: string };
}

/** A report that the office has promised, as it stands now. */
export interface PromiseAhead {
  reportId: string;
  clientId: string;
  /** As the agreement's jobs name it: `report-vat/vat-term/2026-09-01`. */
  promiseKey: string;
  report: OfficeReport;
  /** The day in force; absent where nobody can know it yet, or none is promised. */
  dueOn?: CalendarDate;
  isDone: boolean;
  /** All that it is made from has been delivered; some of that after its deadline. */
  isThere: boolean;
  cameLate: boolean;
  /** Late material moves it: the agreement does not say that its day stands whatever comes. */
  mayMove: boolean;
}
