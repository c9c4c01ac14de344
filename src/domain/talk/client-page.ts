import type { DocumentType, Schedule } from '../agreement/index.ts';
import type { OfficeLateness } from '../conduct/index.ts';
import type { CalendarDate, Ore } from '../kernel/index.ts';
import type { Target } from './target.ts';

/** How the page begins. Whoever chose the talk had a reason, but no page says that something does not work where the figures do not. */
export type Standing = 'does-not-work' | 'could-be-easier' | 'works' | 'not-known';

/** One clause as the page tells it: what, how often and by when. Names of accounts, tills and employees are left out. */
export interface AgreedClause {
  clauseKey: string;
  documents: readonly DocumentType[];
  /** So many more documents than are named. */
  documentsMore: number;
  schedule: Schedule;
}

/** One thing that the client's page tells. The list is closed: what has no kind here cannot stand on the page but by a person's own words. */
export type ClientFact =
  | { fact: 'standing'; standing: Standing }
  /** No clause: nothing was written down. */
  | { fact: 'agreed'; clauses: readonly AgreedClause[]; clausesMore: number }
  /** Days after the deadline, negative when early; `of` so many deliveries. */
  | { fact: 'days'; medianDays: number; of: number }
  | { fact: 'missing'; count: number }
  | { fact: 'complete'; first: number; of: number }
  | { fact: 'reminders'; count: number }
  | { fact: 'questions'; count: number }
  /** Without VAT; what was credited is taken off. */
  | { fact: 'charged'; sumOre: Ore }
  | { fact: 'waived'; sumOre: Ore }
  /** Minutes beyond what was agreed, and what they are worth at the office's hourly rate, without VAT. */
  | { fact: 'extra-work'; minutes: number; rateOre: Ore; sumOre: Ore }
  | { fact: 'own-dates'; ownDates: 'left-out' }
  /** Of how many deliveries the office's own part was in time, and what came late; `lateMore` so many beyond those told. */
  | {
      fact: 'own-dates';
      ownDates: 'approved';
      inTime: number;
      of: number;
      late: readonly OfficeLateness[];
      lateMore: number;
    }
  /** A figure of a good year, and what it is now; `deliveries`: of so many. */
  | { fact: 'target'; target: Target; now: number; deliveries: number }
  /** The agreement prices lateness, and what comes in time costs none of it. */
  | { fact: 'in-time-costs-nothing' };

export interface ClientPage {
  /** The twelve months begin after this day, and end on the other. */
  afterOn: CalendarDate;
  toOn: CalendarDate;
  facts: readonly ClientFact[];
}
