import { describe, expect, it } from 'vitest';
import { calendarDate as on, type CalendarDate } from '../kernel/index.ts';
import { noClosures } from '../trial-year/trial-year.testdata.ts';
import type { CourseFacts } from './course-facts.ts';
import type { CourseStage } from './course-stage.ts';
import { deriveStage } from './derive-stage.ts';
import { happenings, type Happening, type HappeningName } from './review.testdata.ts';

/** `meeting-offered: client pick-time by 2027-01-08`, `ended: continue, ordinary-year on 2028-03-01`. */
function inShort(stage: CourseStage): string {
  if (stage.stage === 'ended') {
    const { ended } = stage;
    const how = ended.as === 'stopped' ? ended.after.join(' and ') : ended.follows;
    return `ended: ${[ended.as, ...(how === '' ? [] : [how])].join(', ')} on ${stage.on}`;
  }
  const { whose, what, byOn, overdue, because, about } = stage.next;
  return [
    `${stage.stage}: ${whose} ${what} by ${byOn}`,
    ...(because === undefined ? [] : [`(${because}${about === undefined ? '' : `: ${about}`})`]),
    ...(overdue ? ['overdue'] : []),
    ...(stage.mayWrite ? [] : ['nothing written']),
  ].join(' ');
}

/** Lives a diary: a line is a day, what happens on it (with another day where it has one), and where the course stands that evening. */
function live(diary: string): { lived: string; facts: CourseFacts } {
  const lines = diary
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string]);
  let facts: CourseFacts = { decidedOn: on(lines[0]![0]), events: [] };
  const lived = lines.map(([day, what]) => {
    const today = on(day);
    if (what !== 'decided') facts = happen(facts, what, today);
    return [day, what, inShort(deriveStage(facts, { today, closures: noClosures }))].join(' | ');
  });
  return { lived: lived.join('\n'), facts };
}

function happen(facts: CourseFacts, what: string, today: CalendarDate): CourseFacts {
  const until = / (\d{4}-\d{2}-\d{2})$/.exec(what);
  const name = until === null ? what : what.slice(0, until.index);
  const happening: Happening | undefined = happenings[name as HappeningName];
  if (happening === undefined) throw new Error(`nobody knows of: ${name}`);
  return happening(facts, today, on(until?.[1] ?? today));
}

const tidy = (diary: string): string =>
  diary
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    )
    .join('\n');

const tellsTheSame = (diary: string): void => expect(live(diary).lived).toBe(tidy(diary));

const talk = `
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-16 | the talk pack is opened                        | preparing: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2027-01-04 | the client chooses 2027-01-12                  | meeting-booked: both hold-meeting by 2027-01-12
  2027-01-12 | the meeting is held                            | meeting-held: lead send-minutes by 2027-01-15
  2027-01-14 | the minutes are sent                           | minutes-sent: lead draft-agreement by 2027-01-21
  2027-01-19 | the agreement is drafted                       | agreement-drafted: lead send-agreement by 2027-01-26
  2027-01-21 | the agreement is sent, answer by 2027-02-04    | agreement-sent: client answer-agreement by 2027-02-04
  2027-02-03 | the agreement is accepted                      | agreement-accepted: lead begin-year by 2027-02-10
  2027-02-04 | the year begins                                | year-running: takt send-status by 2027-05-05`;

