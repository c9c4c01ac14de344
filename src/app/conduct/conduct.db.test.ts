import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import type { ConductFigure } from '../../domain/conduct/index.ts';
import { pauseReminders } from '../client/pause-reminders.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { viewClient } from '../client/view-client.ts';
import { viewRecord } from '../record/view-record.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { addStory, asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewConduct } from './view-conduct.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const conductOf = async ({ office, clientId }: Pick<Awaited<ReturnType<typeof addStory>>, 'office' | 'clientId'>) => {
  const conduct = await asFirst(office, (scope) => viewConduct(scope, clientId));
  if ('refused' in conduct) throw new Error(conduct.refused);
  return conduct;
};

describe('the jovial builder', () => {
  test('eight and nineteen days late, one reminder each, and a sum that is proposed is not charged yet', async () => {
    const story = await addStory(database.db);
    const conduct = await conductOf(story);
    expect(conduct.all).toMatchObject({
      duties: 2,
      missing: 0,
      medianDays: 13.5,
      worstTenthDays: 19,
      complete: { first: 2, of: 2 },
      reminders: 2,
      chargedOre: 0,
      office: { late: [], inTime: 2, of: 2 },
      trend: { trend: 'too-few' },
      grade: { graded: false, counted: 2, needed: 5 },
    });
    expect(conduct.byClause.map(({ figures }) => figures)).toEqual([conduct.all]);
    expect(conduct.deliveries.map(({ dueOn, daysLate }) => [dueOn, daysLate])).toEqual([
      ['2026-11-20', 19],
      ['2026-09-20', 8],
    ]);
    const line = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('surcharge_line')
        .select('id')
        .where('obligation_id', '=', story.secondId)
        .executeTakeFirstOrThrow(),
    );
    await asFirst(story.office, (scope) => decideSurcharges(scope, [line.id], { decision: 'approve' }));
    expect((await conductOf(story)).all.chargedOre).toBe(375_000);
    const page = await asFirst(story.office, (scope) => viewClient(scope, story.clientId));
    expect(page).toMatchObject({
      year: { medianDays: 13.5, completeOf: 2, reminders: 2, surchargeOre: 375_000, officeSlips: 0 },
    });
  });

  test('a message after the deadline that waited for the program is the office’s own lateness, and a pause is not', async () => {
    const late = await addStory(database.db);
    // Due on Wednesday 20 January 2027, agreed for Thursday 21.
    await workAt(late.office, '2027-01-25T08:00:00.000Z');
    moveClock(late.office, '2027-02-02T08:00:00.000Z');
    const conduct = await conductOf(late);
    expect(conduct.all).toMatchObject({
      missing: 1,
      office: { late: [{ slip: 'reminded-late', dueOn: '2027-01-21', doneOn: '2027-01-25' }], inTime: 2, of: 3 },
    });
    expect(conduct.deliveries[0]).toMatchObject({ deliveredOn: null, daysLate: 13 });

    const paused = await addStory(database.db);
    moveClock(paused.office, '2027-01-10T08:00:00.000Z');
    await asFirst(paused.office, (scope) => pauseReminders(scope, paused.clientId, on('2027-01-24')));
    await workAt(paused.office, '2027-01-25T08:00:00.000Z');
    moveClock(paused.office, '2027-02-02T08:00:00.000Z');
    expect((await conductOf(paused)).all).toMatchObject({ missing: 1, office: { late: [], inTime: 3, of: 3 } });
  });

  test('each figure opens to the events that it is made of, and to no others', async () => {
    const { office, clientId } = await addStory(database.db);
    const kindsOf = async (figure?: ConductFigure) => {
      const page = await asFirst(office, (scope) =>
        viewRecord(scope, clientId, figure === undefined ? {} : { figure }),
      );
      if ('refused' in page) throw new Error(page.refused);
      return page.events.map(({ kind }) => kind);
    };
    expect(await kindsOf('days')).toEqual(['delivered', 'delivered']);
    expect(await kindsOf('reminders')).toEqual(['message-accepted', 'message-accepted']);
    expect(await kindsOf('questions')).toEqual([]);
    // The receipts are messages too, but chase nobody.
    expect((await kindsOf()).filter((kind) => kind === 'message-accepted').length).toBeGreaterThan(2);
  });

  test('a client that another office has is not there', async () => {
    const { clientId } = await addStory(database.db);
    const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    expect(await asFirst(other, (scope) => viewConduct(scope, clientId))).toEqual({ refused: 'not-found' });
  });
});
