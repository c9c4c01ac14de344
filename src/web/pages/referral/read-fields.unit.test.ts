import { describe, expect, it } from 'vitest';
import { industrySections } from '../../../domain/referral/index.ts';
import { languages } from '../../../texts/language.ts';
import { readIndustries, readPlaces, splitList, writeIndustries, writePlaces } from './read-fields.ts';

describe('lines of business as they are typed', () => {
  it.each([
    ['bygg, 56.101', [{ section: 'F' }, { section: 'I' }]],
    ['F; f, Bygg', [{ section: 'F' }]],
    ['Reindrift', [{ word: 'Reindrift' }]],
    [' , 99.999', []],
  ])('%s', (text, read) => {
    expect(readIndustries(text)).toEqual(read);
  });

  it.each(languages)('are read again as they are written, whichever it is, in %s', (language) => {
    for (const section of industrySections) {
      expect(readIndustries(writeIndustries([{ section }], language)), section).toEqual([{ section }]);
    }
  });
});

it('places stand one on each line', () => {
  expect(readPlaces('Hamar, Innlandet\n\n Oslo \n')).toEqual([
    { municipality: 'Hamar', county: 'Innlandet' },
    { municipality: 'Oslo', county: '' },
  ]);
  expect(writePlaces([{ municipality: 'Hamar', county: 'Innlandet' }])).toBe('Hamar, Innlandet');
});

it('a list is read with commas, semicolons and lines', () => {
  expect(splitList('Fiken, Tripletex;\nPowerOffice Go ,')).toEqual(['Fiken', 'Tripletex', 'PowerOffice Go']);
});
