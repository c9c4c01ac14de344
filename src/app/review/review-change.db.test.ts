import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { acceptProposal, declineProposal } from '../proposal/answer-proposal.ts';
import { draftProposal, saveDraft } from '../proposal/draft-proposal.ts';
import { withdrawProposal } from '../proposal/end-proposals.ts';
import { noteCheck } from '../proposal/engagement-checks.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { documentSha256, evidence, stricter } from '../proposal/proposal.testdata.ts';
import { sendProposal } from '../proposal/send-proposal.ts';
import { viewProposal } from '../proposal/view-proposals.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import {
  addMinuted,
  addReview,
  answer,
  asClient,
  asOffice,
  events,
  followed,
  ofOffice,
  stage,
  tasks,
  verifies,
  type SampleReview,
} from './review.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Both have accepted minutes that say "adjust", on Monday 8 November 2027. */
async function addAdjusted(): Promise<SampleReview> {
  const review = await addMinuted(database.db, { outcome: 'adjust' });
  await answer(review, 'office', 'accepted');
  await answer(review, 'client', 'accepted');
  return review;
}

async function draft(review: SampleReview): Promise<string> {
  const drafted = await asOffice(review, (scope) =>
    draftProposal(scope, review.clientId, { from: { from: 'in-force' }, startOn: on('2028-01-01') }),
  );
  if ('refused' in drafted) throw new Error(drafted.refused);
  const change = { revision: 1, terms: stricter, startOn: on('2028-01-01'), language: 'nb' } as const;
  await asOffice(review, (scope) => saveDraft(scope, drafted.proposalId, change));
  return drafted.proposalId;
}

/** Sent to the client, with answer by Monday 22 November. */
async function send(review: SampleReview): Promise<string> {
  const proposalId = await draft(review);
  await asOffice(review, (scope) =>
    noteCheck(scope, review.clientId, { kind: 'due-diligence', doneOn: on('2026-11-02') }),
  );
  const sent = await asOffice(review, async (scope) => {
    const { revision } = (await loadProposal(scope, proposalId))!.row;
    const signers = [{ personId: review.personId, place: 1 }];
    return sendProposal(scope, proposalId, { revision, answerByOn: on('2027-11-22'), signers }, documentSha256);
  });
  if ('refused' in sent) throw new Error(sent.refused);
  return proposalId;
}

const changeOf = async (review: SampleReview) => (await ofOffice(review)).review!.change;
const leadsBack = async (review: SampleReview, proposalId: string) => {
  const proposal = await asOffice(review, (scope) => viewProposal(scope, proposalId));
  if ('refused' in proposal) throw new Error(proposal.refused);
  return proposal.ofReview;
};

describe('the change that a joint review led to', () => {
  test('is tied to it, from both pages, and the review is not over before both have accepted it', async () => {
    const review = await addAdjusted();
    expect(await stage(review)).toBe('following-up: lead draft-changed-agreement');
    expect(await tasks(review)).toEqual(['course-turn']);
    expect(await changeOf(review)).toBeNull();
    const proposalId = await send(review);
    expect(await changeOf(review)).toEqual({
      proposalId,
      state: 'sent',
      draftedOn: '2027-11-08',
      sentOn: '2027-11-08',
      answerByOn: '2027-11-22',
      endedOn: null,
    });
    expect(await leadsBack(review, proposalId)).toBe(true);
    expect(await stage(review)).toBe('following-up: client answer-agreement');
    expect(await followed(review)).toEqual({ refused: 'not-followed' });
    await workAt(review.office, '2027-11-09T09:00:00.000Z');
    expect(await tasks(review)).toEqual([]);
    expect(
      await asClient(review, (scope) => acceptProposal(scope, review.clientId, proposalId, evidence)),
    ).not.toHaveProperty('refused');
    await workAt(review.office, '2027-11-10T09:00:00.000Z');
    await workAt(review.office, '2027-11-11T09:00:00.000Z');
    expect(await stage(review)).toBe('ended adjust');
    expect(await ofOffice(review)).toMatchObject({
      review: { closedOn: '2027-11-10', followedOn: '2027-11-10', change: { state: 'accepted' } },
    });
    expect((await events(review)).filter((kind) => kind === 'review-closed' || kind === 'course-ended')).toHaveLength(
      2,
    );
    expect(await tasks(review)).toEqual([]);
    // What is drafted later is no matter of that review.
    moveClock(review.office, '2028-02-01T09:00:00.000Z');
    expect(await leadsBack(review, await draft(review))).toBe(false);
    expect(await changeOf(review)).toMatchObject({ proposalId });
    await verifies(review);
  });

  test('that is refused is the lead’s to decide about, and can be drafted anew', async () => {
    const review = await addAdjusted();
    const proposalId = await send(review);
    await asClient(review, (scope) => declineProposal(scope, review.clientId, proposalId, 'For dyrt', evidence));
    expect(await stage(review)).toBe('following-up: lead decide-after-no');
    await workAt(review.office, '2027-11-09T09:00:00.000Z');
    expect(await tasks(review)).toEqual(['course-turn']);
    expect(await changeOf(review)).toMatchObject({ proposalId, state: 'declined', endedOn: '2027-11-08' });
    expect(await followed(review)).toEqual({ refused: 'not-followed' });
    const anew = await draft(review);
    expect(await changeOf(review)).toMatchObject({ proposalId: anew, state: 'draft' });
    expect(await stage(review)).toBe('following-up: lead send-agreement');
    await verifies(review);
  });

  test('that is not answered is called about from the day after the last', async () => {
    const review = await addAdjusted();
    await send(review);
    await workAt(review.office, '2027-11-22T09:00:00.000Z');
    expect(await tasks(review)).toEqual([]);
    await workAt(review.office, '2027-11-23T09:00:00.000Z');
    expect(await changeOf(review)).toMatchObject({ state: 'expired' });
    expect(await stage(review)).toBe('following-up: lead call-client');
    expect(await tasks(review)).toEqual(['course-turn']);
  });

  test('that the office withdraws or discards is drafted anew', async () => {
    const review = await addAdjusted();
    const proposalId = await send(review);
    await asOffice(review, (scope) => withdrawProposal(scope, proposalId, 'Feil pris'));
    expect(await stage(review)).toBe('following-up: lead draft-changed-agreement');
    expect(await changeOf(review)).toMatchObject({ state: 'withdrawn' });
    const discarded = await draft(review);
    await asOffice(review, (scope) => withdrawProposal(scope, discarded));
    expect(await changeOf(review)).toMatchObject({ proposalId, state: 'withdrawn' });
    expect(await tasks(review)).toEqual(['course-turn']);
  });

  test('none is tied to a review that came to something else', async () => {
    const review = await addReview(database.db);
    const proposalId = await draft(review);
    expect(await changeOf(review)).toBeNull();
    expect(await leadsBack(review, proposalId)).toBe(false);
  });
});
