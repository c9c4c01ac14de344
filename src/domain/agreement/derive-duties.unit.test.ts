import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eratio } from '../../../tests/scenarios/terms/eratio.ts';
import { kontorfabrikken } from '../../../tests/scenarios/terms/kontorfabrikken.ts';
import { meldalFourMonthly, meldalSmall, meldalTwoMonthlyVat } from '../../../tests/scenarios/terms/meldal.ts';
import {
  addDays,
  calendarDate,
  dateFromDayNumber,
  dayNumber,
  periodsPerYear,
  timeOfDay,
  type CalendarDate,
  type Closure,
  type PeriodLength,
} from '../kernel/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { deriveDuties } from './derive-duties.ts';
import { dayUnits, vatRegimes, type DueRule, type PeriodRule, type Schedule } from './schedule.ts';
import { templates } from './templates.ts';

const on = calendarDate;
const published = [meldalTwoMonthlyVat, meldalFourMonthly, meldalSmall, kontorfabrikken, eratio];

function clause(key: string, schedule: Schedule): DutyClause {
  const items = [{ key: 'vouchers', document: 'vouchers', essential: true }] as const;
  return { key, items, schedule, form: [], channel: 'takt', mendDays: 3, charges: [] };
}

const anyDay = fc
  .integer({ min: dayNumber(on('2025-01-01')), max: dayNumber(on('2029-12-31')) })
  .map(dateFromDayNumber);
const anyLength = fc.constantFrom<PeriodLength>(
  'week',
  'month',
  'vat-term',
  'quarter',
  'four-months',
  'half-year',
  'year',
);
const anyMonthDay = fc.constantFrom('01-31', '02-29', '05-17', '05-30', '09-30', '12-31');

const anyUnit = fc.constantFrom(...dayUnits);
const anyShift = fc.constantFrom('none' as const, 'next' as const, 'previous' as const);

const anyRule = (dates: number | undefined): fc.Arbitrary<DueRule> =>
  fc.oneof(
    fc.record({
      rule: fc.constantFrom('after' as const, 'before' as const),
      of: fc.constantFrom('period-end' as const, 'period-start' as const, { statutory: 'vat-return' as const }),
      count: fc.nat(60),
      unit: anyUnit,
    }),
    fc.record({ rule: fc.constant('continuously' as const), count: fc.nat(60), unit: anyUnit }),
    fc.record({
      rule: fc.constant('day-of-month' as const),
      day: fc.oneof(
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('last' as const, 'last-working-day' as const, 'first-working-day' as const),
      ),
      monthsAfter: fc.integer({ min: -12, max: 18 }),
    }),
    fc.record({
      rule: fc.constant('weekday' as const),
      weekday: fc.constantFrom(1 as const, 3 as const, 5 as const, 7 as const),
      occurrence: fc.integer({ min: -6, max: 6 }),
    }),
    ...(dates === undefined
      ? []
      : [
          fc.record({
            rule: fc.constant('fixed-dates' as const),
            dates: fc.array(anyMonthDay, { minLength: dates, maxLength: dates }),
            within: fc.boolean(),
          }),
        ]),
  );

const anyPeriod: fc.Arbitrary<{ period: PeriodRule; dates?: number }> = fc.oneof(
  anyLength.map((every) => ({ period: { every }, dates: periodsPerYear(every) })),
  anyLength.chain((every) =>
    fc
      .record({
        yearStartsIn: fc.integer({ min: 1, max: 12 }),
        months: fc.subarray([1, 5, 6, 7, 11], { minLength: 1 }),
      })
      .map((more) => ({ period: { every, ...more } })),
  ),
  fc.constant({ period: { every: 'vat-period' as const } }),
  fc.constant({ period: { listed: [4, 4, 3, 1], yearStartsIn: 'client' as const }, dates: 4 }),
);

const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  {
    weight: 3,
    arbitrary: anyPeriod.chain(({ period, dates }) =>
      fc.record({ period: fc.constant(period), due: anyRule(dates), shift: anyShift, whenClosed: anyShift }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      period: fc
        .constantFrom(...(['payday', 'invoicing', 'payroll-run', 'general-meeting'] as const))
        .map((event) => ({ event })),
      due: fc.record({
        rule: fc.constantFrom('after' as const, 'before' as const),
        of: fc.constant('event' as const),
        count: fc.nat(40),
        unit: anyUnit,
      }),
      shift: anyShift,
      whenClosed: anyShift,
    }),
  },
);

const anyVat = fc.array(fc.record({ fromOn: anyDay, regime: fc.constantFrom(...vatRegimes) }), { maxLength: 3 });

const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .array(anySchedule, { minLength: 1, maxLength: 4 })
  .map((schedules) => ({ duties: schedules.map((schedule, index) => clause(`clause-${index}`, schedule)) }));

