import { describe, expect, test } from 'vitest';
import { calendarDate, instant, timeOfDay } from '../domain/kernel/index.ts';
import { addSeconds, dateInZone, instantAt, secondsBetween, timeInZone } from './office-time.ts';

const OSLO = 'Europe/Oslo';

describe('the wall of an office in Oslo', () => {
  test.each([
    ['2026-11-20T22:59:59.999Z', '2026-11-20', '23:59'],
    ['2026-11-20T23:00:00.000Z', '2026-11-21', '00:00'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01', '23:59'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02', '00:00'],
    // The clock goes from 01:59 to 03:00 on 29 March 2026.
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30', '00:00'],
    // The clock goes from 02:59 back to 02:00 on 25 October 2026.
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30'],
    ['2026-10-25T22:59:00.000Z', '2026-10-25', '23:59'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26', '00:00'],
    ['2035-12-31T23:00:00.000Z', '2036-01-01', '00:00'],
  ])('shows at %s the day %s and the time %s', (at, date, time) => {
    expect(dateInZone(instant(at), OSLO)).toBe(date);
    expect(timeInZone(instant(at), OSLO)).toBe(time);
  });

  test('is another wall than that of another zone', () => {
    expect(dateInZone(instant('2026-11-20T23:30:00.000Z'), 'America/Los_Angeles')).toBe('2026-11-20');
    expect(timeInZone(instant('2026-11-20T23:30:00.000Z'), 'Asia/Kathmandu')).toBe('05:15');
  });
});

describe('the instant of a day and a time', () => {
  test.each([
    ['2026-11-23', '09:00', '2026-11-23T08:00:00.000Z'],
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['2026-10-26', '00:00', '2026-10-25T23:00:00.000Z'],
  ])('%s %s in Oslo is %s', (date, time, expected) => {
    expect(instantAt(calendarDate(date), timeOfDay(time), OSLO)).toBe(expected);
  });

  test('moves a time that does not exist by the length of the gap', () => {
    const at = instantAt(calendarDate('2026-03-29'), timeOfDay('02:30'), OSLO);
    expect(at).toBe('2026-03-29T01:30:00.000Z');
    expect(timeInZone(at, OSLO)).toBe('03:30');
  });

  test('takes the first of two times that look the same', () => {
    expect(instantAt(calendarDate('2026-10-25'), timeOfDay('02:30'), OSLO)).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('seconds', () => {
  test('are added over the changes of the clock without noticing them', () => {
    const before = instant('2026-03-29T00:30:00.000Z');
    expect(addSeconds(before, 3600)).toBe('2026-03-29T01:30:00.000Z');
    expect(addSeconds(before, -3600)).toBe('2026-03-28T23:30:00.000Z');
    expect(timeInZone(addSeconds(before, 3600), OSLO)).toBe('03:30');
    expect(secondsBetween(before, addSeconds(before, 86_400))).toBe(86_400);
  });

  test('keep milliseconds, so that instants stay comparable as text', () => {
    expect(addSeconds(instant('2026-01-01T00:00:00.007Z'), 0)).toBe('2026-01-01T00:00:00.007Z');
    expect(addSeconds(instant('2026-01-01T00:00:00.000Z'), 0.5)).toBe('2026-01-01T00:00:00.500Z');
  });
});
