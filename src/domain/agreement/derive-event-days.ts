import {
  addMonths,
  dateOf,
  daysInMonth,
  partsOf,
  thisOrPreviousWorkingDay,
  type CalendarDate,
} from '../kernel/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { ClientEvent } from './schedule.ts';

/** An event with the name that it keeps when its day moves: its month, and which one it is in that month. */
export interface EventDay {
  /** `2026-07`, and `2026-07-2` for the second in July. */
  name: string;
  on: CalendarDate;
}

/**
 * The days of an event in the months from one day to another: those that are known one by one, else the client's fixed day of the month, on the
 * working day before where it is none. A payroll run is on payday where nothing else is known. Example: payday on the 15th, August 2026 → Friday 14 August.
 */
export function deriveEventDays(
  event: ClientEvent,
  facts: ClientFacts,
  range: { fromOn: CalendarDate; toOn: CalendarDate },
): EventDay[] {
  const known = knownDays(event, facts);
  const day = dayOfMonth(event, facts);
  const days: EventDay[] = [];
  const first = partsOf(range.fromOn);
  const anchor = dateOf(first.year, first.month, 1);
  for (let index = 0; ; index += 1) {
    const monthStart = addMonths(anchor, index);
    if (monthStart > range.toOn) return days;
    const { year, month } = partsOf(monthStart);
    const name = monthStart.slice(0, 7);
    const inMonth = known.get(name);
    if (inMonth) {
      days.push(...inMonth.map((on, place) => ({ name: place === 0 ? name : `${name}-${place + 1}`, on })));
    } else if (day !== undefined) {
      const on = thisOrPreviousWorkingDay(dateOf(year, month, Math.min(day, daysInMonth(year, month))));
      days.push({ name, on });
    }
  }
}

function knownDays(event: ClientEvent, facts: ClientFacts): Map<string, CalendarDate[]> {
  const ofKind = (kind: ClientEvent) => (facts.events ?? []).filter((known) => known.event === kind);
  const own = ofKind(event);
  const days = own.length === 0 && event === 'payroll-run' ? ofKind('payday') : own;
  const byMonth = new Map<string, CalendarDate[]>();
  for (const { on } of days.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const month = on.slice(0, 7);
    const inMonth = byMonth.get(month) ?? [];
    if (!inMonth.includes(on)) byMonth.set(month, [...inMonth, on]);
  }
  return byMonth;
}

function dayOfMonth(event: ClientEvent, facts: ClientFacts): number | undefined {
  if (event === 'payday' || event === 'payroll-run') return facts.paydayOfMonth;
  return event === 'invoicing' ? facts.invoicingDayOfMonth : undefined;
}
