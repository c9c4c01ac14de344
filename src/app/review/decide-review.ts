import { sql } from 'kysely';
import { isSameData } from '../../domain/kernel/index.ts';
import {
  areMinutesAccepted,
  decideOutcome,
  foldEvents,
  followingOf,
  readMustDo,
  type MustDoAnswer,
  type OutcomeFollowing,
  type OutcomeRefusal,
  type ReviewOutcome,
  type YearlyMustDo,
} from '../../domain/review/index.ts';
import { loadCourse } from '../course/load-course.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findReviewChange } from './find-review-change.ts';
import { findReviewToChange, saveReview, viewsOf, type ReviewNotOpen, type ReviewRow } from './find-review.ts';
import { settleReview } from './settle-review.ts';

/**
 * Answers one item of the yearly list, or answers it anew. The list is the office's own matter: that it was answered stands in the office's record and not in the client's, for from
 * none of its papers may a client read whether due diligence was asked about. Throws what `readMustDo` throws.
 */
export async function answerMustDo(
  scope: OfficeScope,
  clientId: string,
  mustDo: YearlyMustDo,
  given: MustDoAnswer,
): Promise<{ answered: true } | { refused: ReviewNotOpen }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const { row } = found;
  const answer = readMustDo(given, scope.today);
  if (isSameData(row.must_dos[mustDo] ?? null, answer)) return { answered: true };
  await saveReview(scope, row.id, { must_dos: JSON.stringify({ ...row.must_dos, [mustDo]: answer }) });
  await appendOfficeEvents(scope, [
    { kind: 'review-list-answered', data: { client: clientId, review: row.id, item: mustDo, answer: answer.answer } },
  ]);
  return { answered: true };
}

/**
 * What the review comes to. It may be decided anew until both sides have accepted the minutes; minutes that tell of another outcome are then written anew.
 */
export async function decideReview(
  scope: OfficeScope,
  clientId: string,
  given: ReviewOutcome,
): Promise<{ follows: OutcomeFollowing } | { refused: ReviewNotOpen | OutcomeRefusal | 'minutes-accepted' }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const { row, course } = found;
  const outcome = given.outcome === 'recommend-another' ? { ...given, reason: given.reason.trim() } : given;
  const { facts } = await loadCourse(scope, course);
  const skipped = foldEvents(facts.events).skipped.has('views');
  const decided = decideOutcome(outcome, { views: skipped ? 'skipped' : viewsOf(row), mustDos: row.must_dos });
  if ('refused' in decided) return decided;
  const { on: _on, ...before } = row.outcome ?? { on: scope.today };
  if (isSameData(before, outcome)) return { follows: decided.follows };
  if (areMinutesAccepted(row.minutes?.sent, scope.today)) return { refused: 'minutes-accepted' };
  await saveReview(scope, row.id, {
    outcome: JSON.stringify({ ...outcome, on: scope.today }),
    ...(row.minutes?.sent === undefined ? {} : { minutes: JSON.stringify({ words: row.minutes.words }) }),
  });
  await appendRecord(scope, [
    {
      clientId,
      kind: 'review-decided',
      data: { review: row.id, outcome: outcome.outcome, follows: decided.follows },
      ...(outcome.outcome === 'recommend-another' ? { words: { reason: outcome.reason } } : {}),
    },
  ]);
  await settleReview(scope, found);
  return { follows: decided.follows };
}

/**
 * Notes that what follows was done: the new year has begun, the changed agreement is accepted, the client is helped on. What Takt can see it asks for; that a client was helped on the
 * lead says.
 */
export async function noteFollowed(
  scope: OfficeScope,
  clientId: string,
): Promise<
  { followed: true } | { refused: ReviewNotOpen | 'outcome-missing' | 'minutes-not-accepted' | 'not-followed' }
> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const { row, course } = found;
  if (row.outcome === null) return { refused: 'outcome-missing' };
  const { stage, facts } = await loadCourse(scope, course);
  const isLeft = foldEvents(facts.events).skipped.has('review-minutes');
  if (!isLeft && !areMinutesAccepted(row.minutes?.sent, scope.today)) return { refused: 'minutes-not-accepted' };
  const follows = followingOf(row.outcome);
  // A new year is another year: the course goes on with it, and this review is over.
  const isHelpedOn = follows === 'helping-on' && stage.stage === 'helping-on';
  if (!isHelpedOn && !(await isFollowed(scope, row, follows))) return { refused: 'not-followed' };
  await closeFollowed(scope, row, follows);
  await settleReview(scope, found);
  return { followed: true };
}

/** What Takt can see of what follows: a year begun since, or a change of the agreement that both have accepted. */
export async function isFollowed(scope: OfficeScope, row: ReviewRow, follows: OutcomeFollowing): Promise<boolean> {
  if (follows === 'changed-agreement') return (await findReviewChange(scope, row))?.state === 'accepted';
  if (follows !== 'new-year') return false;
  const { rows } = await sql<{
    found: boolean;
  }>`select exists (select from trial_year y where y.office_id = ${scope.officeId}
      and y.course_id = ${row.course_id} and y.id is distinct from ${row.year_id}::uuid and y.made_at >= ${row.opened_at}) as found`.execute(
    scope.trx,
  );
  return rows[0]!.found;
}

export async function closeFollowed(scope: OfficeScope, row: ReviewRow, follows: OutcomeFollowing): Promise<void> {
  await saveReview(scope, row.id, { followed_on: scope.today, closed_on: scope.today });
  await appendRecord(scope, [{ clientId: row.client_id, kind: 'review-closed', data: { review: row.id, follows } }]);
}
