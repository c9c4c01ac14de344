import { addOfficeDays, assert, latest, type CalendarDate } from '../kernel/index.ts';
import {
  deriveMilestones,
  endOfYear,
  findDueMilestones,
  findNextMilestone,
  stateOfYear,
  type Milestone,
  type MilestoneKind,
  type TrialYear,
} from '../trial-year/index.ts';
import type { CourseDay, CourseFacts } from './course-facts.ts';
import type { StepBefore, StepFound } from './course-steps.ts';
import type { NextStep } from './course-stage.ts';
import { actDays, askLead, turnOf } from './next-step.ts';
import { stepOfMeeting } from './meeting-step.ts';

export const reviewActs = { offer: 'book-review', hold: 'hold-review', record: 'record-review' } as const;

/**
 * What the year asks for: its milestones one by one, the booking of its review, and at its end the review itself, as long as somebody has not opened it.
 */
export function stepOfYear(facts: CourseFacts, before: StepBefore, day: CourseDay): StepFound {
  const { since, reached } = before;
  const { year } = facts;
  if (year === undefined) return { stage: reached, next: askLead('begin-year', since, day) };
  const { today } = day;
  switch (stateOfYear(year, today)) {
    case 'ended':
      return { doneOn: year.endedOn!, reached: 'review-due' };
    case 'stopped':
      return { stage: 'year-stopped', next: askLead('decide-after-stop', latest(since, year.stopped!.on), day) };
    case 'paused':
      return { stage: 'year-paused', next: turnOf('takt', 'go-on-after-pause', endOfPause(year, today), day) };
    case 'running':
      if (today > endOfYear(year)) return { stage: 'review-due', next: nextAfterYear(year, since, day) };
      return { stage: 'year-running', next: nextInYear(facts, year, before, day) };
  }
}

function endOfPause({ pauses }: TrialYear, today: CalendarDate): CalendarDate {
  return pauses.find(({ fromOn, resumeOn }) => fromOn <= today && today < resumeOn)!.resumeOn;
}

/** The end is not forgotten: from the day after it the review is the lead's turn, and then overdue. */
function nextAfterYear(year: TrialYear, since: CalendarDate, day: CourseDay): NextStep {
  const { on } = deriveMilestones(year, day.closures).find(({ milestone }) => milestone === 'review-due')!;
  return askLead('open-review', latest(since, on), day);
}

/**
 * Of what is due, what is booked and what lies ahead, the one that is wanted first. Once the review's meeting is on its way, the meeting says what
 * comes next.
 */
function nextInYear(
  { yearDone = [], reviewMeeting }: CourseFacts,
  year: TrialYear,
  { since, skipped }: StepBefore,
  day: CourseDay,
): NextStep {
  const isSkipped = skipped.has('review-meeting');
  const isBooking = reviewMeeting !== undefined || isSkipped;
  const done: readonly MilestoneKind[] = isBooking ? [...yearDone, 'book-review'] : yearDone;
  const { due } = findDueMilestones(year, done, day.today, day.closures);
  const next = findNextMilestone(year, done, day.today, day.closures);
  const meeting = isSkipped ? undefined : reviewMeeting && stepOfMeeting(reviewMeeting, since, day, reviewActs);
  return firstOf([
    ...due.map((one) => turnOfMilestone(one, day)),
    ...(meeting !== undefined && 'next' in meeting ? [meeting.next] : []),
    ...(next === undefined ? [] : [turnOfMilestone(next, day)]),
  ]);
}

function turnOfMilestone({ milestone, on }: Milestone, day: CourseDay): NextStep {
  const within = (what: 'look-halfway' | 'book-review' | 'open-review'): NextStep =>
    turnOf('lead', what, addOfficeDays(on, actDays[what], day.closures.office), day);
  switch (milestone) {
    case 'first-status':
    case 'second-status':
    case 'third-status':
      return turnOf('takt', 'send-status', on, day);
    case 'halfway':
      return within('look-halfway');
    case 'book-review':
      return within('book-review');
    case 'review-due':
    case 'review-overdue':
      return within('open-review');
  }
}

function firstOf(steps: readonly NextStep[]): NextStep {
  const [one, ...others] = steps;
  assert(one !== undefined, 'a year that runs has its review ahead');
  return others.reduce((best, step) => (step.byOn < best.byOn ? step : best), one);
}
