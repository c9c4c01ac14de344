import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LapseRule } from '../agreement/index.ts';
import { addDays, calendarDate as on, periodsTouching, type CalendarDate, type Closure } from '../kernel/index.ts';
import { fellesferie, romjul } from '../obligation/obligation.testdata.ts';
import { deriveLapses, type DeliveryTimes } from './derive-lapses.ts';

/** Deliveries as `due delivered`, or `due` alone while it is missing. */
function told(...stories: string[]): DeliveryTimes[] {
  return stories.map((story) => {
    const [due, delivered] = story.split(' ');
    return { dueOn: on(due!), ...(delivered === undefined ? {} : { deliveredOn: on(delivered) }) };
  });
}

/** The spans as `from to`, or `from` alone while they last. */
function lapses(
  rule: LapseRule,
  deliveries: DeliveryTimes[],
  today: string,
  closures: readonly Closure[] = [],
): string[] {
  return deriveLapses(rule, deliveries, on(today), closures).map(({ fromOn, toOn }) =>
    toOn === undefined ? fromOn : `${fromOn} ${toOn}`,
  );
}

describe('a package price that lapses after two late deliveries, until everything has been current for one full month', () => {
  const rule: LapseRule = { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 };
  const twice = told('2026-01-20 2026-01-25', '2026-03-20 2026-03-24');

  it('lapses on the first late day of the second, and comes back after April', () => {
    expect(lapses(rule, twice, '2026-12-31')).toEqual(['2026-03-21 2026-04-30']);
  });

  it('does not lapse after one, nor by what came on its day', () => {
    expect(lapses(rule, told('2026-01-20 2026-01-25'), '2026-12-31')).toEqual([]);
    expect(lapses(rule, told('2026-01-20 2026-01-25', '2026-03-20 2026-03-20'), '2026-12-31')).toEqual([]);
  });

  it.each([
    ['2026-03-20', []],
    ['2026-03-21', ['2026-03-21']],
    // April is full only when it is over.
    ['2026-04-30', ['2026-03-21']],
    ['2026-05-01', ['2026-03-21 2026-04-30']],
  ])('is on %s %j', (today, expected) => {
    expect(lapses(rule, knownOn(twice, on(today)), today)).toEqual(expected);
  });

  it('does not come back while anything is late on any day of the month', () => {
    // Due Tue 31 March and there on Wed 1 April: late on one day of April, so that May is the first full month.
    expect(lapses(rule, [...twice, ...told('2026-03-31 2026-04-01')], '2026-12-31')).toEqual(['2026-03-21 2026-05-31']);
    // Due 30 April and there on 1 May, the first day late: April is full.
    expect(lapses(rule, [...twice, ...told('2026-04-30 2026-05-01')], '2026-12-31')).toEqual(['2026-03-21 2026-04-30']);
    // Late on the last day of April alone: May is the first full month.
    expect(lapses(rule, [...twice, ...told('2026-04-29 2026-04-30')], '2026-12-31')).toEqual(['2026-03-21 2026-05-31']);
    // Still missing: no way back.
    expect(lapses(rule, [...twice, ...told('2026-02-20')], '2026-12-31')).toEqual(['2026-02-21']);
  });

  it('counts late deliveries anew after the way back', () => {
    const again = [...twice, ...told('2026-06-19 2026-06-22')];
    expect(lapses(rule, again, '2026-12-31')).toEqual(['2026-03-21 2026-04-30']);
    expect(lapses(rule, [...again, ...told('2026-09-20 2026-09-22')], '2026-12-31')).toEqual([
      '2026-03-21 2026-04-30',
      '2026-09-21 2026-10-31',
    ]);
  });

  it('does not count anew what was late while it had lapsed', () => {
    // Late in April: the way back is May. One late delivery in July is then the first.
    const during = [...twice, ...told('2026-04-10 2026-04-14', '2026-07-20 2026-07-24')];
    expect(lapses(rule, during, '2026-12-31')).toEqual(['2026-03-21 2026-05-31']);
  });

  it('asks for two full months in a row where that is agreed', () => {
    const two = { ...rule, endsAfterMonths: 2 };
    expect(lapses(two, twice, '2026-12-31')).toEqual(['2026-03-21 2026-05-31']);
    // Late on a day of May: the count begins again, and June and July are the two.
    expect(lapses(two, [...twice, ...told('2026-05-11 2026-05-12')], '2026-12-31')).toEqual(['2026-03-21 2026-07-31']);
  });

  it('does not call late what came before the office opened again', () => {
    // Due Fri 3 July, closed 6 to 26 July: the Saturday and the Sunday before are open days of the calendar.
    const closed = [{ fromOn: on('2026-07-04'), toOn: on('2026-07-26') }];
    const summer = told('2026-01-20 2026-01-25', '2026-07-03 2026-07-26');
    expect(lapses(rule, summer, '2026-12-31', closed)).toEqual([]);
    expect(lapses(rule, told('2026-01-20 2026-01-25', '2026-07-03 2026-07-27'), '2026-12-31', closed)).toEqual([
      '2026-07-27 2026-08-31',
    ]);
  });
});

