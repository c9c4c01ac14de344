import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, dateFromDayNumber, isTimeOfDay, ore, type TimeOfDay } from '../../../../domain/kernel/index.ts';
import {
  anyDay,
  calendarDay,
  clock,
  kroner,
  monthDay,
  monthDays,
  monthLengths,
  optional,
  percent,
  personNames,
  properName,
  wholeNumber,
  type Typed,
} from './typed-values.ts';

const today = calendarDate('2026-11-25');

function keeps<Value>(typed: Typed<Value>, values: fc.Arbitrary<Value>): void {
  fc.assert(
    fc.property(values, (value) => {
      expect(typed.read(typed.write(value))).toEqual({ value });
    }),
  );
}

const monthDayArbitrary = fc.integer({ min: 0, max: 365 }).map((day) => dateFromDayNumber(19_723 + day).slice(5));

describe('what a field shows reads back as the same value', () => {
  it('for sums', () => keeps(kroner, fc.integer({ min: 0, max: 100_000_000 }).map(ore)));
  it('for shares', () => keeps(percent([1, 100_000]), fc.integer({ min: 1, max: 100_000 })));
  it('for whole numbers', () => keeps(wholeNumber([-53, 53]), fc.integer({ min: -53, max: 53 })));
  it('for lengths of periods', () =>
    keeps<readonly number[]>(monthLengths, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 })));
  it('for a day of every year', () => keeps(monthDay, monthDayArbitrary));
  it('for the days of all periods', () =>
    keeps<readonly string[]>(monthDays, fc.array(monthDayArbitrary, { minLength: 1, maxLength: 53 })));
  it('for a date', () => keeps(calendarDay(today), fc.integer({ min: 10_000, max: 40_000 }).map(dateFromDayNumber)));
  it('for a clock time', () =>
    keeps(
      clock,
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
        .filter((text): text is TimeOfDay => isTimeOfDay(text)),
    ));
  it('for names without a comma', () =>
    keeps<readonly string[]>(
      personNames,
      fc.array(fc.constantFrom('Kari Ås', "Ola O'Øre", 'Ægir', 'Nils-Åge'), { minLength: 1, maxLength: 20 }),
    ));
  it('for a field that is left out', () => keeps(optional(kroner), fc.constant(undefined)));
});

describe('what people write is understood', () => {
  it.each([
    ['1250', 125_000],
    ['1 250', 125_000],
    ['kr 1 250', 125_000],
    ['937,50', 93_750],
    ['937.5', 93_750],
    ['1.250', 125_000],
    ['1.250,00', 125_000],
    ['0', 0],
  ])('a sum, %s', (text, value) => expect(kroner.read(text)).toEqual({ value }));

  it.each([
    ['30.5', '05-30'],
    ['30. mai', '05-30'],
    ['30 May', '05-30'],
    ['5. aug.', '08-05'],
    ['05-30', '05-30'],
    ['29.2', '02-29'],
    ['31. des', '12-31'],
  ])('a day of every year, %s', (text, value) => expect(monthDay.read(text)).toEqual({ value }));

  it.each([
    ['12', '12:00'],
    ['kl. 9.30', '09:30'],
    ['23:59', '23:59'],
  ])('a clock time, %s', (text, value) => expect(clock.read(text)).toEqual({ value }));

  it('a date of one year where the year is written, else one of every year', () => {
    expect(anyDay(today).read('25.1.2027')).toEqual({ value: '2027-01-25' });
    expect(anyDay(today).read('25.1')).toEqual({ value: '01-25' });
  });
});

describe('what cannot be read is never some other value', () => {
  it.each(['', 'abc', '-5', '1,234', '12,345', '1 000 001', '1e5', 'NaN', '١٢'])('a sum, %j', (text) =>
    expect(kroner.read(text)).toBeUndefined(),
  );
  it.each(['', '1,5', '367', '-1', '1e2', '0x10', '9'.repeat(400)])('a number of days, %j', (text) =>
    expect(wholeNumber([0, 366]).read(text)).toBeUndefined(),
  );
  it.each(['31.4', '30.2', '0.5', '13-40', '5.13', 'mai', '30. fisk'])('a day of every year, %j', (text) =>
    expect(monthDay.read(text)).toBeUndefined(),
  );
  it.each(['24.00', '12.60', 'noon', '1200'])('a clock time, %j', (text) => expect(clock.read(text)).toBeUndefined());
  it.each(['', '13', '4, x', '0, 12'])('lengths of periods, %j', (text) =>
    expect(monthLengths.read(text)).toBeUndefined(),
  );
  it('a name that is too long', () => {
    expect(properName.read('å'.repeat(100))).toEqual({ value: 'å'.repeat(100) });
    expect(properName.read('å'.repeat(101))).toBeUndefined();
  });
});
