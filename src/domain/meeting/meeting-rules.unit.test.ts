import { describe, expect, it, test } from 'vitest';
import { calendarDate as on, timeOfDay as at } from '../kernel/index.ts';
import {
  checkMeetingRules,
  decideOffer,
  isMonthEnd,
  meetingRulesDefault,
  monthEndDefault,
  readMeetingLength,
  type MeetingRules,
} from './index.ts';

describe('the days at the end of a month that nobody is offered', () => {
  test.each([
    ['2026-10-28', false, 'Wednesday, the third last working day'],
    ['2026-10-29', true, 'Thursday, the second last'],
    ['2026-10-30', true, 'Friday, the last'],
    ['2026-10-31', true, 'Saturday after it'],
    ['2026-11-01', true, 'Sunday, the 1st'],
    ['2026-11-02', true, 'Monday, the first working day'],
    ['2026-11-03', true, 'Tuesday, the second'],
    ['2026-11-04', false, 'Wednesday, the third'],
    ['2026-12-29', false, 'the third last working day of the year'],
    ['2026-12-30', true, 'the second last'],
    ['2026-12-31', true, 'New Year’s Eve is a working day'],
    ['2027-01-04', true, 'Monday, the first working day of 2027'],
    ['2027-01-05', true, 'the second'],
    ['2027-01-06', false, 'the third'],
    ['2027-03-24', false, 'Wednesday before Easter: the third last'],
    ['2027-03-30', true, 'Tuesday after Easter: the second last'],
    ['2027-04-30', true, 'the last day of April'],
    ['2027-05-03', true, '1 May is a Saturday, so Monday is the first'],
    ['2027-05-05', false, 'the third'],
  ])('%s: %s (%s)', (day, expected, why) => {
    expect(`${why}: ${isMonthEnd(on(day), monthEndDefault)}`).toBe(`${why}: ${expected}`);
  });

  it('are none where the office keeps none', () => {
    const none = { lastWorkingDays: 0, firstWorkingDays: 0 };
    expect(['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'].filter((day) => isMonthEnd(on(day), none))).toEqual(
      [],
    );
  });
});

describe('what an office may decide about meetings', () => {
  it('is what Takt begins with', () => {
    expect(checkMeetingRules(meetingRulesDefault)).toBe(meetingRulesDefault);
  });

  test.each<[string, Partial<MeetingRules>, string | undefined]>([
    ['no pause', { pauseBeforeMinutes: 0, pauseAfterMinutes: 0 }, undefined],
    ['a pause of less than nothing', { pauseAfterMinutes: -1 }, 'meeting.pause'],
    ['two hours of pause', { pauseBeforeMinutes: 120 }, undefined],
    ['a minute more', { pauseBeforeMinutes: 121 }, 'meeting.pause'],
    ['half a minute', { pauseBeforeMinutes: 0.5 }, 'meeting.pause'],
    ['no notice', { noticeDays: 0 }, undefined],
    ['a month of notice', { noticeDays: 21 }, 'meeting.notice'],
    ['no meeting in a week', { perWeekMax: 0 }, 'meeting.per-week'],
    ['every seven minutes', { startEveryMinutes: 7 }, 'meeting.starts'],
    ['a day that ends as it begins', { earliestFrom: at('09:00'), latestTo: at('09:00') }, 'meeting.day-bounds'],
    ['until five', { latestTo: at('17:00') }, undefined],
    ['into the evening', { latestTo: at('17:01') }, 'meeting.day-bounds'],
    ['six days kept free', { monthEnd: { lastWorkingDays: 6, firstWorkingDays: 2 } }, 'meeting.month-end'],
  ])('%s', (_, change, code) => {
    const check = (): MeetingRules => checkMeetingRules({ ...meetingRulesDefault, ...change });
    if (code === undefined) expect(check()).toMatchObject(change);
    else expect(check).toThrow(expect.objectContaining({ code }));
  });

  it('lets a meeting last from a quarter of an hour to four hours', () => {
    expect([15, 60, 240].map(readMeetingLength)).toEqual([15, 60, 240]);
    for (const minutes of [0, 14, 241, 30.5, Number.NaN]) {
      expect(() => readMeetingLength(minutes)).toThrow(expect.objectContaining({ code: 'meeting.length' }));
    }
  });
});

describe('a range of days for one client, offered on Friday 20 November 2026 with two working days’ notice', () => {
  test.each([
    [
      'two weeks: until the last day on which any can be chosen',
      '2026-11-23',
      '2026-12-04',
      undefined,
      { answerByOn: '2026-12-02' },
    ],
    ['a range that ends on a Sunday', '2026-11-23', '2026-12-06', undefined, { answerByOn: '2026-12-02' }],
    ['an earlier answer', '2026-11-23', '2026-12-04', '2026-11-27', { answerByOn: '2026-11-27' }],
    ['an answer today', '2026-11-23', '2026-12-04', '2026-11-20', { answerByOn: '2026-11-20' }],
    ['an answer yesterday', '2026-11-23', '2026-12-04', '2026-11-19', { refused: 'answer-day' }],
    ['an answer too late for any day', '2026-11-23', '2026-12-04', '2026-12-03', { refused: 'answer-day' }],
    ['one day, the first that the notice leaves', '2026-11-24', '2026-11-24', undefined, { answerByOn: '2026-11-20' }],
    ['the day before that', '2026-11-23', '2026-11-23', undefined, { refused: 'range-past' }],
    ['a weekend', '2026-12-05', '2026-12-06', undefined, { refused: 'range-past' }],
    ['the end before the beginning', '2026-12-04', '2026-11-23', undefined, { refused: 'range-order' }],
    ['92 days', '2026-11-23', '2027-02-22', undefined, { answerByOn: '2027-02-18' }],
    ['a day more', '2026-11-23', '2027-02-23', undefined, { refused: 'range-too-long' }],
    ['the office is closed all the while', '2026-12-21', '2027-01-01', undefined, { refused: 'range-past' }],
  ] as const)('%s', (_, fromOn, toOn, answerByOn, expected) => {
    const closures = [{ fromOn: on('2026-12-21'), toOn: on('2027-01-03') }];
    const answer = answerByOn === undefined ? undefined : on(answerByOn);
    const range = { fromOn: on(fromOn), toOn: on(toOn) };
    expect(decideOffer(range, answer, meetingRulesDefault, closures, on('2026-11-20'))).toEqual(expected);
  });
});
