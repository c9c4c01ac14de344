import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import {
  asked,
  confirmed,
  declined,
  granted,
  item,
  obligation,
  returned,
  said,
} from '../obligation/obligation.testdata.ts';
import { isReminderExcused } from './is-reminder-excused.ts';

const paper = (verdict?: ReturnType<typeof confirmed>) => [
  item('receipts', { answers: [said('on-paper', '2026-11-20', verdict)] }),
];

describe('was there a reason not to remind of a duty that was due on Friday 20 November 2026?', () => {
  it.each([
    ['nothing at all', obligation('2026-11-20'), '2026-11-23', false],
    [
      'more days asked for, nobody has answered',
      obligation('2026-11-20', { extensions: [asked('2026-11-22')] }),
      '2026-11-23',
      true,
    ],
    [
      'the day before they were asked for',
      obligation('2026-11-20', { extensions: [asked('2026-11-24')] }),
      '2026-11-23',
      false,
    ],
    [
      'answered that morning',
      obligation('2026-11-20', { extensions: [declined('2026-11-20', '2026-11-23')] }),
      '2026-11-23',
      false,
    ],
    [
      'answered the day after',
      obligation('2026-11-20', { extensions: [granted('2026-11-20', '2026-11-24', '2026-11-30')] }),
      '2026-11-23',
      true,
    ],
    [
      'sent back, to be mended by the 25th',
      obligation('2026-11-20', {
        items: [item('receipts', { arrivals: [returned('2026-11-19', '2026-11-20', '2026-11-25')] })],
      }),
      '2026-11-25',
      true,
    ],
    [
      'that time is over',
      obligation('2026-11-20', {
        items: [item('receipts', { arrivals: [returned('2026-11-19', '2026-11-20', '2026-11-25')] })],
      }),
      '2026-11-26',
      false,
    ],
    ['"on paper", and nobody has looked', obligation('2026-11-20', { items: paper() }), '2026-11-23', true],
    [
      '"on paper", looked at that morning',
      obligation('2026-11-20', { items: paper(confirmed('2026-11-23', '2026-11-20')) }),
      '2026-11-23',
      false,
    ],
    [
      '"nothing this time" waits for nobody',
      obligation('2026-11-20', { items: [item('receipts', { answers: [said('nothing-this-time', '2026-11-20')] })] }),
      '2026-11-23',
      false,
    ],
    [
      'in the accounting system, where nobody looked',
      obligation('2026-11-20', { channel: 'accounting-system' }),
      '2026-11-23',
      true,
    ],
    [
      'in the accounting system, looked at that day',
      obligation('2026-11-20', {
        channel: 'accounting-system',
        confirmations: [{ on: on('2026-11-23'), missingItemKeys: ['receipts'] }],
      }),
      '2026-11-23',
      false,
    ],
  ] as const)('%s', (_, facts, day, expected) => {
    expect(isReminderExcused(facts, on(day))).toBe(expected);
  });
});
