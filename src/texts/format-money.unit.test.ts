import { describe, expect, it } from 'vitest';
import { ore } from '../domain/kernel/index.ts';
import { formatKroner, formatKronerPlusVat, formatNumber, formatShare, formatTableAmount } from './format-money.ts';

describe('a sum', () => {
  it.each([
    [125_000, 'kr 1 250', 'NOK 1,250'],
    [95_000, 'kr 950', 'NOK 950'],
    [0, 'kr 0', 'NOK 0'],
    [93_750, 'kr 937,50', 'NOK 937.50'],
    [123_456_789, 'kr 1 234 567,89', 'NOK 1,234,567.89'],
    [100_005, 'kr 1 000,05', 'NOK 1,000.05'],
  ])('of %d øre in a sentence is %s', (amount, nb, en) => {
    expect(formatKroner(ore(amount), 'nb')).toBe(nb);
    expect(formatKroner(ore(amount), 'en')).toBe(en);
  });

  it('without VAT says so', () => {
    expect(formatKronerPlusVat(ore(125_000), 'nb')).toBe('kr 1 250 + mva.');
    expect(formatKronerPlusVat(ore(125_000), 'en')).toBe('NOK 1,250 + VAT');
  });

  it('in a table always has øre', () => {
    expect(formatTableAmount(ore(375_000), 'nb')).toBe('3 750,00 kr');
    expect(formatTableAmount(ore(375_000), 'en')).toBe('NOK 3,750.00');
    expect(formatTableAmount(ore(5), 'nb')).toBe('0,05 kr');
  });

  it('below zero is a mistake', () => {
    expect(() => formatKroner(ore(-1), 'nb')).toThrow('a sum below zero');
  });
});

it('a share and a number have the decimals they have', () => {
  expect(formatShare(2_500, 'nb')).toBe('25 %');
  expect(formatShare(1_250, 'nb')).toBe('12,5 %');
  expect(formatShare(1_250, 'en')).toBe('12.5%');
  expect(formatNumber(2.3, 'nb')).toBe('2,3');
  expect(formatNumber(2.3, 'en')).toBe('2.3');
});
