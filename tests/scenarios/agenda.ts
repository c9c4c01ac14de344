import {
  deriveDueOn,
  deriveDuties,
  derivePeriods,
  type AgreementTerms,
  type ClientFacts,
  type DutyRange,
} from '../../src/domain/agreement/index.ts';
import { calendarDate as on, type Closure } from '../../src/domain/kernel/index.ts';
import { describeDay, describeDuties, describeSpan } from './duty-table.ts';

/** What a story says of a client and an engagement; what is left out is not known. */
export interface Told {
  facts?: ClientFacts;
  closures?: readonly Closure[];
  /** The first and the last day of the engagement; from 2026 until further notice where nothing is said. */
  start?: string;
  until?: string;
}

/** The deadlines from one day to another as a table. */
export function agenda(terms: AgreementTerms, from: string, to: string, told: Told = {}): string[] {
  const range: DutyRange = {
    startOn: on(told.start ?? '2026-01-01'),
    ...(told.until === undefined ? {} : { untilOn: on(told.until) }),
    fromOn: on(from),
    toOn: on(to),
  };
  return describeDuties(deriveDuties(terms, told.facts ?? {}, told.closures ?? [], range));
}

/** The agreement with some of its clauses alone. */
export function only(terms: AgreementTerms, ...keys: string[]): AgreementTerms {
  return { duties: terms.duties.filter((clause) => keys.includes(clause.key)) };
}

/**
 * The days of the reports that the office promises by the calendar, for periods that end from one day to another, as
 * `books | Jan 2026 | Fri 2026-02-13`. What is promised after a delivery has no day of its own before it comes.
 */
export function promised(terms: AgreementTerms, from: string, to: string, told: Told = {}): string[] {
  const facts = told.facts ?? {};
  return (terms.office?.reports ?? []).flatMap(({ key, period: rule, due, shift }) => {
    if (due.rule === 'after-delivery' || 'event' in rule) return [];
    return derivePeriods(rule, undefined, facts, { fromOn: on(from), toOn: on(to) })
      .filter(({ endOn }) => endOn >= from && endOn <= to)
      .map((period) => {
        const dueOn = deriveDueOn({ period: rule, due, shift, whenClosed: 'none' }, period, { closures: [] });
        return `${key} | ${describeSpan(period.startOn, period.endOn)} | ${describeDay(dueOn)}`;
      });
  });
}
