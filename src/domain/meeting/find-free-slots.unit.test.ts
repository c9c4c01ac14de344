import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addOfficeDays,
  calendarDate as on,
  isOfficeDay,
  periodContaining,
  timeOfDay as at,
  weekdayOf,
} from '../kernel/index.ts';
import {
  findFreeSlots,
  findSlotRefusal,
  isMonthEnd,
  listFreeSlots,
  minuteOf,
  monthEndDefault,
  overlaps,
  workingHoursDefault,
  type FreeTime,
  type Taken,
} from './index.ts';
import { freeTime, jobAt, meetingAt, slotOf, writeSlot } from './meeting.testdata.ts';

/** The free beginnings of one day. */
function startsOn(day: string, more: Parameters<typeof freeTime>[0] = {}): string {
  return listFreeSlots(freeTime({ range: { fromOn: on(day), toOn: on(day) }, ...more }))
    .map(({ from }) => from)
    .join(' ');
}

const wholeDay = '08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00 14:30 15:00';

describe('free time on Tuesday 10 November 2026, for one hour, seen on 2 November', () => {
  const day = '2026-11-10';
  const hours = (from: string, to: string): FreeTime['workingHours'] => ({ 2: { from: at(from), to: at(to) } });
  test.each<[string, Parameters<typeof freeTime>[0], string]>([
    ['nothing taken', {}, wholeDay],
    ['a job from nine to half past two', { taken: [jobAt('2026-11-10 09:00–14:30')] }, '08:00 14:30 15:00'],
    ['a job on another day', { taken: [jobAt('2026-11-11 08:00–16:00')] }, wholeDay],
    ['a job all day', { taken: [jobAt('2026-11-10 08:00–16:00')] }, ''],
    [
      'half an hour between two jobs',
      { taken: [jobAt('2026-11-10 08:00–12:00'), jobAt('2026-11-10 12:30–16:00')] },
      '',
    ],
    [
      'part time: until one',
      { workingHours: hours('08:00', '13:00') },
      '08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30 12:00',
    ],
    ['part time: Mondays only', { workingHours: { 1: { from: at('08:00'), to: at('16:00') } } }, ''],
    ['a day that begins at a quarter past', { workingHours: hours('08:15', '10:00') }, '08:30 09:00'],
    [
      'somebody who works from six to ten at night',
      { workingHours: hours('06:00', '22:00') },
      `${wholeDay} 15:30 16:00`,
    ],
    ['hours in the evening only', { workingHours: hours('17:00', '21:00') }, ''],
    ['a day shorter than the meeting', { workingHours: hours('09:00', '09:45') }, ''],
    ['away that day', { absences: [{ fromOn: on(day), toOn: on(day) }] }, ''],
    ['away until the day before', { absences: [{ fromOn: on('2026-11-02'), toOn: on('2026-11-09') }] }, wholeDay],
    ['the office closed', { closures: [{ fromOn: on('2026-11-09'), toOn: on('2026-11-13') }] }, ''],
    ['four hours', { lengthMinutes: 240 }, '08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30 12:00'],
    ['two days’ notice, seen on the 6th', { today: on('2026-11-06') }, wholeDay],
    ['two days’ notice, seen on the 7th, a Saturday', { today: on('2026-11-07') }, wholeDay],
    ['two days’ notice, seen on the 9th', { today: on('2026-11-09') }, ''],
    ['the day has gone by', { today: on('2026-11-11'), rules: { noticeDays: 0 } }, ''],
    [
      'no notice, seen at half past one: what has begun is gone',
      { today: on(day), timeNow: at('13:30'), rules: { noticeDays: 0 } },
      '14:00 14:30 15:00',
    ],
    ['no notice, seen before work', { today: on(day), timeNow: at('06:00'), rules: { noticeDays: 0 } }, wholeDay],
    ['on the full hour only', { rules: { startEveryMinutes: 60 } }, '08:00 09:00 10:00 11:00 12:00 13:00 14:00 15:00'],
  ])('%s', (_, more, expected) => {
    expect(startsOn(day, more)).toBe(expected);
  });

  it('waits for days on which the office is open before it offers any', () => {
    const closures = [{ fromOn: on('2026-11-03'), toOn: on('2026-11-06') }];
    expect(startsOn('2026-11-10', { closures })).toBe(wholeDay);
    expect(startsOn('2026-11-09', { closures })).toBe('');
  });
});

