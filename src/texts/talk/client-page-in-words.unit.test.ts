import { afterAll, describe, expect, it } from 'vitest';
import { deriveClientPage, type TalkFacts } from '../../domain/talk/index.ts';
import { crowdedFacts, factsOfYear, talkFacts, years, type YearName } from '../../domain/talk/talk.testdata.ts';
import { languages, type Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { editLettersMax, pageLixMax } from './apply-edits.ts';
import { clientPageInWords } from './client-page-in-words.ts';
import { pageItems, readingOfPage, type PageSectionKey } from './client-page-text.ts';

const everyYear: readonly [string, TalkFacts][] = [
  ...(Object.keys(years) as YearName[]).map((name): [string, TalkFacts] => [name, factsOfYear(name)]),
  ['crowded', crowdedFacts()],
];
const everyPage = everyYear.flatMap(([name, facts]) => languages.map((language) => [name, language, facts] as const));

const textOf = (facts: TalkFacts, language: Language) => clientPageInWords(deriveClientPage(facts), language);
const read = (facts: TalkFacts, language: Language): string => readingOfPage(textOf(facts, language));
const sectionOf = (facts: TalkFacts, key: PageSectionKey, language: Language = 'nb'): string[] =>
  textOf(facts, language)
    .sections.filter((section) => section.key === key)
    .flatMap(({ items }) => items.map(({ text }) => text));

describe('the page of a client whose year was hard', () => {
  it('reads so in bokmål', () => {
    expect(read(factsOfYear('bad'), 'nb').split('\n')).toEqual([
      'Slik kan vi få et roligere år',
      'Vi liker å jobbe med deg, og vil gjerne fortsette. Slik vi arbeider sammen nå, fungerer det ikke. Her er det vi ser.',
      'Dette har vi avtalt',
      'For hver mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen.',
      'Slik gikk det',
      'Slik det var tenkt Slik det ble',
      'Median av seks leveringer innen fristen 10 dager etter fristen',
      'Komplett første gang 6 av 6 0 av 6',
      'Påminnelser fra oss så få som mulig 15',
      'De siste tolv månedene, til 2. februar 2027. Dager vi hadde stengt, teller ikke. Medianen er dagen i midten.',
      'Hva det kostet',
      'For deg: Tillegg på kr 2 500 + mva. Tillegg på kr 1 250 + mva. ble ettergitt. 15 påminnelser og seks spørsmål tok av tiden din.',
      'For oss: Vi brukte 23 t 30 min på ekstra arbeid. Etter timeprisen vår på kr 1 200 er det kr 28 200 uten mva.',
      'Vår egen del',
      'Siden handler om leveringene. Våre egne datoer står ikke her, så den forteller ikke alt.',
      'Et godt år kan se slik ut',
      'Median leveringsdag er høyst tre dager etter fristen. Nå er det ti dager.',
      'Minst fire av seks leveringer er komplette første gang. Nå er det ingen.',
      'Høyst seks påminnelser i året. Nå er det 15.',
      'Det som kommer i tide, koster ikke noe tillegg. Da får vi tid til å snakke om tallene dine.',
      'Veien videre',
      'Vi vil gjerne høre hvordan du ser det. Hva kan vi gjøre annerledes?',
      'Det vi blir enige om, skriver vi ned. Om et år ser vi på det sammen.',
    ]);
  });

  it('and so in English', () => {
    expect(read(factsOfYear('bad'), 'en').split('\n')).toEqual([
      'How we can have a calmer year',
      'We like working with you, and want to go on. The way we work together now does not work. Here is what we see.',
      'What we have agreed',
      'For every VAT term: the receipts, the invoices and the bank statement, within 20 days after the term.',
      'How it went',
      'As it was meant As it was',
      'Median of six deliveries by the deadline 10 days after the deadline',
      'Complete the first time 6 of 6 0 of 6',
      'Reminders from us as few as can be 15',
      'The last twelve months, to 2 February 2027. Days when we were closed do not count. The median is the middle day.',
      'What it cost',
      'For you: Surcharges of NOK 2,500 + VAT. Surcharges of NOK 1,250 + VAT were waived. 15 reminders and six questions took some of your time.',
      'For us: We spent 23 h 30 min on extra work. At our hourly rate of NOK 1,200 that is NOK 28,200 without VAT.',
      'Our own part',
      'This page is about the deliveries. Our own dates are not here, so it does not tell all.',
      'What a good year can look like',
      'The median delivery day is at most three days after the deadline. Now it is ten days.',
      'At least four of six deliveries are complete the first time. Now it is none.',
      'At most six reminders a year. Now it is 15.',
      'What comes in time costs no surcharge. Then we have time to talk about your figures.',
      'From here',
      'We want to hear how you see it. What can we do in another way?',
      'What we agree on, we write down. In a year we look at it together.',
    ]);
  });
});

describe('every page, whatever the year was', () => {
  const printed: string[] = [];
  afterAll(() => void process.stdout.write(`LIX of the client's page, at most ${pageLixMax}: ${printed.join(', ')}\n`));

  it.each(everyPage)('%s, in %s: lays no blame, and is easy to read', (name, language, facts) => {
    const text = read(facts, language);
    expect(findBlame(text, language)).toEqual([]);
    const lix = lixOf(text);
    printed.push(`${name} ${language} ${lix}`);
    expect(lix).toBeLessThanOrEqual(pageLixMax);
    // No tone of the house's other texts that are barred either.
    expect(text).not.toMatch(/!|vennligst|dessverre|please|unfortunately/i);
  });

  it.each(everyPage)('%s, in %s: names nobody', (_name, language, facts) => {
    expect(namesIn(read(facts, language), language)).toEqual([]);
  });

  it('and a name would be found', () => {
    expect(namesIn('Nå er det ti dager, sier Kari Ås.\nDa får Brekke & Lund tid.', 'nb')).toEqual([
      'Kari',
      'Ås',
      'Brekke',
      'Lund',
    ]);
  });

  /** Words with a capital that does not follow from where they stand. */
  function namesIn(text: string, language: Language): string[] {
    const words = text.split(/[\n.?:]/).flatMap((sentence) =>
      sentence
        .trim()
        .split(/[\s\u00a0]+/u)
        .slice(1),
    );
    return words.filter((word) => /^\p{Lu}/u.test(word) && !knownCapitals[language].test(word));
  }

  // Columns of the table begin in the middle of its line; sums and months have capitals of their own.
  const knownCapitals: Readonly<Record<Language, RegExp>> = {
    nb: /^Slik$/,
    en: /^(As|NOK|VAT|January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  };

  it.each(everyPage)(
    '%s, in %s: no item is empty, too long to be written anew, or twice there',
    (_name, language, facts) => {
      const items = pageItems(textOf(facts, language));
      for (const { text } of items) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\.\.|undefined|NaN|\{/);
        expect(text.length).toBeLessThanOrEqual(editLettersMax);
      }
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    },
  );

  it.each(everyYear)('%s: has the same keys in both languages', (_name, facts) => {
    const keys = (language: Language) => pageItems(textOf(facts, language)).map(({ key }) => key);
    expect(keys('en')).toEqual(keys('nb'));
  });
});

describe('what the page says', () => {
  it.each([
    [
      'of a year in which nothing was due',
      'no data',
      'happened',
      ['Ingen frist er passert ennå, så vi har ingen tall.'],
    ],
    [
      'where nothing was written down',
      'nothing written',
      'agreed',
      ['Vi har ikke skrevet ned hva du leverer, og når. Det vil vi gjerne gjøre nå.'],
    ],
    ['of surcharges that were all waived', 'everything waived', 'cost', ['Tillegg på kr 15 000 + mva. ble ettergitt.']],
    [
      'to a consumer: nothing of surcharges',
      'consumer',
      'good-year',
      [
        'Median leveringsdag er høyst tre dager etter fristen. Nå er det ti dager.',
        'Minst fire av seks leveringer er komplette første gang. Nå er det ingen.',
        'Da får vi tid til å snakke om tallene dine.',
      ],
    ],
    [
      'of a single delivery: no median',
      'one delivery',
      'good-year',
      [
        'Leveringen er her høyst sju dager etter fristen. Nå er det 30 dager.',
        'Leveringen er komplett første gang. Slik er det nå.',
        'Det som kommer i tide, koster ikke noe tillegg. Da får vi tid til å snakke om tallene dine.',
      ],
    ],
    [
      'of a year that was as it should be',
      'good',
      'good-year',
      [
        'Median leveringsdag er på fristen eller før. Slik er det nå.',
        'Alle seks leveringer er komplette første gang. Slik er det nå.',
        'Det som kommer i tide, koster ikke noe tillegg. Da får vi tid til å snakke om tallene dine.',
      ],
    ],
  ] as const)('%s', (_, name, key, expected) => {
    expect(sectionOf(factsOfYear(name), key)).toEqual(expected);
  });

  it('speaks of surcharges to no consumer', () => {
    for (const language of languages) expect(read(factsOfYear('consumer'), language)).not.toMatch(/tillegg|surcharge/i);
  });

  it('knows no kroner of extra work where no minutes were entered', () => {
    expect(sectionOf(factsOfYear('everything charged'), 'cost')).toEqual([
      'Tillegg på kr 15 000 + mva. Én påminnelse tok av tiden din.',
    ]);
  });

  it('counts what is beyond three clauses and three documents, and tells a day that may be half', () => {
    expect(sectionOf(crowdedFacts(), 'agreed')).toEqual([
      'For hvert regnskapsår: årsoppgaver, tellelister, kassetelling og seks ting til, innen siste dag i måneden etter året.',
      'For hver mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen.',
      'Før hver lønning: lønnsgrunnlag, timelister og reiseregninger, senest tre virkedager før lønningsdagen.',
      'Fem til står i avtalen.',
    ]);
    const half = textOf(talkFacts({ days: [10, 11] }), 'nb').sections.find(({ key }) => key === 'happened');
    expect(half?.table?.rows[0]).toEqual(['Median av to leveringer', 'innen fristen', '10,5 dager etter fristen']);
  });
});

describe('the office’s own part', () => {
  const sentence = 'Siden handler om leveringene. Våre egne datoer står ikke her, så den forteller ikke alt.';

  it('is told with its days where it was approved', () => {
    expect(sectionOf(factsOfYear('office at fault'), 'own')).toEqual([
      'Vi holdt våre egne datoer for fire av seks leveringer. Det gjør vi noe med.',
      'Påminnelsen skulle gått 21. mai 2026, og gikk ikke.',
      'Mva-melding: skulle vært klar 12. oktober 2026, og kom 14. oktober 2026.',
    ]);
    expect(sectionOf(factsOfYear('office in time, and it may be told'), 'own')).toEqual([
      'Vi holdt våre egne datoer for seks av seks leveringer.',
    ]);
    const crowded = sectionOf(crowdedFacts(), 'own');
    expect(crowded[0]).toBe('Vi holdt våre egne datoer for ingen av seks leveringer. Det gjør vi noe med.');
    expect(crowded.at(-1)).toBe('Det gjelder ni til.');
  });

  it('is left out in the same words whether the office was in time or not, and nobody can write over them', () => {
    const atFault = textOf({ ...factsOfYear('office at fault'), ownDates: 'left-out' }, 'nb');
    const inTime = textOf(factsOfYear('everything charged'), 'nb');
    for (const { sections } of [atFault, inTime]) {
      const own = sections.find(({ key }) => key === 'own');
      expect(own?.items).toEqual([{ key: 'own.left-out', text: sentence, fixed: true }]);
    }
    expect(JSON.stringify(atFault)).not.toMatch(/oktober|21\. mai|fire av seks leveringer\. Det/);
  });
});
