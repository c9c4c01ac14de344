import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import type { KeptTable } from '../../db/copy/kept-tables.ts';
import type { ReviewOutcome } from '../../domain/review/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { noteCourse } from '../course/note-course.ts';
import { viewCourse } from '../course/view-course.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { endMeeting, pickTime } from '../meeting/act-on-meeting.ts';
import { storgata, time } from '../meeting/meeting.testdata.ts';
import { offerMeeting } from '../meeting/offer-meeting.ts';
import { markClaim } from '../talk/own-dates.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { findWaitingReview, viewPortalReview } from '../portal/view-review.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { listDue } from '../retention/list-due.ts';
import { officeRowsQuery } from '../safe-keeping/office-export-tables.ts';
import { addStaff } from '../staff/add-staff.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { approveReviewOwnDates } from './approve-own-dates.ts';
import { answerMustDo, decideReview, noteFollowed } from './decide-review.ts';
import { giveView, openWithout } from './give-view.ts';
import { openReview } from './open-review.ts';
import { answerReviewMinutes, saveReviewMinutes, sendReviewMinutes } from './review-minutes.ts';
import {
  addReview,
  addYear,
  addYearOffice,
  answerAll,
  asClient,
  asOffice,
  written,
  yearOf,
  type SampleReview,
} from './review.testdata.ts';
import { viewReview } from './view-review.ts';
import { watchReviews } from './watch-reviews.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const open = (review: SampleReview, how: Parameters<typeof openReview>[2] = {}) =>
  asOffice(review, (scope) => openReview(scope, review.clientId, how));
const give = (review: SampleReview, side: 'office' | 'client', view = written[side]) =>
  (side === 'office' ? asOffice : asClient)(review, (scope) => giveView(scope, review.clientId, view));
const openAlone = (review: SampleReview, side: 'office' | 'client') =>
  (side === 'office' ? asOffice : asClient)(review, (scope) => openWithout(scope, review.clientId));
const decide = (review: SampleReview, outcome: ReviewOutcome) =>
  asOffice(review, (scope) => decideReview(scope, review.clientId, outcome));
const send = (review: SampleReview, words: string) =>
  asOffice(review, (scope) => sendReviewMinutes(scope, review.clientId, { words }));
const answer = (review: SampleReview, side: 'office' | 'client', given: 'accepted' | 'not-accepted', words = '') =>
  (side === 'office' ? asOffice : asClient)(review, (scope) =>
    answerReviewMinutes(scope, review.clientId, { answer: given, words }),
  );
const followed = (review: SampleReview) => asOffice(review, (scope) => noteFollowed(scope, review.clientId));
const ofOffice = async (review: SampleReview) => {
  const view = await asOffice(review, (scope) => viewReview(scope, review.clientId, 'nb'));
  if ('refused' in view) throw new Error(view.refused);
  return view;
};
const ofClient = (review: SampleReview, opened = true) =>
  asClient(review, async (scope) => {
    const acting = await findActingFor(scope, review.clientId);
    if ('refused' in acting) throw new Error(acting.refused);
    return viewPortalReview(scope, acting, { opened, language: 'nb' });
  });
const tasks = async ({ office }: SampleReview) =>
  (await inSample(office, (scope) => viewTasks(scope, 'all')))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('review-') || kind === 'course-turn');
const stage = async (review: SampleReview) => {
  const view = await asOffice(review, (scope) => viewCourse(scope, review.clientId));
  if ('refused' in view) throw new Error(view.refused);
  return view.next === null ? `${view.stage} ${view.ended?.as}` : `${view.stage}: ${view.next.whose} ${view.next.what}`;
};
const letters = async ({ office }: SampleReview) => {
  const rows = await inSample(office, ({ trx }) =>
    trx.selectFrom('message').select('kind').where('kind', 'like', 'review-%').orderBy('id').execute(),
  );
  return rows.map(({ kind }) => kind);
};
const events = async ({ office, clientId }: SampleReview) => {
  const { rows } = await inSample(office, ({ trx }) =>
    sql<{ kind: string }>`select kind from record_event where client_id = ${clientId}
      and (kind like 'review-%' or kind = 'course-ended') order by sequence`.execute(trx),
  );
  return rows.map(({ kind }) => kind);
};
const record = (review: SampleReview) =>
  asOffice(review, async (scope) => JSON.stringify(await viewRecord(scope, review.clientId)));
