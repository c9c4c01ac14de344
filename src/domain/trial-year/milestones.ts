import { addDays, addOfficeDays, isClosed, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';
import { dayOfYear, endOfYear } from './end-of-year.ts';
import { stateOfYear, type TrialYear } from './trial-year.ts';

/** What a year asks for, in the order of the year. */
export const milestones = [
  /** One page to both sides after three, six and nine months. */
  'first-status',
  'second-status',
  /** The lead looks at how it goes, on the day of the second status; only where it goes badly there is a word. */
  'halfway',
  'third-status',
  /** The time for the joint review is to be agreed. */
  'book-review',
  /** The year is over. */
  'review-due',
  'review-overdue',
] as const;
export type MilestoneKind = (typeof milestones)[number];

export interface Milestone {
  milestone: MilestoneKind;
  on: CalendarDate;
}

/** The office's closures, and the client's own: a builder's July, a farmer's harvest. */
export interface YearClosures {
  office: readonly Closure[];
  client: readonly Closure[];
}

/** Eight weeks before the end the review is booked: nearer to it the good times are taken. */
const bookReviewDaysBefore = 56;
/** So many office days after the year has ended its review is overdue. */
const reviewOverdueAfterDays = 10;

const statuses = { 'first-status': 3, 'second-status': 6, 'third-status': 9 } as const;
const statusKinds = Object.keys(statuses) as (keyof typeof statuses)[];

/**
 * The dated milestones of a year. A status comes on the first day after its quarter on which the office works and the client is not away; one that
 * could come only after the year is left out, for the review tells it. What is the office's own to do goes by the office's days alone. A stopped or
 * ended year has none.
 * Example: from 5 February 2027 → statuses on 5 May, 5 August and 5 November, booking on 10 December, the review due on Monday 7 February 2028.
 */
export function deriveMilestones(year: TrialYear, closures: YearClosures): Milestone[] {
  if (year.stopped !== undefined || year.endedOn !== undefined) return [];
  const endOn = endOfYear(year);
  const found = statusKinds.flatMap((milestone): Milestone[] => {
    const on = firstDayForBoth(dayOfYear(year, statuses[milestone]), endOn, closures);
    if (on === undefined) return [];
    return milestone === 'second-status'
      ? [
          { milestone, on },
          { milestone: 'halfway', on },
        ]
      : [{ milestone, on }];
  });
  const dueOn = addOfficeDays(endOn, 1, closures.office);
  return [
    ...found,
    { milestone: 'book-review', on: addOfficeDays(addDays(endOn, 1 - bookReviewDaysBefore), -1, closures.office) },
    { milestone: 'review-due', on: dueOn },
    { milestone: 'review-overdue', on: addOfficeDays(dueOn, reviewOverdueAfterDays, closures.office) },
  ];
}

function firstDayForBoth(
  fromOn: CalendarDate,
  lastOn: CalendarDate,
  { office, client }: YearClosures,
): CalendarDate | undefined {
  for (let day = fromOn; day <= lastOn; day = addDays(day, 1)) {
    if (isOfficeDay(day, office) && !isClosed(day, client)) return day;
  }
  return undefined;
}

export interface DueMilestones {
  /** What is to be done now: one status at most, and what the review asks for as long as nobody has ended the year. */
  due: readonly Milestone[];
  /** What was not done in its time and no longer is: to be noted, not made up for. */
  missed: readonly Milestone[];
}

/**
 * What is due of a year, of all that was not done or noted before. After an outage the newest status comes once and the ones before it are noted;
 * once the year is over there is none, for the review tells it. The end is not ticked off: the review stays due, and then overdue, until somebody
 * ends the year.
 * Example: nothing was done since May, and it is 8 November → the third status is due; the second and the look halfway were missed.
 */
export function findDueMilestones(
  year: TrialYear,
  done: readonly MilestoneKind[],
  today: CalendarDate,
  closures: YearClosures,
): DueMilestones {
  // In a pause nothing is said; what was not done before it is looked at afterwards.
  if (stateOfYear(year, today) !== 'running') return { due: [], missed: [] };
  const reached = deriveMilestones(year, closures).filter(({ on }) => on <= today);
  const review = reached.findLast(({ milestone }) => isOfReview(milestone));
  const status = reached.findLast(({ milestone }) => milestone in statuses);
  const isOver = review !== undefined && isEnd(review.milestone);
  const isDue = ({ milestone }: Milestone): boolean => {
    if (isOfReview(milestone)) return milestone === review?.milestone;
    if (isOver) return false;
    return milestone === 'halfway' ? status?.milestone === 'second-status' : milestone === status?.milestone;
  };
  const open = reached.filter(
    ({ milestone }) => !done.includes(milestone) || (isOver && milestone === review.milestone),
  );
  return { due: open.filter(isDue), missed: open.filter((one) => !isDue(one)) };
}

function isOfReview(milestone: MilestoneKind): boolean {
  return milestone === 'book-review' || isEnd(milestone);
}

/** What is not done by being told: only ending the year is. */
function isEnd(milestone: MilestoneKind): boolean {
  return milestone === 'review-due' || milestone === 'review-overdue';
}

/** The next one that has not come, for whoever asks what comes; what was done before its day is left out, but not the end. */
export function findNextMilestone(
  year: TrialYear,
  done: readonly MilestoneKind[],
  today: CalendarDate,
  closures: YearClosures,
): Milestone | undefined {
  const [first, ...others] = deriveMilestones(year, closures).filter(
    ({ milestone, on }) => on > today && (isEnd(milestone) || !done.includes(milestone)),
  );
  return others.reduce<Milestone | undefined>(
    (next, one) => (next !== undefined && one.on < next.on ? one : next),
    first,
  );
}
