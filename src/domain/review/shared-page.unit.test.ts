import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { builderYear, soFarOf, type ToldYear } from '../trial-year/trial-year.testdata.ts';
import { allYes, viewOf } from './review.testdata.ts';
import type { ReviewViews } from './review-views.ts';
import { deriveSharedPage, type SharedPage, type SharedPageFacts } from './shared-page.ts';

const views: ReviewViews = {
  answerByOn: on('2028-02-21'),
  client: viewOf('client', '2028-02-10'),
  office: viewOf('office', '2028-02-11'),
};

function factsOf(told: ToldYear, more: Partial<SharedPageFacts> = {}): SharedPageFacts {
  const year = builderYear(told.targets);
  const soFar = soFarOf(year, told);
  return { year, soFar, views, mustDos: allYes, ownDates: 'left-out', claimMarked: false, ...more };
}
const page = (facts: SharedPageFacts, reader: 'client' | 'office' = 'office') =>
  deriveSharedPage(facts, reader) as SharedPage;

describe('the shared page', () => {
  it('holds the year against what was before, with its uncertainty', () => {
    expect(page(factsOf({ terms: '0 0 -1 0 0 1' }))).toMatchObject({
      startOn: '2027-02-05',
      endOn: '2028-02-04',
      targets: [
        { judgement: 'met', before: { now: 10, deliveries: 6 }, now: { now: 0, deliveries: 6 } },
        { judgement: 'met', before: { now: 0, deliveries: 6 }, now: { now: 6, deliveries: 6 } },
      ],
      met: 2,
      judged: 2,
      trend: { trend: 'earlier', before: 6, after: 6, shiftDays: -10, leastDays: -14, mostDays: -7 },
      unanswered: [],
    });
  });

  it('says that few deliveries say little, and judges what there is', () => {
    const few = page(factsOf({ terms: '0 1', today: '2028-02-07' }));
    expect(few.trend).toEqual({ trend: 'too-few', before: 6, after: 2, needed: 4 });
    expect(few).toMatchObject({ met: 2, judged: 2 });
    expect(page(factsOf({ terms: '', today: '2028-02-07' }))).toMatchObject({ met: 0, judged: 0, deliveries: 0 });
  });

  it('names who did not answer, and is not there before the views are open', () => {
    const { client: _, ...onlyOffice } = views;
    expect(deriveSharedPage(factsOf({ terms: '0' }, { views: onlyOffice }), 'office')).toEqual({
      refused: 'views-not-open',
    });
    const opened = { ...onlyOffice, openedWithout: { by: 'office', on: on('2028-02-22') } } as const;
    expect(page(factsOf({ terms: '0' }, { views: opened }))).toMatchObject({ unanswered: ['client'] });
  });

  it('keeps the office’s own part to itself unless its lead has approved it', () => {
    const told = { terms: '0 0 0', officeLate: 1 };
    expect(page(factsOf(told)).office).toEqual({ ownDates: 'left-out' });
    expect(page(factsOf(told, { ownDates: 'approved' })).office).toEqual({
      ownDates: 'approved',
      before: { inTime: 6, of: 6 },
      now: { inTime: 2, of: 3 },
    });
    expect(() => page(factsOf(told, { ownDates: 'approved', claimMarked: true }))).toThrow('claim');
  });

  it('has of the yearly list what its reader may see', () => {
    const listed = (reader: 'client' | 'office') =>
      page(factsOf({ terms: '0' }), reader).mustDos.map(({ mustDo }) => mustDo);
    expect(listed('client')).toEqual(['tasks', 'powers-of-attorney', 'routines', 'price']);
    expect(listed('office')).toContain('due-diligence');
    expect(JSON.stringify(page(factsOf({ terms: '0' }), 'client'))).not.toMatch(/diligence|capacity/);
  });
});
