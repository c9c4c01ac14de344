import { addDays, type CalendarDate, type Closure } from '../kernel/index.ts';
import { listJobs, type ClientUnderAgreement } from '../weekend/index.ts';
import type { ContactFacts } from './contact-facts.ts';
import { lawDaysAhead } from './propose-contacts.ts';

/** The law's days for the close of a client's year that lie ahead, as far as its agreement gives that to the office. */
export function findLawAhead(
  client: ClientUnderAgreement,
  closures: readonly Closure[],
  today: CalendarDate,
): ContactFacts['lawAhead'] {
  const jobs = listJobs(client, closures, { fromOn: today, toOn: addDays(today, lawDaysAhead) });
  return jobs
    .filter(({ kind }) => kind === 'year-end')
    .flatMap(({ deadlines }) =>
      deadlines.flatMap((deadline) => (deadline.of === 'law' ? [{ report: deadline.report, on: deadline.on }] : [])),
    );
}
