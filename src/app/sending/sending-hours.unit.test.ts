import { expect, it } from 'vitest';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { dateInZone } from '../office-time.ts';
import { isBeforeNoon, isWithinSendingHours, nextSendingDay } from './sending-hours.ts';

const romjul = { fromOn: calendarDate('2026-12-24'), toOn: calendarDate('2027-01-03') };

function officeAt(now: string) {
  const zone = 'Europe/Oslo';
  return { now: instant(now), today: dateInZone(instant(now), zone), zone, closures: [romjul] };
}

it.each([
  ['a minute before eight', '2026-11-23T06:59:59.999Z', false],
  ['eight to the second', '2026-11-23T07:00:00.000Z', true],
  ['a minute before eighteen', '2026-11-23T16:59:59.999Z', true],
  ['eighteen to the second', '2026-11-23T17:00:00.000Z', false],
  ['a Saturday', '2026-11-21T10:00:00.000Z', false],
  ['the Monday after clocks went back, eight in winter', '2026-10-26T07:00:00.000Z', true],
  ['that Monday at what was eight in summer', '2026-10-26T06:00:00.000Z', false],
  ['the Monday after clocks went forward, eight in summer', '2026-03-30T06:00:00.000Z', true],
  ['Maundy Thursday', '2026-04-02T10:00:00.000Z', false],
  ['Easter Monday', '2026-04-06T10:00:00.000Z', false],
  ['Tuesday after Easter', '2026-04-07T10:00:00.000Z', true],
  ['a Monday in romjul', '2026-12-28T10:00:00.000Z', false],
  ['the first working day after romjul', '2027-01-04T10:00:00.000Z', true],
  ['Friday night in UTC, Saturday in Oslo', '2026-11-20T23:30:00.000Z', false],
])('%s', (_, now, expected) => expect(isWithinSendingHours(officeAt(now))).toBe(expected));

it('noon in Oslo is at ten in summer and eleven in winter', () => {
  expect(isBeforeNoon(officeAt('2026-07-13T09:59:59.000Z'))).toBe(true);
  expect(isBeforeNoon(officeAt('2026-07-13T10:00:00.000Z'))).toBe(false);
  expect(isBeforeNoon(officeAt('2026-11-23T10:59:59.000Z'))).toBe(true);
  expect(isBeforeNoon(officeAt('2026-11-23T11:00:00.000Z'))).toBe(false);
});

it.each([
  ['in the morning, before messages go', '2026-11-23T05:00:00.000Z', '2026-11-23'],
  ['at noon', '2026-11-23T11:00:00.000Z', '2026-11-23'],
  ['in the evening', '2026-11-23T17:00:00.000Z', '2026-11-24'],
  ['on a Friday evening', '2026-11-20T19:00:00.000Z', '2026-11-23'],
  ['on a Sunday', '2026-11-22T10:00:00.000Z', '2026-11-23'],
  ['on the evening before Maundy Thursday', '2026-04-01T18:00:00.000Z', '2026-04-07'],
  ['on the last evening before a closure', '2026-12-23T18:00:00.000Z', '2027-01-04'],
])('what is written %s goes on its day', (_, now, expected) => {
  expect(nextSendingDay(officeAt(now))).toBe(expected);
});
