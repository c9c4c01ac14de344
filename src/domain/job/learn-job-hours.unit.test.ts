import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { findTimeOfJobs, findWhatJobsTook, jobMinutesBefore, jobKinds, learnJobHours, type JobTook } from './index.ts';

const on = calendarDate;

const returns = ['2026-08-31', '2026-10-12', '2026-12-10'].map((doneBy) => ({
  clientId: 'builder',
  kind: 'vat-return' as const,
  doneBy: on(doneBy),
}));

function entered(
  workedOn: string,
  minutes: number,
  work: 'vat-return' | 'payroll' = 'vat-return',
  clientId = 'builder',
) {
  return { clientId, workedOn: on(workedOn), minutes, work };
}

describe('what a job took', () => {
  it('is the time between the deadline before it and its own', () => {
    const times = [
      entered('2026-08-30', 500),
      entered('2026-09-01', 20),
      entered('2026-10-12', 40),
      entered('2026-10-13', 15),
      entered('2026-12-08', 75),
      entered('2026-12-11', 300),
      entered('2026-12-08', 60, 'payroll'),
      entered('2026-12-08', 60, 'vat-return', 'baker'),
    ];
    expect(findWhatJobsTook(findTimeOfJobs(returns, times)).map(({ minutes }) => minutes)).toEqual([60, 90]);
  });

  it('is not known where nobody wrote it down', () => {
    const times = findTimeOfJobs(returns, [entered('2026-12-08', 75)]);
    expect(findWhatJobsTook(times).map(({ minutes }) => minutes)).toEqual([75]);
  });

  it('is the same for each where several are to be done by one day', () => {
    const two = [...returns, { ...returns.at(-1)! }];
    const times = findTimeOfJobs(two, [entered('2026-12-08', 75)]);
    expect(times.at(-1)).toMatchObject({ jobs: 2, minutes: 75 });
    expect(findWhatJobsTook(times).map(({ minutes }) => minutes)).toEqual([37.5]);
  });
});

const took = (clientId: string, ...minutes: number[]): JobTook[] =>
  minutes.map((one) => ({ clientId, kind: 'payroll', minutes: one }));

describe('how long jobs take', () => {
  it.each(jobKinds)('is what is taken for granted before there is any: %s', (kind) => {
    const hours = learnJobHours(kind, []).of('anybody');
    expect(hours.medianMinutes).toBe(jobMinutesBefore[kind]);
    expect(hours.own).toBe(0);
    // Twice as long is nothing unusual.
    expect(hours.spread).toBeGreaterThan(Math.log(2));
  });

  it('is the client’s own the sooner the more there are', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((client) => took(client, 60, 55, 65, 60));
    const own = (...minutes: number[]) =>
      learnJobHours('payroll', [...others, ...took('builder', ...minutes)]).of('builder');
    expect(own().medianMinutes).toBeGreaterThan(50);
    expect(own().medianMinutes).toBeLessThan(70);
    const few = own(240);
    const many = own(240, 250, 230, 240, 245, 235, 240, 240);
    expect(few.medianMinutes).toBeLessThan(many.medianMinutes);
    expect(many.medianMinutes).toBeGreaterThan(225);
    expect(many.spread).toBeLessThan(own().spread);
  });

  it('of a new client is the office’s middle, and wide', () => {
    const learnt = learnJobHours('payroll', [...took('a', 30, 30, 30, 30), ...took('b', 120, 120, 120, 120)]);
    const hours = learnt.of('new');
    expect(hours.medianMinutes).toBeGreaterThan(40);
    expect(hours.medianMinutes).toBeLessThan(90);
    expect(hours.spread).toBeGreaterThan(learnt.of('a').spread);
  });

  it('of other kinds does not count', () => {
    expect(learnJobHours('vat-return', took('a', 500, 500, 500)).of('a').own).toBe(0);
  });
});
