import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on, DomainError } from '../../domain/kernel/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { noteCourse } from '../course/note-course.ts';
import { createClockWatch } from '../sending/clock-watch.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { viewPortalYear } from '../portal/view-trial-year.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { addColleague } from '../time/time.testdata.ts';
import { beginClientYear } from './begin-year.ts';
import { changeYear, endYear } from './change-year.ts';
import { sayHalfway } from './halfway-word.ts';
import {
  addCourse,
  addYear,
  deliverUpTo,
  liveThrough,
  notedOf,
  sampleTargets,
  statusesOf,
  yearTasksOf,
} from './trial-year.testdata.ts';
import { viewYear } from './view-year.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const sweep = (office: SampleOffice) => sweepOffice(office.context, office.officeId, { smsConfigured: false });

async function view(office: SampleOffice, clientId: string) {
  const year = await asFirst(office, (scope) => viewYear(scope, clientId));
  if ('refused' in year) throw new Error(year.refused);
  return year;
}

/** The clock stands at a moment, and all that was due before it has been handed in so many days late. */
async function arrive(office: SampleOffice, clientId: string, at: string, daysLate = 0): Promise<void> {
  await deliverUpTo(office, clientId, { toOn: at.slice(0, 10), daysLate });
  moveClock(office, at);
}

/** The same, and the office works. */
async function reach(office: SampleOffice, clientId: string, at: string): Promise<void> {
  await arrive(office, clientId, at);
  await workAt(office, at);
}

async function reachLate(office: SampleOffice, clientId: string, at: string): Promise<void> {
  await arrive(office, clientId, at, 10);
  await workAt(office, at);
}

/** Something happened to the course beside its own steps. */
async function happen(office: SampleOffice, event: string, more: { step?: string; of?: string } = {}): Promise<void> {
  await asFirst(office, async (scope) => {
    await sql`insert into course_event (office_id, id, course_id, happened_on, happened_at, event, step, kept_on_of)
      select office_id, ${scope.ids.next()}, id, ${scope.today}, ${scope.now}, ${event}, ${more.step ?? null}, ${more.of ?? null}
      from course where office_id = ${scope.officeId} and ended_at is null`.execute(scope.trx);
  });
}

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

