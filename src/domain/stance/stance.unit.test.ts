import { describe, expect, it, test } from 'vitest';
import { DomainError, calendarDate as on, ore, timeOfDay } from '../kernel/index.ts';
import type { TimeWork } from '../time/index.ts';
import {
  compareStance,
  deriveStance,
  findNextSteps,
  isEvening,
  scoreSelfTest,
  selfTestStatements,
  timeOf,
  type StanceAct,
  type StanceFact,
} from './index.ts';

const rate = ore(120_000);
const builder = 'builder';
const kari = 'kari';

const at = (day: string, clientId = builder, staffId = kari) => ({ staffId, clientId, on: on(day) });
const act = (kind: StanceAct, day: string, clientId = builder, staffId = kari): StanceFact => ({
  ...at(day, clientId, staffId),
  fact: 'act',
  act: kind,
  count: 1,
});
const minutes = (
  work: TimeWork,
  count: number,
  more: { from?: 'entry' | 'delivery'; paid?: boolean | null; day?: string; clientId?: string; staffId?: string } = {},
): StanceFact => {
  const { from = 'entry', paid = null, day = '2026-06-10', clientId, staffId } = more;
  return { ...at(day, clientId, staffId), fact: 'minutes', from, work, minutes: count, paid };
};
const all = (facts: readonly StanceFact[]) => deriveStance(facts, rate).all;

describe('in which role time is spent, and what of it is given away, at 1 200 kr an hour', () => {
  it.each<
    [string, StanceFact[], Partial<Record<'watchdog' | 'parent' | 'therapist' | 'partner', number>>, number, number]
  >([
    ['nothing done', [], {}, 0, 0],
    ['an hour of bookkeeping is nobody’s role', [minutes('bookkeeping', 60)], {}, 0, 0],
    [
      'bookkeeping that nobody pays for is given away',
      [minutes('bookkeeping', 60, { paid: false })],
      { therapist: 60 },
      60,
      1200,
    ],
    [
      'asking for what is missing, unpaid unless somebody says so',
      [minutes('chasing', 90)],
      { watchdog: 90 },
      90,
      1800,
    ],
    ['sorting is the client’s part', [minutes('sorting', 45)], { parent: 45 }, 45, 900],
    [
      'sorting that is paid for is still the client’s part, but not given',
      [minutes('sorting', 45, { paid: true })],
      { parent: 45 },
      0,
      0,
    ],
    [
      'a delivery’s sorting that a surcharge pays',
      [minutes('sorting', 45, { from: 'delivery', paid: true })],
      { parent: 45 },
      0,
      0,
    ],
    [
      'a delivery’s sorting that nobody pays',
      [minutes('sorting', 45, { from: 'delivery', paid: false })],
      { parent: 45 },
      45,
      900,
    ],
    ['coding and fetching likewise', [minutes('coding', 10), minutes('fetching', 20)], { parent: 30 }, 30, 600],
    [
      'advice and meetings are given to nobody',
      [minutes('advice', 60, { paid: false }), minutes('meeting', 30)],
      { partner: 90 },
      0,
      0,
    ],
    [
      'the same sorting on the delivery and in the hours counts once, the larger',
      [minutes('sorting', 45, { from: 'delivery', paid: false }), minutes('sorting', 30)],
      { parent: 45 },
      45,
      900,
    ],
    [
      'two half hours in the list against 45 minutes on the delivery',
      [
        minutes('sorting', 45, { from: 'delivery', paid: false }),
        minutes('sorting', 30),
        minutes('sorting', 30, { day: '2026-06-11' }),
      ],
      { parent: 60 },
      60,
      1200,
    ],
    [
      'what the delivery knows to be paid is not given away because the list does not say',
      [minutes('sorting', 45, { from: 'delivery', paid: true }), minutes('sorting', 60)],
      { parent: 60 },
      15,
      300,
    ],
    [
      'extra work on a delivery stays unpaid beside a month of bookkeeping',
      [minutes('bookkeeping', 30, { from: 'delivery', paid: false }), minutes('bookkeeping', 600)],
      { therapist: 30 },
      30,
      600,
    ],
    [
      'one says paid, the other unpaid: it is paid',
      [minutes('coding', 30, { from: 'delivery', paid: false }), minutes('coding', 30, { paid: true })],
      { parent: 30 },
      0,
      0,
    ],
    [
      'another month is other work',
      [minutes('sorting', 45, { from: 'delivery', paid: false }), minutes('sorting', 30, { day: '2026-07-01' })],
      { parent: 75 },
      75,
      1500,
    ],
    [
      'so is another person',
      [minutes('sorting', 45, { from: 'delivery', paid: false }), minutes('sorting', 30, { staffId: 'ola' })],
      { parent: 75 },
      75,
      1500,
    ],
    [
      'two calls and a question are estimated, without kroner',
      [{ ...at('2026-06-01'), fact: 'act', act: 'called', count: 2 }, act('asked', '2026-06-02')],
      { watchdog: 23 },
      23,
      0,
    ],
    [
      'where the hours are known, the calls are in them',
      [act('called', '2026-06-01'), minutes('chasing', 5)],
      { watchdog: 5 },
      5,
      100,
    ],
    ['a file placed and one joined', [act('placed', '2026-06-01'), act('joined', '2026-06-02')], { parent: 3 }, 3, 0],
    ['a minute is 20 kroner', [minutes('chasing', 1)], { watchdog: 1 }, 1, 20],
  ])('%s', (_, facts, roles, givenMinutes, kroner) => {
    const { roles: found, given } = all(facts);
    const shown = Object.fromEntries(
      Object.entries(found)
        .map(([role, { knownMinutes, estimatedMinutes }]) => [role, knownMinutes + estimatedMinutes] as const)
        .filter(([, sum]) => sum > 0),
    );
    expect(shown).toEqual(roles);
    expect([given.minutes, given.hoursOre]).toEqual([givenMinutes, kroner * 100]);
  });
});

