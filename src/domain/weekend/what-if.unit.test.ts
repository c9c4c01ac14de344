import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../kernel/index.ts';
import { planSettingsDefault } from '../plan/index.ts';
import {
  answerWhatIf,
  foreseeWeekends,
  listWishable,
  newClientsMax,
  noWishes,
  whatIfBase,
  type WhatIfAnswer,
  type WhatIfBase,
  type Wishes,
} from './index.ts';
import { applyWhatIf } from './apply-what-if.ts';
import { expectOnTime } from './expect-on-time.ts';
import { gatherWork } from './gather-work.ts';
import { runOutlooks } from './what-if-base.ts';
import { makeOffice, type MadeClient } from './weekend.testdata.ts';

const on = calendarDate;
const settings = { ...planSettingsDefault, scenarios: 300 };

// Wednesday 2 December. VAT for September and October is to be sent in by Thursday 10 December; the vouchers were due on Friday 20 November.
// Kari has the shop, of which all is there, and the builder, who comes around Tuesday the 8th with twenty hours of work; Ola has three quiet clients and time.
const builder: MadeClient = { id: 'builder', daysLate: 18, hours: 10 };
const shop: MadeClient = { id: 'shop', daysLate: -3, hours: 6 };
const quiet: MadeClient[] = ['a', 'b', 'c'].map((id) => ({ id, daysLate: -3, hours: 3, leadId: 'ola' }));
const facts = makeOffice({ today: '2026-12-02', clients: [builder, shop, ...quiet], people: ['kari', 'ola'] });
const base = whatIfBase(facts, settings);
const everybody = ['kari', 'ola'];

function ask(wishes: Partial<Wishes>, of: WhatIfBase = base, people: readonly string[] = everybody): WhatIfAnswer {
  return answerWhatIf(of, { ...noWishes, ...wishes }, people)!;
}

const ofPerson = (answer: WhatIfAnswer, personId: string) => answer.people.find((one) => one.personId === personId)!;
const hoursOf = (minutes: number): number => Math.round(minutes / 60);
const ill = (personId: string, fromOn: string, days: number): Wishes['absences'] => [
  { personId, fromOn: on(fromOn), toOn: addDays(on(fromOn), days - 1) },
];

describe('what the coming weeks would be', () => {
  it('are those that are foreseen where nothing is wished for', () => {
    const answer = ask({});
    const foreseen = foreseeWeekends(facts, settings);
    for (const { personId, weekends, now, asIf } of answer.people) {
      expect(asIf).toEqual(now);
      const own = foreseen.find((one) => one.personId === personId)!;
      expect(weekends.map((one) => one.asIf)).toEqual(
        own.weekends.map(({ saturdayOn, lost, minutes, evenings }) => ({ saturdayOn, lost, minutes, evenings })),
      );
      expect(weekends.map(({ known }) => known)).toEqual(own.weekends.map(({ known }) => known));
    }
    expect(answer.together.asIf).toEqual(answer.together.now);
    expect(answer.newClients).toEqual([]);
  });

  // Hours of evenings and weekends that are likely in the eight weeks, and what the law asks for and finds no room, for each of the two.
  it.each<[string, Partial<Wishes>, string]>([
    ['nothing', {}, 'Kari 14 (14), Ola 0 (0)'],
    [
      'the builder on time: what is late comes today, and fits',
      { onTimeClientIds: ['builder'] },
      'Kari 0 (0), Ola 0 (0)',
    ],
    ['the builder gone', { goneClientIds: ['builder'] }, 'Kari 0 (0), Ola 0 (0)'],
    ['a client gone who is no trouble', { goneClientIds: ['a'] }, 'Kari 14 (14), Ola 0 (0)'],
    ['Ola ill on a day with time to spare', { absences: ill('ola', '2026-12-03', 1) }, 'Kari 14 (14), Ola 0 (0)'],
    [
      'Ola ill from today past the VAT: nobody takes it over',
      { absences: ill('ola', '2026-12-02', 14) },
      'Kari 14 (14), Ola 18 (18)',
    ],
    ['Kari ill in the week of the VAT', { absences: ill('kari', '2026-12-07', 4) }, 'Kari 30 (30), Ola 0 (0)'],
    [
      'the same without the builder',
      { goneClientIds: ['builder'], absences: ill('kari', '2026-12-07', 4) },
      'Kari 0 (0), Ola 0 (0)',
    ],
    [
      'one new client tomorrow: Ola has time',
      { newClients: { count: 1, fromOn: on('2026-12-03') } },
      'Kari 14 (14), Ola 0 (0)',
    ],
    ['ten', { newClients: { count: 10, fromOn: on('2026-12-03') } }, 'Kari 44 (37), Ola 29 (18)'],
    [
      'ten in January: what they bring is due after the eight weeks',
      { newClients: { count: 10, fromOn: on('2027-01-01') } },
      'Kari 14 (14), Ola 0 (0)',
    ],
  ])('%s', (_, wishes, hours) => {
    const [kari, ola] = ask(wishes).people.map(
      ({ asIf }) => `${hoursOf(asIf.outOfHours.likely)} (${hoursOf(asIf.pastLawMinutes)})`,
    );
    expect(`Kari ${kari}, Ola ${ola}`).toBe(hours);
  });

  it('move to the weekend before for whoever is away in the week of the deadline', () => {
    const heavy = makeOffice({ today: '2026-12-02', clients: [{ ...shop, hours: 18 }] });
    const answer = ask({ absences: ill('kari', '2026-12-07', 4) }, whatIfBase(heavy, settings), ['kari']);
    const [weekend] = ofPerson(answer, 'kari').weekends;
    expect(weekend!.saturdayOn).toBe('2026-12-05');
    expect(weekend!.now.lost).toBeLessThan(0.1);
    expect(weekend!.asIf.lost).toBeGreaterThan(0.9);
  });

  it('can be earlier than a promise that was not expected to bind: whoever is on time is owed it', () => {
    const work = gatherWork(facts).ahead.find(({ job }) => job.clientId === 'builder' && job.kind === 'bookkeeping')!;
    const promise = { of: 'promise', promiseKey: 'r', on: on('2026-12-04') } as const;
    const promised = { ...work, job: { ...work.job, deadlines: [promise, ...work.job.deadlines] } };
    const late = {
      ...promised,
      needs: promised.needs.map((need) => ({ ...need, dueOn: on('2026-12-03'), inTime: 0 })),
    };
    expect(late.deadline).toMatchObject({ of: 'law', on: '2026-12-10' });
    expect(expectOnTime(late, on('2026-12-02')).deadline).toEqual(promise);
  });
});

