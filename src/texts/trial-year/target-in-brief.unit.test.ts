import { describe, expect, it } from 'vitest';
import { statusOfTold, toldYears, type ToldYearName } from '../../domain/trial-year/trial-year.testdata.ts';
import { languages, type Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { targetInBrief } from './target-in-brief.ts';

const names = Object.keys(toldYears) as ToldYearName[];
const every = names.flatMap((name) => languages.map((language) => [name, language] as const));
const briefs = (name: ToldYearName, language: Language) =>
  statusOfTold(toldYears[name]).targets.map((target) => targetInBrief(target, language));
const read = (name: ToldYearName, language: Language): string[] =>
  briefs(name, language).map(({ standing, figures, need }) =>
    [`${standing}:`, figures, need].filter((part) => part !== '').join(' '),
  );

describe('a target in brief', () => {
  it('says how it goes, what it is now and was before, and what it takes', () => {
    expect(read('halfway, all well', 'nb')).toEqual([
      'På vei: Nå innen fristen, før ti dager. Målet nås om én av de tre neste er her høyst to dager etter fristen.',
      'På vei: Nå tre av tre, før ingen av seks. Målet nås om én av de tre neste er komplett første gang.',
    ]);
    expect(read('three targets', 'en')).toEqual([
      'On the way: Now one day, before ten days. We reach it if two of the next three are here at most two days after the deadline.',
      'On the way: Now two of three, before none of six. We reach it if two of the next three are complete the first time.',
      'On the way: Now three for three deliveries, before 18 for six deliveries. We reach it with at most three reminders for the next three.',
    ]);
  });

  it('asks for nothing where the year cannot reach it, and where it is reached', () => {
    expect(read('third quarter, out of reach', 'nb')).toEqual([
      'Ikke i år: Nå åtte dager, før ti dager.',
      'Ikke i år: Nå ingen av fem, før ingen av seks.',
    ]);
    expect(read('third quarter, met already', 'nb')).toEqual([
      'Nådd: Nå innen fristen, før ti dager.',
      'Nådd: Nå fem av fem, før ingen av seks.',
    ]);
  });

  it('says nothing of what is not known', () => {
    expect(read('one late delivery', 'nb')).toEqual(['For tidlig å si:', 'For tidlig å si:']);
  });

  it.each(every)('%s, in %s: is easy to read and lays no blame', (name, language) => {
    const text = briefs(name, language)
      .flatMap((brief) => Object.values(brief).filter((part: string) => part !== ''))
      .join('\n');
    expect(findBlame(text, language)).toEqual([]);
    if (text.split(/\s+/).length >= 20) expect(lixOf(text)).toBeLessThanOrEqual(40);
  });
});
