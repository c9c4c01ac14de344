import { afterAll, describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import {
  deriveSharedPage,
  mustDosFor,
  ratings,
  reviewQuestions,
  reviewSides,
  reviewWishes,
  type OutcomeFollowing,
  type ReviewViews,
  type SharedPage,
} from '../../domain/review/index.ts';
import { allYes, viewOf } from '../../domain/review/review.testdata.ts';
import {
  builderYear,
  soFarOf,
  toldYears,
  type ToldYear,
  type ToldYearName,
} from '../../domain/trial-year/trial-year.testdata.ts';
import { languages, type Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { mustDoAnswerInWords, mustDoWords } from './must-do-words.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import { reviewFormWords } from './review-form-words.ts';
import { sharedPageInWords, type SharedPageText } from './shared-page-in-words.ts';

const parties = { officeName: 'Nordlys Regnskap', clientName: 'Brattli Bygg AS' };
const views: ReviewViews = {
  answerByOn: on('2028-02-21'),
  client: viewOf('client', '2028-02-10', { change: 'Jeg vil forstå tallene bedre.\nGjerne en prat hvert kvartal.' }),
  office: viewOf('office', '2028-02-11', { rating: 5, works: 'Bilagene kommer sortert.' }),
};

function pageOf(told: ToldYear, more: { views?: ReviewViews; approved?: boolean } = {}): SharedPage {
  const year = builderYear(told.targets);
  const soFar = soFarOf(year, told);
  const ownDates = more.approved === true ? 'approved' : 'left-out';
  const facts = { year, soFar, views: more.views ?? views, mustDos: allYes, ownDates, claimMarked: false } as const;
  return deriveSharedPage(facts, 'client') as SharedPage;
}

/** All that Takt says on it; what people have written is their own. */
function readingOf({ title, lead, table, notes, views: both, mustDos }: SharedPageText): string {
  return [
    title,
    lead,
    ...[table.headings, ...table.rows].map((row) => row.filter(Boolean).join(' ')),
    ...notes,
    ...both.flatMap(({ heading, lines }) => [heading, ...lines]),
    mustDos.heading,
    ...mustDos.rows.map(({ question, answer }) => `${question} ${answer}`),
  ].join('\n');
}

describe('the shared page in words', () => {
  it('reads so where the year was as agreed', () => {
    const text = sharedPageInWords(pageOf({ terms: '0 0 -1 0 0! 1' }, { approved: true }), parties, 'nb');
    expect(readingOf(text).split('\n')).toEqual([
      'Året ble som vi avtalte',
      'Vi nådde 2 av 2 mål.',
      'Før Mål Året',
      'Dager etter fristen, median 10 høyst 2 innen fristen',
      'Komplett første gang 0 av 6 minst 4 av 6 5 av 6',
      'Våre egne datoer i tide 6 av 6 alle 6 av 6',
      'Bilagene kommer tidligere nå, et sted mellom 7 og 14 dager.',
      'Leveringene er få, så én av dem flytter tallene mye.',
      'Brattli Bygg AS skriver',
      'Leveringen fra dere: Bra (4)',
      'Svar og hjelp fra oss: Bra (4)',
      'Rapportene, er de til nytte? Bra (4)',
      'Holder vi det vi lover? Bra (4)',
      'Hvordan er det å jobbe sammen? Bra (4)',
      'Hva bør bli annerledes? «Jeg vil forstå tallene bedre. Gjerne en prat hvert kvartal.»',
      'Hva vil du nå? Fortsette',
      'Nordlys Regnskap skriver',
      'Leveringen fra kunden: Svært bra (5)',
      'Svar på det vi spør om: Svært bra (5)',
      'Hvordan er det å jobbe sammen? Svært bra (5)',
      'Hva virker bra? «Bilagene kommer sortert.»',
      'Hva vil du nå? Fortsette',
      'Dette ser vi på hvert år',
      'Er oppgavene de rette? Ja',
      'Er fullmaktene rett, og vet vi hvem som kan bruke dem? Ja',
      'Er rutinene gode nok? Ja',
      'Er prisen rett? Ja',
    ]);
  });

  it('says that few data are few, and who has not answered', () => {
    const { client: _, ...onlyOffice } = views;
    const opened: ReviewViews = { ...onlyOffice, openedWithout: { by: 'office', on: on('2028-02-22') } };
    const text = sharedPageInWords(pageOf({ terms: '0 1', today: '2028-02-07' }, { views: opened }), parties, 'nb');
    expect(text.notes).toContain('Det er for få leveringer til å si om noe har endret seg.');
    expect(text.views[0]?.lines).toEqual(['Brattli Bygg AS har ikke fylt ut sin del. Det tar vi i møtet.']);
  });

  const printed: string[] = [];
  afterAll(() => void process.stdout.write(`LIX of the shared page, at most 40: ${printed.join(', ')}\n`));

  it.each(
    (Object.keys(toldYears) as ToldYearName[]).flatMap((name) =>
      languages.map((language) => [name, language] as const),
    ),
  )('%s, in %s: lays no blame, and is easy to read', (name, language) => {
    const text = readingOf(sharedPageInWords(pageOf(toldYears[name]), parties, language));
    expect(findBlame(text, language)).toEqual([]);
    expect(text).not.toMatch(/!|vennligst|dessverre|please|unfortunately|undefined|NaN/i);
    const lix = lixOf(text);
    printed.push(`${name} ${language} ${lix}`);
    expect(lix).toBeLessThanOrEqual(40);
  });

  it('lets nothing that somebody wrote become a line of its own', () => {
    const text = sharedPageInWords(pageOf({ terms: '0 0' }), { ...parties, clientName: 'Bygg\nAS' }, 'nb');
    expect(JSON.stringify(text)).not.toContain('\\n');
  });
});

describe('the words of the review', () => {
  const following: OutcomeFollowing[] = ['ordinary-year', 'new-year', 'changed-agreement', 'helping-on'];
  const leavesOf = (node: object): string[] =>
    Object.values(node).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leavesOf(value as object)));
  const said = (language: Language): string[] => [
    ...leavesOf(reviewFormWords[language]),
    ...leavesOf(mustDoWords[language]),
    ...following.flatMap((one) => Object.values(outcomeInWords(one, language))),
  ];

  it.each(languages)('in %s lay no blame, and are easy to read', (language) => {
    const text = said(language).join('\n');
    expect(findBlame(text, language)).toEqual([]);
    expect(text).not.toMatch(/!|vennligst|dessverre|please|unfortunately/i);
    expect(lixOf(text)).toBeLessThanOrEqual(40);
  });

  it('are there for every question, figure, wish and item of the list', () => {
    for (const language of languages) {
      const form = reviewFormWords[language];
      for (const side of reviewSides) {
        for (const question of reviewQuestions[side]) expect(form.questions[question]).toMatch(/\p{L}/u);
        for (const wish of reviewWishes) expect(form.wishes[side][wish]).toMatch(/\p{L}/u);
      }
      expect(ratings.map((rating) => form.ratings[rating])).toHaveLength(5);
      expect(Object.keys(mustDoWords[language])).toEqual([...mustDosFor('office')]);
    }
    expect(mustDoAnswerInWords({ answer: 'later', byOn: on('2028-04-01') }, 'nb')).toBe('Senere, innen 1. april 2028');
    expect(mustDoAnswerInWords(undefined, 'en')).toBe('Not answered');
  });
});
