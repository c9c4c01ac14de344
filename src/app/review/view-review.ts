import type { CourseTable } from '../../db/tables.ts';
import { addOfficeDays } from '../../domain/kernel/index.ts';
import {
  deriveMinutesStanding,
  foldEvents,
  followingOf,
  isReviewEarly,
  mustDosFor,
  viewDaysDefault,
  whatIsShown,
  yearlyMustDos,
  type MinutesAnswer,
  type ReviewSide,
  type ReviewView,
} from '../../domain/review/index.ts';
import { endOfYear } from '../../domain/trial-year/index.ts';
import type { ReviewPageView, ReviewViewGiven, SharedPageView } from '../../http/contract/review.ts';
import type { Language } from '../../texts/language.ts';
import type { SharedPageText } from '../../texts/review/shared-page-in-words.ts';
import { findTalkCourse, loadCourse, type LoadedCourse } from '../course/load-course.ts';
import { dateInZone } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findYearOfCourse } from '../trial-year/find-year.ts';
import { findReviewChange, type ReviewChangeRow } from './find-review-change.ts';
import { findNewestReview, findReviewOfYear, viewsOf, type ReviewRow } from './find-review.ts';
import { loadReviewOwnDates, loadReviewParties, loadSharedPage, type ReviewParties } from './load-shared-page.ts';

/**
 * The joint review as the office sees it: why it is not open yet, its own view and whether the client's is in, then the page that both look at, what it came to and the minutes. Of the
 * client's view not a word before both are in.
 */
export async function viewReview(
  scope: OfficeScope,
  clientId: string,
  language: Language,
): Promise<ReviewPageView | { refused: 'not-found' }> {
  const parties = await loadReviewParties(scope, clientId);
  if (!parties) return { refused: 'not-found' };
  const course = await findTalkCourse(scope, clientId);
  const loaded = course && (await loadCourse(scope, course));
  const row = await findReviewShown(scope, clientId, course);
  const meeting = loaded?.reviewMeeting;
  const next = loaded && loaded.stage.stage !== 'ended' ? loaded.stage.next : undefined;
  return {
    client: { id: clientId, name: parties.clientName },
    leadName: parties.leadName,
    courseId: course?.id ?? null,
    isLead: parties.leadId === staffOf(scope),
    stage: loaded?.stage.stage ?? null,
    next: next ? { whose: next.whose, what: next.what, byOn: next.byOn } : null,
    opening: await openingOf(scope, parties, loaded, row),
    meeting: meeting ? { id: meeting.id, state: meeting.state, meetsOn: meeting.meetsOn } : null,
    review: row ? await toView(scope, row, parties, language) : null,
  };
}

/** The review of the year that runs or ran last; before a new year's own there is the one that led to it. */
async function findReviewShown(
  scope: OfficeScope,
  clientId: string,
  course: CourseTable | undefined,
): Promise<ReviewRow | undefined> {
  if (course === undefined || course.ended_at !== null) return findNewestReview(scope, clientId);
  const year = await findYearOfCourse(scope, course.id);
  return findReviewOfYear(scope, course.id, year?.id ?? null);
}

async function openingOf(
  scope: OfficeScope,
  { active }: ReviewParties,
  loaded: LoadedCourse | undefined,
  row: ReviewRow | undefined,
): Promise<ReviewPageView['opening']> {
  const year = loaded?.facts.year;
  const skipped = loaded !== undefined && foldEvents(loaded.facts.events).skipped.has('year');
  const now = (): ReviewPageView['opening']['now'] => {
    if (!active || loaded === undefined || loaded.course.ended_at !== null) return row ? 'opened' : 'no-course';
    if (row) return 'opened';
    if (year === undefined) return skipped ? 'yes' : 'no-year';
    return isReviewEarly(year, scope.today) ? 'early' : 'yes';
  };
  return {
    now: now(),
    yearEndsOn: year === undefined ? null : endOfYear(year),
    answerByOn: addOfficeDays(scope.today, viewDaysDefault, scope.closures),
  };
}

