import { findTemplate, foreseeDates, type ClientFacts } from '../agreement/index.ts';
import { deriveJobs, worksOfKind } from '../job/index.ts';
import { addDays, addMonths, calendarDate, timeOfDay } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange } from '../meeting/index.ts';
import type { WorkDuty, WorkFacts } from './work-facts.ts';

/** A client who delivers so many days after each deadline, and whose jobs take so many hours. */
export interface MadeClient {
  id: string;
  daysLate: number;
  hours: number;
  leadId?: string;
  /** Of what is due from this day on nothing has come yet; the day before the first deadline that has not come. */
  plannedOn?: string;
  wayToAsk?: 'message' | 'call';
  askedOn?: string;
}

export interface MadeOffice {
  today: string;
  time?: string;
  clients: readonly MadeClient[];
  people?: readonly string[];
  absences?: readonly DayRange[];
  said?: WorkFacts['said'];
  promises?: WorkFacts['promises'];
}

const facts: ClientFacts = { paydayOfMonth: 31, invoicingDayOfMonth: 15 };
const terms = findTemplate('vat-two-monthly-with-payroll')!.terms;
const startOn = calendarDate('2024-01-01');

/** Clients with vouchers of every VAT term and wages, two years of deliveries and a year and a half of hours. */
export function makeOffice({
  today,
  time = '08:00',
  clients,
  people = ['kari'],
  absences = [],
  said = [],
  promises = [],
}: MadeOffice): WorkFacts {
  const on = calendarDate(today);
  return {
    now: { on, time: timeOfDay(time) },
    closures: [],
    people: people.map((id) => ({ id, workingHours: workingHoursDefault, absences, busy: [] })),
    clients: clients.map(({ id, leadId = people[0]! }) => ({
      id,
      leadId,
      facts,
      stretches: [{ version: 1, fromOn: startOn, terms }],
    })),
    duties: clients.flatMap((client) => dutiesOf(client, on)),
    entered: clients.flatMap((client) => enteredOf(client, on)),
    said,
    promises,
  };
}

function dutiesOf(
  { id, daysLate, plannedOn, wayToAsk, askedOn }: MadeClient,
  today: WorkFacts['now']['on'],
): WorkDuty[] {
  const range = { startOn, fromOn: addMonths(today, -24), toOn: addMonths(today, 3) };
  return foreseeDates(terms, facts, [], range).duties.map(({ key, period, dueOn }): WorkDuty => {
    const cameOn = addDays(dueOn, daysLate);
    const of = { clientId: id, key, group: period.of, dueOn };
    if (cameOn < today) return { ...of, state: 'in-hand', deliveredOn: cameOn };
    return {
      ...of,
      state: 'missing',
      ...(plannedOn === undefined ? {} : { plannedOn: calendarDate(plannedOn) }),
      ...(wayToAsk === undefined ? {} : { wayToAsk }),
      ...(askedOn === undefined ? {} : { askedOn: calendarDate(askedOn) }),
    };
  });
}

function enteredOf({ id, hours }: MadeClient, today: WorkFacts['now']['on']): WorkFacts['entered'] {
  const range = { startOn, fromOn: addMonths(today, -18), toOn: addDays(today, -1) };
  return deriveJobs(terms, facts, [], range).map(({ kind, doneBy }) => ({
    clientId: id,
    workedOn: doneBy,
    minutes: hours * 60,
    work: worksOfKind[kind][0]!,
  }));
}
