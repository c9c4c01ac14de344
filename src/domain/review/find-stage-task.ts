import type { CourseAct, CourseStage, CourseTurn, NextStep } from './course-stage.ts';

/** The tasks by which a stage becomes somebody's work. */
export type StageTask = CourseTask | 'year-to-begin' | ReviewTask;
export type CourseTask = 'talk-to-prepare' | 'course-turn';
export type ReviewTask =
  | 'review-view-to-give'
  | 'review-to-open-without'
  | 'review-to-book'
  | 'review-to-decide'
  | 'review-minutes-to-write'
  | 'review-minutes-to-answer';

/**
 * The task that a stage asks for: the one where its next step is done, else the course's own. There is none while the client's answer, a meeting or a day is
 * waited for, and none beside the tasks of the meeting's time and of the year's milestones.
 * Example: the client was silent about the agreement → `course-turn`, for the lead to call; about the meeting's time → none, the meeting has asked already.
 */
export function findStageTask(stage: CourseStage): StageTask | undefined {
  if (stage.stage === 'ended') return undefined;
  const { next } = stage;
  if (!ofTheOffice.includes(next.whose) || isAboutTime(stage.stage, next)) return undefined;
  return taskOf[next.what] ?? undefined;
}

const ofTheOffice: readonly CourseTurn[] = ['lead', 'manager', 'both'];

/** A meeting that was declined, or for which nobody chose a time, is a task of the meeting. */
function isAboutTime(stage: string, { what, about, because }: NextStep): boolean {
  if (about === 'pick-time') return true;
  return what === 'decide-after-no' && because === 'refused' && stage === 'meeting-offered';
}

/** Null: it is the client's or comes by itself, or the meeting, or the year by its milestones, has a task of its own. */
const taskOf: Readonly<Record<CourseAct, StageTask | null>> = {
  'prepare-talk': 'talk-to-prepare',
  'offer-meeting': 'course-turn',
  'pick-time': null,
  'confirm-time': null,
  'hold-meeting': null,
  'record-meeting': null,
  'send-minutes': 'course-turn',
  'draft-agreement': 'course-turn',
  'send-agreement': 'course-turn',
  'answer-agreement': null,
  'begin-year': 'year-to-begin',
  'send-status': null,
  'look-halfway': null,
  'go-on-after-pause': null,
  'decide-after-stop': 'course-turn',
  'book-review': 'review-to-book',
  'open-review': null,
  'give-view': 'review-view-to-give',
  'open-without': 'review-to-open-without',
  'hold-review': null,
  'record-review': null,
  'decide-outcome': 'review-to-decide',
  'send-review-minutes': 'review-minutes-to-write',
  'answer-minutes': 'review-minutes-to-answer',
  'talk-about-minutes': 'review-minutes-to-write',
  'begin-new-year': 'course-turn',
  'draft-changed-agreement': 'course-turn',
  'help-on': 'course-turn',
  'call-client': 'course-turn',
  'decide-after-no': 'course-turn',
  'decide-if-needed': 'course-turn',
  'talk-to-estate': 'course-turn',
  'find-who-acts': 'course-turn',
  'tell-new-contact': 'course-turn',
  'take-over': 'course-turn',
  'choose-lead': 'course-turn',
};
