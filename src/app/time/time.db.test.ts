import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { formatTimeCsv } from '../../texts/time/time-table.ts';
import { readTable } from '../import/read-table.ts';
import { changeTime, removeTime } from './change-time.ts';
import { enterTime, type NewTime } from './enter-time.ts';
import { exportTime } from './export-time.ts';
import { findTimeClients } from './find-time-clients.ts';
import { addTimedOffice, someTime, timesOf, type TimedOffice } from './time.testdata.ts';
import { viewTimeSums } from './view-time-sums.ts';
import { viewTimeWeek } from './view-time-week.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const monday = '2026-11-23T08:30:00.000Z';
const enter = (office: TimedOffice, actor: TimedOffice['owner'], time: NewTime) =>
  office.as(actor, (scope) => enterTime(scope, actor, time));

describe('an entry', () => {
  test('stands on its day, person and client, and internal time apart', async () => {
    const office = await addTimedOffice(database.db, monday);
    await enter(office, office.owner, someTime(office));
    await enter(office, office.colleague, someTime(office, { clientId: null, work: 'training', minutes: 30 }));
    expect(await timesOf(office)).toEqual([
      '2026-11-23 Ingrid Brattli 45 sorting typed',
      '2026-11-23 Åse internt 30 training typed',
    ]);
  });

  test('is one, however often it is sent', async () => {
    const office = await addTimedOffice(database.db, monday);
    const time = someTime(office);
    const sent = await Promise.all([1, 2, 3].map(() => enter(office, office.owner, time)));
    expect(sent).toEqual(Array(3).fill({ entryId: time.id }));
    expect(await timesOf(office)).toHaveLength(1);
  });

  test('is refused where the office enters no hours, on a day that has not come, and a year too early', async () => {
    const office = await addTimedOffice(database.db, monday, { entry: false });
    expect(await enter(office, office.owner, someTime(office))).toEqual({ refused: 'time-off' });
    const other = await addTimedOffice(database.db, monday);
    const on = (day: string) => enter(other, other.owner, someTime(other, { workedOn: calendarDate(day) }));
    expect(await on('2026-11-24')).toEqual({ refused: 'day-in-the-future' });
    expect(await on('2025-11-21')).toEqual({ refused: 'time-day-too-early' });
    expect(await timesOf(other)).toEqual([]);
  });

  test.each([
    ['2026-11-23', [1440], 1],
    ['2026-10-25', [1440, 60], 1],
    ['2026-03-29', [1380], 1],
  ])('on %s takes no more than the day has', async (day, fits, over) => {
    const office = await addTimedOffice(database.db, monday);
    const on = (minutes: number) =>
      enter(office, office.owner, someTime(office, { workedOn: calendarDate(day), minutes }));
    for (const minutes of fits) expect(await on(minutes)).toHaveProperty('entryId');
    expect(await on(over)).toEqual({ refused: 'time-day-over' });
  });

  test('does not overfill a day when two tabs enter at once', async () => {
    const office = await addTimedOffice(database.db, monday);
    const both = await Promise.all([1, 2].map(() => enter(office, office.owner, someTime(office, { minutes: 800 }))));
    expect(both.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'time-day-over' }]);
  });

  test('of another office is not there, nor is its client or its people', async () => {
    const office = await addTimedOffice(database.db, monday);
    const other = await addTimedOffice(database.db, monday);
    const time = someTime(office);
    await enter(office, office.owner, time);
    const asOther = other.owner;
    expect(await enter(other, asOther, someTime(other, { clientId: office.clientId }))).toEqual({
      refused: 'not-found',
    });
    expect(await enter(other, asOther, someTime(other, { staffId: office.staffId }))).toEqual({ refused: 'not-found' });
    const notFound = { refused: 'not-found' };
    expect(await other.as(asOther, (scope) => removeTime(scope, asOther, time.id))).toEqual(notFound);
    expect(await other.as(asOther, (scope) => changeTime(scope, asOther, time.id, { minutes: 1 }))).toEqual(notFound);
    const day = calendarDate('2026-11-23');
    const sums = await other.as(asOther, (scope) => viewTimeSums(scope, office.staffId, { fromOn: day, toOn: day }));
    expect([sums.clients, sums.internal.minutes]).toEqual([[], 0]);
    expect((await other.as(asOther, (scope) => viewTimeWeek(scope, office.staffId, day))).entries).toEqual([]);
    expect(await timesOf(office)).toHaveLength(1);
  });
});

