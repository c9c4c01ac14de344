import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { conflicts, proposeContacts, type ContactFacts, type CountedDelivery } from './index.ts';

const today = calendarDate('2026-11-27');
const keptSince = calendarDate('2025-02-01');
const on = calendarDate;

type MadeFacts = Partial<Omit<ContactFacts, 'lastAdvice'>> & { lastAdvice?: ContactFacts['lastAdvice'] | null };

/** Met on 1 November where nothing else is said; null: no advice is known. */
function client({ lastAdvice = { of: 'meeting', on: on('2026-11-01') }, ...facts }: MadeFacts = {}): ContactFacts {
  return {
    clientId: 'berg',
    sinceOn: on('2025-05-01'),
    conflicts: [],
    hasMeeting: false,
    lawAhead: [],
    delivered: [],
    ...(lastAdvice === null ? {} : { lastAdvice }),
    ...facts,
  };
}

const reasonsOf = (facts: MadeFacts) =>
  proposeContacts([client(facts)], today, keptSince).contacts[0]?.reasons.map(({ of }) => of) ?? [];

/** The vouchers of two VAT terms of this year, and of the same a year before. */
function vouchers(files: readonly [number, number], before: readonly [number, number]): CountedDelivery[] {
  const one = (period: string, count: number): CountedDelivery => ({
    key: `vouchers/vat-term/${period.slice(0, 7)}-01`,
    periodEndOn: on(period),
    deliveredOn: on(period),
    files: count,
  });
  return [
    one('2025-08-31', before[0]),
    one('2025-10-31', before[1]),
    one('2026-08-31', files[0]),
    one('2026-10-31', files[1]),
  ];
}

describe('a reason to get in touch on 27 November 2026', () => {
  const meeting = (day: string) => ({ lastAdvice: { of: 'meeting' as const, on: on(day) } });
  const never = { lastAdvice: null };
  it.each<[string, MadeFacts, string[]]>([
    ['nobody has a reason where they met this month', {}, []],
    ['met on 28 May: less than half a year', meeting('2026-05-28'), []],
    ['met on 27 May: half a year', meeting('2026-05-27'), ['advice-long-ago']],
    ['a client since May 2025 of whom no advice is known', never, ['advice-never']],
    ['a client since July of whom no advice is known', { ...never, sinceOn: on('2026-07-01') }, []],
    ['the year they try ends in 57 days', { trialYearEndsOn: on('2027-01-23') }, []],
    ['the year they try ends in 56 days', { trialYearEndsOn: on('2027-01-22') }, ['review-due']],
    ['the year they try has ended without a review', { trialYearEndsOn: on('2026-11-10') }, ['review-due']],
    ['the accounts are due in 61 days', { lawAhead: [{ report: 'annual-accounts', on: on('2027-01-27') }] }, []],
    [
      'the accounts are due in 60 days',
      { lawAhead: [{ report: 'annual-accounts', on: on('2027-01-26') }] },
      ['law-season'],
    ],
    ['the accounts were due yesterday', { lawAhead: [{ report: 'annual-accounts', on: on('2026-11-26') }] }, []],
    ['25 files, 20 the year before: a quarter more', { delivered: vouchers([12, 13], [10, 10]) }, ['volume-growing']],
    ['24 files, 20 the year before: less than a quarter', { delivered: vouchers([12, 12], [10, 10]) }, []],
    ['19 files, 6 the year before: too few to tell', { delivered: vouchers([9, 10], [3, 3]) }, []],
    ['one delivery alone tells nothing', { delivered: vouchers([30, 30], [3, 3]).slice(1) }, []],
  ])('%s', (_, facts, reasons) => {
    expect(reasonsOf(facts)).toEqual(reasons);
  });

  it('opens to what it is made of', () => {
    const [berg] = proposeContacts([client({ delivered: vouchers([18, 22], [12, 14]) })], today, keptSince).contacts;
    expect(berg!.reasons).toEqual([
      {
        of: 'volume-growing',
        percent: 53,
        files: 40,
        filesBefore: 26,
        made: [
          {
            key: 'vouchers/vat-term/2026-08-01',
            periodEndOn: '2026-08-31',
            files: 18,
            before: { periodEndOn: '2025-08-31', files: 12 },
          },
          {
            key: 'vouchers/vat-term/2026-10-01',
            periodEndOn: '2026-10-31',
            files: 22,
            before: { periodEndOn: '2025-10-31', files: 14 },
          },
        ],
      },
    ]);
  });

  it('is not that nothing is known where the office keeps no advice at all', () => {
    const silent = client({ lastAdvice: null });
    expect(proposeContacts([silent], today, undefined).contacts).toEqual([]);
    expect(proposeContacts([silent], today, on('2026-10-01')).contacts).toEqual([]);
  });
});

describe('who is proposed', () => {
  const old = { lastAdvice: { of: 'hours' as const, on: on('2025-12-01') } };

  it.each(conflicts)('nobody with whom there is: %s', (conflict) => {
    expect(proposeContacts([client({ ...old, conflicts: [conflict] })], today, keptSince)).toEqual({
      contacts: [],
      leftOut: { conflict: 1, meeting: 0 },
    });
  });

  it('nobody who has a meeting already', () => {
    expect(proposeContacts([client({ ...old, hasMeeting: true })], today, keptSince)).toEqual({
      contacts: [],
      leftOut: { conflict: 0, meeting: 1 },
    });
  });

  it('whoever has most reasons first, then what presses most, then who has waited longest', () => {
    const named = (clientId: string, facts: MadeFacts) => client({ clientId, ...facts });
    const proposed = proposeContacts(
      [
        named('long ago', { lastAdvice: { of: 'hours', on: on('2026-03-01') } }),
        named('longer ago', old),
        named('review', { trialYearEndsOn: on('2026-12-10') }),
        named('two reasons', { ...old, delivered: vouchers([20, 20], [10, 10]) }),
      ],
      today,
      keptSince,
    );
    expect(proposed.contacts.map(({ clientId }) => clientId)).toEqual([
      'two reasons',
      'review',
      'longer ago',
      'long ago',
    ]);
  });
});
