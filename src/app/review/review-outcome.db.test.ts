import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import type { ReviewOutcome } from '../../domain/review/index.ts';
import { endMeeting, pickTime } from '../meeting/act-on-meeting.ts';
import { storgata, time } from '../meeting/meeting.testdata.ts';
import { offerMeeting } from '../meeting/offer-meeting.ts';
import { markClaim } from '../talk/own-dates.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { approveReviewOwnDates } from './approve-own-dates.ts';
import { answerMustDo } from './decide-review.ts';
import { saveReviewMinutes } from './review-minutes.ts';
import {
  addReview,
  addYear,
  answerAll,
  asClient,
  asOffice,
  addMinuted,
  addOpen,
  answer,
  decide,
  events,
  followed,
  give,
  letters,
  ofClient,
  ofOffice,
  open,
  record,
  send,
  stage,
  tasks,
  verifies,
} from './review.testdata.ts';
import { watchReviews } from './watch-reviews.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('the yearly list and the outcome', () => {
  test('the outcome waits for both views and for the whole list, and can be changed until the minutes are accepted', async () => {
    const review = await addReview(database.db);
    const goOn: ReviewOutcome = { outcome: 'continue', into: 'ordinary-year' };
    expect(await decide(review, goOn)).toEqual({ refused: 'views-not-open' });
    await give(review, 'client');
    await give(review, 'office');
    expect(await decide(review, goOn)).toEqual({ refused: 'must-dos-open' });
    await answerAll(review);
    await answerAll(review);
    expect(await decide(review, { outcome: 'recommend-another', reason: ' ' })).toEqual({ refused: 'outcome-reason' });
    expect(await decide(review, goOn)).toEqual({ follows: 'ordinary-year' });
    expect(await decide(review, goOn)).toEqual({ follows: 'ordinary-year' });
    expect((await events(review)).filter((kind) => kind === 'review-decided')).toHaveLength(1);
    await send(review, 'Vi fortsetter.');
    await answer(review, 'client', 'accepted');
    expect(await decide(review, { outcome: 'adjust' })).toEqual({ follows: 'changed-agreement' });
    // Minutes that told of the other outcome are nobody's yes to this one.
    expect(await ofClient(review)).toMatchObject({ minutes: null, hasMinutes: false });
    expect(await tasks(review)).toEqual(['review-minutes-to-write']);
  });

  test('whether due diligence was done again is in no paper of the client', async () => {
    const review = await addOpen(database.db);
    await asOffice(review, (scope) => answerMustDo(scope, review.clientId, 'due-diligence', { answer: 'no' }));
    await asOffice(review, (scope) =>
      answerMustDo(scope, review.clientId, 'price', { answer: 'later', byOn: on('2028-01-10') }),
    );
    await expect(
      asOffice(review, (scope) =>
        answerMustDo(scope, review.clientId, 'price', { answer: 'later', byOn: on('2027-11-08') }),
      ),
    ).rejects.toThrow('review.must-do');
    const ofClients = JSON.stringify([
      await ofClient(review),
      await record(review),
      await asOffice(review, (scope) => collectAccess(scope, { kind: 'person', id: review.personId })),
    ]);
    expect(ofClients).toContain('Senere, innen 10. januar 2028');
    expect(ofClients).not.toMatch(/kundetiltak|due-diligence|capacity|folk og tid/i);
    expect(JSON.stringify(await ofOffice(review))).toContain('Er kundetiltakene gjort på nytt?');
  });

  test('the office’s own dates stand on the page by the lead’s yes, and never while a claim is marked', async () => {
    const review = await addOpen(database.db);
    const approve = (approved: boolean) =>
      asOffice(review, (scope) => approveReviewOwnDates(scope, review.clientId, approved));
    expect(JSON.stringify(await ofClient(review))).not.toContain('Våre egne datoer i tide');
    expect(await approve(true)).toEqual({ approved: true });
    expect(JSON.stringify(await ofClient(review))).toContain('Våre egne datoer i tide');
    await asOffice(review, (scope) => markClaim(scope, review.clientId, true));
    expect(JSON.stringify(await ofClient(review))).not.toContain('Våre egne datoer i tide');
    expect(await approve(true)).toEqual({ refused: 'claim-open' });
    expect(await approve(false)).toEqual({ approved: false });
  });
});

