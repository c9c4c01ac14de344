import {
  addDays,
  addMonths,
  assert,
  assertNever,
  DomainError,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
  type CalendarDate,
} from '../kernel/index.ts';
import { dayOfYear } from './derive-base-day.ts';
import { deriveByRule, describeFirst } from './statutory-deadline.ts';
import type { StatutoryReport } from './statutory-report.ts';
import type { DayOfYear, StatutoryRule } from './statutory-rule.ts';
import { findStatutoryRule, statutoryRuleOf, statutoryRules } from './statutory-rules.ts';

export interface StatutoryDeadline {
  /** What it is the deadline of: the last day of the period, or the day that it hangs on. */
  anchorOn: CalendarDate;
  dueOn: CalendarDate;
}

/** What of a client decides which deadlines there are. */
export interface StatutoryFacts {
  /**
   * The last day of the client's financial year, `'06-30'`; 31 December where nothing is said. It moves stock count, accounts and general meeting,
   * where the law speaks of the financial year. Tax returns, VAT, wages and the shareholder register follow the calendar whatever it is.
   */
  financialYearEnd?: DayOfYear;
  /** The days that a report hangs on that follows no calendar: paydays, benefits, assignments, meetings. Without them it has no deadlines. */
  eventsOn?: readonly CalendarDate[];
}

/** The longest from an anchor to its deadline: accounts of a year ended in July are due on 31 July the year after. */
const longestMonths = 14;

/**
 * All deadlines of a report that fall on a day from `fromOn` to `toOn`, both counted, earliest first. Throws `statutory.period-not-covered` where
 * one of them would be of a time before the rule: a list with a hole is worse than none.
 * Example: `vat-return` over the second half of 2026 → 31 August, 12 October and 10 December.
 */
export function deriveStatutoryDeadlines(
  report: StatutoryReport,
  fromOn: CalendarDate,
  toOn: CalendarDate,
  facts: StatutoryFacts = {},
): StatutoryDeadline[] {
  if (fromOn > toOn) return [];
  const inRange = (dueOn: CalendarDate): boolean => fromOn <= dueOn && dueOn <= toOn;
  return anchorsOf(report, addMonths(fromOn, -longestMonths), toOn, facts).flatMap((anchorOn) => {
    const rule = findStatutoryRule(report, anchorOn);
    const dueOn = deriveByRule(rule ?? firstRuleOf(report), report, anchorOn);
    if (!inRange(dueOn)) return [];
    if (!rule) throw new DomainError('statutory.period-not-covered', describeFirst(report));
    return [{ anchorOn, dueOn }];
  });
}

function firstRuleOf(report: StatutoryReport): StatutoryRule {
  return statutoryRules[report][0]!;
}

/** The anchors that may have a deadline in a stretch, earliest first. */
function anchorsOf(
  report: StatutoryReport,
  fromOn: CalendarDate,
  toOn: CalendarDate,
  facts: StatutoryFacts,
): CalendarDate[] {
  const { anchor, due } = statutoryRuleOf(report);
  switch (anchor) {
    case 'week':
      return everyWeek(fromOn, toOn);
    case 'month':
      return everyMonths(1, fromOn, toOn);
    case 'vat-term':
      return everyMonths(2, fromOn, toOn);
    case 'quarter':
      return everyMonths(3, fromOn, toOn);
    case 'year':
      return everyMonths(12, fromOn, toOn);
    case 'financial-year':
      return everyYear([lastOfFebruary(facts.financialYearEnd ?? '12-31')], fromOn, toOn);
    case 'term-day':
      assert(due.rule === 'days-of-the-law', `the days of ${report}`);
      return everyYear(due.days, fromOn, toOn);
    case 'payday':
    case 'benefit-day':
    case 'assignment-day':
    case 'meeting-day':
      return [...new Set(facts.eventsOn)].sort();
    default:
      return assertNever(anchor);
  }
}

function everyWeek(fromOn: CalendarDate, toOn: CalendarDate): CalendarDate[] {
  const sundays: CalendarDate[] = [];
  for (let on = addDays(fromOn, 7 - weekdayOf(fromOn)); on <= toOn; on = addDays(on, 7)) sundays.push(on);
  return sundays;
}

/** The last days of the periods of so many months of the calendar year. */
function everyMonths(months: number, fromOn: CalendarDate, toOn: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  const first = partsOf(fromOn);
  const last = partsOf(toOn);
  for (let index = first.year * 12 + first.month; index <= last.year * 12 + last.month; index += 1) {
    if (index % months === 0) ends.push(lastDayOfMonth(Math.floor((index - 1) / 12), ((index - 1) % 12) + 1));
  }
  return ends;
}

function everyYear(days: readonly DayOfYear[], fromOn: CalendarDate, toOn: CalendarDate): CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let { year } = partsOf(fromOn); year <= partsOf(toOn).year; year += 1) {
    found.push(...days.map((day) => dayOfYear(year, day)));
  }
  return found;
}

/** A year that ends with February ends on the 29th in leap years, whichever of the two days was written. */
function lastOfFebruary(financialYearEnd: DayOfYear): DayOfYear {
  assert(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(financialYearEnd), `a day of the year: ${financialYearEnd}`);
  return financialYearEnd === '02-28' ? '02-29' : financialYearEnd;
}
