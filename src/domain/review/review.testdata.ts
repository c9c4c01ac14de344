import type { ProposalState } from '../agreement/index.ts';
import { addDays, calendarDate as on, type CalendarDate } from '../kernel/index.ts';
import type { MeetingState } from '../meeting/index.ts';
import type { Target } from '../talk/index.ts';
import {
  beginYear,
  decideYear,
  findDueMilestones,
  type Baseline,
  type TrialYear,
  type YearAct,
} from '../trial-year/index.ts';
import { builderBaseline, leastComplete, mostDays, noClosures } from '../trial-year/trial-year.testdata.ts';
import type { CourseEvent } from './course-events.ts';
import type { CourseFacts, CourseReview } from './course-facts.ts';
import { yearlyMustDos, type MustDos } from './must-dos.ts';
import type { ReviewOutcome } from './outcome.ts';
import { decideMinutesAnswer, type MinutesAnswer } from './review-minutes.ts';
import { decideOpenWithout, decideView } from './review-views.ts';
import { reviewQuestions, type Rating, type ReviewSide, type ReviewView, type ReviewWish } from './view.ts';

/** A view with the same figure for every question, unless told otherwise. */
export function viewOf(
  side: ReviewSide,
  givenOn: string,
  {
    rating = 4,
    wish = 'continue',
    works = '',
    change = '',
    words = '',
  }: { rating?: Rating | null; wish?: ReviewWish; works?: string; change?: string; words?: string } = {},
): ReviewView {
  return {
    side,
    byId: `${side} person`,
    givenOn: on(givenOn),
    ratings: Object.fromEntries(reviewQuestions[side].map((question) => [question, rating])),
    works,
    change,
    words,
    wish,
  };
}

export const allYes: MustDos = Object.fromEntries(yearlyMustDos.map((mustDo) => [mustDo, { answer: 'yes' }]));

/** What can happen to a course, in words that an accountant would write in a diary. A day at the end is another day than today. */
export type Happening = (facts: CourseFacts, today: CalendarDate, untilOn: CalendarDate) => CourseFacts;

const targets: readonly Target[] = [mostDays(2), leastComplete(4, 6)];