describe('the jovial builder', () => {
  it('changes: a whole year, a review with both views, and an ordinary year', () => {
    tellsTheSame(`${talk}
  2027-05-05 | the status goes out                            | year-running: takt send-status by 2027-08-05
  2027-08-05 | nothing happens                                | year-running: takt send-status by 2027-08-05
  2027-08-05 | the status goes out                            | year-running: lead look-halfway by 2027-08-12
  2027-08-06 | the lead looks                                 | year-running: takt send-status by 2027-11-05
  2027-11-05 | the status goes out                            | year-running: lead book-review by 2027-12-17
  2027-12-10 | nothing happens                                | year-running: lead book-review by 2027-12-17
  2027-12-13 | times for the review are offered until 2027-12-22 | year-running: client pick-time by 2027-12-22
  2027-12-15 | the review is booked for 2028-02-24            | year-running: lead open-review by 2028-02-10
  2028-02-05 | nothing happens                                | review-due: lead open-review by 2028-02-10
  2028-02-07 | the review is opened, views by 2028-02-21      | review-open: both give-view by 2028-02-21
  2028-02-09 | the office gives its view                      | review-open: client give-view by 2028-02-21
  2028-02-16 | the client gives its view                      | review-open: both hold-review by 2028-02-24
  2028-02-24 | the review is held                             | review-open: lead decide-outcome by 2028-02-29
  2028-02-24 | to continue, an ordinary year                  | review-open: lead send-review-minutes by 2028-02-29
  2028-02-25 | the review’s minutes are sent, answer by 2028-03-03 | review-open: both answer-minutes by 2028-03-03
  2028-02-25 | the office accepts the minutes                 | review-open: client answer-minutes by 2028-03-03
  2028-03-01 | the client accepts the minutes                 | ended: continue, ordinary-year on 2028-03-01`);
  });

  it('does not change, and is helped on to an office that suits better', () => {
    tellsTheSame(`${talk}
  2027-05-05 | the status goes out                            | year-running: takt send-status by 2027-08-05
  2027-08-05 | the status goes out                            | year-running: lead look-halfway by 2027-08-12
  2027-08-13 | nothing happens                                | year-running: lead look-halfway by 2027-08-12 overdue
  2027-08-16 | the lead looks                                 | year-running: takt send-status by 2027-11-05
  2027-11-05 | the status goes out                            | year-running: lead book-review by 2027-12-17
  2027-12-20 | nothing happens                                | year-running: lead book-review by 2027-12-17 overdue
  2027-12-20 | times for the review are offered until 2028-01-14 | year-running: client pick-time by 2028-01-14
  2028-01-15 | nothing happens                                | year-running: lead call-client by 2028-01-18 (silent: pick-time)
  2028-01-17 | the review is booked for 2028-02-24            | year-running: lead open-review by 2028-02-10
  2028-02-07 | the review is opened, views by 2028-02-21      | review-open: both give-view by 2028-02-21
  2028-02-20 | the office gives its view                      | review-open: client give-view by 2028-02-21
  2028-02-22 | nothing happens                                | review-open: lead open-without by 2028-02-23
  2028-02-22 | the office opens without the client            | review-open: both hold-review by 2028-02-24
  2028-02-25 | nothing happens                                | review-open: lead record-review by 2028-02-28
  2028-02-25 | the review is held                             | review-open: lead decide-outcome by 2028-03-01
  2028-02-28 | to recommend another office                    | review-open: lead send-review-minutes by 2028-03-02
  2028-02-29 | the review’s minutes are sent, answer by 2028-03-07 | review-open: both answer-minutes by 2028-03-07
  2028-02-29 | the office accepts the minutes                 | review-open: client answer-minutes by 2028-03-07
  2028-03-08 | nothing happens                                | review-open: lead call-client by 2028-03-09 (silent: answer-minutes)
  2028-03-09 | the client accepts the minutes                 | helping-on: lead help-on by 2028-03-16
  2028-03-14 | another office is sought until 2028-03-24      | helping-on: lead help-on by 2028-03-31
  2028-06-30 | nothing happens                                | helping-on: lead help-on by 2028-03-31 overdue
  2028-06-30 | what follows is done                           | ended: helped-on, helping-on on 2028-06-30`);
  });
});