const verifies = async ({ office }: SampleReview) => {
  const records = await inSample(office, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};

/** As far as both views. */
async function addOpen(): Promise<SampleReview> {
  const review = await addReview(database.db);
  await give(review, 'client');
  await give(review, 'office');
  return review;
}

/** As far as an outcome with its minutes sent. */
async function addMinuted(outcome: ReviewOutcome): Promise<SampleReview> {
  const review = await addOpen();
  await answerAll(review);
  expect(await decide(review, outcome)).not.toHaveProperty('refused');
  expect(await send(review, 'Vi fortsetter «sammen», æøå.\nKassen leveres hver fredag.')).toEqual({ sent: true });
  return review;
}

describe('a review that is opened', () => {
  test('ends the year, asks both sides, and tells the client where', async () => {
    const review = await addReview(database.db);
    expect(await open(review)).toEqual({ refused: 'review-open' });
    expect(await yearOf(review)).toMatchObject({ endedOn: '2027-11-08' });
    expect(await stage(review)).toBe('review-open: both give-view');
    expect(await tasks(review)).toEqual(['review-view-to-give']);
    expect(await letters(review)).toEqual(['review-opened']);
    expect(await ofOffice(review)).toMatchObject({
      isLead: true,
      opening: { now: 'opened' },
      review: { own: null, shown: { other: 'hidden', mayChange: true }, shared: null },
    });
    expect(await ofClient(review)).toMatchObject({ answerByOn: '2027-11-22', isIn: false, shared: null });
    await verifies(review);
  });

  test('is not opened by chance before the year is over, and only by ending it', async () => {
    const review = await addYearOffice(database.db);
    moveClock(review.office, '2027-10-18T08:00:00.000Z');
    expect((await ofOffice(review)).opening).toEqual({
      now: 'early',
      yearEndsOn: '2027-11-02',
      answerByOn: '2027-11-01',
    });
    expect(await open(review)).toEqual({ refused: 'review-early' });
    expect(await open(review, { early: true, answerByOn: on('2027-10-18') })).toEqual({ refused: 'review-day' });
    expect(await yearOf(review)).not.toHaveProperty('endedOn');
    expect(await open(review, { early: true })).toHaveProperty('reviewId');
    expect(await yearOf(review)).toMatchObject({ endedOn: '2027-10-18' });
  });

  test('needs a talk and a year, or a year that was skipped', async () => {
    const review = await addYearOffice(database.db);
    await asOffice(review, ({ trx }) => trx.deleteFrom('trial_year').execute());
    expect((await ofOffice(review)).opening.now).toBe('no-year');
    expect(await open(review)).toEqual({ refused: 'review-without-year' });
    for (const step of ['preparation', 'meeting', 'agreement', 'year'] as const) {
      await asOffice(review, (scope) => noteCourse(scope, review.clientId, { note: 'skip', step, reason: 'Enige' }));
    }
    expect(await open(review)).toHaveProperty('reviewId');
    await give(review, 'client');
    await give(review, 'office');
    expect((await ofClient(review))?.shared).toMatchObject({ lead: '', table: { rows: [] }, notes: [] });
    await asOffice(review, (scope) => noteCourse(scope, review.clientId, { note: 'stop', reason: 'Solgt' }));
    expect(await open(review)).toEqual({ refused: 'course-not-open' });
    expect(await ofClient(review)).toBeNull();
  });

  test('is opened once by two at once', async () => {
    const review = await addYearOffice(database.db);
    moveClock(review.office, '2027-11-08T08:00:00.000Z');
    const both = await Promise.all([open(review), open(review)]);
    expect(both.filter((one) => 'reviewId' in one)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'review-open' });
    expect(await letters(review)).toEqual(['review-opened']);
  });
});