const told = {
  'nothing happens': (facts) => facts,
  'the talk pack is opened': (facts, today) => ({ ...facts, preparingFromOn: today }),
  'the talk pack is ready': (facts, today) => ({ ...facts, preparedOn: today }),
  'times are offered until': (facts, _, until) => ({ ...facts, meeting: { state: 'offered', answerByOn: until } }),
  'the client chooses': (facts, _, until) => meeting(facts, 'booked', until),
  'the office moves it to': (facts, _, until) => meeting(facts, 'moved', until),
  'the client declines the meeting': (facts, today) => meeting(facts, 'declined', undefined, today),
  'nobody chose a time': (facts, today) => meeting(facts, 'lapsed', undefined, today),
  'nobody came': (facts, today) => meeting(facts, 'not-held', undefined, today),
  'the meeting is held': (facts, today) => meeting(facts, 'held', today, today),
  'the minutes are sent': (facts, today) => ({ ...facts, minutesSentOn: today }),
  'the agreement is drafted': (facts, today) => ({ ...facts, agreement: { state: 'draft', draftedOn: today } }),
  'the agreement is sent, answer by': (facts, today, until) => ({
    ...facts,
    agreement: { state: 'sent', draftedOn: today, sentOn: today, answerByOn: until },
  }),
  'the agreement is accepted': (facts, today) => agreement(facts, 'accepted', today),
  'the agreement is declined': (facts, today) => agreement(facts, 'declined', today),
  'the agreement expires': (facts, today) => agreement(facts, 'expired', today),
  'the year begins': (facts, today) => ({ ...facts, year: begin(today) }),
  'the status goes out': (facts, today) => ({
    ...facts,
    yearDone: [...(facts.yearDone ?? []), ...dueIn(facts, today)],
  }),
  'the lead looks': (facts) => ({ ...facts, yearDone: [...(facts.yearDone ?? []), 'halfway'] }),
  'the year is paused until': (facts, today, until) =>
    year(facts, { act: 'pause', reason: 'illness', resumeOn: until }, today),
  'the year goes on': (facts, today) => year(facts, { act: 'resume' }, today),
  'the year is stopped': (facts, today) => year(facts, { act: 'stop', reason: 'Legger om driften' }, today),
  'times for the review are offered until': (facts, _, until) => ({
    ...facts,
    reviewMeeting: { state: 'offered', answerByOn: until },
  }),
  'the review is booked for': (facts, _, until) => ({
    ...facts,
    reviewMeeting: { state: 'booked', answerByOn: until, on: until },
  }),
  'the review is opened, views by': (facts, _, until) => ({ ...facts, review: { views: { answerByOn: until } } }),
  'the client gives its view': (facts, today) => view(facts, viewOf('client', today)),
  'the office gives its view': (facts, today) => view(facts, viewOf('office', today)),
  'the office opens without the client': (facts, today) => ({
    ...facts,
    review: { ...facts.review!, views: allowed(decideOpenWithout(facts.review!.views, 'office', today)) },
  }),
  'the review is held': (facts, today) => ({
    ...facts,
    reviewMeeting: { state: 'held', answerByOn: today, on: today, endedOn: today },
  }),
  'to continue, an ordinary year': (facts, today) =>
    outcome(facts, { outcome: 'continue', into: 'ordinary-year' }, today),
  'to continue, a new year': (facts, today) => outcome(facts, { outcome: 'continue', into: 'new-year' }, today),
  'to adjust': (facts, today) => outcome(facts, { outcome: 'adjust' }, today),
  'to recommend another office': (facts, today) =>
    outcome(facts, { outcome: 'recommend-another', reason: 'Et byrå som henter bilag' }, today),
  'the review’s minutes are sent, answer by': (facts, today, until) =>
    review(facts, { minutes: { sentOn: today, answerByOn: until, answers: {} } }),
  'the client accepts the minutes': (facts, today) => answer(facts, 'client', 'accepted', today),
  'the office accepts the minutes': (facts, today) => answer(facts, 'office', 'accepted', today),
  'the client does not accept the minutes': (facts, today) => answer(facts, 'client', 'not-accepted', today),
  'another office is sought until': (facts, _, until) => ({ ...facts, helpingUntilOn: until }),
  'the change is drafted': (facts, today) => review(facts, { change: { state: 'draft', draftedOn: today } }),
  'the change is sent, answer by': (facts, today, until) =>
    review(facts, { change: { state: 'sent', draftedOn: today, sentOn: today, answerByOn: until } }),
  'the change is accepted': (facts, today) => change(facts, 'accepted', today),
  'the change is declined': (facts, today) => change(facts, 'declined', today),
  'the change expires': (facts, today) => change(facts, 'expired', today),
  'the change is withdrawn': (facts, today) => change(facts, 'withdrawn', today),
  'what follows is done': (facts, today) => review(facts, { followedOn: today }),
  'the client refuses': (facts, today) => event(facts, { event: 'refused', on: today }),
  'the client is better': (facts, today) => event(facts, { event: 'improved', on: today }),
  'the client is bankrupt': (facts, today) => event(facts, { event: 'bankrupt', on: today }),
  'the contact has died': (facts, today) => event(facts, { event: 'died', on: today }),
  'there is a new contact': (facts, today) => event(facts, { event: 'contact-changed', on: today }),
  'the lead leaves': (facts, today) => event(facts, { event: 'lead-left', on: today }),
  'there is a new lead': (facts, today) => event(facts, { event: 'lead-replaced', on: today }),
  'the lead goes on all the same': (facts, today) =>
    (['bankrupt', 'died', 'refused', 'contact-changed', 'lead-replaced', 'improved'] as const).reduce(
      (kept, of) => event(kept, { event: 'kept-on', of, on: today }),
      facts,
    ),
  'the course is stopped': (facts, today) => event(facts, { event: 'stopped', reason: 'Etter samtale', on: today }),
  'the course is taken up again': (facts, today) => event(facts, { event: 'resumed', on: today }),
  'the talk is skipped': (facts, today) => skip(facts, 'meeting', today),
  'the agreement is skipped': (facts, today) => skip(facts, 'agreement', today),
  'the year is skipped': (facts, today) => skip(facts, 'year', today),
  'the views are skipped': (facts, today) => skip(facts, 'views', today),
  'the review’s meeting is skipped': (facts, today) => skip(facts, 'review-meeting', today),
  'the minutes are left as they are': (facts, today) => skip(facts, 'review-minutes', today),
} satisfies Record<string, Happening>;