const anyRhythm: fc.Arbitrary<ClientFacts> = fc.record(
  {
    paydayOfMonth: fc.integer({ min: 1, max: 31 }),
    invoicingDayOfMonth: fc.integer({ min: 1, max: 31 }),
    yearStartsIn: fc.integer({ min: 1, max: 12 }),
    vat: anyVat,
    events: fc.array(fc.record({ event: fc.constantFrom('payday' as const, 'general-meeting' as const), on: anyDay }), {
      maxLength: 6,
    }),
  },
  { requiredKeys: [] },
);

const anyClosures: fc.Arbitrary<Closure[]> = fc.array(
  fc.tuple(anyDay, fc.nat(30)).map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days) })),
  { maxLength: 3 },
);

const anyCase = fc.record({
  terms: anyTerms,
  rhythm: anyRhythm,
  closures: anyClosures,
  startOn: anyDay,
  days: fc.tuple(anyDay, anyDay, anyDay).map((three) => three.sort()),
});

describe('the duties of an agreement', () => {
  it('are the same whether a range is taken at once or in two parts', () => {
    fc.assert(
      fc.property(anyCase, ({ terms, rhythm, closures, startOn, days: [fromOn, cutOn, toOn] }) => {
        const derive = (from: CalendarDate, to: CalendarDate) =>
          deriveDuties(terms, rhythm, closures, { startOn, fromOn: from, toOn: to });
        expect([...derive(fromOn!, cutOn!), ...derive(addDays(cutOn!, 1), toOn!)]).toEqual(derive(fromOn!, toOn!));
      }),
      { numRuns: 100 },
    );
  });

  it('are the same taken day by day as in one go', () => {
    const rhythm = { paydayOfMonth: 12, invoicingDayOfMonth: 31 };
    for (const terms of published) {
      const startOn = on('2026-01-01');
      const daily = [];
      for (let day = startOn; day <= '2027-12-31'; day = addDays(day, 1))
        daily.push(...deriveDuties(terms, rhythm, [], { startOn, fromOn: day, toOn: day }));
      expect(daily).toEqual(deriveDuties(terms, rhythm, [], { startOn, fromOn: startOn, toOn: on('2027-12-31') }));
    }
  });

  it('are sorted by deadline and then key, each key once, all in the range, none before the start', () => {
    fc.assert(
      fc.property(anyCase, ({ terms, rhythm, closures, startOn, days: [fromOn, , toOn] }) => {
        const duties = deriveDuties(terms, rhythm, closures, { startOn, fromOn: fromOn!, toOn: toOn! });
        const order = duties.map((duty) => `${duty.dueOn} ${duty.key}`);
        expect(order).toEqual([...order].sort());
        expect(new Set(duties.map((duty) => duty.key)).size).toBe(duties.length);
        for (const duty of duties) {
          expect(duty.dueOn >= fromOn! && duty.dueOn <= toOn!).toBe(true);
          expect(duty.dueOn >= startOn && duty.period.endOn >= startOn).toBe(true);
        }
      }),
    );
  });

  it('keep their key when deadline, closures, grace or the order of clauses change', () => {
    const range = { startOn: on('2026-01-01'), fromOn: on('2026-01-01'), toOn: on('2026-12-31') };
    const keys = (terms: AgreementTerms, closures: Closure[] = []) =>
      deriveDuties(terms, { paydayOfMonth: 15 }, closures, range)
        .map((duty) => duty.key)
        .sort();
    const after = (days: number, whenClosed: Schedule['whenClosed'] = 'none'): DutyClause =>
      clause('vouchers', {
        period: { every: 'vat-term' },
        due: { rule: 'after', of: 'period-end', count: days, unit: 'days' },
        shift: 'none',
        whenClosed,
      });
    const payroll = clause('payroll', {
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
      shift: 'none',
      whenClosed: 'none',
    });
    const expected = keys({ duties: [after(20), payroll] });
    expect(keys({ duties: [payroll, after(20)] })).toEqual(expected);
    expect(keys({ duties: [after(10), { ...payroll, mendDays: 5 }] })).toEqual(expected);
    const summer = { fromOn: on('2026-07-01'), toOn: on('2026-07-31') };
    expect(keys({ duties: [after(20, 'next'), payroll] }, [summer])).toEqual(expected);
  });

  it('are named by clause, kind of period and its first day, or the month of the event', () => {
    const range = { startOn: on('2026-01-01'), fromOn: on('2026-11-01'), toOn: on('2026-11-30') };
    expect(deriveDuties(meldalTwoMonthlyVat, { paydayOfMonth: 15 }, [], range)).toEqual([
      {
        key: 'payroll/payday/2026-11',
        clauseKey: 'payroll',
        period: { of: 'payday', startOn: '2026-11-13', endOn: '2026-11-13' },
        dueOn: '2026-11-11',
      },
      {
        key: 'vouchers/vat-term/2026-09-01',
        clauseKey: 'vouchers',
        period: { of: 'vat-term', year: 2026, number: 5, startOn: '2026-09-01', endOn: '2026-10-31' },
        dueOn: '2026-11-20',
      },
    ]);
  });

  it('before a payday or an invoicing that the client does not have are none', () => {
    const range = { startOn: on('2026-01-01'), fromOn: on('2026-01-01'), toOn: on('2026-12-31') };
    const keys = (rhythm: ClientFacts) =>
      new Set(deriveDuties(meldalTwoMonthlyVat, rhythm, [], range).map((duty) => duty.clauseKey));
    expect(keys({})).toEqual(new Set(['vouchers']));
    expect(keys({ paydayOfMonth: 15 })).toEqual(new Set(['vouchers', 'payroll']));
    expect(keys({ invoicingDayOfMonth: 1 })).toEqual(new Set(['vouchers', 'invoicing']));
  });

  it('come twelve times a year before a payday, on whatever day from the 6th to the last', () => {
    const terms = {
      duties: [
        clause('payroll', {
          period: { event: 'payday' },
          due: { rule: 'before', of: 'event', count: 0, unit: 'days' },
          shift: 'none',
          whenClosed: 'none',
        }),
      ],
    };
    for (let paydayOfMonth = 6; paydayOfMonth <= 31; paydayOfMonth += 1) {
      const range = { startOn: on('2026-01-02'), fromOn: on('2026-01-02'), toOn: on('2026-12-31') };
      const months = deriveDuties(terms, { paydayOfMonth }, [], range).map((duty) => duty.dueOn.slice(0, 7));
      expect(new Set(months).size).toBe(12);
      expect(months).toHaveLength(12);
    }
  });

  it('are none for a range that ends before it begins', () => {
    const range = { startOn: on('2026-01-01'), fromOn: on('2026-12-31'), toOn: on('2026-01-01') };
    expect(deriveDuties(eratio, { paydayOfMonth: 25 }, [], range)).toEqual([]);
  });
});

