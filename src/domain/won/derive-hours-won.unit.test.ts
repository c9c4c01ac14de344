import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, calendarDate } from '../kernel/index.ts';
import { deriveHoursWon, type HoursWon } from './index.ts';
import { makeMonth, type MadeClient, type MadeMonth } from './won.testdata.ts';

/** Clients who fill nobody's day: what they delivered can be held against the year before. */
const others: readonly MadeClient[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, before: 20, now: 20, hours: 0.1 }));

/** December 2026, seen from January: Berg's VAT return of September and October is due on Thursday 10 December. */
function december(berg: Partial<MadeClient>, more: Partial<MadeMonth> = {}): HoursWon {
  const client = { id: 'berg', before: 20, now: 20, hours: 5, ...berg };
  return deriveHoursWon(makeMonth({ month: '2026-12', today: '2027-01-10', clients: [client, ...others], ...more }));
}

function known(won: HoursWon) {
  if (won.verdict !== 'known') throw new Error(won.verdict);
  return won;
}

describe('hours won with ten hours of work due on Thursday 10 December, eight hours a day', () => {
  // Days after 31 October; what comes on a day is in hand the next morning.
  it.each([
    ['in November as before', 30, 30, 0],
    ['in November, before on 8 December: two days were enough', 30, 38, 0],
    ['in November, before on Wednesday 9 December: one day was two hours too little', 30, 39, 120],
    ['in November, before on the day itself: all of it came too late', 30, 40, 600],
    ['on 9 December, before in November: more evenings than before', 39, 30, -120],
    ['on 9 December, before on the 10th', 39, 40, 480],
    ['not at all, before in November', null, 30, -600],
    ['not at all, before on the 10th: no better and no worse', null, 40, 0],
  ])('delivered %s', (_, now, before, minutes) => {
    expect(known(december({ now, before })).wonMinutes).toBe(minutes);
  });

  it('say where it was: on the evenings of the week, and which delivery it was', () => {
    const won = known(december({ now: 30, before: 39 }));
    expect(won).toMatchObject({ nowMinutes: 0, beforeMinutes: 120, lostWeekends: { now: 0, before: 0 } });
    expect(won.times).toEqual([
      {
        personId: 'kari',
        outOfHours: { of: 'evenings', on: '2026-12-07' },
        nowMinutes: 0,
        beforeMinutes: 120,
      },
    ]);
    expect(won.moved).toMatchObject([
      {
        clientId: 'berg',
        key: 'vouchers/vat-term/2026-09-01',
        cameOn: '2026-11-30',
        asBeforeOn: '2026-12-09',
        before: { key: 'vouchers/vat-term/2025-09-01', periodEndOn: '2025-10-31', deliveredOn: '2025-12-09' },
      },
    ]);
  });

  it('count a weekend with more than an hour as lost', () => {
    // Fifty hours in hand on Friday 4 December: Friday and the four days to Thursday have forty.
    const won = known(december({ now: 20, before: 33, hours: 25 }));
    expect(won).toMatchObject({ wonMinutes: 600, lostWeekends: { now: 0, before: 1 } });
    expect(won.times).toMatchObject([{ outOfHours: { of: 'weekend', on: '2026-12-05' }, beforeMinutes: 600 }]);
  });

  it('say how much of it came after its deadline', () => {
    expect(known(december({ now: 30, before: 40 })).afterDeadline).toEqual({ nowMinutes: 0, beforeMinutes: 600 });
  });
});

describe('hours won of one person', () => {
  it('are those of the jobs that lie with them, also what was given to them', () => {
    const clients = [...others, { id: 'berg', before: 39, now: 30, hours: 5 }];
    const month = makeMonth({ month: '2026-12', today: '2027-01-10', clients, people: ['kari', 'amir'] });
    const of = (ofPersonId: string) => deriveHoursWon({ ...month, ofPersonId });
    expect(known(of('kari')).wonMinutes).toBe(120);
    expect(of('amir').verdict).toBe('nothing-due');
    const said = [
      { clientId: 'berg', jobKey: 'bookkeeping/vat-term/2026-09-01', isDone: true, givenTo: 'amir' },
      { clientId: 'berg', jobKey: 'vat-return/vat-term/2026-09-01', isDone: true, givenTo: 'amir' },
    ];
    expect(known(deriveHoursWon({ ...month, said, ofPersonId: 'kari' })).wonMinutes).toBe(0);
    expect(known(deriveHoursWon({ ...month, said })).times).toMatchObject([{ personId: 'amir', beforeMinutes: 120 }]);
  });
});