describe('pauses', () => {
  const rules = { pauseBeforeMinutes: 15, pauseAfterMinutes: 30 };
  test.each<[string, Taken[], string]>([
    ['none beside anything: work may begin with a meeting', [], '08:00 08:30 09:00 09:30 10:00 10:30 11:00'],
    ['before a job half an hour, after it a quarter', [jobAt('2026-11-10 09:30–10:00')], '08:00 10:30 11:00'],
    ['another meeting has its own: half an hour both ways', [meetingAt('2026-11-10 09:30–10:00')], '08:00 10:30 11:00'],
    ['a job that ends a quarter before', [jobAt('2026-11-10 08:00–09:45')], '10:00 10:30 11:00'],
    ['a job that ends ten minutes before', [jobAt('2026-11-10 08:00–09:50')], '10:30 11:00'],
    [
      'a meeting that ends a quarter before, its own pause being longer',
      [meetingAt('2026-11-10 08:00–09:45')],
      '10:30 11:00',
    ],
  ])('%s', (_, taken, expected) => {
    expect(startsOn('2026-11-10', { taken, rules, workingHours: { 2: { from: at('08:00'), to: at('12:00') } } })).toBe(
      expected,
    );
  });
});

describe('days that are never offered', () => {
  const daysFrom = (fromOn: string, toOn: string, more: Parameters<typeof freeTime>[0] = {}): string[] => [
    ...new Set(
      listFreeSlots(freeTime({ today: on('2026-09-01'), range: { fromOn: on(fromOn), toOn: on(toOn) }, ...more })).map(
        (slot) => slot.on as string,
      ),
    ),
  ];

  it('are weekends and the days around a month’s end', () => {
    expect(daysFrom('2026-10-26', '2026-11-06')).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-11-04',
      '2026-11-05',
      '2026-11-06',
    ]);
  });

  it('are holidays: Easter and May of 2027', () => {
    expect(daysFrom('2027-03-22', '2027-04-02')).toEqual(['2027-03-22', '2027-03-23', '2027-03-24']);
    expect(daysFrom('2027-05-03', '2027-05-19')).toEqual([
      '2027-05-05',
      '2027-05-07',
      '2027-05-10',
      '2027-05-11',
      '2027-05-12',
      '2027-05-13',
      '2027-05-14',
      '2027-05-18',
      '2027-05-19',
    ]);
  });

  it('are the last of one year and the first of the next', () => {
    expect(daysFrom('2026-12-21', '2027-01-08')).toEqual([
      '2026-12-21',
      '2026-12-22',
      '2026-12-23',
      '2026-12-24',
      '2026-12-28',
      '2026-12-29',
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
    ]);
  });

  it('are as the office has decided', () => {
    const rules = { monthEnd: { lastWorkingDays: 0, firstWorkingDays: 1 } };
    expect(daysFrom('2026-10-29', '2026-11-04', { rules })).toEqual([
      '2026-10-29',
      '2026-10-30',
      '2026-11-03',
      '2026-11-04',
    ]);
  });
});