describe('a package price that lapses once a delivery is more than ten days late', () => {
  const rule: LapseRule = { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 };

  it.each([
    // Due Mon 21 September: Thu 1 October is the tenth day.
    ['2026-10-01', []],
    ['2026-10-02', ['2026-10-02 2026-11-30']],
    ['2026-10-20', ['2026-10-02 2026-11-30']],
    ['2026-10-31', ['2026-10-02 2026-11-30']],
    // Late on a day of November: December is the first full month.
    ['2026-11-01', ['2026-10-02 2026-12-31']],
  ])('delivered %s is %j', (delivered, expected) => {
    expect(lapses(rule, told(`2026-09-21 ${delivered}`), '2027-03-31')).toEqual(expected);
  });

  it('lapses while it is missing, on the day after the limit', () => {
    expect(lapses(rule, told('2026-09-21'), '2026-10-01')).toEqual([]);
    expect(lapses(rule, told('2026-09-21'), '2026-10-02')).toEqual(['2026-10-02']);
  });

  it('takes the first that passes the limit, whatever their deadlines', () => {
    const deliveries = told('2026-09-21 2026-09-25', '2026-09-10 2026-09-30', '2026-09-14 2026-10-01');
    expect(lapses(rule, deliveries, '2027-03-31')).toEqual(['2026-09-21 2026-11-30']);
  });

  it('never lapses on a day on which the office is closed', () => {
    // Due Thu 25 June: the tenth day is Sun 5 July, and the day after it is the first of the closure.
    const summer = told('2026-06-25');
    expect(lapses(rule, summer, '2026-07-26', [fellesferie])).toEqual([]);
    expect(lapses(rule, summer, '2026-07-27', [fellesferie])).toEqual(['2026-07-27']);
    expect(lapses(rule, told('2026-06-25 2026-07-20'), '2026-12-31', [fellesferie])).toEqual([]);
  });

  it('lapses again for a delivery after the way back', () => {
    const deliveries = told('2026-01-20 2026-02-05', '2026-05-20 2026-06-02');
    expect(lapses(rule, deliveries, '2026-12-31')).toEqual(['2026-01-31 2026-03-31', '2026-05-31 2026-07-31']);
  });
});

describe('a package price that lapses once a delivery is more than five working days late', () => {
  const rule: LapseRule = { entersAfter: { count: 5, unit: 'working-days' }, endsAfterMonths: 1 };

  it.each([
    // Due Fri 20 November: the fifth working day is Fri the 27th. Due Wed 25 March: over Easter it is Wed 1 April.
    ['2026-11-20 2026-11-27', []],
    ['2026-11-20 2026-11-28', ['2026-11-28 2026-12-31']],
    ['2026-03-25 2026-04-01', []],
    ['2026-03-26 2026-04-07', []],
    ['2026-03-26 2026-04-08', ['2026-04-08 2026-05-31']],
  ])('%s is %j', (story, expected) => {
    expect(lapses(rule, told(story), '2027-03-31')).toEqual(expected);
  });
});

// Properties: any deliveries of two years, any rule.

