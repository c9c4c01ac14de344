import { afterAll, describe, expect, it } from 'vitest';
import { isWordHalfwayNeeded } from '../../domain/trial-year/index.ts';
import { statusOfTold, toldYears, type ToldYearName } from '../../domain/trial-year/trial-year.testdata.ts';
import { languages, type Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { halfwayInWords } from './halfway-in-words.ts';
import { statusInWords } from './status-in-words.ts';
import { readingOfStatus } from './status-text.ts';

const lixMax = 40;
const names = Object.keys(toldYears) as ToldYearName[];
const every = names.flatMap((name) =>
  languages.flatMap((language) => (['left-out', 'approved'] as const).map((own) => [name, language, own] as const)),
);
const read = (name: ToldYearName, language: Language, own: 'left-out' | 'approved' = 'left-out'): string =>
  readingOfStatus(statusInWords(statusOfTold(toldYears[name]), own, language));

describe('the quarter’s page', () => {
  it('is kind where it goes well', () => {
    expect(read('halfway, all well', 'nb', 'approved').split('\n')).toEqual([
      'Året så langt: det går godt',
      'Takk. Det går slik vi ble enige om, og det merker vi hver gang.',
      'Slik er det nå',
      'To av tre leveringer kom innen fristen.',
      'Tre leveringer er igjen i året.',
      'Målene våre',
      'Median leveringsdag høyst to dager etter fristen. Nå er det innen fristen. Før var det ti dager. Målet nås om én av de tre neste er her høyst to dager etter fristen.',
      'Minst fire av seks komplette første gang. Nå er det tre av tre. Før var det ingen av seks. Målet nås om én av de tre neste er komplett første gang.',
      'Vår egen del',
      'Vi holdt våre egne datoer for tre av tre leveringer.',
      'Veien videre',
      'Du trenger ikke gjøre noe nytt. Da får vi tid til å snakke om tallene dine. Si fra når det passer.',
      'Året varer til 4. februar 2028. Da ser vi på det sammen.',
    ]);
  });

  it('is plain where it goes badly', () => {
    expect(read('halfway, badly', 'nb').split('\n')).toEqual([
      'Året så langt: skal vi ta en kort prat?',
      'Vi er ikke der vi ble enige om å være. Vi vil gjerne gjøre det lettere for deg.',
      'Slik er det nå',
      'Ingen av tre leveringer kom innen fristen.',
      'Tre leveringer er igjen i året.',
      'Målene våre',
      'Median leveringsdag høyst to dager etter fristen. Nå er det ni dager. Før var det ti dager. Det målet når vi ikke i år. Det snakker vi om når vi ser på året sammen.',
      'Minst fire av seks komplette første gang. Nå er det ingen av tre. Før var det ingen av seks. Det målet når vi ikke i år. Det snakker vi om når vi ser på året sammen.',
      'Vår egen del',
      'Siden handler om leveringene. Våre egne datoer står ikke her, så den forteller ikke alt.',
      'Veien videre',
      'Vi vil gjerne høre hva som er vanskelig, og hva vi kan gjøre på en annen måte. Si fra når det passer.',
      'Året varer til 4. februar 2028. Da ser vi på det sammen.',
    ]);
  });

  it('and so in English', () => {
    expect(read('three targets', 'en').split('\n').slice(2, 9)).toEqual([
      'How it is now',
      'One of three deliveries came by the deadline.',
      'Three deliveries are left in the year.',
      'Our targets',
      'Median delivery day at most two days after the deadline. Now it is one day. Before it was ten days. We reach it if two of the next three are here at most two days after the deadline.',
      'At least four of six complete the first time. Now it is two of three. Before it was none of six. We reach it if two of the next three are complete the first time.',
      'At most six reminders for six deliveries. Now it is three for three deliveries. Before it was 18 for six deliveries. We reach it with at most three reminders for the next three.',
    ]);
  });

  const printed: string[] = [];
  afterAll(() => void process.stdout.write(`LIX of the quarter's page, at most ${lixMax}: ${printed.join(', ')}\n`));

  it.each(every)('%s, in %s, own dates %s: lays no blame, and is easy to read', (name, language, own) => {
    const text = read(name, language, own);
    expect(findBlame(text, language)).toEqual([]);
    const lix = lixOf(text);
    if (own === 'left-out') printed.push(`${name} ${language} ${lix}`);
    expect(lix).toBeLessThanOrEqual(lixMax);
    expect(text).not.toMatch(/!|vennligst|dessverre|please|unfortunately|\.\.|undefined|NaN|\s\s/i);
  });

  it('says the same of the office’s own part whatever it was, unless it was approved', () => {
    const own = (name: ToldYearName, approved: 'left-out' | 'approved') =>
      statusInWords(statusOfTold(toldYears[name]), approved, 'nb').sections[2]?.items;
    expect(own('the office late too', 'left-out')).toEqual(own('halfway, badly', 'left-out'));
    expect(own('the office late too', 'approved')).toEqual(['Vi holdt våre egne datoer for én av tre leveringer.']);
  });
});

describe('the word halfway', () => {
  const lixes: string[] = [];
  afterAll(() => void process.stdout.write(`LIX of the word halfway, at most ${lixMax}: ${lixes.join(', ')}\n`));

  it.each(names.flatMap((name) => languages.map((language) => [name, language] as const)))(
    '%s, in %s: only where it goes badly, easy to read and without blame',
    (name, language) => {
      const status = statusOfTold(toldYears[name]);
      const word = halfwayInWords(status, language);
      expect(word !== undefined).toBe(isWordHalfwayNeeded(status));
      if (word === undefined) return;
      const text = [word.subject, ...word.paragraphs].join('\n');
      expect(findBlame(text, language)).toEqual([]);
      expect(text).not.toMatch(/!|vennligst|dessverre|please|unfortunately|\.\.|undefined/i);
      lixes.push(`${name} ${language} ${lixOf(text)}`);
      expect(lixOf(text)).toBeLessThanOrEqual(lixMax);
    },
  );

  it('tells of what is not on the way, and of nothing else', () => {
    const mixed = halfwayInWords(statusOfTold({ terms: '6 9!', reminders: 1, targets: statusTargets }), 'nb');
    expect(mixed?.paragraphs[1]).toMatch(/^Median/);
    expect(mixed?.paragraphs.join(' ')).not.toMatch(/påminnelse/);
  });

  const statusTargets = [
    { figure: 'median-days', comparison: 'at-most', value: 2 },
    { figure: 'complete', comparison: 'at-least', value: 4, of: 6 },
    { figure: 'reminders', comparison: 'at-most', value: 6, of: 6 },
  ] as const;
});