describe('a week’s cap', () => {
  const monthEnd = { lastWorkingDays: 0, firstWorkingDays: 0 };
  const weekOf = (fromOn: string, taken: Taken[], perWeekMax: number): number =>
    listFreeSlots(
      freeTime({
        today: on('2026-09-01'),
        range: { fromOn: on(fromOn), toOn: addDays(on(fromOn), 6) },
        taken,
        rules: { monthEnd, perWeekMax },
      }),
    ).length;

  it('hides the whole week once it is full, and not before', () => {
    const two = [meetingAt('2026-11-09 08:00–09:00'), meetingAt('2026-11-13 15:00–16:00')];
    expect(weekOf('2026-11-09', two, 3)).toBeGreaterThan(0);
    expect(weekOf('2026-11-09', two, 2)).toBe(0);
    expect(weekOf('2026-11-16', two, 2)).toBeGreaterThan(0);
    expect(weekOf('2026-11-02', two, 2)).toBeGreaterThan(0);
  });

  it('counts meetings only', () => {
    expect(weekOf('2026-11-09', [jobAt('2026-11-09 08:00–09:00'), jobAt('2026-11-10 08:00–09:00')], 2)).toBeGreaterThan(
      0,
    );
  });

  it('is one week where a month ends in it: 28 September–4 October 2026', () => {
    expect(weekOf('2026-09-28', [meetingAt('2026-09-28 08:00–09:00'), meetingAt('2026-10-01 08:00–09:00')], 2)).toBe(0);
    expect(
      weekOf('2026-09-28', [meetingAt('2026-09-25 08:00–09:00'), meetingAt('2026-10-05 08:00–09:00')], 2),
    ).toBeGreaterThan(0);
  });

  it('is one week where a year ends in it: week 53 of 2026, 28 December–3 January', () => {
    expect(weekOf('2026-12-28', [meetingAt('2026-12-28 08:00–09:00'), meetingAt('2026-12-30 08:00–09:00')], 2)).toBe(0);
    // 31 December 2025 and 2 January 2026 are both in week 1 of 2026; so is Monday 29 December.
    const newYear = [meetingAt('2025-12-29 08:00–09:00'), meetingAt('2025-12-31 08:00–09:00')];
    const friday = { fromOn: on('2026-01-02'), toOn: on('2026-01-02') };
    const seen = (taken: Taken[]): number =>
      listFreeSlots(freeTime({ today: on('2025-12-01'), range: friday, taken, rules: { monthEnd, perWeekMax: 2 } }))
        .length;
    expect(seen(newYear)).toBe(0);
    expect(seen(newYear.slice(1))).toBe(15);
  });
});

describe('why a slot cannot be had', () => {
  const taken = [meetingAt('2026-11-10 10:00–11:00'), jobAt('2026-11-12 08:00–12:00')];
  test.each([
    ['2026-11-10 09:00–10:00', undefined],
    ['2026-11-10 10:00–11:00', 'slot-taken'],
    ['2026-11-10 10:30–11:30', 'slot-taken'],
    ['2026-11-12 11:00–12:00', 'slot-taken'],
    ['2026-11-10 09:15–10:15', 'slot-not-offered'],
    ['2026-11-10 09:00–09:30', 'slot-not-offered'],
    ['2026-11-10 16:00–17:00', 'slot-not-offered'],
    ['2026-11-14 10:00–11:00', 'slot-not-offered'],
    ['2026-11-23 10:00–11:00', 'slot-not-offered'],
    ['2026-11-06 10:00–11:00', 'slot-not-offered'],
  ])('%s: %s', (slot, expected) => {
    expect(findSlotRefusal(slotOf(slot), freeTime({ taken }))).toBe(expected);
  });

  it('is that the week is full, where the time itself is free', () => {
    const full = freeTime({ taken, rules: { perWeekMax: 1 } });
    expect(findSlotRefusal(slotOf('2026-11-13 09:00–10:00'), full)).toBe('week-full');
    expect(findSlotRefusal(slotOf('2026-11-10 10:00–11:00'), full)).toBe('slot-taken');
    expect(findSlotRefusal(slotOf('2026-11-17 09:00–10:00'), full)).toBeUndefined();
  });
});

