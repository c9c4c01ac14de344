import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on, DomainError } from '../../domain/kernel/index.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { noteCourse } from '../course/note-course.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { addColleague } from '../time/time.testdata.ts';
import { beginClientYear } from './begin-year.ts';
import { changeYear, endYear } from './change-year.ts';
import {
  addCourse,
  addYear,
  liveThrough,
  notedOf,
  sampleTargets,
  statusesOf,
  yearTasksOf,
  arrive,
  happen,
  reach,
  view,
} from './trial-year.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('a whole year, worked through day by day', () => {
  test('that goes well has three statuses on their days, is left in peace halfway, and is asked for at its end until somebody ends it', async () => {
    const { office, clientId } = await addYear(database.db);
    await liveThrough(office, { fromOn: '2026-12-14', toOn: '2028-01-04', clientId, delivers: true });
    expect(await statusesOf(office)).toEqual([
      'year-status 2027-04-05 accepted',
      'year-status 2027-07-05 accepted',
      'year-status 2027-10-04 accepted',
    ]);
    expect(await yearTasksOf(office)).toEqual(['year-book-review 2027-11-08 closed', 'year-review-due 2028-01-04']);
    await liveThrough(office, { fromOn: '2028-01-05', toOn: '2028-01-20', clientId, delivers: true });
    expect(await yearTasksOf(office)).toEqual([
      'year-book-review 2027-11-08 closed',
      'year-review-due 2028-01-04 closed',
      'year-review-overdue 2028-01-18',
    ]);
    expect(await notedOf(office)).toEqual([
      'first-status 2027-04-05 done',
      'halfway 2027-07-05 done',
      'second-status 2027-07-05 done',
      'third-status 2027-10-04 done',
      'book-review 2027-11-08 missed',
      'review-due 2028-01-04 missed',
    ]);
    const { year } = await view(office, clientId);
    expect(year).toMatchObject({ state: 'running', isOver: true, mood: 'well' });
    expect(year!.status.subject).toBe('Året så langt: det går godt');
    expect(await asFirst(office, (scope) => endYear(scope, clientId))).toEqual({ ended: true });
    await workAt(office, '2028-01-21T08:00:00.000Z');
    expect((await yearTasksOf(office)).filter((task) => !task.endsWith('closed'))).toEqual([]);
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  }, 60_000);

  test('that goes badly is a task for the lead halfway, and nothing is sent by itself', async () => {
    const { office, clientId } = await addYear(database.db);
    const managerId = await addColleague(office, "Mai-Britt D'Ås", 'manager');
    await liveThrough(office, { fromOn: '2026-12-14', toOn: '2028-01-20', clientId, delivers: false });
    expect(await statusesOf(office)).toEqual([
      'year-status 2027-04-05 accepted',
      'year-status 2027-07-05 accepted',
      'year-status 2027-10-04 accepted',
    ]);
    expect(await yearTasksOf(office)).toEqual([
      'year-halfway 2027-07-05 closed',
      'year-book-review 2027-11-08 closed',
      'year-review-due 2028-01-04 closed',
      'year-review-overdue 2028-01-18',
      'year-review-overdue 2028-01-18',
    ]);
    expect(await notedOf(office)).toContain('halfway 2027-07-05 missed');
    const asked = await asFirst(office, (scope) =>
      scope.trx
        .selectFrom('task')
        .select('assigned_to')
        .where('office_id', '=', scope.officeId)
        .where('kind', '=', 'year-review-overdue')
        .execute(),
    );
    expect(new Set(asked.map((task) => task.assigned_to))).toEqual(new Set([office.staffId, managerId]));
    // A status is no reminder: it stands with no duty.
    const { rows } = await asFirst(office, ({ trx }) =>
      sql`select from message_obligation o join message m on m.office_id = o.office_id and m.id = o.message_id
        where m.office_id = ${office.officeId} and m.kind = 'year-status'`.execute(trx),
    );
    expect(rows).toEqual([]);
  }, 60_000);
});

