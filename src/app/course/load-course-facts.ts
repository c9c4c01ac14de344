import { sql } from 'kysely';
import type { CourseEventTable } from '../../db/tables.ts';
import type { ProposalState } from '../../domain/agreement/index.ts';
import { latest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { MeetingState } from '../../domain/meeting/index.ts';
import { findLastAnswerDay } from '../../domain/referral/index.ts';
import type { CourseEvent, CourseFacts } from '../../domain/review/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findLastDay } from '../handover/find-handover.ts';
import { findNewestReferral } from '../referral/find-referral.ts';
import { findReviewChange } from '../review/find-review-change.ts';
import { courseReviewOf, findReviewOfYear, type ReviewRow } from '../review/find-review.ts';
import { findYearOfCourse } from '../trial-year/find-year.ts';

/** The newest meeting about a course. */
export interface CourseMeetingRow {
  id: string;
  state: MeetingState;
  answerByOn: CalendarDate;
  meetsOn: CalendarDate | null;
  changedOn: CalendarDate;
  minutesSentOn: CalendarDate | null;
}

/** The newest agreement that was drafted since the talk was decided on. */
export interface CourseAgreementRow {
  id: string;
  state: ProposalState;
  draftedOn: CalendarDate;
  sentOn: CalendarDate | null;
  answerByOn: CalendarDate | null;
  endedOn: CalendarDate | null;
}

/** How far a change of course has come, from the rows that it stands in. */
export async function loadCourseFacts(
  scope: OfficeScope,
  { courseId, clientId, decidedOn }: { courseId: string; clientId: string; decidedOn: CalendarDate },
): Promise<{
  facts: CourseFacts;
  meeting: CourseMeetingRow | undefined;
  reviewMeeting: CourseMeetingRow | undefined;
  agreement: CourseAgreementRow | undefined;
}> {
  const meeting = await findMeeting(scope, courseId, 'talk');
  const reviewMeeting = await findMeeting(scope, courseId, 'review');
  const year = await findYearOfCourse(scope, courseId);
  const review = await findReviewOfYear(scope, courseId, year?.id ?? null);
  const agreement = await findAgreement(scope, clientId, decidedOn);
  const change = review && (await findReviewChange(scope, review));
  const helping = await findHelping(scope, clientId, review);
  return {
    meeting,
    reviewMeeting,
    agreement,
    facts: {
      decidedOn,
      ...(meeting ? { meeting: toMeeting(meeting) } : {}),
      ...(meeting?.state === 'held' && meeting.minutesSentOn ? { minutesSentOn: meeting.minutesSentOn } : {}),
      ...(agreement ? { agreement: toAgreement(agreement) } : {}),
      ...(year ? { year: year.year, yearDone: year.done } : {}),
      ...(reviewMeeting ? { reviewMeeting: toMeeting(reviewMeeting) } : {}),
      ...(review ? { review: { ...courseReviewOf(review), ...(change ? { change: toAgreement(change) } : {}) } } : {}),
      ...helping,
      events: await loadEvents(scope, courseId),
    },
  };
}

function toMeeting({ state, answerByOn, meetsOn, changedOn }: CourseMeetingRow): NonNullable<CourseFacts['meeting']> {
  const isOpen = state === 'offered' || state === 'booked' || state === 'moved';
  return { state, answerByOn, ...(meetsOn ? { on: meetsOn } : {}), ...(isOpen ? {} : { endedOn: changedOn }) };
}

function toAgreement({ state, draftedOn, sentOn, answerByOn, endedOn }: Omit<CourseAgreementRow, 'id'>) {
  return {
    state,
    draftedOn,
    ...(sentOn ? { sentOn } : {}),
    ...(answerByOn ? { answerByOn } : {}),
    ...(endedOn ? { endedOn } : {}),
  };
}

async function findMeeting(
  scope: OfficeScope,
  courseId: string,
  purpose: 'talk' | 'review',
): Promise<CourseMeetingRow | undefined> {
  const { rows } = await sql<CourseMeetingRow>`
    select id, state, answer_by_on as "answerByOn", meets_on as "meetsOn", (changed_at at time zone ${scope.zone})::date as "changedOn",
      (minutes_sent_at at time zone ${scope.zone})::date as "minutesSentOn"
    from meeting where office_id = ${scope.officeId} and course_id = ${courseId} and purpose = ${purpose}
      -- The meeting of the review before is none of this year's.
      and (purpose <> 'review' or made_at >= coalesce((select max(y.made_at) from trial_year y
        where y.office_id = meeting.office_id and y.course_id = meeting.course_id), made_at))
    order by made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

async function findAgreement(
  scope: OfficeScope,
  clientId: string,
  decidedOn: CalendarDate,
): Promise<CourseAgreementRow | undefined> {
  const { rows } = await sql<CourseAgreementRow>`
    select id, state, (made_at at time zone ${scope.zone})::date as "draftedOn", (sent_at at time zone ${scope.zone})::date as "sentOn",
      answer_by_on as "answerByOn", (ended_at at time zone ${scope.zone})::date as "endedOn"
    from agreement_proposal where office_id = ${scope.officeId} and client_id = ${clientId}
      and (made_at at time zone ${scope.zone})::date >= ${decidedOn}::date
    order by made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

/** Until when a client who is helped on is waited for, or another office is, or the notice runs. */
async function findHelping(
  scope: OfficeScope,
  clientId: string,
  review: ReviewRow | undefined,
): Promise<Pick<CourseFacts, 'helpingUntilOn'>> {
  if (review?.outcome?.outcome !== 'recommend-another') return {};
  const row = await findNewestReferral(scope, clientId);
  const answerOn = row && findLastAnswerDay(row.referral);
  const lastOn = (await findLastDay(scope, clientId))?.lastOn;
  const helpingUntilOn = answerOn && lastOn ? latest(answerOn, lastOn) : (lastOn ?? answerOn);
  return helpingUntilOn === undefined ? {} : { helpingUntilOn };
}

/** What happened beside the course's own steps, in its order. */
async function loadEvents(scope: OfficeScope, courseId: string): Promise<CourseEvent[]> {
  const rows = await scope.trx
    .selectFrom('course_event')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('course_id', '=', courseId)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map(toEvent);
}

function toEvent({ event, happened_on: on, kept_on_of, step, reason }: CourseEventTable): CourseEvent {
  switch (event) {
    case 'kept-on':
      return { on, event, of: kept_on_of! };
    case 'skipped':
      return { on, event, step: step!, reason: reason ?? '' };
    case 'stopped':
      return { on, event, reason: reason ?? '' };
    default:
      return { on, event };
  }
}
