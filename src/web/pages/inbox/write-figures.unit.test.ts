import { expect, test } from 'vitest';
import { calendarDate } from '../../../domain/kernel/index.ts';
import { makeFormats } from '../../words/use-formats.ts';
import { writeAccount, writeAmount } from './write-figures.ts';

const nb = makeFormats('nb', calendarDate('2026-02-09'));
const en = makeFormats('en', calendarDate('2026-02-09'));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a sum is written in its own currency, money out with a minus', () => {
  expect(plain(writeAmount(149_000, 'NOK', nb))).toBe('1 490,00 kr');
  expect(plain(writeAmount(-149_000, 'NOK', nb))).toBe('−1 490,00 kr');
  expect(plain(writeAmount(-8_005, 'EUR', nb))).toBe('−80,05 EUR');
  expect(plain(writeAmount(612_500, 'EUR', nb))).toBe('6 125,00 EUR');
  expect(plain(writeAmount(123_450, 'EUR', en))).toBe('EUR 1,234.50');
});

test('an account number is grouped as the banks do, an IBAN in fours', () => {
  expect(plain(writeAccount('12345678903'))).toBe('1234 56 78903');
  expect(plain(writeAccount('NO9386011117947'))).toBe('NO93 8601 1117 947');
});