describe('beginning a year', () => {
  test('freezes the figures of the day, says so in the record, and is done once', async () => {
    const { office, clientId } = await addCourse(database.db);
    moveClock(office, '2026-12-11T08:00:00.000Z');
    const before = await view(office, clientId);
    expect(before).toMatchObject({
      courseOpen: true,
      year: null,
      toBegin: { agreedOn: '2026-12-11', acceptedOn: null, startFromOn: '2026-12-12', baseline: { deliveries: 2 } },
    });
    const begin = () => asFirst(office, (scope) => beginClientYear(scope, clientId, { startOn: on('2027-01-04') }));
    const both = await Promise.all([begin(), begin()]);
    expect(both.filter((one) => 'yearId' in one)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'year-begun' });
    const { year, toBegin } = await view(office, clientId);
    expect(toBegin).toBeNull();
    expect(year).toMatchObject({ state: 'not-started', startOn: '2027-01-04', endOn: '2028-01-03' });
    expect(year!.targets.map(({ target }) => target)).toEqual(before.toBegin!.targets);
    expect(year!.baseline).toEqual(before.toBegin!.baseline);
    const record = await asFirst(office, (scope) => viewRecord(scope, clientId, {}));
    expect(JSON.stringify(record)).toContain('year-begun');
  });

  test.each(['2026-12-11', '2027-03-14', '2026-12-10'])('does not begin on %s', async (day) => {
    const { office, clientId } = await addCourse(database.db);
    moveClock(office, '2026-12-11T08:00:00.000Z');
    await expect(
      asFirst(office, (scope) => beginClientYear(scope, clientId, { startOn: on(day), targets: sampleTargets })),
    ).rejects.toThrow(DomainError);
  });

  test('is asked of the lead once it is its turn, and not any more when it is begun', async () => {
    const { office, clientId } = await addCourse(database.db);
    await workAt(office, '2026-12-11T08:00:00.000Z');
    expect(await yearTasksOf(office)).toEqual([]);
    for (const step of ['preparation', 'meeting', 'agreement']) await happen(office, 'skipped', { step });
    await workAt(office, '2026-12-14T08:00:00.000Z');
    await workAt(office, '2026-12-15T08:00:00.000Z');
    expect(await yearTasksOf(office)).toEqual(['year-to-begin 2026-12-14']);
    await asFirst(office, (scope) => beginClientYear(scope, clientId, { startOn: on('2027-01-04') }));
    expect(await yearTasksOf(office)).toEqual(['year-to-begin 2026-12-14 closed']);
  });

  test('takes the place of a year that a former talk left behind', async () => {
    const { office, clientId, yearId } = await addYear(database.db);
    await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'stop', reason: 'Kunden vil vente' }));
    expect(await view(office, clientId)).toMatchObject({ courseOpen: false, toBegin: null, year: { id: yearId } });
    await asFirst(office, (scope) => decideClientCourse(scope, clientId, { decision: 'talk', reason: '' }));
    const begun = await asFirst(office, (scope) => beginClientYear(scope, clientId, { startOn: on('2027-01-04') }));
    expect(begun).toHaveProperty('yearId');
    expect((await view(office, clientId)).year).toMatchObject({ state: 'not-started' });
  });
});

