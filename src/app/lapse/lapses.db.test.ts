import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { changeClient } from '../client/change-client.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { changeContact } from '../contact/change-contact.ts';
import { lettersOf, openTasksOf } from '../intake/intake.testdata.ts';
import { registerPaper } from '../intake/register-paper.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { sendMessage } from '../message/send-message.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { closeTask } from '../task/close-task.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { lapsesOf, tellPackage, type PackageStory } from './lapse.testdata.ts';

let database: TestDatabase;
let story: PackageStory;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  story = await tellPackage(database.db);
  // The reminder has gone, so that only the letters about the price are left to send.
  await workAt(story.office, '2026-09-21T07:00:00.000Z');
});

const work = (at: string) => workAt(story.office, at);
const lapses = () => lapsesOf(story.office);
const tasks = async () => (await openTasksOf(story.office)).filter((kind) => kind !== 'call-client');
const lapseLetters = async () => (await lettersOf(story.office)).filter(({ kind }) => kind.startsWith('package-'));
const subjects = async () => (await lapseLetters()).map(({ subject }) => subject);
const events = () =>
  asFirst(story.office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('record_event')
      .select(['kind', 'data'])
      .where('client_id', '=', story.clientId)
      .where('kind', 'in', ['package-lapsed', 'package-restored', 'package-lapse-undone'])
      .orderBy('sequence')
      .execute();
    return rows.map(({ kind, data }) => {
      const { lapse: _lapse, agreement: _agreement, obligations, ...rest } = data as Record<string, unknown>;
      const causes = Array.isArray(obligations) ? { causes: obligations.map((id) => story.duties.indexOf(id)) } : {};
      return { kind, ...rest, ...causes };
    });
  });
const sweep = () => sweepOffice(story.office.context, story.office.officeId, { smsConfigured: false });
const fail = async () => {
  for (const id of story.office.queued.splice(0)) {
    await sendMessage(story.office.context, story.office.officeId, id, {
      worker: 1,
      failpoint: () => undefined,
      send: async () => ({ outcome: 'not-sent', retry: 'never', response: '550 no such user' }),
    });
  }
};
const headerOfLetter = () =>
  asFirst(story.office, async (scope) => {
    const row = await scope.trx
      .selectFrom('message')
      .select('message_id_header')
      .where('kind', '=', 'package-lapsed')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    return row.message_id_header;
  });

