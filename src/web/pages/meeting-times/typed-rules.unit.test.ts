import { describe, expect, test } from 'vitest';
import { timeOfDay } from '../../../domain/kernel/index.ts';
import { meetingRulesDefault } from '../../../domain/meeting/index.ts';
import { readRuleNumber, readTypedRules, typeRules } from './typed-rules.ts';

const typed = typeRules(meetingRulesDefault);

test('the rules come back from the fields as they went into them', () => {
  expect(readTypedRules(typed)).toEqual(meetingRulesDefault);
});

test('what is written in the fields is what is saved', () => {
  const written = { ...typed, perWeekMax: ' 6 ', lastWorkingDays: '0', latestTo: '15.30', startEvery: '15' } as const;
  expect(readTypedRules(written)).toEqual({
    ...meetingRulesDefault,
    perWeekMax: 6,
    latestTo: timeOfDay('15:30'),
    startEveryMinutes: 15,
    monthEnd: { lastWorkingDays: 0, firstWorkingDays: 2 },
  });
});

test.each([
  ['no number of meetings', { perWeekMax: '' }],
  ['a pause in words', { pauseBeforeMinutes: 'et kvarter' }],
  ['a longer notice than there is', { noticeDays: '21' }],
  ['no time of day', { earliestFrom: '' }],
])('nothing is saved with %s', (_, change) => {
  expect(readTypedRules({ ...typed, ...change })).toBeUndefined();
});

describe('meetings a week', () => {
  test.each([
    ['0', undefined],
    ['1', 1],
    ['25', 25],
    ['26', undefined],
    ['4,5', undefined],
    ['-4', undefined],
  ])('%s is read as %s', (text, number) => {
    expect(readRuleNumber('perWeekMax', text)).toBe(number);
  });
});
