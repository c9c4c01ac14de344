import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { answerItems, lookAtAnswer } from '../intake/answer-items.ts';
import { requestExtension } from '../intake/extensions.ts';
import { dutiesOf, inSample, openTasksOf, sendSample } from '../intake/intake.testdata.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { closeTask } from './close-task.ts';
import { handOverTask } from './hand-over-task.ts';
import { openTasks, type TaskKind } from './open-tasks.ts';
import { recordCall } from './record-call.ts';
import { viewTasks } from './view-tasks.ts';

let database: TestDatabase;
let office: SampleOffice;
let other: SampleOffice;
let builder: { clientId: string; personId: string };
let first: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  [first] = (await dutiesOf(office, builder.clientId)) as [string];
  moveClock(office, '2026-09-28T07:00:00.000Z');
  moveClock(other, '2026-09-28T07:00:00.000Z');
});

const view = (whose: 'mine' | 'all' = 'all', of = office) => inSample(of, (scope) => viewTasks(scope, whose));
const open = async (kind: TaskKind, about: { obligationId?: string } = {}): Promise<string> => {
  await inSample(office, (scope) =>
    openTasks(scope, [
      { kind, dedupeKey: `${kind}/test`, clientId: builder.clientId, leadId: office.staffId, ...about },
    ]),
  );
  return (await view()).find((task) => task.kind === kind)!.id;
};
const answerFor = (itemKey: string, kind: 'on-paper' | 'in-the-system' | 'nothing-this-time') =>
  inSample(office, (scope) => answerItems(scope, builder.clientId, [{ obligationId: first, itemKey, kind }]), {
    personId: builder.personId,
  });

describe('what needs a person', () => {
  test('is nothing in a new office', async () => {
    expect(await view('all', other)).toEqual([]);
  });

  test('tells what is missing, and whom to call', async () => {
    await open('call-client', { obligationId: first });
    const [task] = await view('mine');
    expect(task).toMatchObject({
      clientName: "Brattli & O'Hara Bygg AS",
      assignedTo: office.staffId,
      openedOn: '2026-09-28',
      call: { name: 'Jo Brattli', mobile: '+4790000000' },
    });
    expect(task!.text.nb).toBe(
      'Kvitteringer, fakturaer og kontoutskrift for juli og august skulle vært her søndag 20. september. ' +
        'Meldingene er sendt uten svar. Ring i dag.',
    );
  });

  test('shows the request to decide on with its words and days', async () => {
    await inSample(
      office,
      (scope) =>
        requestExtension(scope, builder.clientId, {
          obligationId: first,
          proposedOn: on('2026-10-02'),
          words: '"Ødelagt" \u202emobil',
        }),
      { personId: builder.personId },
    );
    expect(await view()).toMatchObject([
      {
        kind: 'extension-to-decide',
        extension: { proposedOn: '2026-10-02', words: '"Ødelagt" \u202emobil', dueOn: '2026-09-20' },
        answers: [],
      },
    ]);
  });

  test('is seen by its own office only', async () => {
    const taskId = await open('call-client', { obligationId: first });
    expect(await view('all', other)).toEqual([]);
    expect(await inSample(other, (scope) => closeTask(scope, taskId))).toEqual({ refused: 'not-found' });
    expect(await inSample(other, (scope) => recordCall(scope, taskId, { outcome: 'reached' }))).toEqual({
      refused: 'not-found',
    });
    expect(await inSample(office, (scope) => handOverTask(scope, taskId, other.staffId))).toEqual({
      refused: 'unknown-staff',
    });
  });
});

describe('an answer to look at', () => {
  test('lists every answer, and closes when the last was looked at', async () => {
    await answerFor('receipts', 'on-paper');
    await answerFor('invoices', 'in-the-system');
    const [task, ...more] = await view();
    expect(more).toEqual([]);
    expect(task!.text.nb).toContain('Kvitteringer: kommer på papir. Fakturaer: ligger i systemet.');
    const [paper, system] = task!.answers;
    await inSample(office, (scope) => lookAtAnswer(scope, paper!.id, { verdict: 'confirmed' }));
    expect(await openTasksOf(office)).toEqual(['answer-to-look-at']);
    const looks = await Promise.all(
      [1, 2].map(() => inSample(office, (scope) => lookAtAnswer(scope, system!.id, { verdict: 'refused' }))),
    );
    expect(looks.filter((look) => 'refused' in look)).toEqual([{ refused: 'already-looked-at' }]);
    expect(await openTasksOf(office)).toEqual([]);
    expect(await inSample(other, (scope) => lookAtAnswer(scope, paper!.id, { verdict: 'refused' }))).toEqual({
      refused: 'not-found',
    });
  });

  test('waits for nobody where the client says that there is nothing this time', async () => {
    await answerFor('receipts', 'nothing-this-time');
    expect(await openTasksOf(office)).toEqual([]);
  });
});

