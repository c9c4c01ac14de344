import { describe, expect, it, test } from 'vitest';
import { readWorkingHours, workingHoursDefault, type WrittenHours } from './index.ts';

describe('working hours', () => {
  it('are eight to four from Monday to Friday where nobody has said otherwise', () => {
    const day = { from: '08:00', to: '16:00' };
    expect(workingHoursDefault).toEqual({ 1: day, 2: day, 3: day, 4: day, 5: day });
  });

  it('of part time are fewer days, or shorter ones', () => {
    const written = { 1: { from: '08:00', to: '16:00' }, 3: { from: '09:00', to: '14:00' } };
    expect(readWorkingHours(written)).toEqual(written);
    expect(readWorkingHours({ 7: { from: '00:00', to: '23:59' } })).toEqual({ 7: { from: '00:00', to: '23:59' } });
  });

  test.each<[string, WrittenHours, string]>([
    ['no day at all', {}, 'working-hours.none'],
    ['an eighth day', { 8: { from: '08:00', to: '16:00' } }, 'working-hours.weekday'],
    ['a day by its name', { mandag: { from: '08:00', to: '16:00' } }, 'working-hours.weekday'],
    ['a time without minutes', { 1: { from: '8', to: '16:00' } }, 'working-hours.time'],
    ['midnight at the end', { 1: { from: '08:00', to: '24:00' } }, 'working-hours.time'],
    ['the end before the beginning', { 2: { from: '16:00', to: '08:00' } }, 'working-hours.order'],
    ['a day without length', { 2: { from: '08:00', to: '08:00' } }, 'working-hours.order'],
  ])('refuse %s', (_, written, code) => {
    expect(() => readWorkingHours(written)).toThrow(expect.objectContaining({ code }));
  });
});