async function toView(
  scope: OfficeScope,
  row: ReviewRow,
  parties: ReviewParties,
  language: Language,
): Promise<ReviewPageView['review']> {
  const { own, ...shown } = shownTo(scope, row, 'office');
  const shared = await loadSharedPage(scope, row, 'office', parties, language);
  const ownDates = await loadReviewOwnDates(scope, row, parties);
  const { outcome, minutes } = row;
  const openedBy = await scope.trx
    .selectFrom('staff')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.opened_by)
    .executeTakeFirstOrThrow();
  const clients = mustDosFor('client');
  const change = await findReviewChange(scope, row);
  const { on: decidedOn, ...decided } = outcome ?? { on: scope.today };
  return {
    id: row.id,
    openedOn: dateInZone(row.opened_at, scope.zone),
    openedByName: openedBy.name,
    answerByOn: row.answer_by_on,
    closedOn: row.closed_on,
    erased: row.views === null,
    own,
    shown,
    shared: shared ? toShared(shared) : null,
    mustDos: yearlyMustDos.map((mustDo) => ({
      mustDo,
      answer: row.must_dos[mustDo] ?? null,
      officeOnly: !clients.includes(mustDo),
    })),
    ownDates: {
      shown: ownDates.shown,
      late: ownDates.late.length,
      claimMarked: parties.claimMarked,
      mayApprove: parties.leadId === staffOf(scope) && !parties.claimMarked && row.closed_on === null,
    },
    outcome: outcome ? { decided: decided as typeof outcome, follows: followingOf(outcome), on: decidedOn } : null,
    minutes: {
      words: minutes?.words ?? '',
      sent: sentMinutesOf(row),
      standing: minutes?.sent === undefined ? null : deriveMinutesStanding(minutes.sent, scope.today).standing,
    },
    change: change ? toChange(change) : null,
    followedOn: row.followed_on,
  };
}

function toChange({ id, ...change }: ReviewChangeRow): NonNullable<NonNullable<ReviewPageView['review']>['change']> {
  return { proposalId: id, ...change };
}

/** What a side is shown of the two views, by the one rule that says it. */
export function shownTo(
  scope: OfficeScope,
  row: ReviewRow,
  side: ReviewSide,
): { own: ReviewViewGiven | null } & NonNullable<ReviewPageView['review']>['shown'] {
  const { own, other, mayChange, mayOpenWithout } = whatIsShown(viewsOf(row), side, scope.today);
  const isClosed = row.closed_on !== null;
  const hidden = other.shown === 'hidden' && other.isIn ? 'hidden-is-in' : 'hidden';
  return {
    own: own ? toGiven(own) : null,
    other: other.shown === 'hidden' ? hidden : other.shown === 'view' ? 'shown' : 'none',
    mayChange: mayChange && !isClosed,
    mayOpenWithout: mayOpenWithout && !isClosed,
  };
}

function toGiven({ givenOn, ratings, works, change, words, wish }: ReviewView): ReviewViewGiven {
  return { givenOn, ratings: { ...ratings }, works, change, words, wish };
}

/** Minutes as they were sent, with what each side has said of them. */
export function sentMinutesOf({
  minutes,
}: Pick<ReviewRow, 'minutes'>): NonNullable<ReviewPageView['review']>['minutes']['sent'] {
  if (minutes?.sent === undefined) return null;
  const { words, sentOn, answerByOn, answers } = minutes.sent;
  return { words, sentOn, answerByOn, office: toAnswer(answers.office), client: toAnswer(answers.client) };
}

function toAnswer(answer: MinutesAnswer | undefined) {
  return answer === undefined ? null : { answer: answer.answer, on: answer.on, words: answer.words };
}

export function toShared(text: SharedPageText): SharedPageView {
  return structuredClone(text) as SharedPageView;
}