describe('different clauses', () => {
  const deadlines = (terms: AgreementTerms, closures: Closure[] = []) =>
    deriveDuties(terms, { paydayOfMonth: 25, invoicingDayOfMonth: 31 }, closures, {
      startOn: on('2026-01-01'),
      fromOn: on('2026-01-01'),
      toOn: on('2028-12-31'),
    });
  const summer = { fromOn: on('2026-07-06'), toOn: on('2026-07-26') };

  const base = {
    period: { every: 'vat-term' },
    due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
    shift: 'none',
    whenClosed: 'none',
  } as const;
  const schedules: readonly Schedule[] = [
    base,
    { ...base, due: { rule: 'after', of: 'period-end', count: 21, unit: 'days' } },
    { ...base, due: { rule: 'after', of: 'period-end', count: 20, unit: 'working-days' } },
    { ...base, due: { rule: 'day-of-month', day: 10, monthsAfter: 1 } },
    { ...base, due: { rule: 'day-of-month', day: 10, monthsAfter: 2 } },
    { ...base, due: { rule: 'day-of-month', day: 'last', monthsAfter: 1 } },
    { ...base, due: { rule: 'day-of-month', day: 'last-working-day', monthsAfter: 1 } },
    { ...base, due: { rule: 'fixed-dates', dates: ['03-20', '05-20', '07-20', '09-20', '11-20', '01-21'] } },
    { ...base, due: { rule: 'continuously', count: 30, unit: 'days' } },
    { ...base, period: { every: 'month' } },
    { ...base, period: { every: 'quarter' } },
    { ...base, period: { every: 'four-months' } },
    { ...base, period: { every: 'half-year' } },
    { ...base, period: { every: 'year' } },
    { ...base, period: { every: 'week' } },
    { ...base, period: { every: 'year', yearStartsIn: 7 } },
    { ...base, period: { every: 'month', months: [6, 7] } },
    { ...base, period: { listed: [4, 4, 3, 1] } },
    { ...base, due: { rule: 'weekday', weekday: 5, occurrence: 2 } },
    { ...base, due: { rule: 'before', of: { statutory: 'vat-return' }, count: 6, unit: 'working-days' } },
    { ...base, exceptions: [{ period: 3, on: '08-05' }] },
    { ...base, at: timeOfDay('12:00') },
    { ...base, aim: true },
    { ...base, shift: 'next' },
    { ...base, shift: 'previous' },
    { ...base, whenClosed: 'next' },
    { ...base, whenClosed: 'previous' },
    {
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
      shift: 'none',
      whenClosed: 'none',
    },
    {
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 3, unit: 'days' },
      shift: 'none',
      whenClosed: 'none',
    },
    {
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 2, unit: 'working-days' },
      shift: 'none',
      whenClosed: 'none',
    },
    {
      period: { event: 'invoicing' },
      due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
      shift: 'none',
      whenClosed: 'none',
    },
  ];

  it('give different duties', () => {
    const seen = schedules.map((schedule) =>
      JSON.stringify(deadlines({ duties: [clause('one', schedule)] }, [summer])),
    );
    expect(new Set(seen).size).toBe(schedules.length);
  });

  it('of the templates give different duties', () => {
    const seen = templates.map((template) => JSON.stringify(deadlines(template.terms)));
    expect(new Set(seen).size).toBe(templates.length);
  });

  it('of the published terms give different duties', () => {
    expect(new Set(published.map((terms) => JSON.stringify(deadlines(terms)))).size).toBe(published.length);
  });
});
