import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, timeOfDay } from '../kernel/index.ts';
import { workingHoursDefault, type DayRange, type WorkingHours } from '../meeting/index.ts';
import {
  calendarWindow,
  decideAbsences,
  deriveAbsences,
  mayBeAbsence,
  type AbsenceChanges,
  type CalendarEvent,
  type KeptAbsence,
} from './index.ts';

const on = calendarDate;
/** `12-07 09:00` in December 2026 and after. */
const clock = (words: string) => {
  const [day, time] = words.split(' ') as [string, string];
  return { on: on(day.length === 5 ? `2026-${day}` : day), time: timeOfDay(time) };
};
const event = (from: string, to: string, shownAs: CalendarEvent['shownAs'] = 'away'): CalendarEvent => ({
  from: clock(from),
  to: clock(to),
  shownAs,
  cancelled: false,
});
const range = (from: string, to: string): DayRange => ({ fromOn: on(`2026-${from}`), toOn: on(`2026-${to}`) });

describe('what in a calendar may be an absence', () => {
  it.each([
    ['a holiday, by the day', event('12-07 00:00', '12-12 00:00', 'busy'), true],
    ['a whole day that is written with times', event('12-07 00:00', '12-07 23:59', 'busy'), true],
    ['a birthday: all day, free', event('12-07 00:00', '12-08 00:00', 'free'), false],
    ['a day that is not certain yet', event('12-07 00:00', '12-08 00:00', 'tentative'), false],
    ['a day of work at home', event('12-07 00:00', '12-08 00:00', 'elsewhere'), false],
    ['a meeting', event('12-07 09:00', '12-07 10:00', 'busy'), false],
    ['a course of three days, with times, busy', event('12-07 09:00', '12-09 15:00', 'busy'), false],
    ['away for an hour', event('12-07 09:00', '12-07 10:00'), true],
    ['a holiday that was cancelled', { ...event('12-07 00:00', '12-12 00:00'), cancelled: true }, false],
  ])('%s', (_, what, expected) => {
    expect(mayBeAbsence(what)).toBe(expected);
  });
});

describe('the days of absence, of somebody who works 08:00–16:00 from Monday 7 to Friday 11 December', () => {
  const partTime: WorkingHours = { 1: { from: timeOfDay('09:00'), to: timeOfDay('14:00') } };
  const window = { fromOn: on('2026-11-01'), toOn: on('2027-12-31') };
  it.each<[string, CalendarEvent[], DayRange[]]>([
    ['a week', [event('12-07 00:00', '12-12 00:00', 'busy')], [range('12-07', '12-11')]],
    ['all the hours of a day', [event('12-07 08:00', '12-07 16:00')], [range('12-07', '12-07')]],
    ['a minute less', [event('12-07 08:01', '12-07 16:00')], []],
    ['to the dentist at noon', [event('12-07 12:00', '12-07 16:00')], []],
    ['Thursday noon to Tuesday at nine', [event('12-03 12:00', '12-08 09:00')], [range('12-04', '12-07')]],
    ['Friday at four to Monday at eight: a weekend alone', [event('12-04 16:00', '12-07 08:00')], []],
    ['Friday and the weekend', [event('12-04 00:00', '12-07 00:00', 'busy')], [range('12-04', '12-06')]],
    ['a Saturday', [event('12-05 00:00', '12-06 00:00', 'busy')], []],
    [
      'two events in a row are one absence',
      [event('12-08 00:00', '12-09 00:00', 'busy'), event('12-07 08:00', '12-07 17:00')],
      [range('12-07', '12-08')],
    ],
    [
      'with a day between them two',
      [event('12-07 00:00', '12-08 00:00', 'busy'), event('12-09 00:00', '12-10 00:00', 'busy')],
      [range('12-07', '12-07'), range('12-09', '12-09')],
    ],
    ['what lies before the window', [event('10-01 00:00', '10-08 00:00', 'busy')], []],
    [
      'what began before it',
      [event('10-26 00:00', '11-04 00:00', 'busy')],
      [{ fromOn: on('2026-11-01'), toOn: on('2026-11-03') }],
    ],
    [
      'the day on which summer time ends has one midnight',
      [event('2027-10-29 00:00', '2027-11-02 00:00', 'busy')],
      [{ fromOn: on('2027-10-29'), toOn: on('2027-11-01') }],
    ],
  ])('%s', (_, events, expected) => {
    expect(deriveAbsences(events, workingHoursDefault, window)).toEqual(expected);
  });

  it('follows the hours of who works on Mondays only, nine to two', () => {
    expect(deriveAbsences([event('12-07 09:00', '12-07 14:00')], partTime, window)).toEqual([range('12-07', '12-07')]);
    expect(deriveAbsences([event('12-08 00:00', '12-09 00:00')], partTime, window)).toEqual([]);
  });
});

