import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clientEvents,
  dayUnits,
  deriveDuties,
  vatRegimes,
  type ClientFacts,
  type DueException,
  type DueRule,
  type DutyClause,
  type PeriodRule,
} from '../../../src/domain/agreement/index.ts';
import {
  addDays,
  calendarDate as on,
  dateFromDayNumber,
  dayNumber,
  periodsPerYear,
  type Closure,
  type PeriodLength,
} from '../../../src/domain/kernel/index.ts';
import { oneClause } from '../clause.ts';
import { dutiesByOracle } from './due-oracle.ts';

// Every kind of period under every kind of due rule, shift, closure and exception, in random engagements of 2020 to 2035.

const anyDay = fc
  .integer({ min: dayNumber(on('2020-01-01')), max: dayNumber(on('2035-06-30')) })
  .map(dateFromDayNumber);
const anyShift = fc.constantFrom('none' as const, 'next' as const, 'previous' as const);
const anyYearStart = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant('client' as const), fc.constant(undefined));
const anyMonths = fc.oneof(fc.constant(undefined), fc.subarray([1, 2, 5, 6, 7, 11, 12], { minLength: 1 }));
const anyMonthDay = fc.constantFrom('01-31', '02-29', '03-01', '05-17', '05-30', '09-30', '12-25', '12-31');

const lengths = [
  'week',
  'month',
  'vat-term',
  'quarter',
  'four-months',
  'half-year',
  'year',
] as const satisfies PeriodLength[];

interface Kind {
  name: string;
  period: fc.Arbitrary<PeriodRule>;
  /** How many periods a year has, where they are numbered. */
  count?: number;
  event?: boolean;
}

const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

const kinds: readonly Kind[] = [
  ...lengths.map((every) => ({
    name: every,
    count: periodsPerYear(every),
    period: fc
      .record({ yearStartsIn: anyYearStart, months: anyMonths })
      .map((more) => defined({ every, ...more }) as PeriodRule),
  })),
  { name: 'vat-period', period: fc.constant<PeriodRule>({ every: 'vat-period' }) },
  {
    name: '4 + 4 + 3 + 1 months',
    count: 4,
    period: anyYearStart.map((yearStartsIn) => defined({ listed: [4, 4, 3, 1], yearStartsIn }) as PeriodRule),
  },
  {
    name: 'an event',
    event: true,
    period: fc.constantFrom(...clientEvents).map((event): PeriodRule => ({ event })),
  },
];

const anyCount = fc.constantFrom(...dayUnits).chain((unit) =>
  fc.record({
    unit: fc.constant(unit),
    count: fc.nat({ days: 400, 'working-days': 60, weeks: 30, months: 18 }[unit]),
  }),
);

/** The rules that a kind of period can have, by name. */
function rulesFor({ event, count }: Kind): Record<string, fc.Arbitrary<DueRule>> {
  const anchors = event ? ['event' as const] : ['period-end' as const, 'period-start' as const];
  const law = fc.constantFrom({ statutory: 'vat-return' as const }, { statutory: 'a-melding' as const });
  const moved = (rule: 'after' | 'before', of: fc.Arbitrary<object | string>) =>
    fc.tuple(anyCount, of).map(([counted, from]) => ({ rule, of: from, ...counted }) as DueRule);
  return {
    after: moved('after', fc.constantFrom(...anchors)),
    before: moved('before', fc.constantFrom(...anchors)),
    'before the law’s day': moved('before', law),
    'after the law’s day': moved('after', law),
    'day of month': fc.record({
      rule: fc.constant('day-of-month' as const),
      day: fc.oneof(
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('last' as const, 'last-working-day' as const, 'first-working-day' as const),
      ),
      monthsAfter: fc.integer({ min: -12, max: 18 }),
    }),
    weekday: fc.record({
      rule: fc.constant('weekday' as const),
      weekday: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const),
      occurrence: fc.integer({ min: -6, max: 6 }),
    }),
    continuously: anyCount.map((counted) => ({ rule: 'continuously' as const, ...counted })),
    ...(count === undefined
      ? {}
      : {
          'fixed dates': fc.record({
            rule: fc.constant('fixed-dates' as const),
            dates: fc.array(anyMonthDay, { minLength: count, maxLength: count }),
            within: fc.boolean(),
          }),
        }),
  };
}

