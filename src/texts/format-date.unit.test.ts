import { describe, expect, it } from 'vitest';
import { calendarDate, timeOfDay } from '../domain/kernel/index.ts';
import {
  formatDate,
  formatDateRange,
  formatDayMonth,
  formatMonth,
  formatShortDate,
  formatWeekday,
} from './format-date.ts';
import { formatClock, formatTime } from './format-time.ts';

const friday = calendarDate('2026-11-20');

describe('a date in words', () => {
  it('has its weekday, and its year only when asked', () => {
    expect(formatDate(friday, 'nb')).toBe('fredag 20. november');
    expect(formatDate(friday, 'en')).toBe('Friday 20 November');
    expect(formatDate(friday, 'nb', { year: true })).toBe('fredag 20. november 2026');
    expect(formatDate(friday, 'en', { year: true })).toBe('Friday 20 November 2026');
    expect(formatDate(calendarDate('2026-01-20'), 'nb', { weekday: 'short', year: true })).toBe('tir. 20. januar 2026');
  });

  it('has a short form for narrow places', () => {
    expect(formatShortDate(friday, 'nb')).toBe('fre. 20. nov.');
    expect(formatShortDate(friday, 'en')).toBe('Fri 20 Nov');
    expect(formatShortDate(friday, 'nb', { year: true })).toBe('fre. 20. nov. 2026');
    expect(formatDayMonth(calendarDate('2027-09-17'), 'nb')).toBe('17. september');
    expect(formatDayMonth(calendarDate('2027-09-17'), 'en')).toBe('17 September');
  });

  it('knows every weekday and month', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map((day) => formatWeekday(calendarDate(day), 'nb')).join(' ')).toBe(
      'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    );
    expect(week.map((day) => formatWeekday(calendarDate(day), 'en')).join(' ')).toBe(
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    );
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(months.map((month) => formatMonth(month, 'nb')).join(' ')).toBe(
      'januar februar mars april mai juni juli august september oktober november desember',
    );
    expect(months.map((month) => formatMonth(month, 'en')).join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });
});

describe('a stretch of days', () => {
  it.each([
    ['2026-01-24', '2026-01-30', '24.–30. jan.', '24–30 Jan'],
    ['2026-01-31', '2026-02-06', '31. jan.–6. feb.', '31 Jan–6 Feb'],
    ['2026-12-29', '2027-01-04', '29. des.–4. jan.', '29 Dec–4 Jan'],
    ['2026-02-08', '2026-02-08', '8. feb.', '8 Feb'],
    ['2026-05-03', '2027-05-04', '3. mai–4. mai', '3 May–4 May'],
  ])('from %s to %s is %s', (from, to, nb, en) => {
    expect(formatDateRange(calendarDate(from), calendarDate(to), 'nb')).toBe(nb);
    expect(formatDateRange(calendarDate(from), calendarDate(to), 'en')).toBe(en);
  });
});

describe('a time of day', () => {
  it('is written with a point', () => {
    expect(formatTime(timeOfDay('09:12'), 'nb')).toBe('kl. 09.12');
    expect(formatTime(timeOfDay('09:12'), 'en')).toBe('at 09.12');
    expect(formatClock(timeOfDay('23:59'))).toBe('23.59');
  });
});