const firstDay = on('2026-01-01');
const lastDay = on('2027-12-31');
const anyRule: fc.Arbitrary<LapseRule> = fc.record({
  entersAfter: fc.oneof(
    fc.record({ lateDeliveries: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ count: fc.nat(20), unit: fc.constantFrom('days' as const, 'working-days' as const) }),
  ),
  endsAfterMonths: fc.integer({ min: 1, max: 3 }),
});
const anyDeliveries: fc.Arbitrary<DeliveryTimes[]> = fc.array(
  fc.tuple(fc.nat(700), fc.option(fc.integer({ min: -10, max: 60 }))).map(([due, late]): DeliveryTimes => {
    const dueOn = addDays(firstDay, due);
    return late === null ? { dueOn } : { dueOn, deliveredOn: addDays(dueOn, late) };
  }),
  { maxLength: 10 },
);
const anyClosures = fc.constantFrom<Closure[]>([], [fellesferie], [fellesferie, romjul]);

/** What was known on a day: a delivery that had not come yet was missing. */
function knownOn(deliveries: DeliveryTimes[], day: CalendarDate): DeliveryTimes[] {
  return deliveries.map(({ dueOn, deliveredOn }) =>
    deliveredOn === undefined || deliveredOn > day ? { dueOn } : { dueOn, deliveredOn },
  );
}

const isLapsed = (spans: readonly { fromOn: CalendarDate; toOn?: CalendarDate }[], day: CalendarDate): boolean =>
  spans.some(({ fromOn, toOn }) => fromOn <= day && (toOn === undefined || day <= toOn));

/** The days on which something can change: around deadlines, deliveries, closures and the turn of each month. */
function daysNear(deliveries: DeliveryTimes[], closures: readonly Closure[]): CalendarDate[] {
  const turns = periodsTouching('month', firstDay, lastDay).map(({ endOn }) => endOn);
  const edges = closures.flatMap(({ fromOn, toOn }) => [fromOn, toOn]);
  const limits = deliveries.flatMap(({ dueOn, deliveredOn }) => [dueOn, addDays(dueOn, 20), deliveredOn ?? dueOn]);
  const days = [...turns, ...edges, ...limits].flatMap((day) => [-1, 0, 1, 2].map((more) => addDays(day, more)));
  return [...new Set(days)].filter((day) => day >= firstDay && day <= lastDay);
}

describe('whatever the deliveries', () => {
  it('the price that held on each day, worked out that day, is the one worked out for all days at once', () => {
    fc.assert(
      fc.property(anyRule, anyDeliveries, anyClosures, (rule, deliveries, closures) => {
        const atOnce = deriveLapses(rule, knownOn(deliveries, lastDay), lastDay, closures);
        for (const day of daysNear(deliveries, closures)) {
          const thatDay = isLapsed(deriveLapses(rule, knownOn(deliveries, day), day, closures), day);
          if (thatDay !== isLapsed(atOnce, day)) expect([day, thatDay]).toEqual([day, !thatDay]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the order in which they are told changes nothing', () => {
    const shuffled = anyDeliveries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(anyRule, shuffled, anyClosures, (rule, [all, other], closures) => {
        expect(deriveLapses(rule, other, lastDay, closures)).toEqual(deriveLapses(rule, all, lastDay, closures));
      }),
    );
  });

  it('the spans follow one another, and each but the last is over', () => {
    fc.assert(
      fc.property(anyRule, anyDeliveries, anyClosures, (rule, deliveries, closures) => {
        const spans = deriveLapses(rule, knownOn(deliveries, lastDay), lastDay, closures);
        for (const [index, { fromOn, toOn }] of spans.entries()) {
          if (toOn !== undefined) expect(toOn > fromOn && toOn < lastDay).toBe(true);
          const next = spans[index + 1];
          if (next) expect(toOn !== undefined && toOn < next.fromOn).toBe(true);
        }
      }),
    );
  });

  it('what always came in time keeps its price', () => {
    const inTime = anyDeliveries.map((all) => all.map(({ dueOn }) => ({ dueOn, deliveredOn: dueOn })));
    fc.assert(
      fc.property(anyRule, inTime, anyClosures, (rule, deliveries, closures) => {
        expect(deriveLapses(rule, deliveries, lastDay, closures)).toEqual([]);
      }),
    );
  });
});
