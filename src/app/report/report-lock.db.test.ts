import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewSurcharges } from '../surcharge/view-surcharges.ts';
import { closeTask } from '../task/close-task.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { markReportDone, undoReportDone } from './mark-report-done.ts';
import { idOfPromise, promisesOf, promising, tellReports, vatReturn, type ReportStory } from './report.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const linesOf = ({ office, clientId }: ReportStory): Promise<string[]> =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('surcharge_line as l')
      .innerJoin('obligation as o', (join) =>
        join.onRef('o.office_id', '=', 'l.office_id').onRef('o.id', '=', 'l.obligation_id'),
      )
      .select(['o.due_on', 'l.state', 'l.sum_ore'])
      .where('l.client_id', '=', clientId)
      .orderBy('o.due_on')
      .execute();
    return rows.map((row) => `${row.due_on} ${row.state} ${row.sum_ore / 100}`);
  });

const mark = ({ office }: ReportStory, id: string, doneOn: string) =>
  asFirst(office, (scope) => markReportDone(scope, id, { doneOn: on(doneOn) }));

/**
 * July–August: due Sunday 20 September, came Monday the 28th, six working days late and forgiven; so the VAT return moves from Monday 5 October to Tuesday the 13th,
 * and is ticked as told. September–October: due 20 November, came 9 December.
 */
async function tellLock({ sentOn }: { sentOn?: string }): Promise<ReportStory & { reportId: string }> {
  const story = await tellReports(database.db);
  const duties = await asFirst(story.office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', story.clientId)
      .orderBy('due_on')
      .limit(2)
      .execute(),
  );
  await workAt(story.office, '2026-09-21T07:00:00.000Z');
  await deliver(story.office, story.clientId, duties[0]!.id, '2026-09-28T15:00:00.000Z');
  const reportId = await idOfPromise(story, '2026-07-01');
  if (sentOn !== undefined) {
    moveClock(story.office, '2026-10-20T08:00:00.000Z');
    await mark(story, reportId, sentOn);
  }
  await workAt(story.office, '2026-11-23T08:00:00.000Z');
  await deliver(story.office, story.clientId, duties[1]!.id, '2026-12-09T15:00:00.000Z');
  return { ...story, reportId };
}

describe('the office that did its own part', () => {
  test('in time may ask for its price: three started weeks', async () => {
    const story = await tellLock({ sentOn: '2026-10-13' });
    expect((await promisesOf(story))[0]).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-13 done 2026-10-13');
    expect(await linesOf(story)).toEqual(['2026-09-20 forgiven 1250', '2026-11-20 proposed 3750']);
  });

  test.each([
    ['a day late', '2026-10-14'],
    ['never', undefined],
  ])('%s asks for nothing, and says why', async (_, sentOn) => {
    const story = await tellLock(sentOn === undefined ? {} : { sentOn });
    expect(await linesOf(story)).toEqual(['2026-09-20 forgiven 1250']);
    const { lines } = await asFirst(story.office, (scope) =>
      viewSurcharges(scope, { clientId: story.clientId, language: 'nb' }),
    );
    const told = lines.flatMap(({ conditions }) => conditions.filter(({ holds }) => !holds).map(({ text }) => text.nb));
    const came = sentOn === undefined ? 'er ikke levert' : 'kom 14. oktober 2026';
    expect(told.map((text) => text.replaceAll('\u00a0', ' '))).toContain(
      `Byrået gjorde ikke sin del i tide. Mva-melding var lovet innen 13. oktober 2026, og ${came}.`,
    );
  });
});