describe('a telephone call', () => {
  const callKinds = async (): Promise<unknown[]> => {
    const rows = await inSample(office, (scope) =>
      scope.trx
        .selectFrom('record_event')
        .select('data')
        .where('client_id', '=', builder.clientId)
        .where('kind', '=', 'client-called')
        .orderBy('sequence')
        .execute(),
    );
    return rows.map(({ data }) => data.outcome);
  };

  test('that reached nobody is on record and leaves the task; one that did closes it, once', async () => {
    const taskId = await open('call-client', { obligationId: first });
    const call = (outcome: 'reached' | 'not-reached') =>
      inSample(office, (scope) => recordCall(scope, taskId, { outcome, words: 'Kommer på fredag, sier «Jo» æøå' }));
    expect(await call('not-reached')).toEqual({ recorded: true });
    expect(await openTasksOf(office)).toEqual(['call-client']);
    const both = await Promise.all([call('reached'), call('reached')]);
    expect(both.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'task-closed' }]);
    expect(await callKinds()).toEqual(['not-reached', 'reached']);
    expect(await openTasksOf(office)).toEqual([]);
    const events = await inSample(office, (scope) =>
      scope.trx.selectFrom('record_event').select('data').where('kind', '=', 'client-called').execute(),
    );
    expect(JSON.stringify(events)).not.toContain('fredag');
    expect(await inSample(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('is not needed any more when all has come', async () => {
    await open('call-client', { obligationId: first });
    for (const itemKey of ['receipts', 'invoices']) await sendSample(office, builder, { obligationId: first, itemKey });
    expect(await openTasksOf(office)).toEqual(['call-client']);
    await sendSample(office, builder, { obligationId: first, itemKey: 'bank' });
    expect(await openTasksOf(office)).toEqual([]);
  });
});

describe('a task', () => {
  test('is closed by hand where a person knows best, and not where somebody waits behind it', async () => {
    const failed = await open('failed');
    expect(await view()).toMatchObject([{ settlesItself: false }]);
    expect(await inSample(office, (scope) => closeTask(scope, failed))).toEqual({ closed: true });
    expect(await inSample(office, (scope) => closeTask(scope, failed))).toEqual({ refused: 'task-closed' });
    await answerFor('receipts', 'on-paper');
    const [task] = await view();
    expect(task).toMatchObject({ settlesItself: true });
    expect(await inSample(office, (scope) => closeTask(scope, task!.id))).toEqual({ refused: 'settles-itself' });
  });

  test('is handed over to a colleague who is still there', async () => {
    const taskId = await open('failed');
    const colleague = office.context.ids.next();
    await inSample(office, (scope) =>
      scope.trx
        .insertInto('staff')
        .values({
          office_id: office.officeId,
          id: colleague,
          name: 'Åse Øvrebø',
          email: `${colleague}@nordlys.example`,
          role: 'assistant',
          language: 'nb',
          active: true,
          created_at: scope.now,
        })
        .execute(),
    );
    expect(await inSample(office, (scope) => handOverTask(scope, taskId, colleague))).toEqual({ handedOver: true });
    expect(await view('mine')).toEqual([]);
    expect(await inSample(office, (scope) => viewTasks(scope, 'mine'), { staffId: colleague })).toHaveLength(1);
    await inSample(office, (scope) =>
      scope.trx.updateTable('staff').set({ active: false }).where('id', '=', colleague).execute(),
    );
    expect(await inSample(office, (scope) => handOverTask(scope, taskId, colleague))).toEqual({
      refused: 'unknown-staff',
    });
  });
});
