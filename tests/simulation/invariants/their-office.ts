import type { ClosedDays } from './their-calendar.ts';

/** One event of an exported record, as anybody who was given the file reads it. */
export interface TheirEvent {
  kind: string;
  at: string;
  data: Readonly<Record<string, unknown>>;
}

/** Days of a ladder, as settings and agreements hold them. */
interface TheirLadder {
  periodic?: { mainOfficeDaysAfter?: number };
  event?: object;
}

/** What an agreed version says, as far as the office's own dates go by it. */
export interface TheirTerms {
  office?: {
    answerWithinWorkingDays: number;
    slower?: { fromDayOfMonth: number; workingDays: number };
    reminders?: { mainWorkingDaysAfter?: number };
    reports: readonly TheirReportPromise[];
  };
}

export interface TheirReportPromise {
  key: string;
  report: string;
  due: { rule: string; count?: number; unit?: string };
  shift: 'none' | 'next' | 'previous';
  from: readonly string[];
  whenLate: 'stands' | 'moves' | 'not-promised';
}

/** A row of the exported duties. */
export interface TheirDutyRow {
  id: string;
  agreement_id: string;
  version: number;
  clause_key: string;
  channel: string;
  ladder: string;
  period_start_on: string;
  period_end_on: string;
  due_at: string | null;
}

/** A row of the exported promised reports. */
export interface TheirPromiseRow {
  id: string;
  agreement_id: string;
  version: number;
  promise_key: string;
  period_of: string;
  period_start_on: string;
  period_end_on: string;
  agreed_due_on: string | null;
  cancelled_on: string | null;
}

/** Everything that is read beside the record of one client. */
export interface TheirOffice {
  today: string;
  zone: string;
  closures: readonly ClosedDays[];
  duties: readonly TheirDutyRow[];
  promises: readonly TheirPromiseRow[];
  /** By agreement and version, with a blank between. */
  terms: ReadonlyMap<string, TheirTerms>;
  /** Who was to be reminded how; null where the client has left and nobody is. */
  ladders: {
    office: TheirLadder | null;
    client: TheirLadder | null;
    duties: Readonly<Record<string, Readonly<Record<string, TheirLadder>>>> | null;
  } | null;
}
