import { sql } from 'kysely';
import { expect } from 'vitest';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { addDays, calendarDate as on } from '../../domain/kernel/index.ts';
import { yearlyMustDos, type ReviewSide, type WrittenView, type ReviewOutcome } from '../../domain/review/index.ts';
import { beginYear, freezeBaseline } from '../../domain/trial-year/index.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { viewCourse } from '../course/view-course.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { addMeetingOffice } from '../meeting/meeting.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { viewPortalReview } from '../portal/view-review.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { findYearOfCourse } from '../trial-year/find-year.ts';
import { insertYear } from '../trial-year/save-year.ts';
import { answerMustDo, decideReview, noteFollowed } from './decide-review.ts';
import { giveView, openWithout } from './give-view.ts';
import { openReview } from './open-review.ts';
import { answerReviewMinutes, sendReviewMinutes } from './review-minutes.ts';
import { viewReview } from './view-review.ts';

export interface SampleReview {
  office: SampleOffice;
  clientId: string;
  personId: string;
  courseId: string;
}

export const asOffice = <T>({ office }: Pick<SampleReview, 'office'>, work: (scope: OfficeScope) => Promise<T>) =>
  inSample(office, work);
export const asClient = <T>(
  { office, personId }: Pick<SampleReview, 'office' | 'personId'>,
  work: (scope: OfficeScope) => Promise<T>,
) => inSample(office, work, { personId });

/** What each side writes: no word of the one is in the other's. */
export const written: Readonly<Record<ReviewSide, WrittenView>> = {
  client: {
    ratings: { 'own-deliveries': 4, answers: 5, reports: null, promises: 3, 'working-together': 4 },
    works: 'Ingrid ringer «tilbake», æøå',
    change: 'Rapportene er tunge å lese',
    words: '',
    wish: 'continue',
  },
  office: {
    ratings: { deliveries: 4, replies: 5, 'working-together': 5 },
    works: 'Bilagene er sorterte nå',
    change: 'Kassen kommer sent',
    words: '',
    wish: 'adjust',
  },
};

/** The builder with a talk that was decided on Monday 2 November 2026 and a year from the 3rd; seen on that Monday. */
export async function addYearOffice(db: Database): Promise<SampleReview> {
  const { office, clientId, personId } = await addMeetingOffice(db);
  const decided = await inSample(office, (scope) =>
    decideClientCourse(scope, clientId, { decision: 'talk', reason: '' }),
  );
  if ('refused' in decided) throw new Error(decided.refused);
  const { courseId } = decided;
  await addYear({ office, clientId, personId, courseId });
  return { office, clientId, personId, courseId };
}

/** Agreed today, from tomorrow, with the figures of today. */
export async function addYear({ office, clientId, courseId }: SampleReview): Promise<string> {
  return inSample(office, async (scope) => {
    const duties = (await loadConductDuties(scope, [clientId])).get(clientId)!;
    const year = beginYear({
      agreedOn: scope.today,
      startOn: addDays(scope.today, 1),
      targets: [
        { figure: 'median-days', comparison: 'at-most', value: 2 },
        { figure: 'complete', comparison: 'at-least', value: 4, of: 6 },
      ],
      baseline: freezeBaseline(duties, scope.today),
    });
    return insertYear(scope, { courseId, clientId, year });
  });
}

/** The same a year later, on Monday 8 November 2027, with the review open until Monday the 22nd. */
export async function addReview(db: Database): Promise<SampleReview> {
  const review = await addYearOffice(db);
  moveClock(review.office, '2027-11-08T08:00:00.000Z');
  const opened = await asOffice(review, (scope) =>
    openReview(scope, review.clientId, { answerByOn: on('2027-11-22') }),
  );
  if ('refused' in opened) throw new Error(opened.refused);
  return review;
}

/** The yearly list, each item in order. */
export async function answerAll(review: SampleReview): Promise<void> {
  for (const mustDo of yearlyMustDos) {
    await asOffice(review, (scope) => answerMustDo(scope, review.clientId, mustDo, { answer: 'yes' }));
  }
}

export async function yearOf({ office, courseId }: SampleReview) {
  return (await inSample(office, (scope) => findYearOfCourse(scope, courseId)))!.year;
}

/** The office opens the review. */
export const open = (review: SampleReview, how: Parameters<typeof openReview>[2] = {}) =>
  asOffice(review, (scope) => openReview(scope, review.clientId, how));

