import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { findPartnerFaults, isSameIndustry, readIndustry, sizeOfClient } from './index.ts';
import { partner } from './referral.testdata.ts';

describe('an industry as it is typed', () => {
  it.each([
    ['F', { section: 'F' }],
    [' f ', { section: 'F' }],
    ['41.200', { section: 'F' }],
    ['43', { section: 'F' }],
    ['47.710', { section: 'G' }],
    ['56.101', { section: 'I' }],
    ['01.110', { section: 'A' }],
    ['Bygg og anlegg', { section: 'F' }],
    ['rørlegger', { section: 'F' }],
    ['Kafé', { section: 'I' }],
    ['Reindrift', { word: 'Reindrift' }],
    // No such division, and no word either.
    ['44.000', undefined],
    ['4', undefined],
    ['  ', undefined],
    // Households and embassies have no section here: the letter is kept as it was typed.
    ['U', { word: 'U' }],
  ] as const)('%j', (text, expected) => {
    expect(readIndustry(text)).toEqual(expected);
  });

  it('is the same one, whichever way it is written', () => {
    expect(isSameIndustry(readIndustry('41.200')!, readIndustry('Håndverk')!)).toBe(true);
    expect(isSameIndustry(readIndustry('Reindrift')!, readIndustry('rein-drift')!)).toBe(true);
    expect(isSameIndustry(readIndustry('Reindrift')!, readIndustry('A')!)).toBe(false);
  });
});

describe('an entry of the register', () => {
  it.each([
    ['as it should be', {}, []],
    ['without name', { name: ' ' }, ['name-missing']],
    ['with a number that is none', { orgnr: '123456789' }, ['orgnr-wrong']],
    ['that is the office itself', { orgnr: '991825827' }, ['orgnr-taken']],
    ['that takes no size', { sizes: [] }, ['no-size']],
    ['with a place without its county', { places: [{ municipality: 'Lillestrøm', county: '' }] }, ['place-incomplete']],
    [
      'with capacity that ends before it begins',
      { capacity: [{ fromOn: on('2027-02-01'), untilOn: on('2027-01-31') }] },
      ['capacity-order'],
    ],
    ['with capacity on one day', { capacity: [{ fromOn: on('2027-02-01'), untilOn: on('2027-02-01') }] }, []],
    [
      'with two times that touch',
      { capacity: [{ fromOn: on('2027-02-01'), untilOn: on('2027-02-28') }, { fromOn: on('2027-03-01') }] },
      [],
    ],
    [
      'with two times that share a day',
      { capacity: [{ fromOn: on('2027-02-28') }, { fromOn: on('2027-02-01'), untilOn: on('2027-02-28') }] },
      ['capacity-overlaps'],
    ],
    [
      'with a time after one without end',
      { capacity: [{ fromOn: on('2027-01-01') }, { fromOn: on('2027-06-01') }] },
      ['capacity-overlaps'],
    ],
    [
      'with nobody to write to',
      { contact: { name: '', email: 'mari@fjord', phone: null } },
      ['contact-name-missing', 'contact-email-wrong'],
    ],
  ] as const)('%s', (_, more, faults) => {
    expect(findPartnerFaults(partner('fjord', more), ['991825827'])).toEqual(faults);
  });
});

describe('how large a client is', () => {
  it.each([
    [0, 'nobody-employed'],
    [1, 'one-to-four'],
    [4, 'one-to-four'],
    [5, 'five-to-nineteen'],
    [19, 'five-to-nineteen'],
    [20, 'twenty-and-more'],
  ] as const)('%i → %s', (employees, size) => {
    expect(sizeOfClient(employees)).toBe(size);
  });
});