describe('new clients', () => {
  const ten = { newClients: { count: 10, fromOn: on('2026-12-03') } };

  it('go to whoever has most time left, as long as there is any, and bring the work of a client in the middle', () => {
    expect(ask(ten).newClients).toEqual([
      { personId: 'ola', clients: 6, jobs: 18, minutes: 2868 },
      { personId: 'kari', clients: 4, jobs: 12, minutes: 1912 },
    ]);
  });

  it('all go to whoever asks for themselves, and only their own figures are told', () => {
    const answer = ask(ten, base, ['kari']);
    expect(answer.newClients.map(({ personId, clients }) => [personId, clients])).toEqual([['kari', 10]]);
    expect(answer.people.map(({ personId }) => personId)).toEqual(['kari']);
    expect(answer.together.now).toEqual(answer.people[0]!.now);
  });

  it('go past somebody who is ill', () => {
    const { newClients } = ask({ ...ten, absences: ill('ola', '2026-12-02', 57) });
    expect(newClients[0]!.personId).toBe('kari');
  });

  it('are none in an office that has no work to take them after', () => {
    const empty = whatIfBase(makeOffice({ today: '2026-12-02', clients: [] }), settings);
    expect(ask(ten, empty, ['kari'])).toMatchObject({ newClients: [], together: { asIf: { lostWeekends: 0 } } });
  });
});

describe('what can be asked about', () => {
  it('are the clients with work in the weeks, those first who weigh most, and the days of the plan', () => {
    const { fromOn, toOn, clients } = listWishable(base);
    expect([fromOn, toOn]).toEqual(['2026-12-02', '2027-01-27']);
    expect(clients.map(({ clientId, personIds, jobs, awaited }) => [clientId, personIds[0], jobs, awaited])).toEqual([
      ['builder', 'kari', 3, true],
      ['shop', 'kari', 3, true],
      ['a', 'ola', 3, true],
      ['b', 'ola', 3, true],
      ['c', 'ola', 3, true],
    ]);
  });

  it('is not answered where the answer is not wanted any more', () => {
    const asked = { ...noWishes, goneClientIds: ['builder', 'a'] };
    let times = 0;
    expect(answerWhatIf(base, asked, everybody, () => (times += 1) < 2)).toBeUndefined();
    expect(times).toBe(2);
  });
});

