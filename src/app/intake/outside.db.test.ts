import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { templates } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { registerAllIsThere } from './all-is-there.ts';
import { dutiesOf, inSample, openTasksOf } from './intake.testdata.ts';
import { confirmOutside } from './outside-takt.ts';
import { viewOutside } from './view-outside.ts';

const terms = {
  duties: templates[0]!.terms.duties.map((duty) => ({ ...duty, channel: 'accounting-system' as const })),
};

let database: TestDatabase;
let office: SampleOffice;
let other: SampleOffice;
let clientId: string;
let first: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** Monday 21 September 2026, the first working day after the deadline. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  ({ clientId } = await addBuilder(office, '2026-07-01', terms));
  [first] = (await dutiesOf(office, clientId)) as [string];
  for (const each of [office, other]) moveClock(each, '2026-09-21T07:00:00.000Z');
});

const sweep = () => sweepOffice(office.context, office.officeId, { smsConfigured: false });
const missing = (of: SampleOffice = office) =>
  inSample(of, (scope) => confirmOutside(scope, [{ obligationId: first, missingKeys: ['bank'] }]));
const allThere = (of: SampleOffice = office, arrivedOn = '2026-09-21') =>
  inSample(of, (scope) => registerAllIsThere(scope, [first], on(arrivedOn)));

describe('a duty delivered where Takt cannot see', () => {
  test('is one task for the client each working day until somebody has looked, and nobody is reminded before', async () => {
    await sweep();
    await sweep();
    expect(await openTasksOf(office)).toEqual(['outside-to-confirm']);
    expect(office.queued).toEqual([]);
    const [task] = await inSample(office, (scope) => viewTasks(scope, 'all'));
    expect(task!.text.nb).toContain('leveres i regnskapssystemet. Leveringsfristen var søndag 20. september.');
    expect(await missing()).toEqual({ confirmed: 1, refused: [] });
    expect(await openTasksOf(office)).toEqual([]);
    await sweep();
    expect(await openTasksOf(office)).toEqual([]);
    expect(office.queued).toHaveLength(1);
    moveClock(office, '2026-09-22T07:00:00.000Z');
    await sweep();
    expect(await openTasksOf(office)).toEqual(['outside-to-confirm']);
  });

  test('is no task before its deadline, at the weekend, or while reminders rest', async () => {
    moveClock(office, '2026-09-18T07:00:00.000Z');
    await sweep();
    moveClock(office, '2026-09-26T07:00:00.000Z');
    await sweep();
    expect(await openTasksOf(office)).toEqual([]);
    await inSample(office, (scope) =>
      scope.trx
        .updateTable('client')
        .set({ paused_until_on: on('2026-10-30') })
        .where('id', '=', clientId)
        .execute(),
    );
    moveClock(office, '2026-09-28T07:00:00.000Z');
    await sweep();
    expect((await openTasksOf(office)).filter((kind) => kind === 'outside-to-confirm')).toEqual([]);
  });

  test('is all there, once, however often it is said, and closes the task', async () => {
    await sweep();
    const both = await Promise.all([allThere(), allThere()]);
    expect(both.map((outcome) => ('confirmed' in outcome ? outcome.confirmed : -1)).sort()).toEqual([0, 1]);
    const arrivals = await inSample(office, ({ trx }) =>
      trx.selectFrom('arrival').select('item_key').where('office_id', '=', office.officeId).execute(),
    );
    expect(arrivals.map(({ item_key }) => item_key).sort()).toEqual(['bank', 'invoices', 'receipts']);
    expect(await openTasksOf(office)).toEqual([]);
    expect(await missing()).toEqual({ confirmed: 0, refused: [first] });
  });

  test('is confirmed by what was agreed only', async () => {
    const looks = [{ obligationId: first, missingKeys: ['bank', "'; drop table arrival; --"] }];
    expect(await inSample(office, (scope) => confirmOutside(scope, looks))).toEqual({ confirmed: 0, refused: [first] });
  });

  test('is never there from a day to come', async () => {
    expect(await allThere(office, '2026-09-22')).toEqual({ refused: 'day-in-the-future' });
  });

  test('belongs to its office', async () => {
    expect(await missing(other)).toEqual({ confirmed: 0, refused: [first] });
    expect(await allThere(other)).toEqual({ confirmed: 0, skipped: [first] });
    expect(await inSample(other, viewOutside)).toEqual({ duties: [] });
  });

  test('is listed with what nobody has seen there, and whether somebody looked today', async () => {
    await inSample(office, (scope) =>
      confirmOutside(scope, [{ obligationId: first, arrivedKeys: ['receipts'], arrivedOn: on('2026-09-18') }]),
    );
    await missing();
    const { duties } = await inSample(office, viewOutside);
    expect(duties).toMatchObject([
      {
        obligationId: first,
        channel: 'accounting-system',
        dueOn: '2026-09-20',
        items: [{ key: 'invoices' }, { key: 'bank' }],
        confirmedToday: true,
      },
    ]);
  });
});