describe('what becomes of absences that came from a calendar, on Wednesday 2 December', () => {
  const today = on('2026-12-02');
  const kept = (id: string, from: string, to: string): KeptAbsence => ({ id, ...range(from, to) });
  const nothing: AbsenceChanges = { came: [], changed: [], went: [] };
  it.each<[string, KeptAbsence[], DayRange[], boolean, Partial<AbsenceChanges>]>([
    ['a new one comes', [], [range('12-07', '12-11')], true, { came: [range('12-07', '12-11')] }],
    ['one that is over does not', [], [range('11-23', '11-27')], true, {}],
    ['the same again changes nothing', [kept('a', '12-07', '12-11')], [range('12-07', '12-11')], true, {}],
    ['one that is gone goes', [kept('a', '12-07', '12-11')], [], true, { went: ['a'] }],
    [
      'one that became longer is the same',
      [kept('a', '12-07', '12-11')],
      [range('12-07', '12-14')],
      true,
      { changed: [kept('a', '12-07', '12-14')] },
    ],
    [
      'one that was moved to other days is another',
      [kept('a', '12-07', '12-08')],
      [range('12-14', '12-15')],
      true,
      { came: [range('12-14', '12-15')], went: ['a'] },
    ],
    [
      'back from illness today: yesterday stands',
      [kept('a', '12-01', '12-04')],
      [],
      true,
      { changed: [kept('a', '12-01', '12-01')] },
    ],
    [
      'the calendar says so itself',
      [kept('a', '11-27', '12-04')],
      [range('11-27', '11-30')],
      true,
      { changed: [kept('a', '11-27', '11-30')] },
    ],
    ['one that begins today goes whole', [kept('a', '12-02', '12-04')], [], true, { went: ['a'] }],
    [
      'a leave that began before the calendar reaches keeps its first day',
      [kept('a', '08-03', '12-31')],
      [range('10-28', '12-31')],
      true,
      {},
    ],
    [
      'two that became one: the first stays, the other goes',
      [kept('a', '12-07', '12-08'), kept('b', '12-10', '12-11')],
      [range('12-07', '12-11')],
      true,
      { changed: [kept('a', '12-07', '12-11')], went: ['b'] },
    ],
    ['where something could not be read nothing goes', [kept('a', '12-07', '12-11')], [], false, {}],
    ['and nothing becomes shorter', [kept('a', '12-07', '12-11')], [range('12-07', '12-08')], false, {}],
    [
      'but something may come, or become longer',
      [kept('a', '12-07', '12-11')],
      [range('12-09', '12-14'), range('12-21', '12-23')],
      false,
      { came: [range('12-21', '12-23')], changed: [kept('a', '12-07', '12-14')] },
    ],
  ])('%s', (_, before, found, isWhole, expected) => {
    expect(decideAbsences(before, found, { today, isWhole })).toEqual({ ...nothing, ...expected });
  });

  it('is settled by one reading: the same calendar again changes nothing, whatever stood before', () => {
    const anyDays = fc
      .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 9 })), { maxLength: 6 })
      .map((pairs) =>
        pairs.map(([from, days]) => ({ fromOn: addDays(today, from), toOn: addDays(today, from + days) })),
      );
    const asEvents = (days: readonly DayRange[]): CalendarEvent[] =>
      days.map(({ fromOn, toOn }) => ({
        ...event('12-07 00:00', '12-08 00:00', 'busy'),
        from: { on: fromOn, time: timeOfDay('00:00') },
        to: { on: addDays(toOn, 1), time: timeOfDay('00:00') },
      }));
    fc.assert(
      fc.property(anyDays, anyDays, (before, now) => {
        const window = calendarWindow(today);
        const first = deriveAbsences(asEvents(before), workingHoursDefault, window);
        const found = deriveAbsences(asEvents(now), workingHoursDefault, window);
        let ids = 0;
        let store: KeptAbsence[] = first.map((one) => ({ id: `${(ids += 1)}`, ...one }));
        const settle = (): AbsenceChanges => {
          const running = store.filter(({ toOn }) => toOn >= today);
          const changes = decideAbsences(running, found, { today, isWhole: true });
          store = [
            ...store
              .filter(({ id }) => !changes.went.includes(id))
              .map((one) => changes.changed.find(({ id }) => id === one.id) ?? one),
            ...changes.came.map((one) => ({ id: `${(ids += 1)}`, ...one })),
          ];
          return changes;
        };
        settle();
        const coming = (days: readonly DayRange[]) =>
          days
            .filter(({ toOn }) => toOn >= today)
            .map(({ toOn }) => toOn)
            .sort();
        expect(coming(store)).toEqual(coming(found));
        expect(settle()).toEqual({ came: [], changed: [], went: [] });
      }),
    );
  });
});
