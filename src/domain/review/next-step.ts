import { addOfficeDays, latest, type CalendarDate } from '../kernel/index.ts';
import type { CourseDay } from './course-facts.ts';
import type { CourseAct, CourseTurn, NextStep } from './course-stage.ts';

/** Office days that each of the office's own acts has. Our own choice: near enough that nothing lies, far enough for a full week. */
export const actDays = {
  'prepare-talk': 5,
  'offer-meeting': 3,
  'record-meeting': 2,
  'send-minutes': 3,
  'draft-agreement': 5,
  'send-agreement': 5,
  'begin-year': 5,
  'look-halfway': 5,
  'decide-after-stop': 5,
  'book-review': 5,
  'open-review': 3,
  'give-view': 2,
  'open-without': 2,
  'record-review': 2,
  'decide-outcome': 3,
  'send-review-minutes': 3,
  'answer-minutes': 2,
  'talk-about-minutes': 5,
  'begin-new-year': 10,
  'draft-changed-agreement': 10,
  'help-on': 5,
  'call-client': 2,
  'decide-after-no': 5,
  'decide-if-needed': 5,
  'talk-to-estate': 1,
  'find-who-acts': 5,
  'tell-new-contact': 3,
  'take-over': 5,
  'choose-lead': 1,
} as const satisfies Partial<Record<CourseAct, number>>;
export type DatedAct = keyof typeof actDays;

/** Something that is to be done by a day, whoever does it. */
export function turnOf(
  whose: CourseTurn,
  what: CourseAct,
  byOn: CalendarDate,
  { today }: CourseDay,
  because?: NextStep['because'],
): NextStep {
  return { whose, what, byOn, overdue: today > byOn, ...(because === undefined ? {} : { because }) };
}

/** The lead's turn, from the day on which it became so. Example: decided on Tuesday 2 February → prepared by Tuesday 9 February. */
export function askLead(what: DatedAct, since: CalendarDate, day: CourseDay, because?: NextStep['because']): NextStep {
  return turnOf('lead', what, addOfficeDays(since, actDays[what], day.closures.office), day, because);
}

/**
 * The client's turn until a day; then a person calls, from that day or, where it waited since, from when somebody took it up again. Silence decides
 * nothing, and is not waited for.
 */
export function askClient(what: CourseAct, byOn: CalendarDate, since: CalendarDate, day: CourseDay): NextStep {
  if (day.today <= byOn) return turnOf('client', what, byOn, day);
  return callClient(what, latest(since, byOn), day);
}

/** A person calls about what the client has not answered. */
export function callClient(about: CourseAct, since: CalendarDate, day: CourseDay): NextStep {
  return { ...askLead('call-client', since, day, 'silent'), about };
}

/** Counts from the later day: what somebody has taken up again has its days anew. */
export function sinceOf(on: CalendarDate, lookedOn: CalendarDate | undefined): CalendarDate {
  return lookedOn === undefined ? on : latest(on, lookedOn);
}
