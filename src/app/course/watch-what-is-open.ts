import { sql } from 'kysely';
import { openMeetingStates } from '../../domain/meeting/index.ts';
import { referralEnds } from '../../domain/referral/index.ts';
import { watchHandovers } from '../handover/watch-handovers.ts';
import { watchMeetings } from '../meeting/watch-meetings.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { watchReferrals } from '../referral/watch-referrals.ts';
import { watchReviews } from '../review/watch-reviews.ts';
import { watchYears } from '../trial-year/watch-years.ts';
import { watchCourseTurns } from './watch-course-turns.ts';
import { watchCourses } from './watch-courses.ts';

/** Of what an office has open between the proposal of a talk and the parting. */
export interface OpenMatters {
  /** Also every year that runs: it has a course that is not ended. */
  courses: boolean;
  meetings: boolean;
  referrals: boolean;
  reviews: boolean;
  handovers: boolean;
}

/** One look for all of them: on most days most offices have none of most, and a sweep need not ask a dozen times. */
export async function findOpenMatters({ trx, officeId }: OfficeScope): Promise<OpenMatters> {
  const { rows } = await sql<OpenMatters>`select
    exists (select from course where office_id = ${officeId} and ended_at is null) as courses,
    exists (select from meeting where office_id = ${officeId} and state = any(${[...openMeetingStates]}::text[])) as meetings,
    exists (select from referral where office_id = ${officeId}
      and state <> all(${[...referralEnds]}::text[])) as referrals,
    exists (select from course_review where office_id = ${officeId} and closed_on is null) as reviews,
    exists (select from handover where office_id = ${officeId} and ended_at is null) as handovers`.execute(trx);
  return rows[0]!;
}

/** Once a day: whose turn it is in all that is open, so that none of it ends in silence. */
export async function watchWhatIsOpen(scope: OfficeScope, open: OpenMatters): Promise<void> {
  if (open.courses) await watchCourses(scope);
  if (open.meetings) await watchMeetings(scope);
  if (open.courses) await watchCourseTurns(scope);
  if (open.courses) await watchYears(scope);
  if (open.referrals) await watchReferrals(scope);
  if (open.reviews) await watchReviews(scope);
  if (open.handovers) await watchHandovers(scope);
}
