import type { DayUnit, DueAnchor, DueRule, PeriodRule, ReportDue } from '../../../../domain/agreement/index.ts';
import { periodsPerYear } from '../../../../domain/kernel/index.ts';

export const dueKinds = ['after', 'before', 'day-of-month', 'weekday', 'fixed-dates', 'continuously'] as const;
export const reportDueKinds = [...dueKinds, 'after-delivery'] as const;
export type DueKind = (typeof reportDueKinds)[number];

/** A rule of another kind, with the number of days kept where both kinds count. It fits the period, so that it has no fault of its own. */
export function dueOfKind(kind: DueKind, before: ReportDue, period: PeriodRule): ReportDue {
  if (kind === before.rule) return before;
  const { count, unit } = countOf(before);
  switch (kind) {
    case 'after':
    case 'before':
      return { rule: kind, of: anchorFor(period, before), count, unit };
    case 'continuously':
      return { rule: kind, count, unit };
    case 'after-delivery':
      return { rule: kind, count, unit: unit === 'working-days' ? unit : 'days' };
    case 'day-of-month':
      return { rule: kind, day: 10, monthsAfter: 1 };
    case 'weekday':
      return { rule: kind, weekday: 5, occurrence: 1 };
    case 'fixed-dates':
      return { rule: kind, dates: datesFor(countPeriods(period) ?? 1) };
  }
}

/** The rule as it must be for another kind of period: days are counted from an event only where there is one. */
export function dueForPeriod<Due extends ReportDue>(due: Due, period: PeriodRule): Due {
  if (due.rule === 'fixed-dates') {
    const wanted = countPeriods(period);
    // Where periods are not numbered the same every year there can be no list of dates.
    if (wanted === undefined) return dueOfKind('event' in period ? 'before' : 'after', due, period) as Due;
    return wanted === due.dates.length ? due : { ...due, dates: datesFor(wanted) };
  }
  if (due.rule !== 'after' && due.rule !== 'before') return due;
  return { ...due, of: anchorFor(period, due) };
}

/** A plain rule of the calendar, where a report's own kind cannot be used. */
export function isCalendarDue(due: ReportDue): due is DueRule {
  return due.rule !== 'after-delivery';
}

function countOf(due: ReportDue): { count: number; unit: DayUnit } {
  return 'count' in due ? { count: due.count, unit: due.unit } : { count: 20, unit: 'days' };
}

function anchorFor(period: PeriodRule, due: ReportDue): DueAnchor {
  const before = 'of' in due ? due.of : undefined;
  if (typeof before === 'object') return before;
  if ('event' in period) return 'event';
  return before === 'period-end' || before === 'period-start' ? before : 'period-end';
}

/** One date for each period of the year: the 20th of the month after each, to begin with. */
function datesFor(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = Math.round(((index + 1) * 12) / count) % 12;
    return `${String(month + 1).padStart(2, '0')}-20`;
  });
}

/** How many periods a year has; undefined where they are not numbered the same every year. */
function countPeriods(period: PeriodRule): number | undefined {
  if ('listed' in period) return period.listed.length;
  return 'every' in period && period.every !== 'vat-period' ? periodsPerYear(period.every) : undefined;
}

/** The kinds that can be chosen for a period. */
export function duesOf(period: PeriodRule, kinds: readonly DueKind[]): readonly DueKind[] {
  return countPeriods(period) === undefined ? kinds.filter((kind) => kind !== 'fixed-dates') : kinds;
}
