import type { ClientFacts, DueRule, DutyClause, DutyRange, VatRegime } from '../../../src/domain/agreement/index.ts';
import type { Closure } from '../../../src/domain/kernel/index.ts';
import {
  almanac,
  dayInMonth,
  isWorking,
  lastOfMonth,
  look,
  monthDayFrom,
  monthNumber,
  monthOf,
  placeOf,
} from './almanac.ts';

// The duties of a clause worked out a second time, from the almanac: by giving every day the name of its period and reading off where names change,
// and by trying every period there is instead of searching near the dates that are wanted.

interface Span {
  /** Of what kind, and which one of its year. */
  of: string;
  year: number;
  number: number;
  start: number;
  end: number;
}

const monthsIn = { month: 1, 'vat-term': 2, quarter: 3, 'four-months': 4, 'half-year': 6, year: 12 } as const;

/** The duties in a range as `key start end due`, in no order. */
export function dutiesByOracle(
  clause: DutyClause,
  facts: ClientFacts,
  closures: readonly Closure[],
  range: DutyRange,
): string[] {
  const { schedule } = clause;
  const { period: rule } = schedule;
  const times: { name: string; span: Span }[] =
    'event' in rule
      ? eventsOf(rule.event, facts).map(({ name, place }) => ({
          name: `${rule.event}/${name}`,
          span: { of: rule.event, year: 0, number: 0, start: place, end: place },
        }))
      : spansOf(clause, facts).map((span) => ({ name: `${span.of}/${almanac[span.start]!.text}`, span }));
  const rows: string[] = [];
  for (const { name, span } of times) {
    const [startOn, endOn] = [almanac[span.start]!.text, almanac[span.end]!.text];
    if (endOn < range.startOn || (range.untilOn !== undefined && startOn > range.untilOn)) continue;
    const due = almanac[dueOf(clause, { ...span, reports: reportsOf(clause, span, facts) }, closures)]!.text;
    if (due < range.startOn || due < range.fromOn || due > range.toOn) continue;
    rows.push([`${clause.key}/${name}`, startOn, endOn, due].join(' '));
  }
  return rows;
}

// Periods. The ends of the almanac are left alone, so that every deadline is still in it.

const firstPlace = placeOf('2016-01-01');
const lastPlace = placeOf('2040-12-31');

function spansOf({ schedule: { period: rule }, whileVat }: DutyClause, facts: ClientFacts): Span[] {
  if ('event' in rule) throw new Error('an event has no period');
  const followsVat = whileVat !== undefined || ('every' in rule && rule.every === 'vat-period');
  const regimes = followsVat ? regimesOf(facts) : [];
  if ('every' in rule && rule.every === 'vat-period')
    return readOff((place) => {
      const { regime } = regimes[place - firstPlace]!;
      const length = lengthOf[regime];
      return length === undefined || (whileVat && !whileVat.includes(regime)) ? undefined : namesOf(length, 1)[place];
    }, regimes);
  const starts = rule.yearStartsIn === 'client' ? (facts.yearStartsIn ?? 1) : (rule.yearStartsIn ?? 1);
  const names = namesOf('listed' in rule ? rule.listed : (rule.every as Length), starts);
  const spans = whileVat
    ? readOff((place) => (whileVat.includes(regimes[place - firstPlace]!.regime) ? names[place] : undefined), regimes)
    : wholeSpansOf(names);
  const months = 'listed' in rule ? undefined : rule.months;
  return months === undefined ? spans : spans.filter((span) => touches(span, months));
}

type Length = keyof typeof monthsIn | 'week';
const lengthOf = {
  none: undefined,
  'two-monthly': 'vat-term',
  monthly: 'month',
  yearly: 'year',
  'primary-industries': 'year',
} as const;

const drawn = new Map<string, readonly string[]>();
const wholeSpans = new Map<readonly string[], Span[]>();

function wholeSpansOf(names: readonly string[]): Span[] {
  const spans = wholeSpans.get(names) ?? readOff((place) => names[place]);
  wholeSpans.set(names, spans);
  return spans;
}