export type HappeningName = keyof typeof told;
export const happenings: Readonly<Record<HappeningName, Happening>> = told;

function meeting(facts: CourseFacts, state: MeetingState, at?: CalendarDate, endedOn?: CalendarDate): CourseFacts {
  const before = facts.meeting ?? { state, answerByOn: at ?? endedOn! };
  return {
    ...facts,
    meeting: {
      ...before,
      state,
      ...(at === undefined ? {} : { on: at }),
      ...(endedOn === undefined ? {} : { endedOn }),
    },
  };
}

function agreement(facts: CourseFacts, state: ProposalState, endedOn: CalendarDate): CourseFacts {
  return { ...facts, agreement: { draftedOn: endedOn, ...facts.agreement, state, endedOn } };
}

/** The change of the agreement that the review led to. */
function change(facts: CourseFacts, state: ProposalState, endedOn: CalendarDate): CourseFacts {
  return review(facts, { change: { draftedOn: endedOn, ...facts.review?.change, state, endedOn } });
}

/** Agreed today, from tomorrow. The figures of before are the builder's, as of that day. */
function begin(today: CalendarDate): TrialYear {
  const baseline: Baseline = { ...builderBaseline, frozenOn: today };
  return beginYear({ agreedOn: today, startOn: addDays(today, 1), targets, baseline });
}

function year(facts: CourseFacts, act: YearAct, today: CalendarDate): CourseFacts {
  return { ...facts, year: allowed(decideYear(facts.year!, act, today)) };
}

function dueIn({ year: of, yearDone = [] }: CourseFacts, today: CalendarDate) {
  const { due, missed } = findDueMilestones(of!, yearDone, today, noClosures);
  return [...due, ...missed].map(({ milestone }) => milestone).filter((milestone) => milestone.endsWith('status'));
}

function review(facts: CourseFacts, more: Partial<CourseReview>): CourseFacts {
  return { ...facts, review: { views: { answerByOn: facts.decidedOn }, ...facts.review, ...more } };
}

function view(facts: CourseFacts, given: ReviewView): CourseFacts {
  return review(facts, { views: allowed(decideView(facts.review!.views, given)) });
}

/** The outcome of the review ends the year too. */
function outcome(facts: CourseFacts, decided: ReviewOutcome, today: CalendarDate): CourseFacts {
  const ended =
    facts.year === undefined || facts.year.endedOn !== undefined ? facts : year(facts, { act: 'end' }, today);
  return review(ended, { outcome: { ...decided, on: today } });
}

function answer(
  facts: CourseFacts,
  side: ReviewSide,
  given: MinutesAnswer['answer'],
  today: CalendarDate,
): CourseFacts {
  const words = given === 'accepted' ? '' : 'Vi snakket om pris også';
  const minutes = decideMinutesAnswer(facts.review!.minutes!, side, {
    answer: given,
    byId: `${side} person`,
    on: today,
    words,
  });
  return review(facts, { minutes: allowed(minutes) });
}

function event(facts: CourseFacts, one: CourseEvent): CourseFacts {
  return { ...facts, events: [...facts.events, one] };
}

function skip(facts: CourseFacts, step: Extract<CourseEvent, { event: 'skipped' }>['step'], today: CalendarDate) {
  return event(facts, { event: 'skipped', step, reason: 'Vi er enige om det', on: today });
}

/** The diaries tell only of what can be done. */
function allowed<Outcome extends object>(decided: Outcome): Exclude<Outcome, { refused: string }> {
  if ('refused' in decided) throw new Error(String(decided.refused));
  return decided as Exclude<Outcome, { refused: string }>;
}
