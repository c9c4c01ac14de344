import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate as on } from '../kernel/index.ts';
import { decideLastDay, noticeMonthsStandard, noticeTermsOf, type NoticeTerms } from './index.ts';

const three: NoticeTerms = { noticeMonths: 3, countsFrom: 'notice-day', basis: 'agreed' };
const fromNextMonth: NoticeTerms = { ...three, countsFrom: 'next-month' };

describe('the last day', () => {
  it.each([
    // terms, the notice came, the last day, why
    ['three months', three, '2027-02-28', '2027-05-28', 'notice-period'],
    ['three months from the 31st', three, '2027-01-31', '2027-04-30', 'notice-period'],
    ['three months into February', three, '2026-11-30', '2027-02-28', 'notice-period'],
    ['three months into a leap year', three, '2027-11-30', '2028-02-29', 'notice-period'],
    ['over New Year', three, '2026-10-15', '2027-01-15', 'notice-period'],
    ['one month', { ...three, noticeMonths: 1 }, '2027-01-31', '2027-02-28', 'notice-period'],
    ['no notice', { ...three, noticeMonths: 0 }, '2027-01-31', '2027-01-31', 'notice-period'],
    ['from the first of the month after', fromNextMonth, '2027-01-15', '2027-04-30', 'notice-period'],
    ['the same from the last of the month', fromNextMonth, '2027-01-31', '2027-04-30', 'notice-period'],
    ['and from the first', fromNextMonth, '2027-02-01', '2027-05-31', 'notice-period'],
    [
      'no notice, whatever it counts from',
      { ...fromNextMonth, noticeMonths: 0 },
      '2027-01-15',
      '2027-01-15',
      'notice-period',
    ],
    ['an agreement that ends before', { ...three, untilOn: on('2027-03-31') }, '2027-02-28', '2027-03-31', 'fixed-end'],
    [
      'an agreement that ends after',
      { ...three, untilOn: on('2027-12-31') },
      '2027-02-28',
      '2027-05-28',
      'notice-period',
    ],
  ] as const)('%s', (_, terms, reachedOn, lastOn, by) => {
    for (const side of ['client', 'office'] as const)
      expect(decideLastDay(terms, { by: side, reachedOn: on(reachedOn) })).toEqual({ on: lastOn, by });
  });

  it.each([
    // a day is named in the notice of 28 February 2027, with three months
    ['later', '2027-05-31', { on: '2027-05-31', by: 'named-day' }],
    ['the very day', '2027-05-28', { on: '2027-05-28', by: 'notice-period' }],
    ['a day too early', '2027-05-27', { refused: 'within-notice-period', earliestOn: '2027-05-28' }],
    ['before the notice', '2027-02-27', { refused: 'before-the-notice' }],
  ] as const)('a day is named: %s', (_, namedOn, expected) => {
    const notice = { by: 'office', reachedOn: on('2027-02-28'), namedOn: on(namedOn) } as const;
    expect(decideLastDay(three, notice)).toEqual(expected);
  });

  it('is the fixed end where a later day is named', () => {
    const notice = { by: 'client', reachedOn: on('2027-02-28'), namedOn: on('2027-08-31') } as const;
    expect(decideLastDay({ ...three, untilOn: on('2027-06-30') }, notice)).toEqual({
      on: '2027-06-30',
      by: 'fixed-end',
    });
  });

  it.each([
    ['both agree to a day before', '2027-03-31', 'Ingrid', { on: '2027-03-31', by: 'agreed-day' }],
    ['both agree to the day of the notice', '2027-02-28', 'Ingrid', { on: '2027-02-28', by: 'agreed-day' }],
    ['one of them is not named', '2027-03-31', ' ', { refused: 'not-agreed-by-both' }],
    ['before the notice', '2027-02-27', 'Ingrid', { refused: 'before-the-notice' }],
    ['the same day', '2027-05-28', 'Ingrid', { refused: 'not-earlier', lastOn: '2027-05-28' }],
  ] as const)('an earlier day: %s', (_, day, forOffice, expected) => {
    const notice = { by: 'client', reachedOn: on('2027-02-28') } as const;
    expect(decideLastDay(three, notice, { on: on(day), forClient: 'Jo', forOffice })).toEqual(expected);
  });

  it('that the client named too early is one that both can agree to', () => {
    const notice = { by: 'client', reachedOn: on('2027-02-28'), namedOn: on('2027-03-31') } as const;
    const agreed = { on: on('2027-03-31'), forClient: 'Jo', forOffice: 'Ingrid' };
    expect(decideLastDay(three, notice, agreed)).toEqual({ on: '2027-03-31', by: 'agreed-day' });
  });

  it('goes by the agreement, and by the standard terms where nothing is written', () => {
    expect(noticeMonthsStandard).toBe(3);
    expect(noticeTermsOf(undefined)).toEqual({ noticeMonths: 3, countsFrom: 'notice-day', basis: 'standard' });
    expect(noticeTermsOf({ noticeMonths: 1, untilOn: on('2027-12-31') }, 'next-month')).toEqual({
      noticeMonths: 1,
      countsFrom: 'next-month',
      basis: 'agreed',
      untilOn: '2027-12-31',
    });
  });

  it('is never before the notice, and no two notices change places', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(on('2026-01-01'), days));
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(three, fromNextMonth),
        (a, b, noticeMonths, terms) => {
          const lastOf = (reachedOn: typeof a) => {
            const last = decideLastDay({ ...terms, noticeMonths }, { by: 'client', reachedOn });
            if ('refused' in last) throw new Error(last.refused);
            return last.on;
          };
          expect(lastOf(a) >= a).toBe(true);
          expect(lastOf(a) >= addMonths(a, noticeMonths)).toBe(true);
          if (a <= b) expect(lastOf(a) <= lastOf(b)).toBe(true);
        },
      ),
    );
  });
});
