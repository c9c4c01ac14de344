import { addDays, addMonths, type CalendarDate, type Closure } from '../kernel/index.ts';
import { deriveVatSpans, type ClientFacts } from './client-facts.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import type { AgreedItem } from './deliverable.ts';
import { deriveDuties, type Duty, type DutyPeriod, type DutyRange } from './derive-duties.ts';
import { deriveEventDays } from './derive-event-days.ts';
import { deriveItems } from './derive-items.ts';
import { derivePromisedReports } from './derive-promised-reports.ts';
import { foreseeReportDeadline, foreseeStatutory, type ForeseenLaw } from './foresee-statutory.ts';
import type { ReportPromise } from './office-promises.ts';

/** A duty to come, with what is asked for then and the law's deadlines that it serves. */
export interface ForeseenDuty extends Duty {
  items: readonly AgreedItem[];
  statutory: readonly ForeseenLaw[];
}

/** A day on which the office has promised something. */
export interface ForeseenPromise {
  /** Stable as a duty's: `report-vat/vat-term/2026-09-01`. */
  key: string;
  promise: ReportPromise;
  period: DutyPeriod;
  dueOn: CalendarDate;
  statutory: readonly ForeseenLaw[];
}

/** Why a clause has no date in the span that was asked for. */
export type NoDates =
  /** Nobody has told when the event is. */
  | 'event-not-known'
  /** It hangs on a way of reporting VAT that the client does not have in this span. */
  | 'not-while-vat-is-so'
  | 'none-in-this-span';

export interface Foreseen {
  fromOn: CalendarDate;
  toOn: CalendarDate;
  duties: readonly ForeseenDuty[];
  promises: readonly ForeseenPromise[];
  /** Promises whose day nobody knows before everything has come. */
  afterDelivery: readonly ReportPromise[];
  /** Clauses that give no date here, so that nobody takes silence for nothing to do. */
  withoutDates: readonly { clauseKey: string; why: NoDates }[];
}

/**
 * Everything that an agreement will ask for and promise from one day to another: the very dates that the calendar will run by, with the things that are
 * asked for on each. Example: vouchers 20 days after each VAT term, November 2026 → Friday 20 November, for the VAT return of 10 December.
 */
export function foreseeDates(
  terms: AgreementTerms,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): Foreseen {
  const covered = coverOf(terms, range);
  const clauses = new Map(terms.duties.map((clause) => [clause.key, clause]));
  const duties = deriveDuties(terms, facts, closures, covered).flatMap((duty) => {
    const clause = clauses.get(duty.clauseKey)!;
    const items = deriveItems(clause.items, facts, duty.period);
    // Where it is known that there was nothing of the kind, nothing is asked for.
    if (items.length === 0) return [];
    const documents = items.map(({ document }) => document);
    return [{ ...duty, items, statutory: foreseeStatutory(clause, duty.period, documents, facts) }];
  });
  const reports = terms.office?.reports ?? [];
  const dated = new Set(duties.map(({ clauseKey }) => clauseKey));
  return {
    fromOn: range.fromOn,
    toOn: range.toOn,
    duties,
    promises: foreseePromises(reports, facts, closures, covered),
    afterDelivery: reports.filter(({ due }) => due.rule === 'after-delivery'),
    withoutDates: terms.duties
      .filter(({ key }) => !dated.has(key))
      .map((clause) => ({ clauseKey: clause.key, why: findWhy(clause, facts, range) })),
  };
}

/** The same for twelve months from a day on. */
export function foreseeYear(
  terms: AgreementTerms,
  facts: ClientFacts,
  closures: readonly Closure[],
  { startOn, fromOn }: Pick<DutyRange, 'startOn' | 'fromOn'>,
): Foreseen {
  return foreseeDates(terms, facts, closures, { startOn, fromOn, toOn: addDays(addMonths(fromOn, 12), -1) });
}

/** An agreement that says when it ends gives no date about a time after. */
function coverOf({ frame }: AgreementTerms, range: DutyRange): DutyRange {
  const untilOn = range.untilOn ?? frame?.untilOn;
  return untilOn === undefined ? range : { ...range, untilOn };
}

/** Those with a day of the calendar; the others are told of by name. */
function foreseePromises(
  reports: readonly ReportPromise[],
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): ForeseenPromise[] {
  const office = { answerWithinWorkingDays: 1, reports: reports.filter(({ due }) => due.rule !== 'after-delivery') };
  return derivePromisedReports({ duties: [], office }, facts, closures, range).flatMap(
    ({ key, promise, period, dueOn }) =>
      dueOn === undefined
        ? []
        : [{ key, promise, period, dueOn, statutory: foreseeReportDeadline(promise, period, facts) }],
  );
}

function findWhy({ schedule: { period }, whileVat }: DutyClause, facts: ClientFacts, range: DutyRange): NoDates {
  if ('event' in period) {
    return deriveEventDays(period.event, facts, range).length === 0 ? 'event-not-known' : 'none-in-this-span';
  }
  const hangsOnVat = whileVat !== undefined || ('every' in period && period.every === 'vat-period');
  if (!hangsOnVat) return 'none-in-this-span';
  const isSo = deriveVatSpans(facts.vat).some(
    ({ regime, fromOn, toOn }) =>
      (whileVat === undefined ? regime !== 'none' : whileVat.includes(regime)) &&
      fromOn <= range.toOn &&
      (toOn === undefined || toOn >= range.fromOn),
  );
  return isSo ? 'none-in-this-span' : 'not-while-vat-is-so';
}