describe('a view', () => {
  test('of neither side is told to the other before both are in', async () => {
    const review = await addReview(database.db);
    expect(await give(review, 'client')).toEqual({ given: true, open: false });
    expect(await give(review, 'client')).toEqual({ given: true, open: false });
    const changed = { ...written.client, works: 'Ingrid svarer samme dag' };
    expect(await give(review, 'client', changed)).toEqual({ given: true, open: false });
    const clientWords = [written.client.change!, changed.works, 'own-deliveries'];
    const seen = JSON.stringify([
      await ofOffice(review),
      await record(review),
      await asOffice(review, (scope) => collectAccess(scope, { kind: 'staff', id: review.office.staffId })),
    ]);
    for (const words of clientWords) expect(seen).not.toContain(words);
    expect(await ofOffice(review)).toMatchObject({ review: { shown: { other: 'hidden-is-in' } } });
    // Without the code the client's own words stay where they are as well.
    expect(await ofClient(review, false)).toMatchObject({ isIn: true, own: null, needsCode: true });
    expect(await ofClient(review)).toMatchObject({ own: { works: changed.works }, needsCode: false });
    expect(await events(review)).toEqual(['review-opened', 'review-view-given', 'review-view-given']);
  });

  test('of the office is in no page, event or export of the client before both are in, and in all of them after', async () => {
    const review = await addReview(database.db);
    await give(review, 'office');
    const seenBefore = async () =>
      JSON.stringify([
        await ofClient(review),
        await record(review),
        await asOffice(review, (scope) => collectAccess(scope, { kind: 'person', id: review.personId })),
      ]);
    const before = await seenBefore();
    expect(before).not.toContain(written.office.works);
    expect(before).not.toContain(written.office.change);
    expect(await ofClient(review)).toMatchObject({ shown: { other: 'hidden-is-in' }, shared: null });
    await give(review, 'client');
    const access = await asOffice(review, (scope) => collectAccess(scope, { kind: 'person', id: review.personId }));
    expect(access).toMatchObject({
      parts: {
        reviews: [{ own_view: { works: written.client.works }, office_view: { works: written.office.works } }],
      },
    });
    expect(JSON.stringify(await ofClient(review))).toContain(written.office.works);
    expect(JSON.stringify(await ofOffice(review))).toContain(written.client.change);
    expect(await record(review)).not.toContain(written.client.change);
    expect(await give(review, 'client', { ...written.client, words: 'Likevel' })).toEqual({ refused: 'views-open' });
    expect(await give(review, 'office')).toEqual({ given: true, open: true });
  });

  test('of the client leaves the office in no export before both are in', async () => {
    const review = await addReview(database.db);
    await give(review, 'client');
    const exported = () =>
      asOffice(review, async ({ trx, now }) => {
        const table = { name: 'course_review', columns: ['id', 'views'], officeColumn: 'office_id' } as KeptTable;
        const { rows } = await sql.raw(officeRowsQuery(table, review.office.officeId, now)).execute(trx);
        return JSON.stringify(rows);
      });
    expect(await exported()).toContain('2027-11-22');
    expect(await exported()).not.toContain(written.client.change);
    await give(review, 'office');
    expect(await exported()).toContain(written.client.change);
  });

  test('both given in the same moment open once', async () => {
    const review = await addReview(database.db);
    await Promise.all([give(review, 'client'), give(review, 'office')]);
    expect(await events(review)).toEqual([
      'review-opened',
      'review-view-given',
      'review-view-given',
      'review-views-opened',
    ]);
    expect(await ofOffice(review)).toMatchObject({ review: { shown: { other: 'shown', mayChange: false } } });
    expect(await tasks(review)).toEqual(['review-to-book']);
    await verifies(review);
  });

  test('of the office is the lead’s, and of the client is given by whoever answers for the agreement', async () => {
    const review = await addReview(database.db);
    const added = await asOffice(review, (scope) =>
      addStaff(scope, 'owner', {
        name: 'Kari Moen',
        email: 'kari@nordlys.example',
        role: 'manager',
        language: 'nb',
        mobile: null,
      }),
    );
    if ('refused' in added) throw new Error(added.refused);
    const kari = { staffId: added.staffId };
    expect(await inSample(review.office, (scope) => giveView(scope, review.clientId, written.office), kari)).toEqual({
      refused: 'not-allowed',
    });
    expect(await inSample(review.office, (scope) => openWithout(scope, review.clientId), kari)).toEqual({
      refused: 'not-allowed',
    });
    const acting = { clientId: review.clientId, named: ['payroll'], answersFor: ['payroll'] } as const;
    expect(
      await asClient(review, (scope) => viewPortalReview(scope, acting, { opened: true, language: 'nb' })),
    ).toBeNull();
    await expect(give(review, 'client', { ...written.client, ratings: { answers: 4 } })).rejects.toThrow(
      'review.ratings',
    );
  });
});

