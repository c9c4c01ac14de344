import type { CalendarDate } from '../kernel/index.ts';
import type { Interruption } from './course-events.ts';
import type { OutcomeFollowing } from './outcome.ts';

/** Where a change of course stands, in its order. */
export const courseStages = [
  'decided',
  'preparing',
  'meeting-offered',
  'meeting-booked',
  'meeting-held',
  'minutes-sent',
  'agreement-drafted',
  'agreement-sent',
  'agreement-accepted',
  'year-running',
  'year-paused',
  'year-stopped',
  'review-due',
  'review-open',
  'following-up',
  'helping-on',
] as const;
export type CourseStageName = (typeof courseStages)[number];

/** What can be skipped, with a reason. How it ends cannot: somebody decides that. */
export const courseSteps = [
  'preparation',
  'meeting',
  'minutes',
  'agreement',
  'year',
  'views',
  'review-meeting',
  'review-minutes',
] as const;
export type CourseStep = (typeof courseSteps)[number];

/** Whose turn it is. `takt`: it happens by itself. `both`: the two of them at once, in a meeting or each with a view of its own. */
export const courseTurns = ['client', 'lead', 'manager', 'both', 'takt'] as const;
export type CourseTurn = (typeof courseTurns)[number];

/** What is done next. */
export const courseActs = [
  'prepare-talk',
  'offer-meeting',
  'pick-time',
  'confirm-time',
  'hold-meeting',
  'record-meeting',
  'send-minutes',
  'draft-agreement',
  'send-agreement',
  'answer-agreement',
  'begin-year',
  'send-status',
  'look-halfway',
  'go-on-after-pause',
  'decide-after-stop',
  'book-review',
  'open-review',
  'give-view',
  'open-without',
  'hold-review',
  'record-review',
  'decide-outcome',
  'send-review-minutes',
  'answer-minutes',
  'talk-about-minutes',
  'begin-new-year',
  'draft-changed-agreement',
  'help-on',
  /** The client has not answered: a person calls. */
  'call-client',
  /** The client has said no: offer anew, go on without, or stop. */
  'decide-after-no',
  'decide-if-needed',
  'talk-to-estate',
  'find-who-acts',
  'tell-new-contact',
  'take-over',
  'choose-lead',
] as const;
export type CourseAct = (typeof courseActs)[number];

export interface NextStep {
  whose: CourseTurn;
  what: CourseAct;
  byOn: CalendarDate;
  /** The day has gone by: it is shown to the manager too. A client is never overdue, for then it is the lead's turn. */
  overdue: boolean;
  /** Why it is this and not what the stage would ask for. */
  because?: 'silent' | Interruption;
  /** What the client was silent about, where a person calls. */
  about?: CourseAct;
}

export type CourseStage =
  | {
      stage: CourseStageName;
      /** The step that it waits for, and that can be skipped; null for how it ends and what follows, which somebody decides. */
      step: CourseStep | null;
      next: NextStep;
      /** Nothing of the course is written to the client while this is false: there is nobody to write to, or the client has said no. */
      mayWrite: boolean;
    }
  | { stage: 'ended'; ended: CourseEnd; on: CalendarDate };

export type CourseEnd =
  | { as: 'continue' | 'adjust' | 'helped-on'; follows: OutcomeFollowing }
  /** With whose words, and what had come between that nobody had settled. */
  | { as: 'stopped'; reason: string; after: readonly Interruption[] };