describe('the client', () => {
  it('improves so that the reasons are gone before the talk: somebody decides whether it is needed', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the client is better                           | decided: lead decide-if-needed by 2026-12-28 (improved)
  2026-12-21 | the course is stopped                          | ended: stopped, improved on 2026-12-21`);
  });

  it('improves, and the talk is wanted all the same: its days count from then', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the client is better                           | decided: lead decide-if-needed by 2026-12-28 (improved)
  2026-12-28 | the lead goes on all the same                  | decided: lead prepare-talk by 2027-01-05`);
  });

  it('improves after the talk: that is what it was for', () => {
    tellsTheSame(`${talk}
  2027-04-20 | the client is better                           | year-running: takt send-status by 2027-05-05`);
  });

  it('refuses: nothing more is written before somebody has decided', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2026-12-28 | the client refuses                             | meeting-offered: lead decide-after-no by 2027-01-05 (refused) nothing written
  2027-01-06 | nothing happens                                | meeting-offered: lead decide-after-no by 2027-01-05 (refused) overdue nothing written
  2027-01-06 | the course is stopped                          | ended: stopped, refused on 2027-01-06`);
  });

  it('declines the meeting, and the two do without: no minutes are asked for', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2027-01-05 | the client declines the meeting                | meeting-offered: lead decide-after-no by 2027-01-12 (refused)
  2027-01-07 | the talk is skipped                            | preparing: lead draft-agreement by 2027-01-14
  2027-01-08 | the agreement is sent, answer by 2027-01-22    | agreement-sent: client answer-agreement by 2027-01-22
  2027-01-22 | the agreement is declined                      | agreement-sent: lead decide-after-no by 2027-01-29 (refused)
  2027-01-25 | the agreement is skipped                       | minutes-sent: lead begin-year by 2027-02-01`);
  });

  it('is silent, at each turn: a person calls', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2027-01-08 | nothing happens                                | meeting-offered: client pick-time by 2027-01-08
  2027-01-09 | nothing happens                                | meeting-offered: lead call-client by 2027-01-12 (silent: pick-time)
  2027-01-09 | nobody chose a time                            | meeting-offered: lead call-client by 2027-01-12 (silent: pick-time)
  2027-01-13 | nothing happens                                | meeting-offered: lead call-client by 2027-01-12 (silent: pick-time) overdue
  2027-01-13 | times are offered until 2027-01-22             | meeting-offered: client pick-time by 2027-01-22
  2027-01-20 | the client chooses 2027-01-21                  | meeting-booked: both hold-meeting by 2027-01-21
  2027-01-21 | nobody came                                    | meeting-offered: lead offer-meeting by 2027-01-26
  2027-01-22 | times are offered until 2027-01-29             | meeting-offered: client pick-time by 2027-01-29
  2027-01-25 | the client chooses 2027-01-27                  | meeting-booked: both hold-meeting by 2027-01-27
  2027-01-26 | the office moves it to 2027-02-02              | meeting-booked: client confirm-time by 2027-02-02
  2027-02-03 | nothing happens                                | meeting-booked: lead record-meeting by 2027-02-04
  2027-02-03 | the meeting is held                            | meeting-held: lead send-minutes by 2027-02-08
  2027-02-04 | the minutes are sent                           | minutes-sent: lead draft-agreement by 2027-02-11
  2027-02-05 | the agreement is sent, answer by 2027-02-19    | agreement-sent: client answer-agreement by 2027-02-19
  2027-02-20 | nothing happens                                | agreement-sent: lead call-client by 2027-02-23 (silent: answer-agreement)
  2027-02-20 | the agreement expires                          | agreement-sent: lead call-client by 2027-02-23 (silent: answer-agreement)
  2029-02-20 | nothing happens                                | agreement-sent: lead call-client by 2027-02-23 (silent: answer-agreement) overdue`);
  });

  it('goes bankrupt: the lead talks to the estate, and nothing is written meanwhile', () => {
    tellsTheSame(`${talk}
  2027-04-20 | the client is bankrupt                         | year-running: lead talk-to-estate by 2027-04-21 (bankrupt) nothing written
  2027-06-01 | nothing happens                                | year-running: lead talk-to-estate by 2027-04-21 (bankrupt) overdue nothing written
  2027-06-02 | the course is stopped                          | ended: stopped, bankrupt on 2027-06-02`);
  });

  it('goes bankrupt, and the estate goes on with the business', () => {
    tellsTheSame(`${talk}
  2027-04-20 | the client is bankrupt                         | year-running: lead talk-to-estate by 2027-04-21 (bankrupt) nothing written
  2027-04-21 | there is a new contact                         | year-running: lead talk-to-estate by 2027-04-21 (bankrupt) nothing written
  2027-04-22 | the lead goes on all the same                  | year-running: takt send-status by 2027-05-05`);
  });

  it('changes contact: the new one is told before anything is asked', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2027-01-07 | there is a new contact                         | meeting-offered: lead tell-new-contact by 2027-01-12 (contact-changed)
  2027-01-11 | the lead goes on all the same                  | meeting-offered: lead call-client by 2027-01-13 (silent: pick-time)
  2027-01-12 | times are offered until 2027-01-22             | meeting-offered: client pick-time by 2027-01-22`);
  });

  it('dies: somebody finds out who acts now, and tells them', () => {
    tellsTheSame(`${talk}
  2027-03-01 | the contact has died                           | year-running: lead find-who-acts by 2027-03-08 (died) nothing written
  2027-03-08 | there is a new contact                         | year-running: lead tell-new-contact by 2027-03-11 (contact-changed)
  2027-03-10 | the year is paused until 2027-04-10            | year-paused: lead tell-new-contact by 2027-03-11 (contact-changed)
  2027-03-11 | the lead goes on all the same                  | year-paused: takt go-on-after-pause by 2027-04-10
  2027-04-10 | nothing happens                                | year-running: takt send-status by 2027-06-07`);
  });
});