describe('a day that is put right', () => {
  test('withdraws the line that is proposed, and proposes it again, as often as it is said', async () => {
    const story = await tellLock({ sentOn: '2026-10-13' });
    const { reportId } = story;
    for (const _ of [1, 2]) await mark(story, reportId, '2026-10-14');
    expect((await linesOf(story))[1]).toBe('2026-11-20 withdrawn 3750');
    await Promise.all([mark(story, reportId, '2026-10-13'), mark(story, reportId, '2026-10-13')]);
    expect((await linesOf(story))[1]).toBe('2026-11-20 proposed 3750');
    await asFirst(story.office, (scope) => undoReportDone(scope, reportId));
    await asFirst(story.office, (scope) => undoReportDone(scope, reportId));
    expect((await linesOf(story))[1]).toBe('2026-11-20 withdrawn 3750');
    const events = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('record_event')
        .select(['kind', 'data'])
        .where('client_id', '=', story.clientId)
        .orderBy('sequence')
        .execute(),
    );
    const told = events
      .filter(({ kind }) => kind.startsWith('report-'))
      .map(({ kind, data }) => [kind, data.dueOn, data.doneOn]);
    expect(told).toEqual([
      ['report-done', '2026-10-13', '2026-10-13'],
      ['report-done', '2026-10-13', '2026-10-14'],
      ['report-done', '2026-10-13', '2026-10-13'],
      ['report-undone', '2026-10-13', undefined],
    ]);
    expect(await asFirst(story.office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('never touches a line that was decided', async () => {
    const story = await tellLock({ sentOn: '2026-10-13' });
    const { lines } = await asFirst(story.office, (scope) =>
      viewSurcharges(scope, { clientId: story.clientId, language: 'nb' }),
    );
    const proposed = lines.find(({ state }) => state === 'proposed')!;
    await asFirst(story.office, (scope) => decideSurcharges(scope, [proposed.id!], { decision: 'approve' }));
    await mark(story, story.reportId, '2026-10-14');
    expect((await linesOf(story))[1]).toBe('2026-11-20 approved 3750');
  });
});

test('ticks, a delivery and sweeps at once come to the same as one after the other', async () => {
  const story = await tellReports(database.db);
  const { office, clientId } = story;
  const duties = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .limit(1)
      .execute(),
  );
  moveClock(office, '2026-09-28T15:00:00.000Z');
  const [first, second] = [await idOfPromise(story, '2026-07-01'), await idOfPromise(story, '2026-09-01')];
  const sweep = () => sweepOffice(office.context, office.officeId, { smsConfigured: false });
  await Promise.all([
    mark(story, first, '2026-09-28'),
    sweep(),
    deliver(office, clientId, duties[0]!.id, '2026-09-28T15:00:00.000Z'),
    mark(story, second, '2026-09-28'),
    mark(story, first, '2026-09-28'),
    sweep(),
  ]);
  await sweep();
  expect((await promisesOf(story)).slice(0, 2)).toEqual([
    'v1 vat 2026-07-01 2026-10-05 → 2026-10-13 done 2026-09-28',
    'v1 vat 2026-09-01 2026-12-04 done 2026-09-28',
  ]);
  expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
});

test('an agreement that nobody wrote down may promise too', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const clientId = await asFirst(office, async (scope) => {
    const client = await addClient(scope, {
      name: 'Fjord & Åsen ENK',
      orgnr: '312457805',
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: on('2026-07-01'),
      contacts: [],
    });
    await registerAgreement(scope, {
      clientId: client.clientId,
      terms: promising(vatReturn),
      startOn: on('2026-07-01'),
      firstDeadlineOn: on('2026-07-01'),
      basis: { basis: 'unwritten' },
    });
    return client.clientId;
  });
  expect((await promisesOf({ office, clientId }))[0]).toBe('v1 vat 2026-07-01 2026-10-05');
});

describe('ticking off', () => {
  test('is for a day that has been, and for a promise of this office that still stands', async () => {
    const story = await tellReports(database.db);
    const other = await addSampleOffice(database.db, '2026-09-01T08:00:00.000Z');
    moveClock(story.office, '2026-10-01T08:00:00.000Z');
    const id = await idOfPromise(story, '2026-07-01');
    expect(await mark(story, id, '2026-10-02')).toEqual({ refused: 'day-in-the-future' });
    expect(await mark(story, id, '2025-06-29')).toEqual({ refused: 'report-day-too-early' });
    expect(await mark({ ...story, office: other }, id, '2026-09-01')).toEqual({ refused: 'not-found' });
    expect(await mark(story, story.clientId, '2026-10-01')).toEqual({ refused: 'not-found' });
    expect(await asFirst(other, (scope) => undoReportDone(scope, id))).toEqual({ refused: 'not-found' });
    expect((await promisesOf(story))[0]).toBe('v1 vat 2026-07-01 2026-10-05');
    // The vouchers are late and missing: there is no day to be held to.
    expect(await mark(story, id, '2026-10-01')).toEqual({ clientId: story.clientId, dueOn: null });
  });
});

describe('a task for the lead', () => {
  const tasksOf = async ({ office }: ReportStory): Promise<string[]> => {
    const tasks = await asFirst(office, (scope) => viewTasks(scope, 'mine'));
    return tasks.filter(({ kind }) => kind === 'report-due').map(({ text }) => text.nb.replaceAll('\u00a0', ' '));
  };
  const todo = 'Lever det, og kryss av. Kommer det for sent, kan det koste oss tillegget.';

  test('comes two working days before the day, stays while it is late, and goes when it is ticked', async () => {
    // Made from nothing that the client is late with.
    const story = await tellReports(database.db, promising({ ...vatReturn, whenLate: 'stands' }));
    await workAt(story.office, '2026-09-30T07:00:00.000Z');
    expect(await tasksOf(story)).toEqual([]);
    await workAt(story.office, '2026-10-01T07:00:00.000Z');
    await workAt(story.office, '2026-10-01T07:10:00.000Z');
    expect(await tasksOf(story)).toEqual([`Mva-melding for juli og august er lovet innen mandag 5. oktober. ${todo}`]);
    await workAt(story.office, '2026-10-06T07:00:00.000Z');
    expect(await tasksOf(story)).toEqual([`Mva-melding for juli og august var lovet innen mandag 5. oktober. ${todo}`]);
    const [task] = await asFirst(story.office, (scope) => viewTasks(scope, 'mine'));
    const open = (await asFirst(story.office, (scope) => viewTasks(scope, 'all'))).find(
      ({ kind }) => kind === 'report-due',
    )!;
    expect(task).toBeDefined();
    expect(await asFirst(story.office, (scope) => closeTask(scope, open.id))).toEqual({ refused: 'settles-itself' });
    const id = await idOfPromise(story, '2026-07-01');
    expect(open.report).toMatchObject({ id, report: 'vat-return', dueOn: '2026-10-05', doneOn: null, late: true });
    await mark(story, id, '2026-10-05');
    expect(await tasksOf(story)).toEqual([]);
    await asFirst(story.office, (scope) => undoReportDone(scope, id));
    await workAt(story.office, '2026-10-06T08:00:00.000Z');
    expect(await tasksOf(story)).toHaveLength(1);
    const rows = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('task').select('id').where('kind', '=', 'report-due').execute(),
    );
    expect(rows).toHaveLength(1);
  });

  test('is none while nobody knows the day, since the material is late', async () => {
    const story = await tellReports(database.db);
    await workAt(story.office, '2026-10-01T07:00:00.000Z');
    expect(await tasksOf(story)).toEqual([]);
  });

  test('goes when the material runs late after it came', async () => {
    // The day comes before the deadline of the vouchers: it is known until they are late.
    const due = { rule: 'after', of: 'period-end', count: 21, unit: 'days' } as const;
    const story = await tellReports(database.db, promising({ ...vatReturn, due, shift: 'none' }));
    await workAt(story.office, '2026-09-19T07:00:00.000Z');
    expect(await tasksOf(story)).toHaveLength(1);
    await workAt(story.office, '2026-09-21T07:00:00.000Z');
    expect(await tasksOf(story)).toEqual([]);
  });
});