describe('a pause', () => {
  test('moves what comes, says nothing meanwhile, and ends by itself', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-01T08:00:00.000Z');
    expect(
      await asFirst(office, (scope) =>
        changeYear(scope, clientId, { act: 'pause', reason: 'illness', resumeOn: on('2027-05-03') }),
      ),
    ).toEqual({ changed: true });
    await reach(office, clientId, '2027-04-05T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    expect((await view(office, clientId)).year).toMatchObject({
      state: 'paused',
      resumeOn: '2027-05-03',
      endOn: '2028-02-04',
    });
    await reach(office, clientId, '2027-05-06T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    await reach(office, clientId, '2027-05-07T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-05-07 accepted']);
  });

  test('stands in the record with its reason beside it, where it can be erased', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-01T08:00:00.000Z');
    await asFirst(office, (scope) =>
      changeYear(scope, clientId, { act: 'pause', reason: 'illness', resumeOn: on('2027-05-03') }),
    );
    const { rows } = await asFirst(office, ({ trx }) =>
      sql<{ data: object; words: object }>`select e.data, w.words from record_event e
        join record_words w on w.office_id = e.office_id and w.client_id = e.client_id and w.sequence = e.sequence
        where e.office_id = ${office.officeId} and e.kind = 'year-paused'`.execute(trx),
    );
    expect(JSON.stringify(rows[0]!.data)).not.toContain('illness');
    expect(rows[0]!.words).toEqual({ pause: 'illness' });
  });

  test.each([
    ['that ends today', { act: 'pause', reason: 'other', resumeOn: on('2027-04-01') }, 'year-pause-day'],
    ['of a year', { act: 'pause', reason: 'other', resumeOn: on('2028-04-01') }, 'year-pause-too-long'],
    ['taken up again though it runs', { act: 'resume' }, 'year-running'],
    ['stopped without a word', { act: 'stop', reason: '  ' }, 'year-reason'],
  ] as const)('%s is refused', async (_, act, refused) => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-01T08:00:00.000Z');
    expect(await asFirst(office, (scope) => changeYear(scope, clientId, act))).toEqual({ refused });
  });

  test('by two people at once is one', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-01T08:00:00.000Z');
    const stop = () => asFirst(office, (scope) => changeYear(scope, clientId, { act: 'stop', reason: 'Flytter' }));
    const both = await Promise.all([stop(), stop()]);
    expect(both).toContainEqual({ changed: true });
    expect(both).toContainEqual({ refused: 'year-stopped' });
  });
});

test('why it was paused and stopped goes with the other reasons of the talk; its days stay', async () => {
  const { office, clientId } = await addYear(database.db);
  moveClock(office, '2027-02-01T08:00:00.000Z');
  await asFirst(office, async (scope) => {
    await changeYear(scope, clientId, { act: 'pause', reason: 'illness', resumeOn: on('2027-02-15') });
    await changeYear(scope, clientId, { act: 'stop', reason: 'Selger firmaet' });
  });
  moveClock(office, '2027-02-20T08:00:00.000Z');
  await asFirst(office, (scope) => changeYear(scope, clientId, { act: 'resume' }));
  await asFirst(office, (scope) =>
    changeYear(scope, clientId, { act: 'pause', reason: 'illness', resumeOn: on('2027-03-01') }),
  );
  moveClock(office, '2027-02-22T08:00:00.000Z');
  await asFirst(office, (scope) => changeYear(scope, clientId, { act: 'stop', reason: 'Selger likevel' }));
  await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'stop', reason: 'Selger' }));
  moveClock(office, '2034-01-05T08:00:00.000Z');
  const due = async () => {
    const list = await asFirst(office, listDue);
    return { hash: list.hash, count: list.due.find(({ thing }) => thing === 'course-words')?.count ?? 0 };
  };
  // The year's, and the talk's own.
  const { hash, count } = await due();
  expect(count).toBe(2);
  expect(await asFirst(office, (scope) => approveErasure(scope, hash))).toMatchObject({ clients: 1 });
  expect((await due()).count).toBe(0);
  const { year } = await view(office, clientId);
  expect(year!.stopped).toEqual({ on: '2027-02-22', reason: '' });
  expect(year!.pauses).toEqual([
    { reason: 'stopped', fromOn: '2027-02-01', resumeOn: '2027-02-20' },
    { reason: 'other', fromOn: '2027-02-20', resumeOn: '2027-02-22' },
  ]);
});
