import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { createClockWatch } from '../sending/clock-watch.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { addColleague } from '../time/time.testdata.ts';
import { sayHalfway } from './halfway-word.ts';
import {
  addYear,
  notedOf,
  sampleTargets,
  statusesOf,
  yearTasksOf,
  arrive,
  happen,
  reach,
  reachLate,
  view,
} from './trial-year.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const sweep = (office: SampleOffice) => sweepOffice(office.context, office.officeId, { smsConfigured: false });

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