/** A side gives its view. */
export const give = (review: SampleReview, side: 'office' | 'client', view = written[side]) =>
  (side === 'office' ? asOffice : asClient)(review, (scope) => giveView(scope, review.clientId, view));

/** A side opens its view without waiting for the other’s. */
export const openAlone = (review: SampleReview, side: 'office' | 'client') =>
  (side === 'office' ? asOffice : asClient)(review, (scope) => openWithout(scope, review.clientId));

/** The lead decides what the review comes to. */
export const decide = (review: SampleReview, outcome: ReviewOutcome) =>
  asOffice(review, (scope) => decideReview(scope, review.clientId, outcome));

/** The lead sends the minutes. */
export const send = (review: SampleReview, words: string) =>
  asOffice(review, (scope) => sendReviewMinutes(scope, review.clientId, { words }));

/** A side answers the minutes. */
export const answer = (
  review: SampleReview,
  side: 'office' | 'client',
  given: 'accepted' | 'not-accepted',
  words = '',
) =>
  (side === 'office' ? asOffice : asClient)(review, (scope) =>
    answerReviewMinutes(scope, review.clientId, { answer: given, words }),
  );

/** The lead notes that what was to follow was done. */
export const followed = (review: SampleReview) => asOffice(review, (scope) => noteFollowed(scope, review.clientId));

/** The page as the lead sees it. */
export const ofOffice = async (review: SampleReview) => {
  const view = await asOffice(review, (scope) => viewReview(scope, review.clientId, 'nb'));
  if ('refused' in view) throw new Error(view.refused);
  return view;
};

/** The page as the client sees it; it was opened with a code unless told otherwise. */
export const ofClient = (review: SampleReview, opened = true) =>
  asClient(review, async (scope) => {
    const acting = await findActingFor(scope, review.clientId);
    if ('refused' in acting) throw new Error(acting.refused);
    return viewPortalReview(scope, acting, { opened, language: 'nb' });
  });

/** The open tasks of reviews, by their kinds. */
export const tasks = async ({ office }: SampleReview) =>
  (await inSample(office, (scope) => viewTasks(scope, 'all')))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('review-') || kind === 'course-turn');

/** Where the course stands: `review-open: lead book-review`, or `ended continue`. */
export const stage = async (review: SampleReview) => {
  const view = await asOffice(review, (scope) => viewCourse(scope, review.clientId));
  if ('refused' in view) throw new Error(view.refused);
  return view.next === null ? `${view.stage} ${view.ended?.as}` : `${view.stage}: ${view.next.whose} ${view.next.what}`;
};

/** The kinds of the review’s letters, oldest first. */
export const letters = async ({ office }: SampleReview) => {
  const rows = await inSample(office, ({ trx }) =>
    trx.selectFrom('message').select('kind').where('kind', 'like', 'review-%').orderBy('id').execute(),
  );
  return rows.map(({ kind }) => kind);
};

/** What the record tells of the review and of the end of its course, oldest first. */
export const events = async ({ office, clientId }: SampleReview) => {
  const { rows } = await inSample(office, ({ trx }) =>
    sql<{ kind: string }>`select kind from record_event where client_id = ${clientId}
      and (kind like 'review-%' or kind = 'course-ended') order by sequence`.execute(trx),
  );
  return rows.map(({ kind }) => kind);
};

/** The client’s record as one text. */
export const record = (review: SampleReview) =>
  asOffice(review, async (scope) => JSON.stringify(await viewRecord(scope, review.clientId)));

/** The records of the office are whole. */
export const verifies = async ({ office }: SampleReview) => {
  const records = await inSample(office, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};

/** As far as both views. */
export async function addOpen(db: Database): Promise<SampleReview> {
  const review = await addReview(db);
  await give(review, 'client');
  await give(review, 'office');
  return review;
}

/** As far as an outcome with its minutes sent. */
export async function addMinuted(db: Database, outcome: ReviewOutcome): Promise<SampleReview> {
  const review = await addOpen(db);
  await answerAll(review);
  expect(await decide(review, outcome)).not.toHaveProperty('refused');
  expect(await send(review, 'Vi fortsetter «sammen», æøå.\nKassen leveres hver fredag.')).toEqual({ sent: true });
  return review;
}
