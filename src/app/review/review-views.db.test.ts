import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import type { KeptTable } from '../../db/copy/kept-tables.ts';
import { noteCourse } from '../course/note-course.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { viewPortalReview } from '../portal/view-review.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { officeRowsQuery } from '../safe-keeping/office-export-tables.ts';
import { addStaff } from '../staff/add-staff.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { giveView, openWithout } from './give-view.ts';
import {
  addReview,
  addYearOffice,
  asClient,
  asOffice,
  written,
  yearOf,
  events,
  give,
  letters,
  ofClient,
  ofOffice,
  open,
  openAlone,
  record,
  stage,
  tasks,
  verifies,
} from './review.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

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
