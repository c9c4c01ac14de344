import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { addDays, calendarDate as on } from '../../domain/kernel/index.ts';
import { yearlyMustDos, type ReviewSide, type WrittenView } from '../../domain/review/index.ts';
import { beginYear, freezeBaseline } from '../../domain/trial-year/index.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { addMeetingOffice } from '../meeting/meeting.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findYearOfCourse } from '../trial-year/find-year.ts';
import { insertYear } from '../trial-year/save-year.ts';
import { answerMustDo } from './decide-review.ts';
import { openReview } from './open-review.ts';

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