const anyFacts: fc.Arbitrary<ClientFacts> = fc.record(
  {
    paydayOfMonth: fc.integer({ min: 1, max: 31 }),
    invoicingDayOfMonth: fc.integer({ min: 1, max: 31 }),
    yearStartsIn: fc.integer({ min: 1, max: 12 }),
    vat: fc.array(fc.record({ fromOn: anyDay, regime: fc.constantFrom(...vatRegimes) }), { maxLength: 4 }),
    events: fc.array(fc.record({ event: fc.constantFrom(...clientEvents), on: anyDay }), { maxLength: 12 }),
  },
  { requiredKeys: [] },
);

const anyClosures: fc.Arbitrary<Closure[]> = fc.array(
  fc.tuple(anyDay, fc.nat(40)).map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days) })),
  { maxLength: 3 },
);

/** Dates that differ, in a year or in all; a whole date lies near the end of its period's year. */
const anyExceptions = (count: number | undefined): fc.Arbitrary<DueException[]> =>
  count === undefined
    ? fc.constant([])
    : fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 2019, max: 2035 }), anyMonthDay, fc.nat(2))
          .map(([period, year, monthDay, kind]): DueException => {
            if (kind === 0) return { period, on: monthDay };
            return kind === 1 ? { period, year, on: monthDay } : { period, year, on: `${year + 1}-02-14` };
          }),
        { maxLength: 2 },
      );

const anyRange = fc
  .tuple(anyDay, fc.nat(500), fc.integer({ min: -800, max: 200 }), fc.option(fc.integer({ min: -300, max: 600 })))
  .map(([fromOn, days, started, until]) => ({
    startOn: addDays(fromOn, started) < '2019-01-01' ? on('2019-01-01') : addDays(fromOn, started),
    fromOn,
    toOn: addDays(fromOn, days),
    ...(until === null ? {} : { untilOn: addDays(fromOn, until) }),
  }));

const anyClause = (kind: Kind, due: fc.Arbitrary<DueRule>): fc.Arbitrary<DutyClause> =>
  fc
    .record({
      period: kind.period,
      due,
      shift: anyShift,
      whenClosed: anyShift,
      exceptions: anyExceptions(kind.count),
      whileVat: fc.option(fc.subarray([...vatRegimes], { minLength: 1 }), { nil: undefined, freq: 2 }),
    })
    .map(
      ({ whileVat, ...schedule }) =>
        oneClause('c', schedule, whileVat === undefined || kind.event ? {} : { whileVat }).duties[0]!,
    );

/** Seventy-five kinds of clause, twenty-seven random ones of each: more than two thousand. */
const cases = kinds.flatMap((kind) =>
  Object.entries(rulesFor(kind)).map(([rule, due]) => [kind.name, rule, kind, due] as const),
);

describe('the deadlines of 2020 to 2035 are those of an independent calendar', () => {
  it.each(cases.filter(([, rule, kind]) => !kind.event || /^(after|before)/.test(rule)))(
    '%s, %s',
    (_, __, kind, due) => {
      fc.assert(
        fc.property(anyClause(kind, due), anyFacts, anyClosures, anyRange, (clause, facts, closures, range) => {
          const derived = deriveDuties({ duties: [clause] }, facts, closures, range).map(({ key, period, dueOn }) =>
            [key, period.startOn, period.endOn, dueOn].join(' '),
          );
          expect(derived.toSorted()).toEqual(dutiesByOracle(clause, facts, closures, range).toSorted());
        }),
        { numRuns: 27 },
      );
    },
  );
});
