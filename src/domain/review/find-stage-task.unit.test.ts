import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { noClosures } from '../trial-year/trial-year.testdata.ts';
import type { CourseFacts } from './course-facts.ts';
import { deriveStage } from './derive-stage.ts';
import { findStageTask } from './find-stage-task.ts';
import { happenings, type HappeningName } from './review.testdata.ts';

/** What has happened since it was decided on 2 February 2027, a line a day: `2027-02-05 the talk pack is ready`. */
function after(diary: readonly string[]): CourseFacts {
  return diary.reduce<CourseFacts>(
    (facts, line) => {
      const [, day, what, until] = /^(\S+) (.+?)(?: (\d{4}-\d{2}-\d{2}))?$/.exec(line)!;
      const happening = happenings[what as HappeningName];
      if (happening === undefined) throw new Error(`nobody knows of: ${what}`);
      return happening(facts, on(day!), on(until ?? day!));
    },
    { decidedOn: on('2027-02-02'), events: [] },
  );
}

const ready = ['2027-02-05 the talk pack is ready'];
const offered = [...ready, '2027-02-05 times are offered until 2027-02-19'];
const booked = [...offered, '2027-02-08 the client chooses 2027-02-16'];
const held = [...booked, '2027-02-16 the meeting is held'];
const sent = [
  ...held,
  '2027-02-17 the minutes are sent',
  '2027-02-18 the agreement is drafted',
  '2027-02-18 the agreement is sent, answer by 2027-03-04',
];
const accepted = [...sent, '2027-03-01 the agreement is accepted'];
const begun = [...accepted, '2027-03-02 the year begins'];
const over = [...begun, '2028-03-06 the review is opened, views by 2028-03-20'];
const views = [...over, '2028-03-07 the office gives its view', '2028-03-08 the client gives its view'];
const reviewed = [...views, '2028-03-22 the review is held'];
const decided = [...reviewed, '2028-03-22 to continue, a new year'];
const minuted = [...decided, '2028-03-23 the review’s minutes are sent, answer by 2028-04-06'];

const adjusted = [
  ...reviewed,
  '2028-03-22 to adjust',
  '2028-03-23 the review’s minutes are sent, answer by 2028-04-06',
  '2028-03-23 the office accepts the minutes',
  '2028-03-24 the client accepts the minutes',
];
const drafted = [...adjusted, '2028-03-27 the change is drafted'];
const asked = [...drafted, '2028-03-28 the change is sent, answer by 2028-04-11'];

describe('which task a stage asks for', () => {
  it.each([
    // what has come last, all of it, looked at on, the task
    ['it is decided', [], '2027-02-02', 'talk-to-prepare'],
    ['the lead has prepared', ready, '2027-02-05', 'course-turn'],
    ['the client is to choose a time', offered, '2027-02-19', 'none'],
    ['the client chose none: the meeting asks', offered, '2027-02-20', 'none'],
    [
      'the client declined: the meeting asks',
      [...offered, '2027-02-08 the client declines the meeting'],
      '2027-02-09',
      'none',
    ],
    ['the meeting is to come', booked, '2027-02-16', 'none'],
    ['nobody has said whether it was held: the meeting asks', booked, '2027-02-17', 'none'],
    ['it was held', held, '2027-02-16', 'course-turn'],
    ['the client thinks about the agreement', sent, '2027-03-04', 'none'],
    ['the client was silent about it', sent, '2027-03-05', 'course-turn'],
    ['the client declined it', [...sent, '2027-02-25 the agreement is declined'], '2027-02-26', 'course-turn'],
    ['the agreement is accepted', accepted, '2027-03-01', 'year-to-begin'],
    ['the year runs', begun, '2027-04-01', 'none'],
    ['the review is to be booked', [...begun, '2027-12-03 the status goes out'], '2028-01-10', 'review-to-book'],
    ['the year is over: the year asks', begun, '2028-03-06', 'none'],
    ['both have their view to give', over, '2028-03-07', 'review-view-to-give'],
    ['the client has theirs to give', [...over, '2028-03-07 the office gives its view'], '2028-03-08', 'none'],
    ['the client gave none', [...over, '2028-03-07 the office gives its view'], '2028-03-21', 'review-to-open-without'],
    ['no time for the review', views, '2028-03-09', 'review-to-book'],
    ['the review is held', reviewed, '2028-03-22', 'review-to-decide'],
    ['the outcome is decided', decided, '2028-03-22', 'review-minutes-to-write'],
    ['its minutes are sent', minuted, '2028-03-24', 'review-minutes-to-answer'],
    [
      'the client does not accept them',
      [...minuted, '2028-03-27 the client does not accept the minutes'],
      '2028-03-28',
      'review-minutes-to-write',
    ],
    [
      'both accept them',
      [...minuted, '2028-03-27 the client accepts the minutes', '2028-03-27 the office accepts the minutes'],
      '2028-03-28',
      'course-turn',
    ],
    ['the lead has left', [...ready, '2027-02-08 the lead leaves'], '2027-02-08', 'course-turn'],
    ['the client is bankrupt', [...offered, '2027-02-08 the client is bankrupt'], '2027-02-08', 'course-turn'],
    ['it is stopped', [...ready, '2027-02-08 the course is stopped'], '2027-02-08', 'none'],
    ['the review is to change the agreement', adjusted, '2028-03-24', 'course-turn'],
    ['its change is drafted', drafted, '2028-03-27', 'course-turn'],
    ['the client thinks about the change', asked, '2028-04-11', 'none'],
    ['the client was silent about the change', asked, '2028-04-12', 'course-turn'],
    ['the client declined the change', [...asked, '2028-04-03 the change is declined'], '2028-04-04', 'course-turn'],
    ['both have accepted the change', [...asked, '2028-04-03 the change is accepted'], '2028-04-03', 'none'],
  ] as const)('%s', (_, diary, today, task) => {
    const stage = deriveStage(after(diary), { today: on(today), closures: noClosures });
    expect(findStageTask(stage) ?? 'none').toBe(task);
  });
});