describe('the quarter’s status', () => {
  test('goes once, however often the office is swept, and by however many at once', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-05T08:00:00.000Z');
    await Promise.all([sweep(office), sweep(office), sweep(office)]);
    await reach(office, clientId, '2027-04-05T09:00:00.000Z');
    await reach(office, clientId, '2027-04-06T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-05 accepted']);
  });

  test('waits for the office’s hours, and for the next day where the client was written to already', async () => {
    const { office, clientId } = await addYear(database.db);
    await reach(office, clientId, '2027-04-05T04:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    const { queueMessages } = await import('../message/queue-messages.ts');
    const { findYearReader } = await import('./find-year-reader.ts');
    await asFirst(office, async (scope) => {
      const { client, recipient } = (await findYearReader(scope, clientId))!;
      const words = { subject: 'x', text: 'x', html: 'x', toName: 'x', toAddress: 'jo@brattli.example' };
      const reply = { replyToName: 'x', replyToAddress: 'x@nordlys.example', language: 'nb' as const };
      await queueMessages(scope, [
        {
          id: scope.ids.next(),
          kind: 'questions',
          channel: 'email',
          chasing: true,
          to: { personId: recipient!.personId },
          clientId: client.id,
          plannedOn: scope.today,
          notBefore: scope.now,
          words: { ...words, ...reply },
          duties: [],
        },
      ]);
    });
    await reach(office, clientId, '2027-04-05T09:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    await reach(office, clientId, '2027-04-06T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-06 accepted']);
  });

  test('that could not leave on its day is written anew, and not sent late', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-05T08:00:00.000Z');
    await sweep(office);
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-05 queued']);
    office.queued.splice(0);
    await reach(office, clientId, '2027-04-06T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-05 dropped', 'year-status 2027-04-06 accepted']);
    expect(await notedOf(office)).toEqual(['first-status 2027-04-05 done']);
  });

  test('comes once after an outage of four months, as the newest; the one before it is noted', async () => {
    const { office, clientId } = await addYear(database.db);
    await reach(office, clientId, '2027-03-30T08:00:00.000Z');
    await reach(office, clientId, '2027-08-02T08:00:00.000Z');
    await reach(office, clientId, '2027-08-03T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-08-02 accepted']);
    expect(await notedOf(office)).toEqual([
      'first-status 2027-04-05 missed',
      'halfway 2027-07-05 done',
      'second-status 2027-07-05 done',
    ]);
  });

  test('does not come twice by a clock that is set back', async () => {
    const { office, clientId } = await addYear(database.db);
    await reach(office, clientId, '2027-04-05T08:00:00.000Z');
    await workAt(office, '2027-03-01T08:00:00.000Z');
    await workAt(office, '2027-04-05T10:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-05 accepted']);
  });

  test('does not come by a clock that jumps half a year', async () => {
    const { office } = await addYear(database.db);
    let running = 0;
    const clockWatch = createClockWatch(office.clock, () => running);
    const sweepAt = (at: string) => {
      moveClock(office, at);
      return sweepOffice(office.context, office.officeId, { smsConfigured: false, clockWatch });
    };
    await sweepAt('2027-01-05T08:00:00.000Z');
    running += 60;
    expect(await sweepAt('2027-10-05T08:00:00.000Z')).toEqual({ swept: false, why: 'clock-jump' });
    expect(await statusesOf(office)).toEqual([]);
    expect(await notedOf(office)).toEqual([]);
  });

  test('is not written to a client who has said no, and is once somebody has looked at that', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-02T08:00:00.000Z');
    await happen(office, 'refused');
    await reach(office, clientId, '2027-04-05T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    await arrive(office, clientId, '2027-04-07T07:00:00.000Z');
    await happen(office, 'kept-on', { of: 'refused' });
    await reach(office, clientId, '2027-04-07T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-07 accepted']);
  });

  test('that waits to be sent does not go when the client says no meanwhile', async () => {
    const { office, clientId } = await addYear(database.db);
    await arrive(office, clientId, '2027-04-05T08:00:00.000Z');
    await sweep(office);
    await happen(office, 'refused');
    await reach(office, clientId, '2027-04-05T09:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-05 dropped']);
    expect(await notedOf(office)).toEqual([]);
  });

  test('asks for an address where nobody can be reached, and goes when there is one', async () => {
    const { office, clientId } = await addYear(database.db);
    const setAddress = (email: string | null) =>
      asFirst(office, (scope) =>
        scope.trx.updateTable('person').set({ email }).where('office_id', '=', scope.officeId).execute(),
      );
    await setAddress(null);
    await reach(office, clientId, '2027-04-05T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual([]);
    await setAddress('jo@brattli.example');
    await reach(office, clientId, '2027-04-06T08:00:00.000Z');
    expect(await statusesOf(office)).toEqual(['year-status 2027-04-06 accepted']);
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

describe('a word halfway', () => {
  const written = { how: 'written', subject: 'Halvveis, æøå', text: 'Hei Jo.\n\nHvordan går det?' } as const;

  test('is the lead’s, lies ready while it goes badly, and is sent once', async () => {
    const { office, clientId } = await addYear(database.db, sampleTargets.slice(0, 1));
    const colleagueId = await addColleague(office, "Åse D'Øvrebø", 'accountant');
    await reachLate(office, clientId, '2027-04-05T08:00:00.000Z');
    expect(await asFirst(office, (scope) => sayHalfway(scope, clientId, written))).toEqual({ refused: 'year-no-word' });
    await reachLate(office, clientId, '2027-07-05T08:00:00.000Z');
    const { year } = await view(office, clientId);
    expect(year!.halfway).toMatchObject({ isYours: true, readerName: 'Jo Brattli' });
    expect(year!.halfway!.text).toContain('Hva er vanskelig nå?');
    expect(
      await inOfficeScope(office.context, office.officeId, { staffId: colleagueId }, (scope) =>
        sayHalfway(scope, clientId, written),
      ),
    ).toEqual({ refused: 'not-allowed' });
    const say = () => asFirst(office, (scope) => sayHalfway(scope, clientId, written));
    const both = await Promise.all([say(), say()]);
    expect(both).toContainEqual({ said: true });
    expect(both).toContainEqual({ refused: 'year-no-word' });
    await reachLate(office, clientId, '2027-07-06T08:00:00.000Z');
    expect((await statusesOf(office)).filter((one) => one.startsWith('year-halfway'))).toEqual([
      'year-halfway 2027-07-05 accepted',
    ]);
    expect(await yearTasksOf(office)).toEqual(['year-halfway 2027-07-05 closed']);
  });

  test('that was said in person is noted, and nothing is sent', async () => {
    const { office, clientId } = await addYear(database.db, sampleTargets.slice(0, 1));
    await reachLate(office, clientId, '2027-07-05T08:00:00.000Z');
    expect(await asFirst(office, (scope) => sayHalfway(scope, clientId, { how: 'spoken' }))).toEqual({ said: true });
    expect(await statusesOf(office)).toEqual(['year-status 2027-07-05 accepted']);
    expect(await notedOf(office)).toContain('halfway 2027-07-05 done');
  });

  test('is not written to a client who has said no', async () => {
    const { office, clientId } = await addYear(database.db, sampleTargets.slice(0, 1));
    await reachLate(office, clientId, '2027-07-05T08:00:00.000Z');
    await happen(office, 'refused');
    expect(await asFirst(office, (scope) => sayHalfway(scope, clientId, written))).toEqual({ refused: 'year-silent' });
  });
});

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