test('counts say what was done, and sums are sums of the clients', () => {
  const facts: StanceFact[] = [
    act('called', '2026-03-02'),
    act('asked', '2026-03-02'),
    act('placed', '2026-03-03'),
    { ...at('2026-03-04'), fact: 'extended' },
    { ...at('2026-03-05'), fact: 'waived', sumOre: ore(95_000) },
    { ...at('2026-03-06', 'baker'), fact: 'waived', sumOre: ore(40_000) },
    { ...at('2026-03-07', 'baker'), fact: 'report', inTime: true },
    { ...at('2026-03-08', 'baker'), fact: 'report', inTime: false },
    // A third of a minute's price is rounded at each client, and the sum is of what stands there.
    minutes('chasing', 1, { clientId: 'baker' }),
    minutes('sorting', 1),
  ];
  const { all: sum, clients } = deriveStance(facts, ore(100_010));
  expect(sum).toMatchObject({
    calls: 1,
    questions: 1,
    sortedFiles: 1,
    extended: 1,
    waived: 2,
    reports: { inTime: 1, of: 2 },
  });
  expect(clients.map(({ clientId, given }) => [clientId, given.hoursOre, given.waivedOre])).toEqual([
    [builder, 1667, 95_000],
    ['baker', 1667, 40_000],
  ]);
  expect(sum.given).toMatchObject({ hoursOre: 3334, waivedOre: 135_000 });
});

test('an evening for two clients is one evening, and two people’s evening is two', () => {
  const facts: StanceFact[] = [
    { ...at('2026-06-12'), fact: 'evening' },
    { ...at('2026-06-12', 'baker'), fact: 'evening' },
    { ...at('2026-06-13', 'baker'), fact: 'evening' },
    { ...at('2026-06-13', 'baker', 'ola'), fact: 'evening' },
  ];
  const { all: sum, clients } = deriveStance(facts, rate);
  expect(sum.given.evenings).toBe(3);
  expect(Object.fromEntries(clients.map(({ clientId, given }) => [clientId, given.evenings]))).toEqual({
    builder: 1,
    baker: 3,
  });
});

describe('an evening', () => {
  it.each([
    ['a Friday at noon', '2026-06-12', '12:00', false],
    ['a minute before six', '2026-06-12', '17:59', false],
    ['six o’clock', '2026-06-12', '18:00', true],
    ['half past two at night', '2026-06-12', '02:30', true],
    ['six in the morning', '2026-06-12', '06:00', false],
    ['a Saturday', '2026-06-13', '12:00', true],
    ['Ascension Day', '2026-05-14', '10:00', true],
    ['Easter Monday 2027', '2027-03-29', '10:00', true],
    ['the day before Easter begins', '2027-03-24', '10:00', false],
  ])('%s', (_, day, time, expected) => {
    expect(isEvening(on(day), timeOfDay(time))).toBe(expected);
  });
});