describe('what they are held against', () => {
  it('is said with how many deliveries and jobs it rests on', () => {
    expect(known(december({})).baseline).toEqual({
      // Vouchers of September and October, and December’s wages, of five clients.
      deliveries: 10,
      compared: 10,
      range: { fromOn: '2025-10-31', toOn: '2025-12-31' },
      jobs: 15,
      entered: 15,
    });
  });

  it('is the year before the trial year where there is one, and not that year itself', () => {
    const better = { turnOn: '2025-08-01', now: 30, before: 39 };
    expect(known(december(better, { turnOn: '2025-08-01' })).wonMinutes).toBe(0);
    const trialYears = [{ clientId: 'berg', startOn: '2025-09-01' }];
    expect(known(december(better, { turnOn: '2025-08-01', trialYears })).wonMinutes).toBe(120);
  });

  it.each([
    ['no client had begun the year before', 'too-few-deliveries', { startOn: '2026-06-01' }],
    ['nothing is due yet', 'nothing-due', {}],
  ])('is not there where %s', (_, verdict, { startOn }: { startOn?: string }) => {
    const clients = others.map((client) => ({ ...client, ...(startOn === undefined ? {} : { startOn }) }));
    const today = startOn === undefined ? '2026-12-01' : '2027-01-10';
    expect(deriveHoursWon(makeMonth({ month: '2026-12', today, clients })).verdict).toBe(verdict);
  });

  it('claims nothing for a delivery that never came before', () => {
    expect(known(december({ now: 39, before: null })).wonMinutes).toBe(0);
  });

  it('is no figure where nobody has entered hours', () => {
    const month = makeMonth({ month: '2026-12', today: '2027-01-10', clients: others });
    expect(deriveHoursWon({ ...month, entered: [] }).verdict).toBe('too-few-hours');
  });

  it('counts of a month that is not over what was due by yesterday', () => {
    const early = december({ now: 30, before: 39 }, { today: '2026-12-10' });
    expect(early.verdict).toBe('nothing-due');
    const won = known(december({ now: 30, before: 39 }, { today: '2027-01-01' }));
    expect(won.counted).toEqual({ fromOn: '2026-12-01', toOn: '2026-12-31' });
    expect(won.wonMinutes).toBe(120);
  });
});

describe('whatever was delivered', () => {
  const day = fc.integer({ min: 0, max: 60 });
  const client = fc.record({ before: day, now: day, hours: fc.integer({ min: 1, max: 30 }) });
  // October changes the clock, Easter lies in the end of March 2027 and in April 2028, after a leap day.
  const month = fc.constantFrom('2026-10', '2026-12', '2027-03', '2027-04', '2028-02', '2028-04');
  const officeOf = (of: string, clients: readonly { before: number; now: number; hours: number }[]): MadeMonth => ({
    month: of,
    today: addMonths(calendarDate(`${of}-10`), 1),
    clients: clients.map((one, place) => ({ id: `client ${place}`, ...one })),
  });
  const many = fc.array(client, { minLength: 5, maxLength: 7 });

  it('delivered as before nothing is won', () => {
    fc.assert(
      fc.property(month, many, (of, clients) => {
        const same = clients.map((one) => ({ ...one, now: one.before }));
        const won = known(deriveHoursWon(makeMonth(officeOf(of, same))));
        expect(won).toMatchObject({ wonMinutes: 0, moved: [] });
        for (const { nowMinutes, beforeMinutes } of won.times) expect(nowMinutes).toBe(beforeMinutes);
      }),
      { numRuns: 25 },
    );
  });

  it('whoever delivers earlier never costs hours, and later never wins any', () => {
    fc.assert(
      fc.property(month, many, (of, clients) => {
        const earlier = clients.map((one) => ({ ...one, now: Math.min(one.now, one.before) }));
        expect(known(deriveHoursWon(makeMonth(officeOf(of, earlier)))).wonMinutes).toBeGreaterThanOrEqual(0);
        const later = clients.map((one) => ({ ...one, now: Math.max(one.now, one.before) }));
        expect(known(deriveHoursWon(makeMonth(officeOf(of, later)))).wonMinutes).toBeLessThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });

  it('the times add up to the figure, and turned about it is the same with the other sign', () => {
    fc.assert(
      fc.property(month, many, (of, clients) => {
        const won = known(deriveHoursWon(makeMonth(officeOf(of, clients))));
        const sum = won.times.reduce((all, time) => all + time.beforeMinutes - time.nowMinutes, 0);
        expect(sum).toBe(won.wonMinutes);
        const turned = clients.map(({ before, now, hours }) => ({ before: now, now: before, hours }));
        expect(known(deriveHoursWon(makeMonth(officeOf(of, turned)))).wonMinutes).toBe(
          won.wonMinutes === 0 ? 0 : -won.wonMinutes,
        );
      }),
      { numRuns: 25 },
    );
  });
});