describe('a draft that lies ready', () => {
  it('is no reason to leave out the talk or its minutes, and is sent so many days after them', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-15 | the agreement is drafted                       | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2027-01-04 | the client chooses 2027-01-12                  | meeting-booked: both hold-meeting by 2027-01-12
  2027-01-12 | the meeting is held                            | meeting-held: lead send-minutes by 2027-01-15
  2027-01-14 | the minutes are sent                           | agreement-drafted: lead send-agreement by 2027-01-21`);
  });
});

describe('the accountant', () => {
  it('leaves: the manager chooses a lead, and the new one reads before going on', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-17 | the lead leaves                                | decided: manager choose-lead by 2026-12-18 (lead-left)
  2026-12-17 | the client is bankrupt                         | decided: manager choose-lead by 2026-12-18 (lead-left) nothing written
  2026-12-21 | nothing happens                                | decided: manager choose-lead by 2026-12-18 (lead-left) overdue nothing written
  2026-12-21 | the lead goes on all the same                  | decided: manager choose-lead by 2026-12-22 (lead-left)
  2026-12-22 | there is a new lead                            | decided: lead take-over by 2026-12-30 (lead-replaced)
  2026-12-28 | the lead goes on all the same                  | decided: lead prepare-talk by 2027-01-05`);
  });

  it('is replaced in the middle of the year', () => {
    tellsTheSame(`${talk}
  2027-04-01 | there is a new lead                            | year-running: lead take-over by 2027-04-08 (lead-replaced)
  2027-04-06 | the lead goes on all the same                  | year-running: takt send-status by 2027-05-05`);
  });
});

