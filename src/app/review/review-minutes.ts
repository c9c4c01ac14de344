import { isSameData, DomainError, type CalendarDate } from '../../domain/kernel/index.ts';
import {
  decideMinutesAnswer,
  decideSendReviewMinutes,
  reviewMinutesLettersMax,
  type MinutesAnswer,
  type MinutesRefusal,
  type SendMinutesRefusal,
} from '../../domain/review/index.ts';
import { loadCourse } from '../course/load-course.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findNewestReview, findReviewToChange, saveReview, type ReviewNotOpen } from './find-review.ts';
import { sideOf } from './give-view.ts';
import { settleReview } from './settle-review.ts';
import { tellReview } from './tell-review.ts';

/** Keeps minutes as they grow. What was sent stands as it was sent until it is sent again. Throws `DomainError` `review.minutes` (`lettersMax`). */
export async function saveReviewMinutes(
  scope: OfficeScope,
  clientId: string,
  words: string,
): Promise<{ saved: true } | { refused: ReviewNotOpen }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const { minutes, id } = found.row;
  await saveReview(scope, id, { minutes: JSON.stringify({ ...minutes, words: readMinutesWords(words) }) });
  return { saved: true };
}

/**
 * Sends the minutes to both sides, with what stands on the screen. What was sent and not answered is sent anew only where it says something else. Throws what `saveReviewMinutes`
 * throws.
 */
export async function sendReviewMinutes(
  scope: OfficeScope,
  clientId: string,
  given: { words: string; answerByOn?: CalendarDate },
): Promise<{ sent: true } | { refused: ReviewNotOpen | SendMinutesRefusal }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const { row, course } = found;
  const words = readMinutesWords(given.words);
  const sent = row.minutes?.sent;
  const decided = decideSendReviewMinutes(
    { outcome: row.outcome ?? undefined, sent, words },
    given.answerByOn,
    scope.today,
    scope.closures,
  );
  if ('refused' in decided) return decided;
  const isSame = sent !== undefined && sent.words === words && isSameData(sent.answers, {});
  if (isSame && (given.answerByOn === undefined || given.answerByOn === sent.answerByOn)) return { sent: true };
  const minutes = { words, sent: { ...decided, words } };
  await saveReview(scope, row.id, { minutes: JSON.stringify(minutes) });
  await appendRecord(scope, [
    {
      clientId,
      kind: 'review-minutes-sent',
      data: { review: row.id, answerByOn: decided.answerByOn, ...(sent === undefined ? {} : { again: true }) },
    },
  ]);
  const { stage } = await loadCourse(scope, course);
  if (stage.stage === 'ended' || stage.mayWrite) await tellReview(scope, { ...row, minutes }, 'minutes');
  await settleReview(scope, found);
  return { sent: true };
}

/** A side says that the minutes are as it was, or what is not. The same answer twice is given once; another one after it is refused. */
export async function answerReviewMinutes(
  scope: OfficeScope,
  clientId: string,
  given: Pick<MinutesAnswer, 'answer'> & { words?: string },
): Promise<{ answered: true } | { refused: ReviewNotOpen | MinutesRefusal | 'not-allowed' | 'minutes-not-sent' }> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) {
    // The answer may have been what closed the review: whoever presses the button twice has answered.
    return found.refused !== 'not-found' && (await hasAnswered(scope, clientId, given)) ? { answered: true } : found;
  }
  const { row } = found;
  const side = sideOf(scope, found);
  if (side === undefined) return { refused: 'not-allowed' };
  const sent = row.minutes?.sent;
  if (row.minutes === null || sent === undefined) return { refused: 'minutes-not-sent' };
  const words = given.answer === 'accepted' ? '' : readMinutesWords(given.words ?? '');
  const before = sent.answers[side];
  if (before?.answer === given.answer && before.words === words) return { answered: true };
  const byId = personOf(scope) ?? staffOf(scope)!;
  const decided = decideMinutesAnswer(sent, side, { answer: given.answer, byId, on: scope.today, words });
  if ('refused' in decided) return decided;
  await saveReview(scope, row.id, {
    minutes: JSON.stringify({ ...row.minutes, sent: { ...decided, words: sent.words } }),
  });
  await appendRecord(scope, [
    {
      clientId,
      kind: 'review-minutes-answered',
      data: { review: row.id, side, answer: given.answer },
      ...(words === '' ? {} : { words: { reason: words } }),
    },
  ]);
  await settleReview(scope, found);
  return { answered: true };
}

async function hasAnswered(
  scope: OfficeScope,
  clientId: string,
  { answer }: Pick<MinutesAnswer, 'answer'>,
): Promise<boolean> {
  const row = await findNewestReview(scope, clientId);
  const byId = personOf(scope) ?? staffOf(scope);
  return Object.values(row?.minutes?.sent?.answers ?? {}).some((one) => one.byId === byId && one.answer === answer);
}

function readMinutesWords(words: string): string {
  const read = words.trim();
  if (read.length > reviewMinutesLettersMax) {
    throw new DomainError('review.minutes', { lettersMax: reviewMinutesLettersMax });
  }
  return read;
}
