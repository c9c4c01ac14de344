import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, isWorkingDay } from '../kernel/index.ts';
import { holdSlots, type DayRoom, type JobToHold } from './index.ts';

const on = calendarDate;
const hours = 60;

/** Eight hours on each working day from a day on, without those named. */
function roomFrom(fromOn: string, days: number, without: readonly string[] = []): DayRoom[] {
  const room: DayRoom[] = [];
  for (let day = on(fromOn); room.length < days; day = addDays(day, 1))
    if (isWorkingDay(day) && !without.includes(day)) room.push({ on: day, minutes: 8 * hours });
  return room;
}

interface Told {
  key: string;
  hours: number;
  from?: string;
  late?: true;
  promised?: string;
  law?: string;
}

function job({ key, hours: count, from = '2026-11-30', late, promised, law }: Told): JobToHold {
  return {
    key,
    minutes: count * hours,
    fromOn: on(from),
    onTime: !late,
    ...(promised === undefined ? {} : { promisedOn: on(promised) }),
    ...(law === undefined ? {} : { lawOn: on(law) }),
  };
}

/** Each slot on a line: `lie: next-free 2026-11-30–2026-12-01, promised 2026-12-02`. */
function told(jobs: readonly Told[], room: readonly DayRoom[]): string[] {
  return holdSlots(jobs.map(job), room).map(({ key, slot, beginsOn, doneOn, leftMinutes, promiseOn }) => {
    const days = beginsOn === undefined ? '' : ` ${beginsOn.slice(5)}–${doneOn!.slice(5)}`;
    const left = leftMinutes === 0 ? '' : `, ${leftMinutes / hours} hours left`;
    return `${key}: ${slot}${days}${left}${promiseOn === undefined ? '' : `, promised ${promiseOn.slice(5)}`}`;
  });
}

