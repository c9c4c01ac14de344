import { describe, expect, test } from 'vitest';
import { isIban, isKid } from './check-numbers.ts';
import { findAmounts, readAmount } from './find-amounts.ts';
import { findBirthNumbers, hideBirthNumbers, isBirthNumber } from './find-birth-numbers.ts';
import { findNamedCoding, findStampedCodings } from './find-codings.ts';
import { findDates, findSpan, readDate } from './find-dates.ts';
import { layOutText } from './lay-out-text.ts';

describe('a day is read from', () => {
  test.each([
    ['1.11.2026', '2026-11-01'],
    ['01.11.26', '2026-11-01'],
    ['1/11-2026', '2026-11-01'],
    ['01-11-2026', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
    ['2026.11.01', '2026-11-01'],
    ['20261101', '2026-11-01'],
    ['1. november 2026', '2026-11-01'],
    ['1 nov 2026', '2026-11-01'],
    ['01. nov. 2026', '2026-11-01'],
    ['3. des 26', '2026-12-03'],
    ['November 1, 2026', '2026-11-01'],
    ['1st October 2026', '2026-10-01'],
    ['29.02.2024', '2024-02-29'],
  ])('%s', (text, on) => expect(readDate(text)).toBe(on));

  test.each([
    '31.02.2026',
    '32.01.2026',
    '1.13.2026',
    '12.345,67',
    '1503.00.00002',
    '10023',
    '1.11.1899',
    '8601.11.17947',
  ])('nothing in %s', (text) => expect(findDates(text)).toEqual([]));
});

describe('a period is read from', () => {
  test.each([
    ['01.10.2026 - 31.10.2026', '2026-10-01', '2026-10-31'],
    ['01.10.26–31.10.26', '2026-10-01', '2026-10-31'],
    ['01.10 - 31.10.2026', '2026-10-01', '2026-10-31'],
    ['fra 01.10.2026 til 31.10.2026', '2026-10-01', '2026-10-31'],
    ['oktober 2026', '2026-10-01', '2026-10-31'],
    ['september - oktober 2026', '2026-09-01', '2026-10-31'],
    ['november 2026 - januar 2027', '2026-11-01', '2027-01-31'],
    ['5. termin 2026', '2026-09-01', '2026-10-31'],
    ['4. kvartal 2026', '2026-10-01', '2026-12-31'],
    ['Q1 2027', '2027-01-01', '2027-03-31'],
  ])('%s', (text, fromOn, toOn) => expect(findSpan(text)).toEqual({ fromOn, toOn }));

  test.each(['7. termin 2026', '6. kvartal 2026', '01.10.2026', 'mai', '31.10.2026 - 01.10.2026'])(
    'nothing in %s',
    (text) => expect(findSpan(text)).toBeUndefined(),
  );
});

describe('a sum in a field is', () => {
  test.each([
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['1\u202f234\u202f567,89', 123456789],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1234.5', 123450],
    ['-500,00', -50000],
    ['\u2212500,00', -50000],
    ['500,00-', -50000],
    ['(500,00)', -50000],
    ['kr 500', 50000],
    ['500,-', 50000],
    ['NOK 1 000,00', 100000],
    ['1.000', 100000],
    ['0,05', 5],
    [',50', 50],
    ['+12,00', 1200],
    ['0.1', 10],
  ])('%j', (text, minor) => expect(readAmount(text)).toBe(minor));

  test.each(['', '-', 'tolv', '12.10.2026', '1503.00.00002', '1,2,3'])('none in %j', (text) =>
    expect(readAmount(text)).toBeUndefined(),
  );
});

describe('sums in a sentence are', () => {
  test.each([
    ['MVA 25 % av 1 000,00   250,00', [100000, 25000]],
    ['25 1 250,00', [2500, 125000]],
    ['Dato 12.10.2026 kr 99,90', [9990]],
    ['Org.nr 987654325', [98765432500]],
    ['A4-papir 3 stk à 49,90', [300, 4990]],
    ['kl. 14:33', []],
  ])('%s', (text, minor) => expect(findAmounts(text).map((amount) => amount.minor)).toEqual(minor));
});

describe('a birth number', () => {
  test.each([
    ['born 1980', '01018000055'],
    ['D number', '41018000049'],
    ['synthetic, month plus 80', '01818000010'],
    ['synthetic, month plus 40', '01418000038'],
    ['29 February', '29020000064'],
  ])('passes: %s', (_, digits) => expect(isBirthNumber(digits)).toBe(true));

  test.each(['01018000056', '15030000002', '32018000055', '00018000055', '123'])('%s is none', (digits) =>
    expect(isBirthNumber(digits)).toBe(false),
  );

  test.each([
    ['Fødselsnr: 01018000055', 1],
    ['Født 010180 00055, ansatt 12', 1],
    ['010180-00055', 1],
    ['01018000055 og 41018000049', 2],
    ['Konto 01018000055', 0],
    ['Kontonr.: 01018000055', 0],
    ['KID: 01018000055', 0],
    ['101018000055', 0],
    ['01018000055,00', 0],
    ['0101 80 00055', 0],
  ])('in %s is found %d times', (text, times) => expect(findBirthNumbers(text)).toHaveLength(times));

  test('is never shown again', () => {
    expect(hideBirthNumbers('Lønn til 01018000055 og 410180 00049.')).toBe('Lønn til •••••• ••••• og •••••• •••••.');
  });
});

describe('an account to book on', () => {
  test.each([
    ['6540 kontorrekvisita Clas Ohlson.pdf', '6540'],
    ['konto-6540-laptop.pdf', '6540'],
    ['Konto 2400 leverandør.pdf', '2400'],
    ['kto6340_strøm.pdf', '6340'],
    ['bilag 12 - 4300 varer.pdf', '4300'],
    ['konto 2026 mva.pdf', '2026'],
    ['6540.pdf', '6540'],
    ['6540 2026-10-02 Kiwi.pdf', '6540'],
  ])('is named by %s', (name, account) => expect(findNamedCoding(name)?.account).toBe(account));

  test.each([
    '2026 oktober.pdf',
    'faktura 10023.pdf',
    '20261101 kvittering.pdf',
    '6540-10-01.pdf',
    'IMG_6540.jpg',
    '9000 x.pdf',
    'kontoutskrift.pdf',
  ])('is not named by %s', (name) => expect(findNamedCoding(name)).toBeUndefined());

  test.each([
    ['Konto 6540', ['6540']],
    ['Kto: 4300', ['4300']],
    ['Kontering 6540/25', ['6540']],
    ['Bokført på konto 6860', ['6860']],
    ['Konteres: 6800', ['6800']],
    ['Konto: 1503 00 00002', []],
    ['Konto 6012.00.00007', []],
    ['Konto 60120000007', []],
  ])('is stamped: %s', (text, accounts) =>
    expect(findStampedCodings(layOutText(text)).map(({ account }) => account)).toEqual(accounts),
  );

  test('is stamped on each page of a heap, also where two pages have the same', () => {
    const pages = layOutText('Konto 6540\nKonto 6540\fKonto 6540');
    expect(findStampedCodings(pages).map(({ evidence }) => evidence.page)).toEqual([1, 2]);
  });
});

describe('a customer identification holds', () => {
  test.each([
    ['2345676', true],
    ['12345678903', true],
    ['001002317', true],
    ['001002310', true],
    ['001002311', false],
    ['1', false],
    ['abc', false],
  ])('%s: %s', (kid, holds) => expect(isKid(kid)).toBe(holds));

  test('and an IBAN by its remainder', () => {
    expect(isIban('NO9386011117947')).toBe(true);
    expect(isIban('NO9386011117948')).toBe(false);
  });
});
