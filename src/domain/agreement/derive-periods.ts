import {
  addMonths,
  dateOf,
  earliest,
  latest,
  listedPeriodsTouching,
  partsOf,
  periodsTouching,
  type CalendarDate,
  type Period,
  type PeriodLength,
} from '../kernel/index.ts';
import { deriveVatSpans, type ClientFacts, type VatSpan } from './client-facts.ts';
import type { DutyClause } from './clause.ts';
import type { PeriodRule, VatRegime } from './schedule.ts';

interface Range {
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

export type PeriodicRule = Exclude<PeriodRule, { event: unknown }>;

/**
 * The periods of a clause that touch a range, oldest first. Where the client's VAT regime changes, the periods before and after are cut at
 * the change, so that every day is owed once: yearly until 31 August and two-monthly from 1 September 2026 gives January–August and then
 * September–October.
 */
export function derivePeriods(
  rule: PeriodicRule,
  whileVat: DutyClause['whileVat'],
  facts: ClientFacts,
  range: Range,
): Period[] {
  if (isVatPeriod(rule)) return deriveVatPeriods(whileVat, facts, range);
  const yearStartsIn = yearStartOf(rule, facts);
  const all =
    'listed' in rule
      ? listedPeriodsTouching(rule.listed, range.fromOn, range.toOn, yearStartsIn)
      : periodsTouching(rule.every, range.fromOn, range.toOn, yearStartsIn);
  const owed = whileVat === undefined ? all : cutToRegimes(all, whileVat, facts);
  return 'listed' in rule ? owed : owed.filter((period) => isInSeason(period, rule.months));
}

function cutToRegimes(all: readonly Period[], regimes: readonly VatRegime[], facts: ClientFacts): Period[] {
  return deriveVatSpans(facts.vat)
    .filter((span) => regimes.includes(span.regime))
    .flatMap((span) => all.flatMap((period) => cut(period, span)));
}

function isVatPeriod(rule: PeriodicRule): rule is { every: 'vat-period' } {
  return 'every' in rule && rule.every === 'vat-period';
}

/** Weeks and VAT terms follow the calendar whatever the financial year. */
function yearStartOf(rule: Exclude<PeriodicRule, { every: 'vat-period' }>, facts: ClientFacts): number {
  if ('every' in rule && (rule.every === 'week' || rule.every === 'vat-term')) return 1;
  if (rule.yearStartsIn === 'client') return facts.yearStartsIn ?? 1;
  return rule.yearStartsIn ?? 1;
}

const lengthOfRegime: Record<Exclude<VatRegime, 'none'>, PeriodLength> = {
  'two-monthly': 'vat-term',
  monthly: 'month',
  yearly: 'year',
  'primary-industries': 'year',
};

function deriveVatPeriods(whileVat: DutyClause['whileVat'], facts: ClientFacts, range: Range): Period[] {
  return deriveVatSpans(facts.vat).flatMap((span) => {
    const { regime } = span;
    if (regime === 'none' || (whileVat && !whileVat.includes(regime))) return [];
    const inside = within(range, span);
    if (!inside) return [];
    return periodsTouching(lengthOfRegime[regime], inside.fromOn, inside.toOn).flatMap((period) => cut(period, span));
  });
}

function within(range: Range, span: VatSpan): Range | undefined {
  const fromOn = latest(range.fromOn, span.fromOn);
  const toOn = span.toOn === undefined ? range.toOn : earliest(range.toOn, span.toOn);
  return fromOn <= toOn ? { fromOn, toOn } : undefined;
}

/** What of a period lies in a span; nothing where they do not meet. */
function cut(period: Period, span: VatSpan): Period[] {
  const startOn = latest(period.startOn, span.fromOn);
  const endOn = span.toOn === undefined ? period.endOn : earliest(period.endOn, span.toOn);
  return startOn <= endOn ? [{ ...period, startOn, endOn }] : [];
}

/** A period is in the season when any of its months is. */
function isInSeason(period: Period, months: readonly number[] | undefined): boolean {
  if (months === undefined) return true;
  const { year, month } = partsOf(period.startOn);
  for (let first = dateOf(year, month, 1); first <= period.endOn; first = addMonths(first, 1)) {
    if (months.includes(partsOf(first).month)) return true;
  }
  return false;
}
