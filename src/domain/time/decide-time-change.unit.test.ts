import { expect, test } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { decideTimeChange, decideWorkedOn } from './decide-time-change.ts';

const mine = { staffId: 'ingrid', leads: false };
const leader = { staffId: 'bente', leads: true };
const entry = { staffId: 'ingrid', enteredOn: calendarDate('2026-10-01') };

test.each([
  ['the same day', mine, '2026-10-01', { may: 'change' }],
  ['on the 31st day', mine, '2026-11-01', { may: 'change' }],
  ['on the 32nd day', mine, '2026-11-02', { refused: 'time-too-old' }],
  ['as a leader of the office', leader, '2026-11-01', { may: 'change' }],
  ['as a leader, too late', leader, '2026-11-02', { refused: 'time-too-old' }],
  ['as a colleague', { staffId: 'aase', leads: false }, '2026-10-01', { refused: 'not-found' }],
])('an entry is changed %s', (_name, actor, today, outcome) => {
  expect(decideTimeChange(actor, entry, calendarDate(today))).toEqual(outcome);
});

test.each([
  ['2026-11-23', { may: 'enter' }],
  ['2026-11-24', { refused: 'day-in-the-future' }],
  ['2025-11-22', { may: 'enter' }],
  ['2025-11-21', { refused: 'time-day-too-early' }],
])('on 23 November 2026 time is entered on %s', (workedOn, outcome) => {
  expect(decideWorkedOn(calendarDate(workedOn), calendarDate('2026-11-23'))).toEqual(outcome);
});
