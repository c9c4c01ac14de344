import { addDays, daysBetween, type CalendarDate } from '../kernel/index.ts';

/** "Ta praten", "ikke nå, fordi …", "nei". */
export const courseDecisions = ['talk', 'not-now', 'no'] as const;
export type CourseDecision = (typeof courseDecisions)[number];

/** What was decided last about a client, as long as it is in force. */
export interface StandingCourse {
  decision: CourseDecision;
  /** When the question is asked again; none while the talk is under way. */
  askAgainOn: CalendarDate | null;
}

export interface GivenDecision {
  decision: CourseDecision;
  reason: string;
  askAgainOn?: CalendarDate;
}

export type CourseRefusal = 'course-open' | 'course-reason' | 'course-day';

/** "Nei" is asked again after so many days: a year is what the record looks back at. */
export const askAgainAfterNoDays = 365;
/** "Ikke nå" may wait for so long at most. */
export const notNowDaysMax = 183;

/**
 * Decides about a client. A talk that is under way is not decided again, only stopped. "Not now" needs a reason and a day within half a year;
 * "no" needs a reason, and is asked again in a year. A talk needs no reason: the record is one.
 * Example: on 2 February "not now, Geir has just had twins", ask again on 15 March → asked again on 15 March.
 */
export function decideCourse(
  standing: StandingCourse | undefined,
  { decision, reason, askAgainOn }: GivenDecision,
  today: CalendarDate,
): { askAgainOn: CalendarDate | null } | { refused: CourseRefusal } {
  if (standing?.decision === 'talk') return { refused: 'course-open' };
  if (decision === 'talk') return { askAgainOn: null };
  if (reason.trim() === '') return { refused: 'course-reason' };
  if (decision === 'no') return { askAgainOn: addDays(today, askAgainAfterNoDays) };
  if (askAgainOn === undefined || askAgainOn <= today || daysBetween(today, askAgainOn) > notNowDaysMax)
    return { refused: 'course-day' };
  return { askAgainOn };
}

/** Whether the question is asked today: nothing was decided, or its day has come. */
export function isCourseAsked(standing: StandingCourse | undefined, today: CalendarDate): boolean {
  if (!standing) return true;
  return standing.askAgainOn !== null && standing.askAgainOn <= today;
}
