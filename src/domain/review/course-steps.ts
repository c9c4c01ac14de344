import type { CalendarDate } from '../kernel/index.ts';
import { stepOfDraft } from './agreement-step.ts';
import type { CourseAgreement, CourseDay, CourseFacts } from './course-facts.ts';
import type { CourseStageName, CourseStep, NextStep } from './course-stage.ts';
import { stepOfMeeting } from './meeting-step.ts';
import { askLead } from './next-step.ts';
import { stepOfOutcome, stepOfReviewMeeting, stepOfReviewMinutes, stepOfViews } from './review-steps.ts';
import { stepOfYear } from './year-step.ts';

/** Where a step is looked at from. */
export interface StepBefore {
  /** When what came before it was done. */
  since: CalendarDate;
  /** The stage that was reached by it. */
  reached: CourseStageName;
  /** What was or will be skipped: the year does not ask for a meeting that nobody wants. */
  skipped: ReadonlyMap<CourseStep, CalendarDate>;
}

/** A step is done, and what it reached; or it asks for something. */
export type StepFound = { doneOn: CalendarDate; reached: CourseStageName } | { stage: CourseStageName; next: NextStep };

export interface StepRule {
  /** The outcome has no name among those that can be skipped. */
  step: CourseStep | 'outcome';
  /** The stage in which it begins, where the course is looked at from here. */
  begunAt: CourseStageName;
  /** Something of it is there: whatever came before it is over, done or not. */
  hasBegun(facts: CourseFacts): boolean;
  look(facts: CourseFacts, before: StepBefore, day: CourseDay): StepFound;
  /** The stage that skipping it reaches; where none is said it stays as it was. */
  skipReaches?: CourseStageName;
}

/** Minutes tell of an outcome: without one the review is looked at from where it is. */
function hasMinutes({ review }: CourseFacts): boolean {
  return review?.outcome !== undefined && review.minutes !== undefined;
}

/** A draft is part of what a talk is prepared with: it ends neither the talk nor its minutes. */
function isSent({ agreement }: CourseFacts): boolean {
  return agreement !== undefined && (agreement.sentOn !== undefined || agreement.state === 'accepted');
}

/** The steps in their order. */
export const stepRules: readonly StepRule[] = [
  { step: 'preparation', begunAt: 'decided', hasBegun: () => true, look: stepOfPreparation },
  { step: 'meeting', begunAt: 'preparing', hasBegun: ({ meeting }) => meeting !== undefined, look: stepOfTalk },
  {
    step: 'minutes',
    begunAt: 'meeting-held',
    hasBegun: ({ minutesSentOn }) => minutesSentOn !== undefined,
    look: stepOfMinutes,
  },
  {
    step: 'agreement',
    begunAt: 'minutes-sent',
    hasBegun: isSent,
    look: stepOfAgreement,
  },
  {
    step: 'year',
    begunAt: 'agreement-accepted',
    hasBegun: ({ year }) => year !== undefined,
    look: stepOfYear,
    skipReaches: 'review-due',
  },
  {
    step: 'views',
    begunAt: 'review-due',
    hasBegun: ({ review }) => review !== undefined,
    look: stepOfViews,
    skipReaches: 'review-open',
  },
  // Its meeting is booked while the year runs, and does not end the year.
  { step: 'review-meeting', begunAt: 'review-open', hasBegun: () => false, look: stepOfReviewMeeting },
  {
    step: 'outcome',
    begunAt: 'review-open',
    hasBegun: ({ review }) => review?.outcome !== undefined,
    look: stepOfOutcome,
  },
  { step: 'review-minutes', begunAt: 'review-open', hasBegun: hasMinutes, look: stepOfReviewMinutes },
];

function stepOfPreparation(
  { preparingFromOn, preparedOn }: CourseFacts,
  { since }: StepBefore,
  day: CourseDay,
): StepFound {
  if (preparedOn !== undefined) return { doneOn: preparedOn, reached: 'preparing' };
  const stage = preparingFromOn === undefined ? 'decided' : 'preparing';
  return { stage, next: askLead('prepare-talk', since, day) };
}

function stepOfTalk({ meeting }: CourseFacts, { since, reached }: StepBefore, day: CourseDay): StepFound {
  const acts = { offer: 'offer-meeting', hold: 'hold-meeting', record: 'record-meeting' } as const;
  const found = stepOfMeeting(meeting, since, day, acts);
  if ('heldOn' in found) return { doneOn: found.heldOn, reached: 'meeting-held' };
  if (meeting === undefined) return { stage: reached, ...found };
  const isBooked = meeting.state === 'booked' || meeting.state === 'moved';
  return { stage: isBooked ? 'meeting-booked' : 'meeting-offered', ...found };
}

function stepOfMinutes({ minutesSentOn }: CourseFacts, { since, reached }: StepBefore, day: CourseDay): StepFound {
  if (minutesSentOn !== undefined) return { doneOn: minutesSentOn, reached: 'minutes-sent' };
  return { stage: reached, next: askLead('send-minutes', since, day) };
}

const agreementStages = {
  draft: 'agreement-drafted',
  sent: 'agreement-sent',
  accepted: 'agreement-accepted',
  declined: 'agreement-sent',
  expired: 'agreement-sent',
  withdrawn: 'agreement-drafted',
} as const satisfies Readonly<Record<CourseAgreement['state'], CourseStageName>>;

function stepOfAgreement({ agreement }: CourseFacts, { since, reached }: StepBefore, day: CourseDay): StepFound {
  const found = stepOfDraft(agreement, since, day, 'draft-agreement');
  const stage = agreement === undefined ? reached : agreementStages[agreement.state];
  return 'acceptedOn' in found ? { doneOn: found.acceptedOn, reached: stage } : { stage, ...found };
}