describe('the self-test', () => {
  it.each([
    ['nothing fits', Array.from({ length: 12 }, () => 1), { watchdog: 0, parent: 0, therapist: 0, partner: 0 }],
    [
      'everything fits',
      Array.from({ length: 12 }, () => 5),
      { watchdog: 100, parent: 100, therapist: 100, partner: 100 },
    ],
    [
      '4, 5 and 3 for the watchdog',
      [4, 1, 1, 1, 5, 1, 1, 1, 3, 1, 1, 1],
      { watchdog: 75, parent: 0, therapist: 0, partner: 0 },
    ],
    [
      'one step of twelve is eight of a hundred',
      [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      { watchdog: 8, parent: 0, therapist: 0, partner: 0 },
    ],
  ])('%s', (_, answers, scores) => {
    expect(scoreSelfTest(answers)).toEqual(scores);
  });

  it('asks three things of each role, no two of one role in a row', () => {
    const roles = selfTestStatements.map(({ role }) => role);
    expect([...Map.groupBy(roles, (role) => role).values()].map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect(roles.some((role, index) => role === roles[index + 1])).toBe(false);
  });

  it.each([
    ['one too few', Array.from({ length: 11 }, () => 3)],
    ['a six', [6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['a half', [1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('does not take %s', (_, answers) => {
    expect(() => scoreSelfTest(answers)).toThrow(DomainError);
  });
});

describe('what one believes beside what was done', () => {
  const scores = { watchdog: 25, parent: 25, therapist: 0, partner: 50 };
  const done = all([minutes('chasing', 140), minutes('sorting', 20), minutes('advice', 40)]);

  it('compares shares and says where they part', () => {
    expect(compareStance(scores, done)).toEqual([
      { role: 'watchdog', believedPercent: 25, donePercent: 70, verdict: 'more-than-believed' },
      { role: 'parent', believedPercent: 25, donePercent: 10, verdict: 'as-believed' },
      { role: 'therapist', believedPercent: 0, donePercent: 0, verdict: 'as-believed' },
      { role: 'partner', believedPercent: 50, donePercent: 20, verdict: 'less-than-believed' },
    ]);
  });

  it('adds up to a hundred, however it is divided', () => {
    const thirds = compareStance({ watchdog: 1, parent: 1, therapist: 1, partner: 0 }, done);
    expect(thirds.map(({ believedPercent }) => believedPercent)).toEqual([34, 33, 33, 0]);
  });

  it.each([
    ['no self-test', null, done],
    ['nothing of the figures', scores, null],
    ['less than two hours', scores, all([minutes('chasing', 119)])],
    ['no agreement with anything', { watchdog: 0, parent: 0, therapist: 0, partner: 0 }, done],
  ])('says nothing with %s', (_, believed, figures) => {
    expect(compareStance(believed, figures).every(({ verdict }) => verdict === 'unknown')).toBe(true);
  });
});

describe('the next step', () => {
  const steps = (facts: readonly StanceFact[]) => findNextSteps(deriveStance(facts, rate));

  it('is about the client where it helps most', () => {
    const facts: StanceFact[] = [
      act('called', '2026-06-01'),
      act('called', '2026-06-02', 'baker'),
      act('called', '2026-06-03', 'baker'),
      minutes('sorting', 45),
      { ...at('2026-06-05', 'florist'), fact: 'waived', sumOre: ore(95_000) },
      { ...at('2026-06-05', 'sailor'), fact: 'report', inTime: true },
    ];
    expect(steps(facts)).toEqual([
      { role: 'watchdog', clientId: 'baker' },
      { role: 'parent', clientId: builder },
      { role: 'therapist', clientId: 'florist' },
      { role: 'partner', clientId: 'sailor' },
    ]);
  });

  it.each([
    ['without anything done', []],
    ['where all is advice', [minutes('advice', 60)]],
  ])('is none %s', (_, facts) => {
    expect(steps(facts)).toEqual([]);
  });
});

test('time in the roles is known and estimated together', () => {
  expect(timeOf(all([act('called', '2026-06-01'), minutes('sorting', 45), minutes('bookkeeping', 600)]))).toBe(55);
});
