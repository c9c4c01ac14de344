import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cancelDuties } from '../agreement/cancel-duties.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { answerItems } from './answer-items.ts';
import { decideExtension, requestExtension } from './extensions.ts';
import { dutiesOf, inSample, lettersOf, openTasksOf, sendSample } from './intake.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let first: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** Due Sunday 20 September 2026: receipts, invoices and bank. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  [first] = (await dutiesOf(office, builder.clientId)) as [string];
  moveClock(office, '2026-09-17T07:00:00.000Z');
});

const asClient = () => ({ personId: builder.personId });
const ask = async (): Promise<string> => {
  const asked = await inSample(
    office,
    (scope) => requestExtension(scope, builder.clientId, { obligationId: first, proposedOn: on('2026-09-25') }),
    asClient(),
  );
  if ('refused' in asked) throw new Error(asked.refused);
  return asked.requestId;
};
const sendAll = async (): Promise<void> => {
  for (const itemKey of ['receipts', 'invoices', 'bank'])
    await sendSample(office, builder, { obligationId: first, itemKey });
};
const sweep = () => sweepOffice(office.context, office.officeId, { smsConfigured: false });
const lapses = () =>
  inSample(office, async ({ trx }) => {
    const rows = await trx.selectFrom('record_event').select('data').where('kind', '=', 'extension-lapsed').execute();
    return rows.map(({ data }) => data.request);
  });

describe('a request for more days that nobody has answered', () => {
  test('falls away when all comes in time, once, with its task and no letter', async () => {
    const requestId = await ask();
    expect(await openTasksOf(office)).toEqual(['extension-to-decide']);
    await sendAll();
    await sendSample(office, builder, { obligationId: first, itemKey: 'bank' });
    expect(await openTasksOf(office)).toEqual([]);
    expect(await lapses()).toEqual([requestId]);
    expect((await lettersOf(office)).map(({ kind }) => kind)).toEqual(['receipt']);
    expect(await inSample(office, (scope) => decideExtension(scope, requestId, { decision: 'declined' }))).toEqual({
      refused: 'already-decided',
    });
  });

  test('falls away when the delivery does', async () => {
    const requestId = await ask();
    await inSample(office, (scope) => cancelDuties(scope, [first], 'client-left'));
    expect(await openTasksOf(office)).toEqual([]);
    expect(await lapses()).toEqual([requestId]);
  });

  test('may be answered for one working day when all came late, and the next morning it has fallen away', async () => {
    moveClock(office, '2026-09-18T07:00:00.000Z');
    const requestId = await ask();
    moveClock(office, '2026-09-22T15:00:00.000Z');
    await sendAll();
    for (const [now, tasks] of [
      ['2026-09-23T07:00:00.000Z', ['extension-to-decide']],
      ['2026-09-24T07:00:00.000Z', []],
      ['2026-09-25T07:00:00.000Z', []],
    ] as const) {
      moveClock(office, now);
      await sweep();
      await sweep();
      expect(await openTasksOf(office)).toEqual(tasks);
    }
    expect(await lapses()).toEqual([requestId]);
  });
});

describe('an answer in place of a file', () => {
  const answer = (itemKey: string) =>
    inSample(
      office,
      (scope) => answerItems(scope, builder.clientId, [{ obligationId: first, itemKey, kind: 'on-paper' }]),
      asClient(),
    );

  test('needs nobody any more when the file comes after all', async () => {
    await answer('receipts');
    await answer('bank');
    await sendSample(office, builder, { obligationId: first, itemKey: 'receipts' });
    expect(await openTasksOf(office)).toEqual(['answer-to-look-at']);
    const [task] = await inSample(office, (scope) => viewTasks(scope, 'all'));
    expect(task!.answers).toMatchObject([{ document: 'bank-statement', kind: 'on-paper', answeredOn: '2026-09-17' }]);
    await sendSample(office, builder, { obligationId: first, itemKey: 'bank' });
    expect(await openTasksOf(office)).toEqual([]);
  });
});