describe('an answer that comes again while one drags', () => {
  const grown = (count: number): Wishes => ({ ...noWishes, newClients: { count, fromOn: on('2026-12-03') } });

  it('is the same, and only what is new of it is worked out', () => {
    const before: Parameters<typeof answerWhatIf>[4] = new Map();
    for (const count of [6, 7, 6, 10, 9]) {
      const answer = answerWhatIf(base, grown(count), everybody, () => true, before);
      expect(answer).toEqual(answerWhatIf(base, grown(count), everybody));
    }
    const times = before.size;
    answerWhatIf(base, grown(7), everybody, () => expect.unreachable(), before);
    expect(before.size).toBe(times);
  });

  it('is another from another day, or for another person', () => {
    const before: Parameters<typeof answerWhatIf>[4] = new Map();
    const asks: Wishes[] = [
      grown(3),
      { ...grown(3), newClients: { count: 3, fromOn: on('2026-12-09') } },
      { ...noWishes, absences: ill('ola', '2026-12-02', 14) },
      { ...noWishes, absences: ill('ola', '2026-12-02', 7) },
      { ...noWishes, goneClientIds: ['builder'] },
      { ...noWishes, onTimeClientIds: ['builder'] },
    ];
    for (const wishes of asks)
      expect(answerWhatIf(base, wishes, everybody, () => true, before)).toEqual(answerWhatIf(base, wishes, everybody));
  });
});

describe('for every office and every wish', () => {
  const small = { ...settings, scenarios: 60 };
  // Every other client is Kari's.
  const clients = fc.array(
    fc.record({ daysLate: fc.integer({ min: -5, max: 25 }), hours: fc.integer({ min: 1, max: 14 }) }),
    { minLength: 2, maxLength: 6 },
  );
  const officeOf = (made: readonly Pick<MadeClient, 'daysLate' | 'hours'>[]): WhatIfBase => {
    const all = made.map((client, place) => ({ id: `c${place}`, leadId: everybody[place % 2]!, ...client }));
    return whatIfBase(makeOffice({ today: '2026-11-27', people: everybody, clients: all }), small);
  };
  const totals = ({ together: { asIf } }: WhatIfAnswer): number => asIf.outOfHours.mean;

  it('a client who is on time never makes evenings and weekends longer where no promise begins to bind', () => {
    fc.assert(
      fc.property(clients, (made) => {
        const asked = officeOf(made);
        const { now, asIf } = ask({ onTimeClientIds: ['c0'] }, asked).together;
        expect(asIf.outOfHours.mean).toBeLessThanOrEqual(now.outOfHours.mean);
        expect(asIf.outOfHours.high).toBeLessThanOrEqual(now.outOfHours.high);
      }),
      { numRuns: 40 },
    );
  });

  it('a client who is gone takes away its share, no more and no less', () => {
    fc.assert(
      fc.property(clients, (made) => {
        const asked = officeOf(made);
        const { now, asIf } = ask({ goneClientIds: ['c0'] }, asked).together;
        const share = asked.clients.find(({ clientId }) => clientId === 'c0')!.shareMinutes;
        expect(now.outOfHours.mean - asIf.outOfHours.mean).toBeCloseTo(share, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('a day more of absence, or a client more, never makes them shorter', () => {
    fc.assert(
      fc.property(
        clients,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: newClientsMax - 1 }),
        (made, days, count) => {
          const asked = officeOf(made);
          const away = (more: number) => ask({ absences: ill('kari', '2026-11-30', days + more) }, asked);
          expect(totals(away(1))).toBeGreaterThanOrEqual(totals(away(0)));
          const grown = (more: number) => ask({ newClients: { count: count + more, fromOn: on('2026-12-01') } }, asked);
          expect(totals(grown(1))).toBeGreaterThanOrEqual(totals(grown(0)));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is worked out for those whom it touches as it would be for everybody anew', () => {
    fc.assert(
      fc.property(clients, (made) => {
        const wishes: Wishes = {
          onTimeClientIds: ['c0'],
          goneClientIds: ['c1'],
          absences: ill('kari', '2026-12-03', 3),
          newClients: { count: 2, fromOn: on('2026-12-01') },
        };
        const asked = officeOf(made);
        const changed = applyWhatIf(asked, wishes, everybody);
        const anew = runOutlooks(changed.facts, changed.ahead, small);
        for (const { personId, weekends } of ask(wishes, asked).people)
          expect(weekends.map(({ asIf }) => asIf)).toEqual(anew.get(personId)!.weekends);
      }),
      { numRuns: 20 },
    );
  });
});
