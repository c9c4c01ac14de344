import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { noteCourse } from '../course/note-course.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { viewPortalYear } from '../portal/view-trial-year.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { beginClientYear } from './begin-year.ts';
import { changeYear, endYear } from './change-year.ts';
import { sayHalfway } from './halfway-word.ts';
import { addYear, statusesOf, yearTasksOf, arrive, reach, reachLate, view } from './trial-year.testdata.ts';
import { viewYear } from './view-year.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('whoever has no part in it', () => {
  test('a client who has left is told nothing, and asks for nothing', async () => {
    const { office, clientId } = await addYear(database.db);
    await reachLate(office, clientId, '2027-07-05T08:00:00.000Z');
    await asFirst(office, (scope) => deactivateClient(scope, clientId));
    await reachLate(office, clientId, '2027-10-04T08:00:00.000Z');
    await reachLate(office, clientId, '2028-02-01T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-07-05 accepted']);
    expect((await yearTasksOf(office)).filter((task) => !task.endsWith('closed'))).toEqual([]);
    expect(await asFirst(office, (scope) => endYear(scope, clientId))).toEqual({ refused: 'not-found' });
    expect(await asFirst(office, (scope) => beginClientYear(scope, clientId, { startOn: on('2028-02-02') }))).toEqual({
      refused: 'not-found',
    });
  });

  test('another office sees and changes nothing', async () => {
    const { office, clientId } = await addYear(database.db);
    const other = await addSampleOffice(database.db, '2027-04-01T08:00:00.000Z');
    const asked = <T>(work: Parameters<typeof asFirst<T>>[1]) => asFirst(other, work);
    const refused = { refused: 'not-found' };
    expect(await asked((scope) => viewYear(scope, clientId))).toEqual(refused);
    expect(await asked((scope) => changeYear(scope, clientId, { act: 'stop', reason: 'x' }))).toEqual(refused);
    expect(await asked((scope) => endYear(scope, clientId))).toEqual(refused);
    expect(await asked((scope) => sayHalfway(scope, clientId, { how: 'spoken' }))).toEqual(refused);
    expect(await asked((scope) => beginClientYear(scope, clientId, { startOn: on('2027-04-02') }))).toEqual(refused);
    expect((await view(office, clientId)).year).toMatchObject({ state: 'not-started' });
  });

  test('nobody is told of the year of a talk that is stopped, until it is taken up again', async () => {
    const { office, clientId } = await addYear(database.db);
    await reachLate(office, clientId, '2027-07-05T08:00:00.000Z');
    await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'stop', reason: 'Selger firmaet' }));
    await reachLate(office, clientId, '2027-10-04T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-07-05 accepted']);
    expect((await yearTasksOf(office)).filter((task) => !task.endsWith('closed'))).toEqual([]);
    await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'resume' }));
    await workAt(office, '2027-10-05T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-07-05 accepted', 'year-status 2027-10-05 accepted']);
  });

  test('a year that was stopped is told nobody, and goes on when it is taken up', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-02-01T08:00:00.000Z');
    await asFirst(office, (scope) => changeYear(scope, clientId, { act: 'stop', reason: 'Selger firmaet' }));
    await reach(office, clientId, '2027-04-05T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    expect((await view(office, clientId)).year).toMatchObject({
      state: 'stopped',
      stopped: { on: '2027-02-01', reason: 'Selger firmaet' },
    });
    await asFirst(office, (scope) => changeYear(scope, clientId, { act: 'resume' }));
    expect((await view(office, clientId)).year).toMatchObject({ state: 'running', endOn: '2028-03-06' });
  });
});

test('the client sees the same year, and whoever answers for the wages alone does not', async () => {
  const { office, clientId } = await addYear(database.db);
  const duties = await asFirst(office, ({ trx }) =>
    trx
      .selectFrom('obligation')
      .select(['id', 'due_on'])
      .where('client_id', '=', clientId)
      .where('due_on', '>', on('2027-01-04'))
      .orderBy('due_on')
      .limit(2)
      .execute(),
  );
  for (const { id, due_on } of duties) await deliver(office, clientId, id, `${due_on}T07:00:00.000Z`);
  moveClock(office, '2027-05-03T08:00:00.000Z');
  const { rows } = await asFirst(office, ({ trx }) =>
    sql<{ id: string }>`select person_id as id from contact where client_id = ${clientId}`.execute(trx),
  );
  const personId = rows[0]!.id;
  const asPerson = (language: 'nb' | 'en' | undefined) =>
    inOfficeScope(office.context, office.officeId, { personId }, async (scope) => {
      const acting = await findActingFor(scope, clientId);
      if ('refused' in acting) throw new Error(acting.refused);
      return viewPortalYear(scope, acting, language);
    });
  const { year } = await view(office, clientId);
  const seen = await asPerson(undefined);
  expect(seen).toMatchObject({
    startOn: year!.startOn,
    endOn: year!.endOn,
    targets: year!.targets,
    status: year!.status,
  });
  expect(seen!.milestones.map(({ milestone }) => milestone)).toEqual([
    'first-status',
    'second-status',
    'third-status',
    'review-due',
  ]);
  expect((await asPerson('en'))!.status.subject).toMatch(/^The year so far/);
  await asFirst(office, async (scope) => {
    const other = scope.ids.next();
    await sql`insert into person (office_id, id, name, language, link_version, created_at) values (${scope.officeId}, ${other}, 'Siv', 'nb', 1, ${scope.now})`.execute(
      scope.trx,
    );
    await sql`update contact set scopes = array['payroll'] where client_id = ${clientId}`.execute(scope.trx);
    await sql`insert into contact (office_id, client_id, person_id, scopes, place) values (${scope.officeId}, ${clientId}, ${other}, array['agreement'], 2)`.execute(
      scope.trx,
    );
  });
  expect(await asPerson(undefined)).toBeNull();
});
