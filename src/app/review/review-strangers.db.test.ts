import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { findWaitingReview } from '../portal/view-review.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { noteFollowed } from './decide-review.ts';
import { giveView } from './give-view.ts';
import { openReview } from './open-review.ts';
import {
  addReview,
  asClient,
  asOffice,
  written,
  addMinuted,
  answer,
  decide,
  followed,
  give,
  letters,
  ofOffice,
  openAlone,
  send,
  tasks,
  verifies,
} from './review.testdata.ts';
import { viewReview } from './view-review.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('strangers and leavers', () => {
  test('another office finds nothing, and a client who has left is not asked any more', async () => {
    const review = await addReview(database.db);
    const other = await addSampleOffice(database.db, '2027-11-08T08:00:00.000Z');
    const asOther = <T>(work: Parameters<typeof inSample<T>>[1]) => inSample(other, work);
    expect(await asOther((scope) => viewReview(scope, review.clientId, 'nb'))).toEqual({ refused: 'not-found' });
    expect(await asOther((scope) => openReview(scope, review.clientId))).toEqual({ refused: 'not-found' });
    expect(await asOther((scope) => giveView(scope, review.clientId, written.office))).toEqual({
      refused: 'not-found',
    });
    expect(await asOther((scope) => noteFollowed(scope, review.clientId))).toEqual({ refused: 'not-found' });
    await asOffice(review, (scope) => deactivateClient(scope, review.clientId));
    for (const acted of [
      await give(review, 'office'),
      await give(review, 'client'),
      await openAlone(review, 'office'),
      await decide(review, { outcome: 'adjust' }),
      await send(review, 'x'),
      await answer(review, 'client', 'accepted'),
      await followed(review),
    ]) {
      expect(acted).toEqual({ refused: 'not-found' });
    }
    for (const day of ['18', '22', '23']) await workAt(review.office, `2027-11-${day}T09:00:00.000Z`);
    expect(await tasks(review)).toEqual([]);
    expect((await letters(review)).filter((kind) => kind === 'review-reminder')).toEqual([]);
    expect((await ofOffice(review)).review).not.toBeNull();
  });

  test('what both wrote is erased when its time is over, and the page says so', async () => {
    const review = await addMinuted(database.db, { outcome: 'continue', into: 'ordinary-year' });
    await answer(review, 'office', 'accepted');
    await answer(review, 'client', 'accepted');
    await asOffice(review, (scope) => deactivateClient(scope, review.clientId));
    moveClock(review.office, '2034-06-01T08:00:00.000Z');
    const due = await asOffice(review, listDue);
    expect(JSON.stringify(due)).toContain('review-words');
    await asOffice(review, (scope) => approveErasure(scope, due.hash));
    expect(await ofOffice(review)).toMatchObject({ review: { erased: true, own: null, shared: null } });
    await verifies(review);
  });

  test('nobody at the client who does not answer for the agreement hears of it', async () => {
    const review = await addReview(database.db);
    const acting = { clientId: review.clientId, named: ['payroll'], answersFor: ['payroll'] } as const;
    expect(await asClient(review, (scope) => findWaitingReview(scope, acting))).toBeNull();
    const all = { ...acting, answersFor: ['agreement'] } as const;
    expect(await asClient(review, (scope) => findWaitingReview(scope, all))).toEqual({
      waits: 'view',
      answerByOn: '2027-11-22',
    });
  });
});
