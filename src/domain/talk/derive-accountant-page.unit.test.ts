import { describe, expect, it } from 'vitest';
import type { AccountantPage, LikelyAnswer } from './accountant-page.ts';
import { deriveAccountantPage } from './derive-accountant-page.ts';
import { factsOfYear, lateReport, talkFacts, years, type YearName } from './talk.testdata.ts';

const pageOf = (name: YearName): AccountantPage => deriveAccountantPage(factsOfYear(name));
const answersOf = (name: YearName): LikelyAnswer[] => [...pageOf(name).answers];

describe('what the client may answer', () => {
  it.each([
    ['good', 'grateful expensive somebody-else'],
    ['bad', 'grateful busy only-this-time remind-me sort-it expensive somebody-else'],
    ['one delivery', 'grateful busy remind-me expensive somebody-else'],
    ['office at fault', 'grateful busy only-this-time remind-me sort-it expensive you-were-late somebody-else'],
    ['consumer', 'grateful busy only-this-time remind-me sort-it somebody-else'],
    ['nothing written', 'grateful busy only-this-time remind-me somebody-else'],
    ['no data', 'grateful expensive somebody-else'],
  ] as const)('in a year that was %s', (name, expected) => {
    expect(
      answersOf(name)
        .map(({ answer }) => answer)
        .join(' '),
    ).toBe(expected);
  });

  it('has the figures that meet it', () => {
    expect(answersOf('bad')).toEqual(
      expect.arrayContaining([
        { answer: 'only-this-time', late: 6, of: 6 },
        { answer: 'remind-me', reminders: 15, remindedLate: 0 },
        { answer: 'sort-it', first: 0, of: 6 },
        { answer: 'expensive', yearOre: 1_000_000 },
      ]),
    );
    expect(answersOf('office at fault')).toEqual(
      expect.arrayContaining([
        { answer: 'remind-me', reminders: 0, remindedLate: 1 },
        { answer: 'you-were-late', late: 2, of: 6, claimMarked: false },
      ]),
    );
  });

  it.each(Object.keys(years) as YearName[])('"you were late too" only where it is true: %s', (name) => {
    const { office } = factsOfYear(name).conduct;
    expect(answersOf(name).some(({ answer }) => answer === 'you-were-late')).toBe(office.inTime < office.of);
  });
});

describe('the accountant’s page', () => {
  it('begins with the office’s own part where there is one', () => {
    expect(pageOf('office at fault').opening).toEqual([
      { line: 'own-part', late: 2, of: 6 },
      { line: 'like-working-together' },
      { line: 'as-it-is', standing: 'does-not-work' },
      { line: 'figures-and-proposals', proposals: 3 },
    ]);
    expect(pageOf('bad').opening.map(({ line }) => line)).not.toContain('own-part');
  });

  it('says nothing of it in the meeting while a claim is marked, but shows it to the office', () => {
    const page = pageOf('office at fault, and a claim is marked');
    expect(page.opening.map(({ line }) => line)).not.toContain('own-part');
    expect(page.answers).toContainEqual({ answer: 'you-were-late', late: 1, of: 6, claimMarked: true });
    expect(page.notPromised).toContain('who-bears-a-loss');
    expect(page.own).toEqual({
      ownDates: 'left-out',
      claimMarked: true,
      inTime: 5,
      of: 6,
      late: [lateReport],
      lateMore: 0,
    });
  });

  it('has three worked examples of each price, and none for a consumer', () => {
    // The next deadline is 20 days after January and February 2027.
    expect(pageOf('bad').prices).toMatchObject([
      {
        clauseKey: 'vouchers',
        deliveries: [
          { example: 'free', sumOre: 0 },
          { example: 'week', deliveredOn: '2027-03-27', sumOre: 125_000 },
          { example: 'most', sumOre: 500_000 },
        ],
      },
    ]);
    expect(pageOf('consumer').prices).toEqual([]);
    expect(pageOf('consumer').notPromised).toEqual([
      'evenings-and-weekends',
      'an-exception',
      'what-the-agreement-does-not-say',
    ]);
  });

  it('has no proposal where nothing was written: the talk is about the first agreement', () => {
    expect(pageOf('nothing written')).toMatchObject({ proposals: [], prices: [] });
  });

  it('counts as proposals only what can be proposed', () => {
    const page = deriveAccountantPage(talkFacts({ days: [9, 14, 11, 6, 8, 13] }));
    expect(page.opening.at(-1)).toEqual({ line: 'figures-and-proposals', proposals: 2 });
  });
});