describe('who gets which slot', () => {
  // Monday 30 November and the days after it.
  const week = roomFrom('2026-11-30', 10);

  it.each<[string, Told[], string[]]>([
    [
      'in time: the slot is held and the promise stands; late: the next free one and a new day',
      [
        { key: 'berg', hours: 6, promised: '2026-12-01' },
        { key: 'lie', hours: 4, late: true, promised: '2026-11-30' },
      ],
      ['berg: held 11-30–11-30', 'lie: next-free 11-30–12-01, promised 12-02'],
    ],
    [
      'late and first to come is no reason to go before who came in time',
      [
        { key: 'lie', hours: 8, late: true },
        { key: 'berg', hours: 8, promised: '2026-11-30' },
      ],
      ['lie: next-free 12-01–12-01, promised 12-02', 'berg: held 11-30–11-30'],
    ],
    [
      'two late ones: who came first',
      [
        { key: 'ås', hours: 8, late: true, from: '2026-12-01' },
        { key: 'lie', hours: 12, late: true },
      ],
      ['ås: next-free 12-01–12-02, promised 12-03', 'lie: next-free 11-30–12-01, promised 12-02'],
    ],
    [
      'two late ones of one day: whose law is first, then whose key is',
      [
        { key: 'c', hours: 8, late: true },
        { key: 'b', hours: 8, late: true },
        { key: 'a', hours: 8, late: true, law: '2026-12-10' },
      ],
      [
        'c: next-free 12-02–12-02, promised 12-03',
        'b: next-free 12-01–12-01, promised 12-02',
        'a: next-free 11-30–11-30, promised 12-01',
      ],
    ],
    [
      'the law does not wait: before a late one who came earlier',
      [
        { key: 'lie', hours: 8, late: true },
        { key: 'ås', hours: 8, late: true, law: '2026-12-01', from: '2026-12-01' },
        { key: 'berg', hours: 8, late: true },
      ],
      [
        'lie: next-free 12-02–12-02, promised 12-03',
        'ås: ahead-by-law 12-01–12-01, promised 12-01',
        'berg: next-free 11-30–11-30, promised 12-01',
      ],
    ],
    [
      'the law before a promise, where there is no other room: the one that can wait is moved',
      [
        { key: 'berg', hours: 8, promised: '2026-12-01', law: '2026-12-10' },
        { key: 'dahl', hours: 8, promised: '2026-12-01' },
        { key: 'lie', hours: 8, late: true, law: '2026-12-01' },
      ],
      [
        'berg: held 11-30–11-30',
        'dahl: moved-for-law 12-02–12-02, promised 12-03',
        'lie: ahead-by-law 12-01–12-01, promised 12-01',
      ],
    ],
    [
      'two days of the law before a promise: both go before it',
      [
        { key: 'dahl', hours: 8, promised: '2026-12-01' },
        { key: 'lie', hours: 8, late: true, law: '2026-12-01' },
        { key: 'ås', hours: 8, late: true, law: '2026-12-01' },
      ],
      [
        'dahl: moved-for-law 12-02–12-02, promised 12-03',
        'lie: ahead-by-law 11-30–11-30, promised 12-01',
        'ås: ahead-by-law 12-01–12-01, promised 12-01',
      ],
    ],
    [
      'nobody is moved where it would not be enough',
      [
        { key: 'berg', hours: 8, promised: '2026-11-30' },
        { key: 'lie', hours: 20, late: true, law: '2026-12-01' },
      ],
      ['berg: held 11-30–11-30', 'lie: no-room, 12 hours left'],
    ],
    [
      'no promise after the law, nor before what was promised already',
      [
        { key: 'lie', hours: 8, late: true, law: '2026-11-30' },
        { key: 'ås', hours: 2, late: true, promised: '2026-12-18' },
      ],
      ['lie: next-free 11-30–11-30, promised 11-30', 'ås: next-free 12-01–12-01'],
    ],
    [
      'nobody is moved who would find no other room by a day of the law of their own',
      [
        { key: 'berg', hours: 8, promised: '2026-11-30', law: '2026-12-01' },
        { key: 'lie', hours: 8, late: true, law: '2026-11-30' },
        { key: 'ås', hours: 8, promised: '2026-12-01', law: '2026-12-01' },
      ],
      ['berg: held 11-30–11-30', 'lie: no-room, 8 hours left', 'ås: held 12-01–12-01'],
    ],
    ['what takes no time is done at once', [{ key: 'a', hours: 0, promised: '2026-11-30' }], ['a: held']],
  ])('%s', (_, jobs, expected) => {
    const got = told(jobs, week);
    expect(got).toEqual(expected);
  });

  it('over Easter and 17 May there is room on working days only', () => {
    const easter = roomFrom('2027-03-24', 3);
    expect(told([{ key: 'lie', hours: 12, late: true, from: '2027-03-24' }], easter)).toEqual([
      'lie: next-free 03-24–03-30, promised 03-31',
    ]);
    const may = roomFrom('2027-05-14', 3);
    expect(told([{ key: 'lie', hours: 12, late: true, from: '2027-05-14' }], may)).toEqual([
      'lie: next-free 05-14–05-18, promised 05-19',
    ]);
  });

  it('a colleague who is ill has no room, and what has no room says so', () => {
    const ill = roomFrom('2026-12-07', 2);
    const jobs = [
      { key: 'berg', hours: 8, promised: '2026-12-04' },
      { key: 'lie', hours: 4, late: true as const, law: '2026-12-10' },
    ];
    expect(told(jobs, ill)).toEqual(['berg: no-room, 8 hours left', 'lie: next-free 12-07–12-07, promised 12-08']);
  });

  it('never costs who delivered in time anything, but for the law', () => {
    const jobs = fc.array(
      fc.record({
        hours: fc.integer({ min: 1, max: 10 }),
        day: fc.nat(8),
        late: fc.boolean(),
        promised: fc.nat(9),
        law: fc.option(fc.nat(9)),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(jobs, (drawn) => {
        const all = drawn.map((one, place) =>
          job({
            key: `job ${place}`,
            hours: one.hours,
            from: week[one.day]!.on,
            promised: week[one.promised]!.on,
            ...(one.late ? { late: true } : {}),
            ...(one.law === null ? {} : { law: week[one.law]!.on }),
          }),
        );
        const slots = new Map(holdSlots(all, week).map((slot) => [slot.key, slot]));
        const alone = new Map(
          holdSlots(
            all.filter(({ onTime }) => onTime),
            week,
          ).map((slot) => [slot.key, slot]),
        );
        for (const [key, slot] of alone) {
          const now = slots.get(key)!;
          // Who had room without the late ones has it still, on a day as good, or was moved for somebody's day of the law.
          if (slot.slot === 'held') expect(['held', 'moved-for-law']).toContain(now.slot);
        }
        for (const one of all) {
          const { doneOn, promiseOn } = slots.get(one.key)!;
          if (one.lawOn !== undefined && doneOn !== undefined) expect(doneOn <= one.lawOn).toBe(true);
          if (one.lawOn !== undefined && promiseOn !== undefined) expect(promiseOn <= one.lawOn).toBe(true);
        }
        const used = [...slots.values()].reduce((sum, { leftMinutes }) => sum - leftMinutes, 0);
        expect(used).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