describe('a package price that lapses once a delivery is more than ten days late', () => {
  test('is told on the first such day, and holds from the day after the letter got there', async () => {
    const reminder = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('message_text as t')
        .innerJoin('message as m', (join) =>
          join.onRef('m.office_id', '=', 't.office_id').onRef('m.id', '=', 't.message_id'),
        )
        .select('t.body_text')
        .where('m.kind', '=', 'reminder-main')
        .executeTakeFirstOrThrow(),
    );
    expect(reminder.body_text).toContain('Kommer det etter onsdag 30. september, faller pakkeprisen bort.');
    await work('2026-09-30T07:00:00.000Z');
    expect(await lapses()).toEqual([]);
    await work('2026-10-01T07:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 – –']);
    const [letter] = await lapseLetters();
    expect(letter).toMatchObject({
      to: 'jo@brattli.example',
      subject: 'Pakkeprisen gjelder ikke fra 2. oktober',
      chasing: false,
    });
    expect(letter!.text).toContain('- Timepris for regnskapsfører: kr 1 150 + mva.');
    expect(letter!.text).toContain('- Bilag for juli og august: frist søndag 20. september, mangler fortsatt');
    expect(letter!.text).toContain('Det kan tidligst bli tirsdag 1. desember.');
    expect(await tasks()).toEqual([]);
    await work('2026-10-01T07:05:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-02 –']);
    expect(await tasks()).toEqual(['package-lapsed']);
    const [task] = await asFirst(story.office, (scope) => viewTasks(scope, 'mine')).then((all) =>
      all.filter(({ kind }) => kind === 'package-lapsed'),
    );
    expect(task!.text.nb).toBe(
      'Pakkeprisen gjelder ikke fra fredag 2. oktober. Fakturer etter timer så lenge det varer. Dagene står på kundens side, og kunden har fått brev.',
    );
    expect(await events()).toEqual([
      { kind: 'package-lapsed', fromOn: '2026-10-01', causes: [0] },
      { kind: 'package-lapsed', holdsFromOn: '2026-10-02' },
    ]);
  });

  test('comes back after a whole month in time, and the client hears of it', async () => {
    await lapseAndDeliver();
    await work('2026-11-30T08:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-02 –']);
    await work('2026-12-01T08:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-02 2026-11-30']);
    expect(await subjects()).toEqual([
      'Pakkeprisen gjelder ikke fra 2. oktober',
      'Pakkeprisen gjelder igjen fra 1. desember',
    ]);
    expect(await tasks()).toEqual(['package-restored']);
    expect((await events()).at(-1)).toEqual({ kind: 'package-restored', fromOn: '2026-12-01' });
    await work('2026-12-02T08:00:00.000Z');
    expect(await subjects()).toHaveLength(2);
    const verdicts = await asFirst(story.office, (scope) => verifyRecords(scope, story.clientId));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('lapses again, and that it held in between is no news any more', async () => {
    await lapseAndDeliver();
    await work('2026-12-01T08:00:00.000Z');
    expect(await tasks()).toEqual(['package-restored']);
    // The next vouchers, of November and December, were due on 20 January.
    await work('2027-02-01T08:00:00.000Z');
    await work('2027-02-01T08:05:00.000Z');
    expect(await tasks()).toEqual(['package-lapsed']);
  });

  test('swept again and twice at once, it is found and told once, and a task that was closed stays closed', async () => {
    moveClock(story.office, '2026-10-01T07:00:00.000Z');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await lapses()).toEqual(['2026-10-01 – –']);
    await work('2026-10-01T07:10:00.000Z');
    await work('2026-10-01T07:20:00.000Z');
    expect(await subjects()).toHaveLength(1);
    const [task] = (await asFirst(story.office, (scope) => viewTasks(scope, 'all'))).filter(
      ({ kind }) => kind === 'package-lapsed',
    );
    await asFirst(story.office, (scope) => closeTask(scope, task!.id));
    await work('2026-10-02T07:00:00.000Z');
    expect(await tasks()).toEqual([]);
    expect(await events()).toHaveLength(2);
  });

  test('is undone where it turns out that it had come in time, and who was told is told', async () => {
    await lapseAndHold();
    // The folder had lain in the office since the deadline.
    moveClock(story.office, '2026-10-06T07:00:00.000Z');
    await handedOver('2026-09-18');
    await work('2026-10-06T07:10:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-02 – undone']);
    expect(await subjects()).toEqual(['Pakkeprisen gjelder ikke fra 2. oktober', 'Pakkeprisen gjelder likevel']);
    expect(await tasks()).toEqual(['package-lapse-undone']);
    expect((await events()).at(-1)).toEqual({ kind: 'package-lapse-undone' });
    await work('2026-10-07T07:10:00.000Z');
    expect(await subjects()).toHaveLength(2);
  });

  test('is undone before the letter went, and nobody is told of either', async () => {
    moveClock(story.office, '2026-10-01T07:00:00.000Z');
    await sweep();
    await handedOver('2026-09-18');
    await work('2026-10-01T07:10:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 – – undone']);
    const [letter] = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('message').select('status').where('kind', 'like', 'package-%').execute(),
    );
    expect(letter).toEqual({ status: 'dropped' });
    expect(await tasks()).toEqual([]);
  });

  test('does not lapse for a consumer', async () => {
    await asFirst(story.office, (scope) => changeClient(scope, story.clientId, { consumer: true }));
    await work('2026-10-01T07:00:00.000Z');
    expect(await lapses()).toEqual([]);
  });

  test('ends with the agreement, and nobody is told', async () => {
    await lapseAndHold();
    moveClock(story.office, '2026-10-20T07:00:00.000Z');
    await asFirst(story.office, (scope) => deactivateClient(scope, story.clientId));
    await work('2026-10-21T07:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-02 2026-10-20']);
    expect(await subjects()).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });
});

