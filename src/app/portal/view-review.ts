import { addDays } from '../../domain/kernel/index.ts';
import { areViewsOpen, followingOf } from '../../domain/review/index.ts';
import type { PortalReview } from '../../http/contract/review.ts';
import type { Language } from '../../texts/language.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findNewestReview, viewsOf, type ReviewRow } from '../review/find-review.ts';
import { loadReviewParties, loadSharedPage } from '../review/load-shared-page.ts';
import { sentMinutesOf, shownTo, toShared } from '../review/view-review.ts';
import type { Acting } from './find-acting-for.ts';

/** For so long a review that is over is shown to the client. */
const shownDays = 90;

/**
 * The joint review as whoever answers for the client's agreement sees it; nobody else there does. What somebody wrote comes with a code only. Of the office's view not a word before
 * both are in, and never the items of the yearly list that are the office's own.
 */
export async function viewPortalReview(
  scope: OfficeScope,
  acting: Acting,
  { opened, language }: { opened: boolean; language: Language },
): Promise<PortalReview | null> {
  const row = await findPortalReview(scope, acting);
  if (!row) return null;
  const parties = (await loadReviewParties(scope, acting.clientId))!;
  const { own, ...shown } = shownTo(scope, row, 'client');
  const isOpen = areViewsOpen(viewsOf(row));
  const hasMinutes = row.minutes?.sent !== undefined;
  const shared = opened ? await loadSharedPage(scope, row, 'client', parties, language) : undefined;
  return {
    id: row.id,
    leadName: parties.leadName,
    answerByOn: row.answer_by_on,
    closed: row.closed_on !== null,
    isIn: own !== null,
    own: opened ? own : null,
    shown,
    needsCode: !opened && (own !== null || isOpen || hasMinutes),
    shared: shared ? toShared(shared) : null,
    follows: hasMinutes && row.outcome !== null ? followingOf(row.outcome) : null,
    hasMinutes,
    minutes: opened ? sentMinutesOf(row) : null,
  };
}

/** What the start screen says of a review: something to answer, to read, or nothing. */
export async function findWaitingReview(
  scope: OfficeScope,
  acting: Acting,
): Promise<{ waits: 'view' | 'minutes' | 'nothing'; answerByOn: PortalReview['answerByOn'] } | null> {
  const row = await findPortalReview(scope, acting);
  if (!row || row.closed_on !== null) return null;
  const views = viewsOf(row);
  const sent = row.minutes?.sent;
  if (sent !== undefined && sent.answers.client === undefined) {
    return { waits: 'minutes', answerByOn: sent.answerByOn };
  }
  const asksView = views.client === undefined && !areViewsOpen(views);
  return { waits: asksView ? 'view' : 'nothing', answerByOn: row.answer_by_on };
}

/** The newest review of a course that goes on, or one that came to its end lately. One whose course was stopped is shown to nobody at the client. */
async function findPortalReview(scope: OfficeScope, { clientId, answersFor }: Acting): Promise<ReviewRow | undefined> {
  if (!answersFor.includes('agreement')) return undefined;
  const row = await findNewestReview(scope, clientId);
  if (!row) return undefined;
  if (row.closed_on !== null) return row.closed_on >= addDays(scope.today, -shownDays) ? row : undefined;
  const course = await scope.trx
    .selectFrom('course')
    .select('ended_at')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.course_id)
    .executeTakeFirstOrThrow();
  return course.ended_at === null ? row : undefined;
}
