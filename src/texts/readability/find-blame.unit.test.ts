import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { blamePhrases, blameWords } from './blame-words.ts';
import { findBlame } from './find-blame.ts';

describe('words of blame', () => {
  it.each([
    ['nb', 'Dette er slurv og somling, og det er rotete.', ['slurv', 'somling', 'rotete']],
    ['nb', 'Du leverer alltid for sent, og du svarer aldri.', ['alltid', 'aldri']],
    ['nb', 'Det er din skyld. Skylden er din.', ['skyld', 'Skylden']],
    ['nb', 'Enda en dårligere unnskyldning etter purringen.', ['dårligere', 'unnskyldning', 'purringen']],
    ['nb', 'Du burde sendt det før.', ['Du burde']],
    ['nb', 'Du\u00a0burde levert, og det er ALL\u00adTID slik.', ['Du burde', 'ALLTID']],
    ['nb', 'ALLTID og alltid', ['ALLTID']],
    ['nb', 'Bilagene mangler fortsatt ikke.', ['fortsatt ikke']],
    ['nb', 'Det er vesentlig mislighold.', ['mislighold']],
    ['en', 'It is your fault: you are always careless and sloppy.', ['fault', 'always', 'careless', 'sloppy']],
    ['en', 'Never an excuse. You should have known.', ['Never', 'excuse', 'You should have']],
    ['en', 'A material breach of the agreement', ['breach']],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(findBlame(text, language)).toEqual(expected);
  });

  it.each([
    ['nb', 'Det skyldes at terminen er kort. Vi er uskyldige her, og skyldnere finnes ikke.'],
    ['nb', 'Kvadratroten av året. Aldring. Alltidens.'],
    ['nb', 'Alt kommer i tide. Påminnelsen går første virkedag etter fristen.'],
    ['en', 'The badge, a poorhouse, a default and an unfailing friend; whenever, nevertheless.'],
    ['en', 'Late by three days. A reminder goes on the first working day.'],
  ] as const)('none in %s: %s', (language, text) => {
    expect(findBlame(text, language)).toEqual([]);
  });

  it('are those of the language that is written', () => {
    expect(findBlame('Fail og fault er ikke norske ord.', 'nb')).toEqual([]);
    expect(findBlame('Skyld is no English word.', 'en')).toEqual([]);
  });

  it('are not found in a name', () => {
    const names = ['Slurv', 'Slurv og Skyld AS', ''];
    expect(findBlame('Til Slurv og Skyld AS, ved Per Slurv.', 'nb', names)).toEqual([]);
    expect(findBlame('Til Slurv og Skyld AS: dette er slurv.', 'nb', ['Slurv og Skyld AS'])).toEqual(['slurv']);
  });

  it.each(languages)('are each found by themselves, and none twice in the list, in %s', (language) => {
    const all = [...blameWords[language], ...blamePhrases[language]];
    for (const words of all) expect(findBlame(`Her står ${words}, altså.`, language)).toEqual([words]);
    expect(new Set(all).size).toBe(all.length);
  });
});
