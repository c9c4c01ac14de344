import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, isWorkingDay, timeOfDay, type CalendarDate } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange, type WorkingHours } from '../meeting/index.ts';
import type { DayRoom } from '../slot/index.ts';
import { decideChosenDay, putOnDays, type DayDecision } from './index.ts';
import { layWork, type WorkToLay } from './lay-work.ts';
import { segmentsOf } from './make-plan.ts';
import { roomOf } from './place-work.ts';
import { layWithChosen } from './stand-chosen-days.ts';
import { makeOffice } from './weekend.testdata.ts';

const on = calendarDate;

interface Told {
  /** Client and job in one. */
  job: string;
  hours: number;
  due: string;
  by?: WorkToLay['deadline'];
  law?: string;
  from?: string;
  chosen?: string;
}

function work({ job, hours, due, by = 'law', law, from = '2026-11-30', chosen }: Told): WorkToLay {
  const lawOn = law ?? (by === 'law' || by === 'event' ? due : undefined);
  return {
    clientId: job,
    jobKey: job,
    kind: 'bookkeeping',
    minutes: hours * 60,
    inHand: from === '2026-11-30',
    fromOn: on(from),
    doneBy: on(due),
    deadline: by,
    ...(lawOn === undefined ? {} : { lawOn: on(lawOn) }),
    ...(chosen === undefined ? {} : { chosenOn: on(chosen) }),
  };
}

/** Eight hours on each working day of two weeks, and other days where they are named. */
function roomFrom(fromOn: string, other: Record<string, number> = {}): DayRoom[] {
  return Array.from({ length: 14 }, (_, days) => {
    const day = addDays(on(fromOn), days);
    return { on: day, minutes: (other[day] ?? (isWorkingDay(day) ? 8 : 0)) * 60 };
  });
}

/** `Mon: a 8, b 2 | Tue: …`, days with nothing left out. */
function days(works: readonly WorkToLay[], room: readonly DayRoom[]): string[] {
  return putOnDays(room, layWork(works, room))
    .filter((day) => day.work.length > 0)
    .map(
      (day) => `${day.on.slice(5)} ${day.work.map(({ jobKey, minutes }) => `${jobKey} ${minutes / 60}`).join(', ')}`,
    );
}

function told(decision: DayDecision | undefined): string {
  switch (decision?.of) {
    case undefined:
      return 'not in the plan';
    case 'moved':
      return ['moved', ...decision.pushes.map(({ jobKey, minutes }) => `pushes ${jobKey} ${minutes / 60}`)].join(', ');
    case 'fault':
      return decision.why;
    case 'full':
      return 'full';
    case 'past-law':
      return `past the law: ${decision.pushes.map(({ jobKey }) => jobKey).join(', ')}`;
  }
}

const today = on('2026-11-30');
const week = roomFrom('2026-11-30');
// Monday 30 November: three jobs of six hours, due on Wednesday, Thursday and Friday.
const three: Told[] = [
  { job: 'a', hours: 6, due: '2026-12-02' },
  { job: 'b', hours: 6, due: '2026-12-03' },
  { job: 'c', hours: 6, due: '2026-12-04' },
];

describe('a job that is moved to another day', () => {
  it.each<[string, Told[], string[]]>([
    ['nothing is moved: what is due first goes first', three, ['11-30 a 6, b 2', '12-01 b 4, c 4', '12-02 c 2']],
    [
      'later: it waits for its day, and the others close up',
      [{ ...three[0]!, chosen: '2026-12-02' }, three[1]!, three[2]!],
      ['11-30 b 6, c 2', '12-01 c 4', '12-02 a 6'],
    ],
    [
      'sooner: it goes before what is due first, and the others flow round it',
      [three[0]!, three[1]!, { ...three[2]!, chosen: '2026-11-30' }],
      ['11-30 c 6, a 2', '12-01 a 4, b 4', '12-02 b 2'],
    ],
    [
      'not before what is due that day itself',
      [
        { job: 'a', hours: 6, due: '2026-11-30' },
        { ...three[2]!, chosen: '2026-11-30' },
      ],
      ['11-30 a 6, c 2', '12-01 c 4'],
    ],
    [
      'too long for its day: the rest goes on the next',
      [{ job: 'a', hours: 12, due: '2026-12-10', chosen: '2026-12-02' }, three[1]!],
      ['11-30 b 6', '12-02 a 8', '12-03 a 4'],
    ],
    [
      'two on one day: what is due first goes first',
      [
        { job: 'a', hours: 6, due: '2026-12-10', chosen: '2026-12-02' },
        { job: 'b', hours: 6, due: '2026-12-09', chosen: '2026-12-02' },
      ],
      ['12-02 b 6, a 2', '12-03 a 4'],
    ],
    [
      'only an aim, in a full week: it keeps its day all the same',
      [
        { job: 'a', hours: 41, due: '2026-12-04' },
        { job: 'b', hours: 4, due: '2026-12-20', by: 'aim', chosen: '2026-12-01' },
        { job: 'c', hours: 4, due: '2026-12-01', by: 'aim' },
      ],
      ['11-30 a 8', '12-01 b 4, a 4', '12-02 a 8', '12-03 a 8', '12-04 a 8', '12-07 c 4'],
    ],
  ])('%s', (_, jobs, expected) => {
    expect(days(jobs.map(work), week)).toEqual(expected);
  });
});