describe('a course', () => {
  it('is stopped and taken up again: what waited has its days anew', () => {
    tellsTheSame(`
  2026-12-15 | decided                                        | decided: lead prepare-talk by 2026-12-22
  2026-12-18 | the talk pack is ready                         | preparing: lead offer-meeting by 2026-12-23
  2026-12-21 | times are offered until 2027-01-08             | meeting-offered: client pick-time by 2027-01-08
  2026-12-28 | the course is stopped                          | ended: stopped on 2026-12-28
  2027-02-01 | the course is taken up again                   | meeting-offered: lead call-client by 2027-02-03 (silent: pick-time)`);
  });

  it('whose year is stopped is decided about, and not left', () => {
    tellsTheSame(`${talk}
  2027-06-01 | the year is stopped                            | year-stopped: lead decide-after-stop by 2027-06-08
  2027-06-09 | nothing happens                                | year-stopped: lead decide-after-stop by 2027-06-08 overdue
  2027-06-09 | the year goes on                               | year-running: takt send-status by 2027-05-05 overdue
  2027-06-09 | the status goes out                            | year-running: takt send-status by 2027-08-13`);
  });

  it('skips the year with a reason: the review comes at once', () => {
    tellsTheSame(`
  2027-02-01 | decided                                        | decided: lead prepare-talk by 2027-02-08
  2027-02-03 | the agreement is accepted                      | agreement-accepted: lead begin-year by 2027-02-10
  2027-02-04 | the year is skipped                            | review-due: lead open-review by 2027-02-09
  2027-02-05 | the views are skipped                          | review-open: lead book-review by 2027-02-12
  2027-02-08 | the review’s meeting is skipped                | review-open: lead decide-outcome by 2027-02-11
  2027-02-08 | to adjust                                      | review-open: lead send-review-minutes by 2027-02-11
  2027-02-09 | the minutes are left as they are               | following-up: lead draft-changed-agreement by 2027-02-23
  2027-02-12 | the change is drafted                          | following-up: lead send-agreement by 2027-02-19
  2027-02-15 | the change is sent, answer by 2027-03-01       | following-up: client answer-agreement by 2027-03-01
  2027-02-24 | the change is accepted                         | ended: adjust, changed-agreement on 2027-02-24`);
  });

  const adjusting = `
  2027-02-01 | decided                                        | decided: lead prepare-talk by 2027-02-08
  2027-02-08 | to adjust                                      | review-open: lead send-review-minutes by 2027-02-11
  2027-02-09 | the minutes are left as they are               | following-up: lead draft-changed-agreement by 2027-02-23`;

  it('whose change is refused is decided about, drafted anew, and ends with a yes', () => {
    tellsTheSame(`${adjusting}
  2027-02-15 | the change is sent, answer by 2027-03-01       | following-up: client answer-agreement by 2027-03-01
  2027-02-18 | the change is declined                         | following-up: lead decide-after-no by 2027-02-25 (refused)
  2027-02-26 | nothing happens                                | following-up: lead decide-after-no by 2027-02-25 (refused) overdue
  2027-02-26 | the change is drafted                          | following-up: lead send-agreement by 2027-03-05
  2027-03-01 | the change is sent, answer by 2027-03-15       | following-up: client answer-agreement by 2027-03-15
  2027-03-09 | the change is accepted                         | ended: adjust, changed-agreement on 2027-03-09`);
  });

  it('whose change is not answered is called about: silence is no yes', () => {
    tellsTheSame(`${adjusting}
  2027-02-15 | the change is sent, answer by 2027-03-01       | following-up: client answer-agreement by 2027-03-01
  2027-03-02 | nothing happens                                | following-up: lead call-client by 2027-03-03 (silent: answer-agreement)
  2027-03-02 | the change expires                             | following-up: lead call-client by 2027-03-04 (silent: answer-agreement)
  2027-03-05 | nothing happens                                | following-up: lead call-client by 2027-03-04 (silent: answer-agreement) overdue
  2027-03-05 | the course is stopped                          | ended: stopped on 2027-03-05`);
  });

  it('whose change is withdrawn is drafted anew', () => {
    tellsTheSame(`${adjusting}
  2027-02-12 | the change is drafted                          | following-up: lead send-agreement by 2027-02-19
  2027-02-16 | the change is withdrawn                        | following-up: lead draft-changed-agreement by 2027-03-02`);
  });

  it('whose change was drafted before the outcome was written has its days from the minutes', () => {
    tellsTheSame(`
  2027-02-01 | decided                                        | decided: lead prepare-talk by 2027-02-08
  2027-02-04 | the review is opened, views by 2027-02-15      | review-open: both give-view by 2027-02-15
  2027-02-05 | the change is drafted                          | review-open: both give-view by 2027-02-15
  2027-02-08 | to adjust                                      | review-open: lead send-review-minutes by 2027-02-11
  2027-02-09 | the minutes are left as they are               | following-up: lead send-agreement by 2027-02-16`);
  });

  it('whose minutes are not accepted does not end by itself', () => {
    tellsTheSame(`
  2028-02-01 | decided                                        | decided: lead prepare-talk by 2028-02-08
  2028-02-24 | to continue, a new year                        | review-open: lead send-review-minutes by 2028-02-29
  2028-02-25 | the review’s minutes are sent, answer by 2028-03-03 | review-open: both answer-minutes by 2028-03-03
  2028-02-28 | the client does not accept the minutes         | review-open: lead talk-about-minutes by 2028-03-06
  2028-03-02 | the office accepts the minutes                 | review-open: lead talk-about-minutes by 2028-03-09
  2028-03-06 | the review’s minutes are sent, answer by 2028-03-13 | review-open: both answer-minutes by 2028-03-13
  2028-03-07 | the client accepts the minutes                 | review-open: lead answer-minutes by 2028-03-13
  2028-03-14 | nothing happens                                | review-open: lead answer-minutes by 2028-03-15
  2028-03-14 | the office accepts the minutes                 | following-up: lead begin-new-year by 2028-03-28
  2028-03-20 | what follows is done                           | ended: continue, new-year on 2028-03-20`);
  });

  it('whose review nobody opens is due for ever', () => {
    tellsTheSame(`${talk}
  2028-02-05 | nothing happens                                | review-due: lead open-review by 2028-02-10
  2031-02-05 | nothing happens                                | review-due: lead open-review by 2028-02-10 overdue`);
  });
});