describe('the minutes', () => {
  test('are accepted by both, and an ordinary year ends the course', async () => {
    const review = await addMinuted(database.db, { outcome: 'continue', into: 'ordinary-year' });
    expect(await letters(review)).toEqual(['review-opened', 'review-minutes']);
    // Once more, word for word: nobody is told a second time.
    await send(review, 'Vi fortsetter «sammen», æøå.\nKassen leveres hver fredag.');
    expect(await letters(review)).toEqual(['review-opened', 'review-minutes']);
    expect(await tasks(review)).toEqual(['review-minutes-to-answer']);
    expect(await answer(review, 'office', 'accepted')).toEqual({ answered: true });
    expect(await tasks(review)).toEqual([]);
    expect(await answer(review, 'client', 'accepted')).toEqual({ answered: true });
    expect(await answer(review, 'client', 'accepted')).toEqual({ answered: true });
    expect(await stage(review)).toBe('ended continue');
    expect(await tasks(review)).toEqual([]);
    expect(await ofOffice(review)).toMatchObject({
      review: { closedOn: '2027-11-08', minutes: { standing: 'accepted' } },
    });
    expect(await ofClient(review)).toMatchObject({ closed: true, follows: 'ordinary-year' });
    expect((await events(review)).slice(-3)).toEqual([
      'review-minutes-answered',
      'review-minutes-answered',
      'course-ended',
    ]);
    expect(await give(review, 'client')).toEqual({ refused: 'course-not-open' });
    await verifies(review);
  });

  test('both sides that accept in the same moment are both heard', async () => {
    const review = await addMinuted(database.db, { outcome: 'continue', into: 'ordinary-year' });
    const both = await Promise.all([answer(review, 'client', 'accepted'), answer(review, 'office', 'accepted')]);
    expect(both).toEqual([{ answered: true }, { answered: true }]);
    expect(await stage(review)).toBe('ended continue');
    expect((await events(review)).filter((kind) => kind === 'course-ended')).toHaveLength(1);
  });

  test('that are not as it was are talked about, written anew and sent anew', async () => {
    const review = await addMinuted(database.db, { outcome: 'adjust' });
    await answer(review, 'office', 'accepted');
    expect(await answer(review, 'client', 'not-accepted')).toEqual({ refused: 'minutes-words' });
    expect(await answer(review, 'client', 'not-accepted', 'Vi «snakket» om prisen også')).toEqual({ answered: true });
    expect(await answer(review, 'client', 'accepted')).toEqual({ refused: 'minutes-answered' });
    expect(await tasks(review)).toEqual(['review-minutes-to-write']);
    expect(await record(review)).toContain('Vi «snakket» om prisen også');
    await asOffice(review, (scope) => saveReviewMinutes(scope, review.clientId, 'Vi snakket om prisen også.'));
    expect(await ofClient(review)).toMatchObject({ minutes: { client: { answer: 'not-accepted' } } });
    expect(await send(review, 'Vi snakket om prisen også.')).toEqual({ sent: true });
    expect(await ofClient(review)).toMatchObject({ minutes: { client: null, words: 'Vi snakket om prisen også.' } });
    expect(await letters(review)).toEqual(['review-opened', 'review-minutes', 'review-minutes']);
  });

  test('are empty, or tell of nothing yet: they are not sent; silence accepts nothing', async () => {
    const review = await addOpen(database.db);
    expect(await send(review, 'For tidlig')).toEqual({ refused: 'outcome-missing' });
    expect(await answer(review, 'client', 'accepted')).toEqual({ refused: 'minutes-not-sent' });
    await answerAll(review);
    await decide(review, { outcome: 'adjust' });
    expect(await send(review, '  ')).toEqual({ refused: 'minutes-empty' });
    await send(review, 'Vi justerer.');
    await answer(review, 'office', 'accepted');
    await workAt(review.office, '2027-12-20T09:00:00.000Z');
    expect(await stage(review)).toBe('review-open: lead call-client');
    expect(await tasks(review)).toEqual(['course-turn']);
    expect(await followed(review)).toEqual({ refused: 'minutes-not-accepted' });
  });
});

