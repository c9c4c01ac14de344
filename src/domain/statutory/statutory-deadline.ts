import {
  addDays,
  assertNever,
  DomainError,
  partsOf,
  periodContaining,
  thisOrNextWorkingDay,
  thisOrPreviousWorkingDay,
  weekdayOf,
  type CalendarDate,
} from '../kernel/index.ts';
import { deriveBaseDay } from './derive-base-day.ts';
import type { StatutoryReport } from './statutory-report.ts';
import type { StatutoryRule } from './statutory-rule.ts';
import { findStatutoryRule, statutoryRuleOf, statutoryRules } from './statutory-rules.ts';

/**
 * The law's deadline for what a report says of an anchor: a day of the period it speaks of, the end of the financial year, the day wages are
 * paid (see `StatutoryAnchor`; `statutoryRuleOf(report).anchor` tells which). For advance tax, paid in several terms, the anchor is the day
 * that the law names: 15 February and 15 April of the year after for companies, the 15th of March, June, September and December for persons.
 *
 * Where the rule rolls, a Saturday, Sunday or public holiday gives the next working day. A period before the first that Takt knows the rule
 * for throws `statutory.period-not-covered`, another day than a term's `statutory.not-a-term-day`: a deadline is never the nearest value.
 *
 * Sources and days of checking: `docs/rules/statutory-deadlines.md`. Example: the VAT term September–October 2026 → Thursday 10 December 2026;
 * tax withheld from wages paid on Friday 30 October 2026 → Monday 2 November.
 */
export function deriveStatutoryDeadline(report: StatutoryReport, anchorOn: CalendarDate): CalendarDate {
  const namedOn = nameAnchor(report, anchorOn);
  const rule = findStatutoryRule(report, namedOn);
  if (!rule) throw new DomainError('statutory.period-not-covered', describeFirst(report));
  return deriveByRule(rule, report, namedOn);
}

/** The same for what may be old: undefined where Takt does not know the law of that time. */
export function findStatutoryDeadline(report: StatutoryReport, anchorOn: CalendarDate): CalendarDate | undefined {
  const namedOn = nameAnchor(report, anchorOn);
  const rule = findStatutoryRule(report, namedOn);
  return rule && deriveByRule(rule, report, namedOn);
}

/**
 * The same by the oldest wording that Takt knows where the time is older: no deadline, only a help to tell whether the time can matter at all.
 * Example: tax withheld from wages paid on Monday 15 December 2025 → Tuesday the 16th, though that rule came with 2026.
 */
export function estimateStatutoryDeadline(report: StatutoryReport, anchorOn: CalendarDate): CalendarDate {
  const namedOn = nameAnchor(report, anchorOn);
  return deriveByRule(findStatutoryRule(report, namedOn) ?? statutoryRules[report][0]!, report, namedOn);
}

/**
 * The working day that the office can plan on: the deadline itself where it moves to a working day, the working day on or before it where the
 * law lets it stand. Example: accounts of 2026, Saturday 31 July 2027 → Friday 30 July.
 */
export function derivePlanningDay(report: StatutoryReport, anchorOn: CalendarDate): CalendarDate {
  return thisOrPreviousWorkingDay(deriveStatutoryDeadline(report, anchorOn));
}

/** What a rule makes of an anchor, whether or not it was in force. */
export function deriveByRule(rule: StatutoryRule, report: StatutoryReport, anchorOn: CalendarDate): CalendarDate {
  if (rule.due.rule === 'days-of-the-law' && !rule.due.days.includes(anchorOn.slice(5))) {
    throw new DomainError('statutory.not-a-term-day', { report, anchorOn });
  }
  const baseOn = deriveBaseDay(rule.due, anchorOn);
  return rule.roll === 'next-working-day' ? thisOrNextWorkingDay(baseOn) : baseOn;
}

/** The day that a period is named by, its last; other anchors name themselves. */
function nameAnchor(report: StatutoryReport, anchorOn: CalendarDate): CalendarDate {
  const { anchor } = statutoryRuleOf(report);
  switch (anchor) {
    case 'week':
      return addDays(anchorOn, 7 - weekdayOf(anchorOn));
    case 'month':
    case 'vat-term':
    case 'quarter':
    case 'year':
      return periodContaining(anchor, anchorOn).endOn;
    case 'financial-year':
    case 'payday':
    case 'benefit-day':
    case 'assignment-day':
    case 'meeting-day':
    case 'term-day':
      return anchorOn;
    default:
      return assertNever(anchor);
  }
}

/** What the error tells: of which report, and from which year Takt knows its rule. */
export function describeFirst(report: StatutoryReport): Record<string, string | number> {
  const { validFromOn } = statutoryRules[report][0]!;
  return { report, validFromOn, fromYear: partsOf(validFromOn).year };
}