describe('silence', () => {
  test('of the client is reminded once before its day, and then the office opens without', async () => {
    const review = await addReview(database.db);
    await give(review, 'office');
    expect(await stage(review)).toBe('review-open: client give-view');
    expect(await tasks(review)).toEqual([]);
    await workAt(review.office, '2027-11-17T09:00:00.000Z');
    expect(await letters(review)).toEqual(['review-opened']);
    for (const day of ['18', '19', '22']) await workAt(review.office, `2027-11-${day}T09:00:00.000Z`);
    expect((await letters(review)).filter((kind) => kind === 'review-reminder')).toHaveLength(1);
    expect(await openAlone(review, 'office')).toEqual({ refused: 'time-left' });
    await workAt(review.office, '2027-11-23T09:00:00.000Z');
    expect(await tasks(review)).toEqual(['review-to-open-without']);
    expect(await openAlone(review, 'client')).toEqual({ refused: 'own-view-missing' });
    expect(await openAlone(review, 'office')).toEqual({ opened: true });
    expect(await openAlone(review, 'office')).toEqual({ opened: true });
    expect(await give(review, 'client')).toEqual({ refused: 'views-open' });
    const shown = JSON.stringify(await ofClient(review));
    expect(shown).toContain('har ikke fylt ut sin del. Det tar vi i møtet.');
    expect(await record(review)).toContain('uten å vente lenger på kundens');
  });

  test('of the office lets the client open, and is the lead’s to end', async () => {
    const review = await addReview(database.db);
    await give(review, 'client');
    await workAt(review.office, '2027-11-23T09:00:00.000Z');
    expect(await tasks(review)).toEqual(['review-view-to-give']);
    expect((await letters(review)).filter((kind) => kind === 'review-reminder')).toEqual([]);
    expect(await ofClient(review)).toMatchObject({ shown: { mayOpenWithout: true } });
    expect(await openAlone(review, 'client')).toEqual({ opened: true });
    expect(await ofOffice(review)).toMatchObject({ review: { own: null, shown: { other: 'shown' } } });
  });

  test('nothing is written to a client who has said no', async () => {
    const review = await addReview(database.db);
    await asOffice(review, (scope) => noteCourse(scope, review.clientId, { note: 'happened', what: 'refused' }));
    for (const day of ['18', '19', '22']) await workAt(review.office, `2027-11-${day}T09:00:00.000Z`);
    expect((await letters(review)).filter((kind) => kind === 'review-reminder')).toEqual([]);
  });
});

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
    const review = await addOpen();
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
    const review = await addOpen();
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
    const review = await addMinuted({ outcome: 'continue', into: 'ordinary-year' });
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
    const review = await addMinuted({ outcome: 'continue', into: 'ordinary-year' });
    const both = await Promise.all([answer(review, 'client', 'accepted'), answer(review, 'office', 'accepted')]);
    expect(both).toEqual([{ answered: true }, { answered: true }]);
    expect(await stage(review)).toBe('ended continue');
    expect((await events(review)).filter((kind) => kind === 'course-ended')).toHaveLength(1);
  });

  test('that are not as it was are talked about, written anew and sent anew', async () => {
    const review = await addMinuted({ outcome: 'adjust' });
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
    const review = await addOpen();
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
    const review = await addMinuted(outcome);
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
    const review = await addOpen();
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
    const review = await addMinuted({ outcome: 'continue', into: 'ordinary-year' });
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
