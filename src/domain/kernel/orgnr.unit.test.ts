import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrgnr, orgnrFromEightDigits, readOrgnr } from './orgnr.ts';

describe('an organisation number', () => {
  it.each(['974760673', '991825827', '123456785', '987654325', '999999999', '888888888', '310332062'])(
    '%s holds',
    (text) => {
      expect(isOrgnr(text)).toBe(true);
    },
  );

  it.each([
    '123456789',
    '987654321',
    '97476067',
    '9747606730',
    '974 760 673',
    '97476067A',
    '',
    ' 974760673',
    '974760673\n',
    '٩٧٤٧٦٠٦٧٣',
  ])('%j does not hold', (text) => {
    expect(isOrgnr(text)).toBe(false);
  });

  it('fails when any one digit is mistyped', () => {
    for (let place = 0; place < 9; place += 1)
      for (let digit = 0; digit <= 9; digit += 1) {
        const typed = `${'974760673'.slice(0, place)}${digit}${'974760673'.slice(place + 1)}`;
        expect(isOrgnr(typed)).toBe(typed === '974760673');
      }
  });

  it.each([
    ['97476067', '974760673'],
    ['12345678', '123456785'],
    // The weighted sum divides by eleven: the check digit is 0.
    ['20000008', '200000080'],
    ['30000001', '300000010'],
    // The check digit would be 10: such a number is never given out.
    ['20000003', undefined],
  ])('%s is completed to %s', (eight, whole) => {
    expect(orgnrFromEightDigits(eight)).toBe(whole);
  });

  it('is completed to a number that holds, or not at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 39_999_999 }), (number) => {
        const eight = String(number);
        const whole = orgnrFromEightDigits(eight);
        const holding = [...'0123456789'].filter((digit) => isOrgnr(`${eight}${digit}`));
        expect(holding).toEqual(whole === undefined ? [] : [whole.slice(8)]);
      }),
    );
  });
});

describe('an organisation number that someone typed or pasted', () => {
  it.each([
    '974760673',
    '974 760 673',
    '  974 760 673  ',
    '974\u00a0760\u00a0673',
    '974\u2009760\u2009673',
    '974\u202f760\u202f673',
    '974.760.673',
    '974-760-673',
    '974760673MVA',
    '974 760 673 MVA',
    '974760673mva',
    'NO974760673',
    'NO 974 760 673 MVA',
    'no974760673mva',
    'Org.nr. 974 760 673',
    'Org.nr.: 974 760 673 MVA',
    'Org. nr: 974760673',
    'orgnr 974760673',
    'Org. no. 974 760 673',
    'Organisasjonsnummer: NO 974 760 673 MVA',
    '974760673\n',
    '\ufeff974760673',
  ])('%j is read', (text) => {
    expect(readOrgnr(text)).toBe('974760673');
  });

  it.each([
    '',
    '   ',
    'NO',
    'MVA',
    'Takt AS',
    '974760674',
    '97476067',
    '0974760673',
    '974760673 974760673',
    'SE974760673',
    '974760673 AS',
    '+974760673',
  ])('%j is not', (text) => {
    expect(readOrgnr(text)).toBeUndefined();
  });
});