describe('whether a job can be moved', () => {
  const promise: Told = { job: 'b', hours: 8, due: '2026-12-01', by: 'promise', law: '2026-12-10' };
  it.each<[string, Told[], [job: string, toOn: string], string]>([
    ['later, where there is room', three, ['a', '2026-12-02'], 'moved'],
    ['sooner', three, ['c', '2026-11-30'], 'moved'],
    ['to its own deadline', three, ['c', '2026-12-04'], 'moved'],
    ['not the day after it', three, ['c', '2026-12-07'], 'after-deadline'],
    ['past an aim, which binds nobody', [{ ...three[0]!, by: 'aim' }], ['a', '2026-12-09'], 'moved'],
    ['not to a Saturday', three, ['c', '2026-12-05'], 'no-hours'],
    ['not to a day that has passed', three, ['c', '2026-11-27'], 'no-hours'],
    ['not before what it needs is expected', [{ ...three[2]!, from: '2026-12-03' }], ['c', '2026-12-02'], 'not-there'],
    ['to the morning after that', [{ ...three[2]!, from: '2026-12-03' }], ['c', '2026-12-03'], 'moved'],
    ['not what is not in the plan', three, ['d', '2026-12-02'], 'not in the plan'],
    [
      'not to a day that is full of what is due by then',
      [{ job: 'a', hours: 8, due: '2026-11-30' }, three[1]!],
      ['b', '2026-11-30'],
      'full',
    ],
    [
      'not to a day that is full of what was moved there',
      [{ job: 'a', hours: 8, due: '2026-12-03', chosen: '2026-12-02' }, three[2]!],
      ['c', '2026-12-02'],
      'full',
    ],
    [
      'not so late that it is not done by its own day of the law',
      [{ job: 'a', hours: 10, due: '2026-12-02' }],
      ['a', '2026-12-02'],
      'past the law: a',
    ],
    [
      'not so that another job misses its day of the law',
      [
        { job: 'a', hours: 16, due: '2026-12-01' },
        { job: 'b', hours: 4, due: '2026-12-10' },
      ],
      ['b', '2026-11-30'],
      'past the law: a',
    ],
    [
      'nor the day on which wages are paid',
      [
        { job: 'a', hours: 16, due: '2026-12-01', by: 'event' },
        { job: 'b', hours: 4, due: '2026-12-10' },
      ],
      ['b', '2026-11-30'],
      'past the law: a',
    ],
    [
      'a promise that is pushed is named, and a person decides',
      [{ job: 'a', hours: 8, due: '2026-12-01', by: 'promise' }, promise, { job: 'c', hours: 3, due: '2026-12-10' }],
      ['c', '2026-11-30'],
      'moved, pushes b 3',
    ],
    [
      'a promise of its own too',
      [{ job: 'a', hours: 10, due: '2026-12-02', by: 'promise', law: '2026-12-10' }],
      ['a', '2026-12-02'],
      'moved, pushes a 2',
    ],
    [
      'not a promise that would miss the day of the law behind it',
      [
        { ...promise, hours: 16, law: '2026-12-01' },
        { job: 'c', hours: 3, due: '2026-12-10' },
      ],
      ['c', '2026-11-30'],
      'past the law: b',
    ],
    [
      'what finds no room already is not laid to its charge',
      [
        { job: 'a', hours: 30, due: '2026-12-02' },
        { job: 'b', hours: 4, due: '2026-12-10' },
      ],
      ['b', '2026-12-03'],
      'moved',
    ],
  ])('%s', (_, jobs, [job, toOn], expected) => {
    const plan = { room: week, work: jobs.map(work) };
    expect(told(decideChosenDay(plan, { clientId: job, jobKey: job }, on(toOn), today))).toBe(expected);
  });

  it('says the first working day on which it can be begun', () => {
    const plan = { room: week, work: [work({ job: 'a', hours: 2, due: '2026-12-10', from: '2026-12-05' })] };
    expect(decideChosenDay(plan, { clientId: 'a', jobKey: 'a' }, on('2026-12-02'), today)).toEqual({
      of: 'fault',
      why: 'not-there',
      fromOn: '2026-12-07',
      doneBy: '2026-12-10',
    });
  });

  it('today only while some of it is left', () => {
    const plan = { room: roomFrom('2026-11-30', { '2026-11-30': 0 }), work: three.map(work) };
    expect(told(decideChosenDay(plan, { clientId: 'c', jobKey: 'c' }, today, today))).toBe('no-hours');
  });
});

