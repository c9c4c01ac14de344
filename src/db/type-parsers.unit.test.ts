import { describe, expect, test } from 'vitest';
import { parseInstant, parseInteger } from './type-parsers.ts';

describe('an instant from the database', () => {
  test.each([
    ['2026-11-23 09:41:27.123+00', '2026-11-23T09:41:27.123Z'],
    ['2026-11-23 09:41:27.123456+00', '2026-11-23T09:41:27.123Z'],
    ['2026-11-23 09:41:27.1+00', '2026-11-23T09:41:27.100Z'],
    ['2026-11-23 09:41:27+00', '2026-11-23T09:41:27.000Z'],
    ['2026-11-23 00:41:27.5+01', '2026-11-22T23:41:27.500Z'],
    ['2026-11-23 09:41:27+05:30', '2026-11-23T04:11:27.000Z'],
    ['2026-07-01 00:00:00-03:30', '2026-07-01T03:30:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test('is refused when it is no instant', () => {
    expect(() => parseInstant('infinity')).toThrow(RangeError);
  });
});

describe('a whole number from the database', () => {
  test('is exact up to 2^53 − 1 and refused beyond', () => {
    expect(parseInteger('9007199254740991')).toBe(9007199254740991);
    expect(() => parseInteger('9007199254740992')).toThrow(RangeError);
    expect(parseInteger('-125000')).toBe(-125000);
  });
});
