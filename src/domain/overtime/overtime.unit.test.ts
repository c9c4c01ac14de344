import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, timeOfDay } from '../kernel/index.ts';
import { compareSlots, lengthOf, workingHoursDefault, type Slot } from '../meeting/index.ts';
import { planDays } from '../weekend/index.ts';
import {
  countOvertime,
  daysCounted,
  findOvertimeRefusal,
  mayTakeBack,
  overtimeRules,
  type OvertimeFacts,
} from './index.ts';

const on = calendarDate;

/** `2026-12-03 17:00–20:00` */
function slot(written: string): Slot {
  const [day, hours] = written.split(' ') as [string, string];
  const [from, to] = hours.split('–') as [string, string];
  return { on: on(day), from: timeOfDay(from), to: timeOfDay(to) };
}

// Wednesday 2 December 2026, nine o'clock. Kari works 08:00–16:00 from Monday to Friday, and is away on Friday the 11th.
const kari: OvertimeFacts = {
  now: { on: on('2026-12-02'), time: timeOfDay('09:00') },
  workingHours: workingHoursDefault,
  absences: [{ fromOn: on('2026-12-11'), toOn: on('2026-12-11') }],
  closures: [{ fromOn: on('2026-12-28'), toOn: on('2026-12-30') }],
  chosen: [],
};
/** From ten to six: by the plan it is evening from five. */
const late = { 4: { from: timeOfDay('10:00'), to: timeOfDay('18:00') } };

describe('which hours may be chosen', () => {
  it.each<[string, string, Partial<OvertimeFacts>, string | undefined]>([
    ['an evening', '2026-12-03 17:00–20:00', {}, undefined],
    ['from where working hours end', '2026-12-03 16:00–19:00', {}, undefined],
    ['before working hours begin', '2026-12-03 06:00–08:00', {}, undefined],
    ['a Saturday morning', '2026-12-05 08:00–11:00', {}, undefined],
    ['a Sunday morning', '2026-12-06 09:00–12:00', {}, undefined],
    ['this evening', '2026-12-02 17:00–20:00', {}, undefined],
    ['hours that have begun', '2026-12-02 09:00–10:00', { workingHours: {} }, 'overtime-past'],
    ['a quarter later they have not', '2026-12-02 09:15–10:00', { workingHours: {} }, undefined],
    ['yesterday', '2026-12-01 17:00–20:00', {}, 'overtime-past'],
    ['eight weeks ahead', '2027-01-27 17:00–20:00', {}, undefined],
    ['a day more', '2027-01-28 17:00–20:00', {}, 'overtime-too-far'],
    ['a day away', '2026-12-11 17:00–20:00', {}, 'overtime-away'],
    ['within working hours', '2026-12-03 10:00–12:00', {}, 'overtime-working-hours'],
    ['partly within them', '2026-12-03 15:00–18:00', {}, 'overtime-working-hours'],
    ['on a day off the same hours are none', '2026-12-03 10:00–12:00', { workingHours: {} }, undefined],
    ['from five it is evening whatever the hours say', '2026-12-03 17:00–20:00', { workingHours: late }, undefined],
    ['before five it is not', '2026-12-03 16:45–20:00', { workingHours: late }, 'overtime-working-hours'],
    ['Christmas Day', '2026-12-25 10:00–12:00', {}, undefined],
    ['a day on which the office is closed', '2026-12-29 10:00–12:00', {}, undefined],
    ['in the night', '2026-12-03 21:00–22:15', {}, 'overtime-hours'],
    ['until ten', '2026-12-03 20:00–22:00', {}, undefined],
    ['before six', '2026-12-05 05:45–08:00', {}, 'overtime-hours'],
    ['a quarter of an hour', '2026-12-03 17:00–17:15', {}, 'overtime-hours'],
    ['half an hour', '2026-12-03 17:00–17:30', {}, undefined],
    ['minutes that are no quarter', '2026-12-03 17:05–18:00', {}, 'overtime-hours'],
    ['backwards', '2026-12-03 20:00–17:00', {}, 'overtime-hours'],
    ['four hours', '2026-12-03 17:00–21:00', {}, undefined],
    ['more than four hours', '2026-12-03 17:00–21:15', {}, 'overtime-too-much'],
    [
      'a fifth hour beside four',
      '2026-12-03 06:00–07:00',
      { chosen: [slot('2026-12-03 17:00–21:00')] },
      'overtime-too-much',
    ],
    ['a fourth beside three', '2026-12-03 06:00–07:00', { chosen: [slot('2026-12-03 17:00–20:00')] }, undefined],
    [
      'what follows on what was chosen',
      '2026-12-03 19:00–20:00',
      { chosen: [slot('2026-12-03 17:00–19:00')] },
      undefined,
    ],
    [
      'what was chosen already',
      '2026-12-03 18:00–20:00',
      { chosen: [slot('2026-12-03 17:00–19:00')] },
      'overtime-chosen',
    ],
    [
      'four hours on another day too',
      '2026-12-04 17:00–21:00',
      { chosen: [slot('2026-12-03 17:00–21:00')] },
      undefined,
    ],
  ])('%s: %s', (_, wanted, facts, refused) => {
    expect(findOvertimeRefusal(slot(wanted), { ...kari, ...facts })).toBe(refused);
  });

  it.each([
    // The clock goes from two to three in the night to Sunday 28 March 2027, and back from three to two in the night to Sunday 31 October.
    ['when summer time begins', '2027-03-28 06:00–10:00', '2027-03-26'],
    ['when summer time ends', '2027-10-31 06:00–10:00', '2027-10-29'],
    // Easter 2027: Maundy Thursday is the 25th of March, Easter Monday the 29th.
    ['Maundy Thursday', '2027-03-25 09:00–13:00', '2027-03-19'],
    ['Easter Monday', '2027-03-29 09:00–13:00', '2027-03-19'],
  ])('four hours are four hours %s', (_, wanted, today) => {
    const facts = { ...kari, now: { on: on(today), time: timeOfDay('12:00') } };
    expect(findOvertimeRefusal(slot(wanted), facts)).toBeUndefined();
    expect(lengthOf(slot(wanted))).toBe(240);
  });

  it('it is chosen as far ahead as is planned', () => {
    expect(overtimeRules.daysAhead).toBe(planDays);
  });

  it('it can be taken back until the day is over', () => {
    const { on: day } = slot('2026-12-03 17:00–20:00');
    expect([-1, 0, 1].map((days) => mayTakeBack({ on: day }, addDays(day, days)))).toEqual([true, true, false]);
  });
});