describe('the days of one person', () => {
  interface Person {
    today: string;
    hours?: WorkingHours;
    absences?: DayRange[];
  }
  const daily = workingHoursDefault[1]!;
  it.each<[string, Person, Record<string, string>]>([
    [
      'at Easter: not Maundy Thursday, Good Friday or Monday',
      { today: '2026-03-30' },
      {
        '2026-04-01': 'moved',
        '2026-04-02': 'no-hours',
        '2026-04-03': 'no-hours',
        '2026-04-06': 'no-hours',
        '2026-04-07': 'moved',
      },
    ],
    [
      'not 17 May on a Wednesday',
      { today: '2028-05-15' },
      { '2028-05-16': 'moved', '2028-05-17': 'no-hours', '2028-05-18': 'moved' },
    ],
    [
      'where the clock is put forward: the Monday after is a day as any',
      { today: '2026-03-27' },
      { '2026-03-29': 'no-hours', '2026-03-30': 'moved' },
    ],
    [
      'away on a day',
      { today: '2026-11-30', absences: [{ fromOn: on('2026-12-01'), toOn: on('2026-12-02') }] },
      { '2026-12-01': 'no-hours', '2026-12-02': 'no-hours', '2026-12-03': 'moved' },
    ],
    [
      'part time: Mondays and Thursdays',
      { today: '2026-11-30', hours: { 1: daily, 4: { from: timeOfDay('08:00'), to: timeOfDay('12:00') } } },
      { '2026-12-01': 'no-hours', '2026-12-02': 'no-hours', '2026-12-03': 'moved', '2026-12-04': 'no-hours' },
    ],
  ])('%s', (_, { today: day, hours = workingHoursDefault, absences = [] }, expected) => {
    const facts = makeOffice({ today: day, clients: [] });
    const room = roomOf(facts, segmentsOf(facts, { id: 'kari', workingHours: hours, absences, busy: [] }));
    const own = work({ job: 'a', hours: 4, due: addDays(on(day), 20), from: day });
    const answers = Object.keys(expected).map((toOn) => {
      const plan = { room, work: [own] };
      return [toOn, told(decideChosenDay(plan, { clientId: 'a', jobKey: 'a' }, on(toOn), on(day)))];
    });
    expect(Object.fromEntries(answers)).toEqual(expected);
  });
});

describe('a chosen day', () => {
  const chosen = (chosenOn: string): Map<string, CalendarDate> => new Map([['c c', on(chosenOn)]]);
  it.each<[string, Told, string, string, Record<string, number>]>([
    ['stands', three[2]!, '2026-12-02', 'stands', {}],
    ['is over with its day', three[2]!, '2026-11-27', 'gone', {}],
    ['holds no more where its person is away', three[2]!, '2026-12-02', 'no-hours', { '2026-12-02': 0 }],
    [
      'nor where the deadline has come before it',
      { ...three[2]!, due: '2026-12-01' },
      '2026-12-02',
      'after-deadline',
      {},
    ],
    ['nor where what it needs comes later', { ...three[2]!, from: '2026-12-03' }, '2026-12-02', 'not-there', {}],
    ['is over with the last hour of today', three[2]!, '2026-11-30', 'gone', { '2026-11-30': 0 }],
  ])('%s', (_, job, chosenOn, expected, other) => {
    const room = roomFrom('2026-11-30', other);
    const { laid, lapsed } = layWithChosen({ room, work: [work(job)] }, chosen(chosenOn), today);
    const stands = laid.some((one) => one.work.chosenOn === chosenOn);
    expect(stands ? 'stands' : (lapsed[0]?.why ?? 'gone')).toBe(expected);
  });
});
