import { describe, expect, test } from 'vitest';
import { deriveTotals } from './derive-totals.ts';
import { layOutText } from './lay-out-text.ts';

describe('a total that does not follow from net and VAT', () => {
  test.each([
    ['as it should be', '8 246,60', '2 061,65', '10 308,25', []],
    ['too high', '8 246,60', '2 061,65', '11 308,25', [1_030_825]],
    ['too low, so that the VAT is too much for it', '8 246,60', '2 061,65', '9 418,25', [1_030_825]],
    ['with VAT that fits nothing', '8 246,60', '3 000,00', '9 418,25', []],
  ])('%s', (_case, net, vat, total, found) => {
    const text = `Faktura\nSum eks. mva  ${net}\nMva 25 %  ${vat}\nÅ betale NOK  ${total}`;
    expect(deriveTotals(layOutText(text)).sumFaults.map(({ foundMinor }) => foundMinor)).toEqual(found);
  });
});