describe('what one client is shown', () => {
  const shown = (count: number, more: Parameters<typeof freeTime>[0] = {}): string[] =>
    findFreeSlots(freeTime(more), count).map(writeSlot);

  it('is spread over the days of the range, over mornings and afternoons', () => {
    expect(shown(3)).toEqual(['2026-11-09 10:00–11:00', '2026-11-13 13:00–14:00', '2026-11-18 10:00–11:00']);
    expect(shown(5)).toEqual([
      '2026-11-09 10:00–11:00',
      '2026-11-11 13:00–14:00',
      '2026-11-13 10:00–11:00',
      '2026-11-17 13:00–14:00',
      '2026-11-19 10:00–11:00',
    ]);
  });

  it('is on another weekday each week, for somebody who is never free on Mondays', () => {
    const fiveWeeks = { fromOn: on('2026-11-02'), toOn: on('2026-12-04') };
    const rules = { monthEnd: { lastWorkingDays: 0, firstWorkingDays: 0 } };
    expect(shown(5, { today: on('2026-10-01'), range: fiveWeeks, rules })).toEqual([
      '2026-11-02 10:00–11:00',
      '2026-11-10 13:00–14:00',
      '2026-11-18 10:00–11:00',
      '2026-11-26 13:00–14:00',
      '2026-12-04 10:00–11:00',
    ]);
  });

  it('is at most two of a morning and two of an afternoon where only one day is free', () => {
    const day = { fromOn: on('2026-11-10'), toOn: on('2026-11-10') };
    expect(shown(6, { range: day })).toEqual([
      '2026-11-10 09:00–10:00',
      '2026-11-10 10:00–11:00',
      '2026-11-10 12:00–13:00',
      '2026-11-10 13:00–14:00',
    ]);
  });

  it('is what there is, where there is less', () => {
    const taken = ['09', '10', '11', '12', '13'].map((day) => jobAt(`2026-11-${day} 08:00–15:00`));
    const week = { fromOn: on('2026-11-09'), toOn: on('2026-11-13') };
    expect(shown(9, { range: week, taken })).toEqual([
      '2026-11-09 15:00–16:00',
      '2026-11-10 15:00–16:00',
      '2026-11-11 15:00–16:00',
      '2026-11-12 15:00–16:00',
      '2026-11-13 15:00–16:00',
    ]);
  });

  it('is nothing where nothing is free, or nothing is wanted', () => {
    expect(shown(5, { absences: [{ fromOn: on('2026-11-01'), toOn: on('2026-11-30') }] })).toEqual([]);
    expect(shown(5, { range: { fromOn: on('2026-11-20'), toOn: on('2026-11-09') } })).toEqual([]);
    expect(shown(0)).toEqual([]);
  });
});

