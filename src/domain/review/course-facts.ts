import type { ProposalState } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { MeetingState } from '../meeting/index.ts';
import type { MilestoneKind, TrialYear, YearClosures } from '../trial-year/index.ts';
import type { CourseEvent } from './course-events.ts';
import type { ReviewOutcome } from './outcome.ts';
import type { ReviewMinutes } from './review-minutes.ts';
import type { ReviewViews } from './review-views.ts';

/** A meeting as far as the course goes by it. */
export interface CourseMeeting {
  state: MeetingState;
  /** The last day on which a time can be chosen. */
  answerByOn: CalendarDate;
  /** The day of its time, once one is chosen. */
  on?: CalendarDate;
  /** When it was declined, cancelled, lapsed, or was said to have been held or not. */
  endedOn?: CalendarDate;
}

/** The agreement that the talk or the joint review led to, as far as the course goes by it. */
export interface CourseAgreement {
  state: ProposalState;
  draftedOn: CalendarDate;
  sentOn?: CalendarDate;
  answerByOn?: CalendarDate;
  /** When it was accepted, declined, withdrawn or expired. */
  endedOn?: CalendarDate;
}

export interface CourseReview {
  views: ReviewViews;
  outcome?: ReviewOutcome & { on: CalendarDate };
  minutes?: ReviewMinutes;
  /** Where the outcome is to adjust: the newest change of the agreement that was drafted since the review was opened. */
  change?: CourseAgreement;
  /** When what follows was done: the new year begun, the changed agreement accepted, the client helped on. */
  followedOn?: CalendarDate;
}

/** All that is known of one change of course, each from the row that it stands in. What is absent has not happened. */
export interface CourseFacts {
  decidedOn: CalendarDate;
  /** When somebody first opened the talk pack, and when it was ready. */
  preparingFromOn?: CalendarDate;
  preparedOn?: CalendarDate;
  /** The talk. Of several, the last one offered. */
  meeting?: CourseMeeting;
  minutesSentOn?: CalendarDate;
  agreement?: CourseAgreement;
  year?: TrialYear;
  /** The milestones of the year that were done, or noted as missed. */
  yearDone?: readonly MilestoneKind[];
  /** The meeting of the joint review; booked while the year runs. */
  reviewMeeting?: CourseMeeting;
  review?: CourseReview;
  /** Once the client is helped on: the last day on which the client or another office may answer, or the last day of an engagement that is handed over. */
  helpingUntilOn?: CalendarDate;
  /** What else happened, in the order of days. */
  events: readonly CourseEvent[];
}

/** What a stage is worked out at: the day, and when the office and the client are away. */
export interface CourseDay {
  today: CalendarDate;
  closures: YearClosures;
}