/** The name of the period of every day of the almanac: kind, year, number. */
function namesOf(of: Length | readonly number[], yearStartsIn: number): readonly string[] {
  const key = `${of} ${yearStartsIn}`;
  const names = drawn.get(key) ?? almanac.map((_, place) => nameOf(of, place, yearStartsIn));
  drawn.set(key, names);
  return names;
}

function nameOf(of: Length | readonly number[], place: number, yearStartsIn: number): string {
  const { year, month, week, weekYear } = almanac[place]!;
  if (of === 'week') return `week ${weekYear} ${week}`;
  const starts = of === 'vat-term' ? 1 : yearStartsIn;
  const began = month >= starts ? year : year - 1;
  const passed = (year - began) * 12 + month - starts;
  if (typeof of === 'string') return `${of} ${began} ${Math.floor(passed / monthsIn[of]) + 1}`;
  let number = 0;
  for (let left = passed; left >= 0; number += 1) left -= of[number]!;
  return `listed ${began} ${number}`;
}

/** The stretches of days with the same name and the same regime. Those that the almanac's own ends cut are left out. */
function readOff(nameAt: (place: number) => string | undefined, regimes: readonly Regime[] = []): Span[] {
  const spans: Span[] = [];
  let start = firstPlace;
  let name = nameAt(start);
  for (let at = firstPlace + 1; at <= lastPlace; at += 1) {
    const next = nameAt(at);
    if (next === name && regimes[at - firstPlace] === regimes[start - firstPlace]) continue;
    if (name !== undefined && start > firstPlace) {
      const [of, year, number] = name.split(' ');
      spans.push({ of: of!, year: Number(year), number: Number(number), start, end: at - 1 });
    }
    [start, name] = [at, next];
  }
  return spans;
}

function touches(span: Span, months: readonly number[]): boolean {
  for (let place = span.start; place <= span.end; place += 1) if (months.includes(almanac[place]!.month)) return true;
  return false;
}

interface Regime {
  regime: VatRegime;
}

/** The regime of every day from the first place on; days with the same object are in one stretch without a change. */
function regimesOf({ vat }: ClientFacts): Regime[] {
  let now: Regime = { regime: vat === undefined ? 'two-monthly' : 'none' };
  const days = [...new Set((vat ?? []).map(({ fromOn }) => fromOn))].sort();
  const said = (day: string) => vat!.findLast(({ fromOn }) => fromOn === day)!.regime;
  const regimes: Regime[] = [];
  let next = 0;
  for (let place = firstPlace; place <= lastPlace; place += 1) {
    for (; next < days.length && days[next]! <= almanac[place]!.text; next += 1)
      if (said(days[next]!) !== now.regime) now = { regime: said(days[next]!) };
    regimes.push(now);
  }
  return regimes;
}

// Events.

function eventsOf(event: string, facts: ClientFacts): { name: string; place: number }[] {
  const told = (kind: string) =>
    [...new Set((facts.events ?? []).filter((one) => one.event === kind).map(({ on }) => on))].sort();
  const days = told(event).length === 0 && event === 'payroll-run' ? told('payday') : told(event);
  const fixed =
    event === 'invoicing' ? facts.invoicingDayOfMonth : event.startsWith('pay') ? facts.paydayOfMonth : undefined;
  const found: { name: string; place: number }[] = [];
  for (let month = monthOf(2016, 1); month <= monthOf(2040, 12); month += 1) {
    const name = almanac[dayInMonth(month, 1)]!.text.slice(0, 7);
    const own = days.filter((day) => day.startsWith(name));
    own.forEach((day, index) => found.push({ name: index === 0 ? name : `${name}-${index + 1}`, place: placeOf(day) }));
    if (own.length === 0 && fixed !== undefined)
      found.push({ name, place: look(dayInMonth(month, fixed), -1, isWorking) });
  }
  return found;
}

// Deadlines.