describe('how it is counted', () => {
  const chosen = [
    '2026-01-05 17:00–18:00',
    '2026-11-08 09:00–10:00',
    '2026-11-09 17:00–19:00',
    '2026-11-29 09:00–12:00',
    '2026-11-30 17:00–20:00',
    '2026-12-31 16:00–20:00',
    '2027-01-02 09:00–11:00',
  ].map(slot);
  it.each([
    // The four weeks are 9 November to 6 December.
    ['a Monday', '2026-11-30', '3 this week, 8 in four, 14 this year'],
    ['the Sunday before: the day after is in the year only', '2026-11-29', '3 this week, 6 in four, 14 this year'],
    ['a week later the first of them has fallen out', '2026-12-07', '0 this week, 6 in four, 14 this year'],
    ['New Year’s Eve: the week has two years', '2026-12-31', '6 this week, 6 in four, 14 this year'],
    ['New Year’s Day: the year begins anew', '2027-01-01', '6 this week, 6 in four, 2 this year'],
  ])('%s, %s', (_, day, expected) => {
    const { weekMinutes, fourWeeksMinutes, yearMinutes } = countOvertime(chosen, on(day));
    const hours = [weekMinutes, fourWeeksMinutes, yearMinutes].map((minutes) => minutes / 60);
    expect(`${hours[0]} this week, ${hours[1]} in four, ${hours[2]} this year`).toBe(expected);
    const { fromOn, toOn } = daysCounted(on(day));
    const within = chosen.toSorted(compareSlots).filter((one) => fromOn <= one.on && one.on <= toOn);
    expect(countOvertime(within, on(day))).toEqual({ weekMinutes, fourWeeksMinutes, yearMinutes });
  });

  it('what was taken back is not there to count', () => {
    expect(countOvertime([], on('2026-12-02'))).toEqual({ weekMinutes: 0, fourWeeksMinutes: 0, yearMinutes: 0 });
  });
});