describe('a change', () => {
  test('is one’s own for 31 days, and then the entry stands', async () => {
    const office = await addTimedOffice(database.db, '2026-10-01T21:30:00.000Z');
    const { colleague } = office;
    const time = someTime(office, { workedOn: calendarDate('2026-10-01') });
    await enter(office, colleague, time);
    const change = (minutes: number) =>
      office.as(colleague, (scope) => changeTime(scope, colleague, time.id, { minutes }));
    // The office's clocks went back in between: what counts is the day on its wall.
    moveClock(office, '2026-11-01T22:59:00.000Z');
    expect(await change(50)).toEqual({ changed: true });
    moveClock(office, '2026-11-01T23:00:00.000Z');
    expect(await change(60)).toEqual({ refused: 'time-too-old' });
    expect(await office.as(colleague, (scope) => removeTime(scope, colleague, time.id))).toEqual({
      refused: 'time-too-old',
    });
    expect(await timesOf(office)).toEqual(['2026-10-01 Åse Brattli 50 sorting typed']);
  });

  test('of somebody else’s is for those who lead', async () => {
    const office = await addTimedOffice(database.db, monday);
    const { owner, colleague } = office;
    const time = someTime(office);
    await enter(office, owner, time);
    const change = (actor: typeof owner) =>
      office.as(actor, (scope) => changeTime(scope, actor, time.id, { clientId: null, work: 'administration' }));
    expect(await change(colleague)).toEqual({ refused: 'not-found' });
    expect(await enter(office, colleague, someTime(office, { staffId: owner.staffId }))).toEqual({
      refused: 'not-found',
    });
    const theirs = someTime(office, { staffId: colleague.staffId });
    await enter(office, owner, theirs);
    expect(await office.as(owner, (scope) => removeTime(scope, owner, theirs.id))).toEqual({ removed: true });
    expect(await change(owner)).toEqual({ changed: true });
    expect(await timesOf(office)).toEqual(['2026-11-23 Ingrid internt 45 administration typed']);
  });

  test('finds nothing that was taken away in another tab', async () => {
    const office = await addTimedOffice(database.db, monday);
    const { owner } = office;
    const time = someTime(office);
    await enter(office, owner, time);
    const remove = () => office.as(owner, (scope) => removeTime(scope, owner, time.id));
    const both = await Promise.all([remove(), remove()]);
    expect(both).toContainEqual({ removed: true });
    expect(both).toContainEqual({ refused: 'not-found' });
  });

  test('does not overfill a day', async () => {
    const office = await addTimedOffice(database.db, monday);
    const { owner } = office;
    const time = someTime(office);
    await enter(office, owner, time);
    await enter(office, owner, someTime(office, { minutes: 1395 }));
    const change = (minutes: number) => office.as(owner, (scope) => changeTime(scope, owner, time.id, { minutes }));
    expect(await change(46)).toEqual({ refused: 'time-day-over' });
    expect(await change(45)).toEqual({ changed: true });
  });
});