describe('whatever is taken', () => {
  const anyTaken: fc.Arbitrary<Taken> = fc
    .record({
      day: fc.nat(70),
      start: fc.nat(36),
      quarters: fc.integer({ min: 1, max: 24 }),
      isJob: fc.boolean(),
      id: fc.uuid(),
    })
    .map(({ day, start, quarters, isJob, id }) => {
      const from = 7 * 60 + start * 15;
      const time = (minute: number): string =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const written = `${addDays(on('2026-10-20'), day)} ${time(from)}–${time(Math.min(from + quarters * 15, 23 * 60))}`;
      return isJob ? jobAt(written) : meetingAt(written, id);
    });
  const anyFreeTime = fc
    .record({
      taken: fc.array(anyTaken, { maxLength: 40 }),
      start: fc.nat(45),
      days: fc.nat(30),
      seen: fc.integer({ min: -10, max: 20 }),
      lengthMinutes: fc.constantFrom(15, 30, 45, 60, 90, 120),
      pause: fc.constantFrom(0, 10, 15, 30),
      perWeekMax: fc.integer({ min: 1, max: 5 }),
      until: fc.constantFrom('12:00', '14:30', '16:00', '20:00'),
      off: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ taken, start, days, seen, lengthMinutes, pause, perWeekMax, until, off }) => {
      const fromOn = addDays(on('2026-10-20'), start);
      return freeTime({
        taken,
        lengthMinutes,
        range: { fromOn, toOn: addDays(fromOn, days) },
        today: addDays(fromOn, -seen),
        closures: [{ fromOn: on('2026-11-18'), toOn: on('2026-11-20') }],
        absences: [{ fromOn: on('2026-11-24'), toOn: on('2026-11-24') }],
        workingHours: Object.fromEntries(
          Object.entries(workingHoursDefault)
            .filter(([weekday]) => Number(weekday) !== off)
            .map(([weekday, span]) => [weekday, { ...span, to: at(until) }]),
        ),
        rules: { pauseBeforeMinutes: pause, pauseAfterMinutes: pause, perWeekMax },
      });
    });

  it('only what is free is offered, counted by other ways than the rule’s own', () => {
    fc.assert(
      fc.property(anyFreeTime, fc.integer({ min: 1, max: 8 }), (facts, count) => {
        const slots = findFreeSlots(facts, count);
        expect(slots.length).toBeLessThanOrEqual(count);
        for (const slot of slots) {
          expect(slot.on >= facts.range.fromOn && slot.on <= facts.range.toOn).toBe(true);
          expect(slot.on >= addOfficeDays(facts.today, 2, facts.closures)).toBe(true);
          expect(isOfficeDay(slot.on, facts.closures) && !isMonthEnd(slot.on, monthEndDefault)).toBe(true);
          expect(slot.on === '2026-11-24').toBe(false);
          const span = facts.workingHours[weekdayOf(slot.on)]!;
          expect(slot.from >= span.from && slot.to <= span.to && slot.to <= '17:00').toBe(true);
          expect(minuteOf(slot.to) - minuteOf(slot.from)).toBe(facts.lengthMinutes);
          const pause = facts.rules.pauseBeforeMinutes;
          for (const one of facts.taken.filter((other) => other.on === slot.on)) {
            const gap = Math.max(minuteOf(slot.from) - minuteOf(one.to), minuteOf(one.from) - minuteOf(slot.to));
            expect(gap).toBeGreaterThanOrEqual(pause);
          }
          const week = periodContaining('week', slot.on);
          const sameWeek = facts.taken.filter(
            ({ what, on: day }) => what === 'meeting' && periodContaining('week', day).startOn === week.startOn,
          );
          expect(sameWeek.length).toBeLessThan(facts.rules.perWeekMax);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it is spread: no two overlap, a free day comes before a second time on another, and halves of days are even where both are free', () => {
    fc.assert(
      fc.property(anyFreeTime, fc.integer({ min: 1, max: 8 }), (facts, count) => {
        const all = listFreeSlots(facts);
        const slots = findFreeSlots(facts, count);
        const days = new Set(all.map((slot) => slot.on)).size;
        expect(new Set(slots.map((slot) => slot.on)).size).toBe(Math.min(days, count));
        for (const [place, slot] of slots.entries()) {
          expect(slots.slice(place + 1).filter((other) => overlaps(slot, other))).toEqual([]);
        }
        const halves = (of: typeof all): number[] => [
          of.filter(({ from }) => from < '12:00').length,
          of.filter(({ from }) => from >= '12:00').length,
        ];
        const bothFree = [...new Set(all.map((slot) => slot.on))].every((day) =>
          halves(all.filter((slot) => slot.on === day)).every((free) => free > 0),
        );
        const [morning, afternoon] = halves(slots) as [number, number];
        if (bothFree && count <= days) expect(Math.abs(morning - afternoon)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('the same facts give the same times, in whatever order they are read', () => {
    fc.assert(
      fc.property(anyFreeTime, fc.integer({ min: 1, max: 8 }), (facts, count) => {
        const slots = findFreeSlots(facts, count);
        expect(findFreeSlots({ ...facts, taken: facts.taken.toReversed() }, count)).toEqual(slots);
        expect(slots.map(writeSlot)).toEqual(slots.map(writeSlot).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('whatever is shown can be chosen, and then it is taken', () => {
    fc.assert(
      fc.property(anyFreeTime, (facts) => {
        for (const slot of findFreeSlots(facts, 4)) {
          expect(findSlotRefusal(slot, facts)).toBeUndefined();
          const after = {
            ...facts,
            taken: [...facts.taken, { ...slot, what: 'meeting' as const, meetingId: 'other' }],
          };
          expect(findSlotRefusal(slot, after)).toBe('slot-taken');
        }
      }),
      { numRuns: 100 },
    );
  });
});
