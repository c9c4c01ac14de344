import { describe, expect, it } from 'vitest';
import { duty } from '../conduct/conduct.testdata.ts';
import { addDays, calendarDate as on, isSameData } from '../kernel/index.ts';
import { freezeBaseline } from './baseline.ts';
import { beginYear } from './begin-year.ts';
import { endOfYear } from './end-of-year.ts';
import { builderBaseline, builderBefore, mostDays } from './trial-year.testdata.ts';

describe('a baseline', () => {
  it('keeps the figures of the day and the days they are made of', () => {
    expect(builderBaseline).toMatchObject({
      version: 1,
      frozenOn: '2027-02-04',
      afterOn: '2026-02-04',
      figures: {
        duties: 6,
        missing: 0,
        medianDays: 10,
        complete: { first: 0, of: 6 },
        reminders: 18,
        office: { inTime: 6, of: 6 },
      },
      daysLate: [9, 14, 11, 6, 8, 13],
    });
  });

  it('is the same after it was written down and read', () => {
    expect(isSameData(JSON.parse(JSON.stringify(builderBaseline)), builderBaseline)).toBe(true);
  });

  it('names none of the office’s own dates', () => {
    const late = builderBefore.map((one) => ({
      ...one,
      officeLateness: [{ slip: 'report-late' as const, dueOn: one.dueOn }],
    }));
    const { figures } = freezeBaseline(late, on('2027-02-04'));
    expect(figures.office).toEqual({ inTime: 0, of: 6 });
  });

  it('leaves out what was due more than twelve months before, and what is due later', () => {
    const duties = [duty('2026-02-04', 40), duty('2026-02-05', 1), duty('2027-02-04', 2), duty('2027-02-05', 50)];
    expect(freezeBaseline(duties, on('2027-02-04')).daysLate).toEqual([1, 2]);
  });
});

describe('a year is twelve months by the calendar', () => {
  it.each([
    ['2027-02-05', '2028-02-04'],
    ['2027-01-01', '2027-12-31'],
    // A leap day lies within it, or is its last.
    ['2027-06-01', '2028-05-31'],
    ['2027-03-01', '2028-02-29'],
    ['2027-02-28', '2028-02-27'],
    // No 29 February the year after: the anniversary is the 28th.
    ['2028-02-29', '2029-02-27'],
    ['2028-03-01', '2029-02-28'],
    ['2027-08-31', '2028-08-30'],
  ])('from %s to %s', (start, end) => {
    const agreedOn = addDays(on(start), -1);
    const year = beginYear({
      agreedOn,
      startOn: on(start),
      targets: [mostDays(2)],
      baseline: freezeBaseline([], agreedOn),
    });
    expect(endOfYear(year)).toBe(end);
  });
});

describe('a year can be begun', () => {
  const begin = (agreed: string, start: string, frozen: string, targets = [mostDays(2)]) =>
    beginYear({ agreedOn: on(agreed), startOn: on(start), targets, baseline: freezeBaseline([], on(frozen)) });

  it.each([
    ['the day after it was agreed', '2027-02-04', '2027-02-05', '2027-02-04'],
    ['with the month after', '2027-02-04', '2027-03-01', '2027-02-04'],
    ['with a baseline of the day before it starts', '2027-02-04', '2027-03-01', '2027-02-28'],
    ['three months later at most', '2027-02-04', '2027-05-07', '2027-02-04'],
  ])('%s', (_, agreed, start, frozen) => {
    expect(begin(agreed, start, frozen)).toMatchObject({ version: 1, startOn: start, pauses: [] });
  });

  it.each([
    [
      'not on the day it is agreed: a delivery would be in both',
      '2027-02-04',
      '2027-02-04',
      '2027-02-04',
      'year.start',
    ],
    ['not before', '2027-02-04', '2027-01-01', '2026-12-31', 'year.start'],
    ['not so late that the baseline is of another time', '2027-02-04', '2027-05-08', '2027-02-04', 'year.start'],
    ['not with a baseline from before it was agreed', '2027-02-04', '2027-02-05', '2027-02-03', 'year.baseline'],
    ['not with one from within it', '2027-02-04', '2027-03-01', '2027-03-01', 'year.baseline'],
  ])('%s', (_, agreed, start, frozen, code) => {
    expect(() => begin(agreed, start, frozen)).toThrow(code);
  });

  it('not without targets', () => {
    expect(() => begin('2027-02-04', '2027-02-05', '2027-02-04', [])).toThrow('talk.targets');
  });
});