describe('what follows', () => {
  const accepted = async (outcome: ReviewOutcome) => {
    const review = await addMinuted(database.db, outcome);
    await answer(review, 'office', 'accepted');
    await answer(review, 'client', 'accepted');
    return review;
  };

  test('a new year is begun, and its review is another one', async () => {
    const review = await accepted({ outcome: 'continue', into: 'new-year' });
    expect(await stage(review)).toBe('following-up: lead begin-new-year');
    expect(await followed(review)).toEqual({ refused: 'not-followed' });
    await addYear(review);
    expect(await followed(review)).toEqual({ followed: true });
    expect(await followed(review)).toEqual({ refused: 'review-not-open' });
    expect(await stage(review)).toMatch(/^year-running/);
    expect((await ofOffice(review)).review).toBeNull();
    moveClock(review.office, '2028-11-13T08:00:00.000Z');
    expect(await open(review)).toHaveProperty('reviewId');
    expect(await ofOffice(review)).toMatchObject({ review: { own: null, shared: null, minutes: { sent: null } } });
    await verifies(review);
  });

  test('a new year that has begun is seen by itself', async () => {
    const review = await accepted({ outcome: 'continue', into: 'new-year' });
    await addYear(review);
    moveClock(review.office, '2027-11-09T08:00:00.000Z');
    await asOffice(review, watchReviews);
    await asOffice(review, watchReviews);
    expect((await events(review)).filter((kind) => kind === 'review-closed')).toHaveLength(1);
    expect(await followed(review)).toEqual({ refused: 'review-not-open' });
  });

  test('that the client was helped on is said by the lead', async () => {
    const review = await accepted({ outcome: 'recommend-another', reason: 'Et byrå som henter bilag' });
    expect(await stage(review)).toBe('helping-on: lead help-on');
    expect(await tasks(review)).toEqual(['course-turn']);
    expect(await followed(review)).toEqual({ followed: true });
    expect(await stage(review)).toBe('ended helped-on');
    expect(await tasks(review)).toEqual([]);
  });

  test('a changed agreement is drafted first', async () => {
    const review = await accepted({ outcome: 'adjust' });
    expect(await followed(review)).toEqual({ refused: 'not-followed' });
    expect(await stage(review)).toBe('following-up: lead draft-changed-agreement');
  });
});

describe('the meeting of the review', () => {
  test('is offered, chosen and held, and the course goes by it', async () => {
    const review = await addOpen(database.db);
    expect(await stage(review)).toBe('review-open: lead book-review');
    const offered = await asOffice(review, (scope) =>
      offerMeeting(scope, review.clientId, {
        personId: review.personId,
        hostId: review.office.staffId,
        purpose: 'review',
        lengthMinutes: 60,
        place: storgata,
        agenda: [{ words: 'Året vårt' }],
        courseId: review.courseId,
        range: { fromOn: on('2027-11-15'), toOn: on('2027-11-26') },
      }),
    );
    if ('refused' in offered) throw new Error(offered.refused);
    const { meetingId } = offered;
    await asOffice(review, watchReviews);
    expect(await stage(review)).toBe('review-open: client pick-time');
    expect(await tasks(review)).toEqual([]);
    await asClient(review, (scope) => pickTime(scope, meetingId, time('2027-11-16 10:00'), review.clientId));
    expect(await ofOffice(review)).toMatchObject({ meeting: { state: 'booked', meetsOn: '2027-11-16' } });
    moveClock(review.office, '2027-11-16T11:00:00.000Z');
    await asOffice(review, (scope) => endMeeting(scope, meetingId, 'record-held'));
    await asOffice(review, watchReviews);
    expect(await stage(review)).toBe('review-open: lead decide-outcome');
    expect(await tasks(review)).toEqual(['review-to-decide']);
  });
});