describe('what is seen', () => {
  test('is one’s own week, Monday to Sunday', async () => {
    const office = await addTimedOffice(database.db, '2026-11-29T12:00:00.000Z');
    const { owner } = office;
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-29']) {
      await enter(office, owner, someTime(office, { workedOn: calendarDate(day) }));
    }
    await enter(office, office.colleague, someTime(office));
    const week = await office.as(owner, (scope) => viewTimeWeek(scope, owner.staffId, calendarDate('2026-11-25')));
    expect([week.fromOn, week.toOn, week.entry]).toEqual(['2026-11-23', '2026-11-29', true]);
    expect(week.entries.map(({ workedOn, clientName }) => `${workedOn} ${clientName}`)).toEqual([
      "2026-11-23 Brattli & O'Hara Bygg AS",
      "2026-11-29 Brattli & O'Hara Bygg AS",
    ]);
  });

  test('of a client is the sum of all, of a person only one’s own', async () => {
    const office = await addTimedOffice(database.db, monday);
    const { owner, colleague } = office;
    await enter(office, owner, someTime(office));
    await enter(office, colleague, someTime(office, { minutes: 60, work: 'coding' }));
    await enter(office, colleague, someTime(office, { minutes: 20, clientId: null, work: 'training' }));
    const day = calendarDate('2026-11-23');
    const sums = await office.as(owner, (scope) => viewTimeSums(scope, owner.staffId, { fromOn: day, toOn: day }));
    expect(sums.clients).toMatchObject([
      {
        minutes: 105,
        ownMinutes: 45,
        works: [
          { work: 'coding', minutes: 60 },
          { work: 'sorting', minutes: 45 },
        ],
      },
    ]);
    expect(sums.internal).toEqual({ minutes: 20, ownMinutes: 0, works: [{ work: 'training', minutes: 20 }] });
    expect(JSON.stringify(sums)).not.toContain('staff');
  });

  test('is no longer than a year at once', async () => {
    const office = await addTimedOffice(database.db, monday);
    const period = { fromOn: calendarDate('2025-11-22'), toOn: calendarDate('2026-11-23') };
    await expect(office.as(office.owner, (scope) => viewTimeSums(scope, office.staffId, period))).rejects.toThrow(
      'time.period-too-long',
    );
  });

  test('is found by a few letters, whatever stands in them', async () => {
    const office = await addTimedOffice(database.db, monday);
    const find = async (search: string) =>
      (await office.as(office.owner, (scope) => findTimeClients(scope, office.staffId, search))).clients.map(
        ({ name }) => name,
      );
    expect(await find('brat')).toEqual(["Brattli & O'Hara Bygg AS"]);
    expect(await find("o'h")).toEqual(["Brattli & O'Hara Bygg AS"]);
    expect(await find('312 457 806')).toEqual(["Brattli & O'Hara Bygg AS"]);
    expect(await find('%')).toEqual([]);
    expect(await find('attli')).toEqual([]);
  });
});

describe('the file', () => {
  const period = { fromOn: calendarDate('2026-11-01'), toOn: calendarDate('2026-11-30') } as const;

  async function withTimes(): Promise<TimedOffice> {
    const office = await addTimedOffice(database.db, monday);
    await enter(office, office.owner, someTime(office, { words: '=1+1; «Ås»' }));
    await enter(office, office.colleague, someTime(office, { clientId: null, work: 'training', minutes: 20 }));
    return office;
  }

  test('has everybody for those who lead and one’s own for others', async () => {
    const office = await withTimes();
    const lines = async (actor: TimedOffice['owner']) => {
      const { bytes } = await office.as(actor, (scope) => exportTime(scope, actor, { ...period, format: 'csv' }, 'nb'));
      return bytes.toString().trim().split('\r\n');
    };
    const all = await lines(office.owner);
    expect(all[0]).toBe(formatTimeCsv([], 'nb').trim());
    expect(all[1]).toMatch(
      /^23\.11\.2026;Ingrid Solheim;Brattli & O'Hara Bygg AS;312457806;Sortering;45;0,75;"'=1\+1; «Ås»";;Ført;23\.11\.2026;Ingrid Solheim;;/,
    );
    expect(all[2]).toMatch(/^23\.11\.2026;Åse D'Øvrebø;Internt;;Kurs og opplæring;20;0,33;;;Ført;/);
    expect((await lines(office.colleague)).slice(1)).toEqual([all[2]]);
  });

  test('is an Excel workbook that says the same', async () => {
    const office = await withTimes();
    const { owner } = office;
    const { bytes, name } = await office.as(owner, (scope) =>
      exportTime(scope, owner, { ...period, format: 'xlsx' }, 'en'),
    );
    expect(name).toBe('hours-2026-11-01-2026-11-30.xlsx');
    const table = await readTable(bytes);
    expect(table.map(({ cells }) => cells.slice(0, 8))).toEqual([
      ['Date', 'Employee', 'Client', 'Organisation number', 'Work', 'Minutes', 'Hours with decimals', 'Comment'],
      ['23.11.2026', 'Ingrid Solheim', "Brattli & O'Hara Bygg AS", '312457806', 'Sorting', '45', '0.75', '=1+1; «Ås»'],
      ['23.11.2026', "Åse D'Øvrebø", 'Internal', '', 'Courses and training', '20', '0.33', ''],
    ]);
  });
});
