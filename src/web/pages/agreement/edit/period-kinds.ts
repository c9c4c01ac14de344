import type { ClientEvent, PeriodRule } from '../../../../domain/agreement/index.ts';
import type { PeriodLength } from '../../../../domain/kernel/index.ts';

export const periodKinds = [
  'vat-term',
  'vat-period',
  'month',
  'week',
  'quarter',
  'four-months',
  'half-year',
  'year',
  'listed',
  'payday',
  'payroll-run',
  'invoicing',
  'general-meeting',
  'board-meeting',
] as const satisfies readonly (PeriodLength | 'vat-period' | 'listed' | ClientEvent)[];
export type PeriodKind = (typeof periodKinds)[number];

export function kindOfPeriod(rule: PeriodRule): PeriodKind {
  if ('event' in rule) return rule.event;
  return 'listed' in rule ? 'listed' : rule.every;
}

/** The rule of another kind, with what both kinds say kept: the year's first month and the season. */
export function periodOfKind(kind: PeriodKind, before: PeriodRule): PeriodRule {
  if (kind === kindOfPeriod(before)) return before;
  switch (kind) {
    case 'payday':
    case 'payroll-run':
    case 'invoicing':
    case 'general-meeting':
    case 'board-meeting':
      return { event: kind };
    case 'vat-period':
      return { every: kind };
    case 'listed':
      return { listed: [4, 4, 3, 1], ...yearOf(before) };
    default:
      return { every: kind, ...(followsTheCalendar(kind) ? {} : yearOf(before)), ...seasonOf(before) };
  }
}

/** Weeks and VAT terms follow the calendar whatever the financial year. */
export function followsTheCalendar(kind: PeriodKind): boolean {
  return kind === 'week' || kind === 'vat-term' || kind === 'vat-period';
}

function yearOf(rule: PeriodRule): { yearStartsIn?: number | 'client' } {
  return 'yearStartsIn' in rule && rule.yearStartsIn !== undefined ? { yearStartsIn: rule.yearStartsIn } : {};
}

function seasonOf(rule: PeriodRule): { months?: readonly number[] } {
  return 'months' in rule && rule.months !== undefined ? { months: rule.months } : {};
}