function dueOf({ schedule }: DutyClause, span: ReportedSpan, closures: readonly Closure[]): number {
  const { due, exceptions = [] } = schedule;
  const fitting = exceptions.filter(({ period, year }) => period === span.number && (year ?? span.year) === span.year);
  const exception = fitting.find(({ year }) => year !== undefined) ?? fitting[0];
  let place: number;
  if (exception?.on.length === 10) place = placeOf(exception.on);
  else {
    const fromStart = due.rule === 'fixed-dates' && due.within === true;
    place = exception ? monthDayFrom(exception.on, fromStart ? span.start : span.end + 1) : ruled(due, span);
    if (schedule.shift !== 'none') place = look(place, schedule.shift === 'next' ? 1 : -1, isWorking);
  }
  const isClosed = (at: number): boolean =>
    closures.some(({ fromOn, toOn }) => fromOn <= almanac[at]!.text && almanac[at]!.text <= toOn);
  if (schedule.whenClosed === 'none' || !isClosed(place)) return place;
  return look(place, schedule.whenClosed === 'next' ? 1 : -1, (at) => isWorking(at) && !isClosed(at));
}

function ruled(due: DueRule, span: ReportedSpan): number {
  switch (due.rule) {
    case 'after':
    case 'before':
      return move(anchor(due.of, span), due.rule === 'after' ? due.count : -due.count, due.unit);
    case 'continuously':
      return move(span.end, due.count, due.unit);
    case 'day-of-month': {
      const month = monthNumber(span.end) + due.monthsAfter;
      if (due.day === 'last') return lastOfMonth(month);
      if (due.day === 'last-working-day') return look(lastOfMonth(month), -1, isWorking);
      if (due.day === 'first-working-day') return look(dayInMonth(month, 1), 1, isWorking);
      return dayInMonth(month, due.day);
    }
    case 'weekday': {
      let place = look(span.end, -1, (at) => almanac[at]!.weekday === due.weekday);
      for (let left = Math.abs(due.occurrence); left > 0; left -= 1) place += due.occurrence > 0 ? 7 : -7;
      return place;
    }
    case 'fixed-dates':
      return monthDayFrom(due.dates[span.number - 1]!, due.within ? span.start : span.end + 1);
  }
}

function move(from: number, count: number, unit: string): number {
  if (unit === 'days') return from + count;
  if (unit === 'weeks') return from + 7 * count;
  if (unit === 'months') return dayInMonth(monthNumber(from) + count, almanac[from]!.day);
  let place = from;
  for (let left = Math.abs(count); left > 0; left -= 1)
    place = look(place + Math.sign(count), count > 0 ? 1 : -1, isWorking);
  return place;
}

function anchor(of: unknown, span: ReportedSpan): number {
  if (of === 'period-start') return span.start;
  if (of === 'period-end' || of === 'event') return span.end;
  return lawOf((of as { statutory: string }).statutory, span);
}

/** A span with how the client reports its VAT, where the clause follows that. */
interface ReportedSpan extends Span {
  reports: VatRegime;
}

function reportsOf({ schedule }: DutyClause, { end }: Span, facts: ClientFacts): VatRegime {
  const followsVat = 'every' in schedule.period && schedule.period.every === 'vat-period';
  return followsVat ? regimesOf(facts)[end - firstPlace]!.regime : 'two-monthly';
}

/** The two reports that the oracle knows by heart, and the VAT return in all four ways to report. */
function lawOf(report: string, { end, reports }: ReportedSpan): number {
  const { year, month } = almanac[end]!;
  if (report === 'a-melding') return look(dayInMonth(monthOf(year, month) + 1, 5), 1, isWorking);
  if (reports === 'yearly') return look(placeOf(`${year + 1}-03-10`), 1, isWorking);
  if (reports === 'primary-industries') return look(placeOf(`${year + 1}-04-10`), 1, isWorking);
  if (reports === 'monthly') return look(dayInMonth(monthOf(year, month) + 2, 10), 1, isWorking);
  const inSummer = month === 5 || month === 6;
  const base = inSummer ? placeOf(`${year}-08-31`) : dayInMonth(monthOf(year, month + (month % 2)) + 2, 10);
  return look(base, 1, isWorking);
}