describe('a letter that does not get there', () => {
  test('holds nothing, and a task says so until another address has got it', async () => {
    moveClock(story.office, '2026-10-01T07:00:00.000Z');
    await sweep();
    await fail();
    await sweep();
    expect(await lapses()).toEqual(['2026-10-01 – –']);
    expect(await tasks()).toEqual(['lapse-not-told', 'refused']);
    // The same address is not tried again, and the task cannot be put away.
    await work('2026-10-02T07:00:00.000Z');
    expect(await subjects()).toHaveLength(1);
    await newAddress('post@brattli.example');
    await work('2026-10-05T07:00:00.000Z');
    expect(await subjects()).toEqual([
      'Pakkeprisen gjelder ikke fra 2. oktober',
      'Pakkeprisen gjelder ikke fra 6. oktober',
    ]);
    await work('2026-10-05T07:10:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-06 –']);
    expect(await tasks()).toEqual(['package-lapsed']);
  });

  test('and one that came back takes what held with it', async () => {
    await lapseAndHold();
    const header = await headerOfLetter();
    await asFirst(story.office, (scope) => recordBounce(scope, { originalMessageId: header, kind: 'hard' }));
    await work('2026-10-05T07:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 – –']);
    expect(await tasks()).toEqual(['bounced', 'lapse-not-told', 'no-address']);
    expect((await events()).at(-1)).toEqual({ kind: 'package-lapsed', notTold: true });
    await newAddress('post@brattli.example');
    await work('2026-10-07T07:00:00.000Z');
    await work('2026-10-07T07:10:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-08 –']);
  });

  test('that could not go the same day is written anew with the right day', async () => {
    moveClock(story.office, '2026-10-01T07:00:00.000Z');
    await sweep();
    // The server was out of reach until the night.
    moveClock(story.office, '2026-10-01T17:00:00.000Z');
    const [id] = story.office.queued.splice(0);
    const result = await sendMessage(story.office.context, story.office.officeId, id!, {
      worker: 1,
      failpoint: () => undefined,
      send: async () => ({ outcome: 'accepted', response: '250 ok' }),
    });
    expect(result).toBe('dropped');
    await work('2026-10-02T07:00:00.000Z');
    await work('2026-10-02T07:10:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 2026-10-03 –']);
    expect((await subjects()).at(-1)).toBe('Pakkeprisen gjelder ikke fra 3. oktober');
  });

  test('nobody to write to asks for an address, and holds nothing', async () => {
    await asFirst(story.office, (scope) =>
      scope.trx.updateTable('person').set({ email: null }).where('id', '=', story.personId).execute(),
    );
    await work('2026-10-01T07:00:00.000Z');
    expect(await lapses()).toEqual(['2026-10-01 – –']);
    expect(await tasks()).toEqual(['no-address']);
    expect(await subjects()).toEqual([]);
  });
});

test('what another office sweeps finds nothing of it', async () => {
  const other = await tellPackage(database.db);
  moveClock(other.office, '2026-10-01T07:00:00.000Z');
  await work('2026-10-01T07:00:00.000Z');
  expect(await lapsesOf(other.office)).toEqual([]);
});

async function lapseAndHold(): Promise<void> {
  await work('2026-10-01T07:00:00.000Z');
  await work('2026-10-01T07:10:00.000Z');
  expect(await lapses()).toEqual(['2026-10-01 2026-10-02 –']);
}

async function lapseAndDeliver(): Promise<void> {
  await lapseAndHold();
  await deliver(story.office, story.clientId, story.duties[0]!, '2026-10-20T10:00:00.000Z');
  await deliver(story.office, story.clientId, story.duties[1]!, '2026-11-18T10:00:00.000Z');
}

async function handedOver(day: string): Promise<void> {
  const itemKeys = ['receipts', 'invoices', 'bank'];
  await asFirst(story.office, (scope) =>
    registerPaper(scope, { obligationId: story.duties[0]!, itemKeys, handedOverOn: on(day) }),
  );
}

async function newAddress(email: string): Promise<void> {
  await asFirst(story.office, (scope) => changeContact(scope, story.clientId, story.personId, { email }));
}
