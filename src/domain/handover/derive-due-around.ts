import type { DocumentType, DutyPeriod, OfficeTask } from '../agreement/index.ts';
import { addDays, type CalendarDate } from '../kernel/index.ts';
import { deriveStatutoryDeadlines, type StatutoryFacts, type StatutoryReport } from '../statutory/index.ts';

/** What of a duty's period is told. */
export type PeriodToHandOver = Pick<DutyPeriod, 'of' | 'startOn' | 'endOn'>;

/** A delivery that has not come. */
export interface OpenDuty {
  obligationId: string;
  documents: readonly DocumentType[];
  period: PeriodToHandOver;
  dueOn: CalendarDate;
}

/** Whose something is: the client's to deliver or do, the office's to do until the last day, or the next accountant's. */
export type DutyOwner = 'client' | 'office' | 'next-accountant';

/** An open delivery, and to whom it goes: to the office until the last day, then to whoever comes after. */
export interface DutyAround extends OpenDuty {
  deliveredTo: 'office' | 'next-accountant';
}

/** A deadline of the law, and who does the work. Whoever does it, the duty towards the authorities is the client's own. */
export interface DeadlineAround {
  report: StatutoryReport;
  anchorOn: CalendarDate;
  dueOn: CalendarDate;
  owner: DutyOwner;
}

export interface DueAround {
  duties: readonly DutyAround[];
  deadlines: readonly DeadlineAround[];
}

export interface DueAroundFacts {
  today: CalendarDate;
  lastOn: CalendarDate;
  openDuties: readonly OpenDuty[];
  /** What the law asks of this client. */
  reports: readonly StatutoryReport[];
  statutory: StatutoryFacts;
  /** What the office does for the client by the agreement. */
  tasks: readonly OfficeTask[];
}

/** So many days after the last one are looked at: long enough for the two-monthly VAT return, which is where a handover is forgotten. */
export const daysAfterLast = 70;

/**
 * What falls due from today until the last day, and what comes right after it, with whose it is, earliest first.
 * Example: last day 31 May 2027, bookkeeping and VAT return agreed → the VAT return of 10 June is the next accountant's, the one of 12 April is the office's.
 */
export function deriveDueAround({ today, lastOn, openDuties, reports, statutory, tasks }: DueAroundFacts): DueAround {
  const deadlines = reports.flatMap((report) =>
    deriveStatutoryDeadlines(report, today, addDays(lastOn, daysAfterLast), statutory).map((deadline) => ({
      report,
      ...deadline,
      owner: ownerOf(report, deadline.dueOn, lastOn, tasks),
    })),
  );
  return {
    duties: openDuties
      .map((duty) => ({
        ...duty,
        deliveredTo: duty.dueOn <= lastOn ? ('office' as const) : ('next-accountant' as const),
      }))
      .toSorted(byDueOn),
    deadlines: deadlines.toSorted(byDueOn),
  };
}

function ownerOf(
  report: StatutoryReport,
  dueOn: CalendarDate,
  lastOn: CalendarDate,
  tasks: readonly OfficeTask[],
): DutyOwner {
  const task = taskOf[report];
  if (task === null || !tasks.includes(task)) return 'client';
  return dueOn <= lastOn ? 'office' : 'next-accountant';
}

function byDueOn(one: { dueOn: CalendarDate }, other: { dueOn: CalendarDate }): number {
  if (one.dueOn === other.dueOn) return 0;
  return one.dueOn < other.dueOn ? -1 : 1;
}

/** The task of the agreement under which an office does it; null for what only the company itself can do. */
const taskOf: Readonly<Record<StatutoryReport, OfficeTask | null>> = {
  'vat-return': 'vat-return',
  'vat-return-monthly': 'vat-return',
  'vat-return-weekly': 'vat-return',
  'vat-return-yearly': 'vat-return',
  'vat-return-primary-industries': 'vat-return',
  'vat-special-return': 'vat-return',
  'vat-voec': 'vat-return',
  'vat-compensation': 'vat-return',
  'vat-payment': 'payment',
  'a-melding': 'payroll',
  'a-melding-simplified': 'payroll',
  'a-melding-fishing-share': 'payroll',
  'withholding-tax': 'payment',
  'employer-contribution': 'payment',
  'salary-summary': 'payroll',
  'third-party-benefits': 'payroll',
  'payroll-control-statement': 'payroll',
  'foreign-contractors': 'payroll',
  'tax-return': 'tax-return',
  'tax-return-wage-earners': 'tax-return',
  'tax-return-extended': 'tax-return',
  'shareholder-register': 'shareholder-register',
  'shareholder-register-others': 'shareholder-register',
  'advance-tax-company': 'payment',
  'advance-tax-person': 'payment',
  'extra-advance-tax': 'payment',
  'stock-count': null,
  'annual-accounts-adopted': null,
  'annual-accounts': 'annual-accounts',
  'general-meeting': null,
  'general-meeting-papers': null,
};
