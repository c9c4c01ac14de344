import { findTemplate, foreseeDates, type ClientFacts } from '../agreement/index.ts';
import { deriveJobs, worksOfKind } from '../job/index.ts';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange } from '../meeting/index.ts';
import type { WonDuty, WonFacts } from './won-facts.ts';

/** A client whose vouchers come so many days after the end of their VAT term, in the year before and now; its wages come on their day. */
export interface MadeClient {
  id: string;
  /** Null: never. */
  before: number | null;
  now: number | null;
  hours: number;
  leadId?: string;
  startOn?: string;
}

export interface MadeMonth {
  month: string;
  today: string;
  clients: readonly MadeClient[];
  people?: readonly string[];
  absences?: readonly DayRange[];
  trialYears?: readonly { clientId: string; startOn: string }[];
  /** From when on vouchers come as `now`. */
  turnOn?: string;
}

const facts: ClientFacts = { paydayOfMonth: 31, invoicingDayOfMonth: 15 };
const terms = findTemplate('vat-two-monthly-with-payroll')!.terms;
const startOn = calendarDate('2023-01-01');

export function makeMonth(made: MadeMonth): WonFacts {
  const { month, people = ['kari'], absences = [], trialYears = [] } = made;
  const monthOn = calendarDate(`${month}-01`);
  const today = calendarDate(made.today);
  return {
    monthOn,
    today,
    closures: [],
    people: people.map((id) => ({ id, workingHours: workingHoursDefault, absences, busy: [] })),
    clients: made.clients.map(({ id, leadId = people[0]!, ...client }) => ({
      id,
      leadId,
      facts,
      stretches: [{ version: 1, fromOn: calendarDate(client.startOn ?? startOn), terms }],
    })),
    duties: made.clients.flatMap((client) =>
      dutiesOf(client, monthOn, calendarDate(made.turnOn ?? addMonths(monthOn, -6))),
    ),
    entered: made.clients.flatMap((client) => enteredOf(client, monthOn)),
    said: [],
    trialYears: trialYears.map(({ clientId, startOn: on }) => ({ clientId, startOn: calendarDate(on) })),
  };
}

function dutiesOf({ id, before, now, ...client }: MadeClient, monthOn: CalendarDate, turnOn: CalendarDate): WonDuty[] {
  const range = {
    startOn: calendarDate(client.startOn ?? startOn),
    fromOn: addMonths(monthOn, -40),
    toOn: addMonths(monthOn, 3),
  };
  return foreseeDates(terms, facts, [], range).duties.map(({ key, period, dueOn }): WonDuty => {
    const days = period.of === 'payday' ? -6 : period.endOn < turnOn ? before : now;
    const of = { clientId: id, key, periodEndOn: period.endOn, dueOn };
    return days === null
      ? { ...of, state: 'missing' }
      : { ...of, state: 'in-hand', deliveredOn: addDays(period.endOn, days) };
  });
}

/** Every job took so many hours, entered on the day it was to be done by. */
function enteredOf({ id, hours, ...client }: MadeClient, monthOn: CalendarDate): WonFacts['entered'] {
  const range = {
    startOn: calendarDate(client.startOn ?? startOn),
    fromOn: addMonths(monthOn, -18),
    toOn: addMonths(monthOn, 1),
  };
  return deriveJobs(terms, facts, [], range).map(({ kind, doneBy }) => ({
    clientId: id,
    workedOn: doneBy,
    minutes: hours * 60,
    work: worksOfKind[kind][0]!,
  }));
}
