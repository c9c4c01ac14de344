import { describe, expect, test } from 'vitest';
import { deriveTotals } from './derive-totals.ts';
import { layOutText } from './lay-out-text.ts';

describe('a total that does not follow from net and VAT', () => {
  test.each([
    ['as it should be', '8 246,60', '2 061,65', '10 308,25', []],
    ['too high', '8 246,60', '2 061,65', '11 308,25', [1_030_825]],
    ['too low, so that the VAT is too much for it', '8 246,60', '2 061,65', '9 418,25', [1_030_825]],
    ['with VAT that fits nothing', '8 246,60', '3 000,00', '9 418,25', []],
    ['lower than the net', '2 221,00', '555,25', '1 886,25', [277_625]],
  ])('%s', (_case, net, vat, total, found) => {
    const text = `Faktura\nSum eks. mva  ${net}\nMva 25 %  ${vat}\nÅ betale NOK  ${total}`;
    expect(deriveTotals(layOutText(text)).sumFaults.map(({ foundMinor }) => foundMinor)).toEqual(found);
  });
});

describe('a net that is only called Netto', () => {
  const read = (lines: string): (number | undefined)[] => {
    const { net, sumFaults } = deriveTotals(layOutText(`Faktura\n${lines}`));
    return [net?.minor, ...sumFaults.map(({ foundMinor }) => foundMinor)];
  };
  test.each([
    ['adds up', 'Netto  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  10 308,25', [824_660]],
    [
      'with its VAT, and another total',
      'Netto  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  11 308,25',
      [824_660, 1_030_825],
    ],
    [
      'and a total that is too low',
      'Netto  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  9 418,25',
      [824_660, 1_030_825],
    ],
    ['with VAT of no rate', 'Netto  8 246,60\nMva  1 000,00\nTotalt å betale  11 308,25', [undefined]],
    [
      'twice, with two sums',
      'Netto  8 246,60\nNetto  100,00\nMva 25 %  2 061,65\nTotalt å betale  11 308,25',
      [undefined],
    ],
    [
      'beside what is free of VAT',
      'Avgiftsfritt  1 000,00\nNetto  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  11 308,25',
      [undefined],
    ],
    ['beside freight', 'Frakt  1 000,00\nNetto  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  11 308,25', [undefined]],
    [
      'and is the basis of the VAT only',
      'Mva-grunnlag  8 246,60\nMva 25 %  2 061,65\nTotalt å betale  11 308,25',
      [undefined],
    ],
    [
      'and less a deposit',
      'Netto  8 246,60\nMva 25 %  2 061,65\nInnbetalt  1 000,00\nTotalt å betale  9 308,25',
      [824_660],
    ],
  ])('%s', (_case, lines, expected) => expect(read(lines)).toEqual(expected));
});

describe('a total is borne out', () => {
  test.each([
    ['by the card', 'Sum  1 490,00\nBankAxept  1 490,00', true],
    ['by its VAT', 'Sum  1 490,00\nHerav mva 25 %  298,00', true],
    ['by net and VAT', 'Sum eks. mva  1 000,00\nMva  200,00\nÅ betale  1 200,00', true],
    ['by nothing', 'Sum  1 490,00', false],
    ['not by VAT of another sum', 'Sum  1 790,00\nHerav mva 25 %  298,00', false],
    ['not where only a card is named', 'Kort  1 490,00\nBeløp  1 490,00', false],
  ])('%s', (_case, text, expected) => {
    expect(deriveTotals(layOutText(`Kvittering\n${text}`)).isTotalSure).toBe(expected);
  });
});
