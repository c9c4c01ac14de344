import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { createFailpoints } from '../../files/failpoints.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { dutiesOf, inSample } from '../intake/intake.testdata.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { makeObjection } from '../objection/make-objection.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { approveErasure } from './erase-due.ts';
import { endHold, setHold } from './holds.ts';
import { listDue } from './list-due.ts';
import { removeErased } from './note-loose.ts';
import { askRemoval, decideRemoval } from './remove-file.ts';

let database: TestDatabase;
const folders: string[] = [];
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(async () => {
  await database.close();
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

interface Scene {
  office: SampleOffice;
  clientId: string;
  personId: string;
  dutyId: string;
  files: FileStore;
  send(text: string, clientId?: string, dutyId?: string): Promise<{ id: string; sha256: string }>;
}

async function addScene(): Promise<Scene> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  const [dutyId] = (await dutiesOf(office, clientId)) as [string];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-retention-'));
  folders.push(folder);
  const files = openFileStore({ folder, maxBytes: 1_000_000 });
  moveClock(office, '2026-09-28T07:00:00.000Z');
  return {
    office,
    clientId,
    personId,
    dutyId,
    files,
    async send(text, whose = clientId, obligationId = dutyId) {
      const received = await files.receive(office.officeId, new Blob([text]).stream());
      const id = office.context.ids.next();
      await asFirst(office, (scope) =>
        registerArrival(scope, {
          id,
          clientId: whose,
          item: { obligationId, itemKey: 'receipts' },
          batchId: id,
          via: 'portal',
          file: { ...received, name: 'kvittering æøå.txt', kind: 'text' },
        }),
      );
      return { id, sha256: received.sha256 };
    },
  };
}

const list = ({ office }: Scene) => asFirst(office, listDue);
const approve = async (scene: Scene) => {
  const { hash } = await list(scene);
  return asFirst(scene.office, (scope) => approveErasure(scope, hash));
};
// The store lets nothing young go; the office's own clock is years ahead of the disk's.
const remove = ({ office, files }: Scene, spec = '') =>
  removeErased(office.context, office.officeId, files, createFailpoints(spec));
/** A file of which neither the client nor the office has said what it is. */
async function sendUnplaced(scene: Scene, sha256: string, at: string): Promise<string> {
  moveClock(scene.office, at);
  const id = scene.office.context.ids.next();
  const file = { sha256, sizeBytes: 14, name: 'uplassert.txt', kind: 'text' as const };
  await asFirst(scene.office, (scope) =>
    registerArrival(scope, { id, clientId: scene.clientId, batchId: id, via: 'portal', file }),
  );
  return id;
}
const kinds = async (scene: Scene) => (await list(scene)).due.map(({ thing, upToOn }) => `${thing} ${upToOn}`);
const nameOf = ({ office }: Scene, id: string) =>
  asFirst(office, (scope) =>
    scope.trx.selectFrom('arrival').select(['file_name', 'sha256']).where('id', '=', id).executeTakeFirstOrThrow(),
  );

describe('what may go', () => {
  test('is nothing before its day, and all of its day', async () => {
    const scene = await addScene();
    await scene.send('a voucher');
    moveClock(scene.office, '2031-12-31T11:00:00.000Z');
    expect((await kinds(scene)).filter((line) => line.startsWith('accounting'))).toEqual([]);
    moveClock(scene.office, '2032-01-01T11:00:00.000Z');
    expect(await kinds(scene)).toContain('accounting-file 2026-12-31');
    expect(await kinds(scene)).toContain('record-words 2026-12-31');
  });

  test('goes when a person approves what was seen, bytes and words, and the record verifies; twice changes nothing', async () => {
    const scene = await addScene();
    const { id, sha256 } = await scene.send('a voucher');
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    expect(await asFirst(scene.office, (scope) => approveErasure(scope, 'f'.repeat(64)))).toEqual({
      refused: 'erasure-list-changed',
    });
    expect(await approve(scene)).toMatchObject({ clients: 1 });
    expect(await nameOf(scene, id)).toEqual({ file_name: null, sha256 });
    expect(await scene.files.verify(scene.office.officeId, sha256)).toBe('intact');
    expect(await remove(scene)).toBe(1);
    expect(await scene.files.verify(scene.office.officeId, sha256)).toBe('absent');
    expect(await remove(scene)).toBe(0);
    expect(await kinds(scene)).toEqual([]);
    expect(await approve(scene)).toEqual({ refused: 'erasure-nothing-due' });
    const words = await asFirst(scene.office, (scope) =>
      scope.trx.selectFrom('record_words').select('sequence').execute(),
    );
    expect(words).toEqual([]);
    expect(await asFirst(scene.office, verifyRecords)).toMatchObject([{ faults: [] }]);
    const events = await asFirst(scene.office, (scope) =>
      scope.trx.selectFrom('record_event').select('kind').where('kind', '=', 'data-erased').execute(),
    );
    expect(events).toHaveLength(1);
  });

  test('is finished after a stop between rows and bytes, and between bytes and the tick', async () => {
    for (const point of ['retention.after-rows', 'retention.after-bytes']) {
      const scene = await addScene();
      const { sha256 } = await scene.send('a voucher');
      moveClock(scene.office, '2032-01-02T11:00:00.000Z');
      await approve(scene);
      await expect(remove(scene, `${point}=error`)).rejects.toThrow(point);
      await remove(scene);
      expect(await scene.files.verify(scene.office.officeId, sha256)).toBe('absent');
      const waiting = await asFirst(scene.office, (scope) =>
        scope.trx.selectFrom('erased_file').select('id').where('gone_at', 'is', null).execute(),
      );
      expect(waiting).toEqual([]);
    }
  });

  test('keeps bytes that another row stands for', async () => {
    const scene = await addScene();
    const old = await scene.send('the same bytes');
    await sendUnplaced(scene, old.sha256, '2027-01-04T09:00:00.000Z');
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    await approve(scene);
    expect(await remove(scene)).toBe(0);
    expect(await scene.files.verify(scene.office.officeId, old.sha256)).toBe('intact');
  });

  test('of a file of which nobody has said what it is, counts from the year in which it came', async () => {
    const scene = await addScene();
    const { sha256 } = await scene.files.receive(scene.office.officeId, new Blob(['what is this']).stream());
    const id = await sendUnplaced(scene, sha256, '2027-01-04T09:00:00.000Z');
    const unplaced = async () => (await kinds(scene)).filter((line) => line.startsWith('unplaced'));
    moveClock(scene.office, '2032-12-31T11:00:00.000Z');
    expect(await unplaced()).toEqual([]);
    moveClock(scene.office, '2033-01-01T11:00:00.000Z');
    expect(await unplaced()).toEqual(['unplaced-file 2027-12-31']);
    await approve(scene);
    expect(await remove(scene)).toBe(1);
    expect(await nameOf(scene, id)).toEqual({ file_name: null, sha256 });
    expect(await scene.files.verify(scene.office.officeId, sha256)).toBe('absent');
    expect(await kinds(scene)).toEqual([]);
    expect(await asFirst(scene.office, verifyRecords)).toMatchObject([{ faults: [] }]);
  });

  test('waits while a hold stands, also one that an open objection is', async () => {
    const scene = await addScene();
    await scene.send('a voucher');
    const made = await inSample(
      scene.office,
      (scope) =>
        makeObjection(scope, scene.clientId, { kind: 'deadline', id: scene.dutyId, claimedOn: on('2026-12-01') }),
      { personId: scene.personId },
    );
    expect(made).toHaveProperty('objectionId');
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    expect(await list(scene)).toMatchObject({ due: [], held: [{ clientId: scene.clientId, reasons: ['objection'] }] });
    await asFirst(scene.office, (scope) => sql`delete from objection`.execute(scope.trx));
    const hold = await asFirst(scene.office, (scope) =>
      setHold(scope, scene.clientId, { reason: 'estate', words: 'Boet er ikke gjort opp' }),
    );
    expect(await list(scene)).toMatchObject({ due: [], held: [{ reasons: ['estate'] }] });
    expect(await approve(scene)).toEqual({ refused: 'erasure-nothing-due' });
    if ('refused' in hold) throw new Error(hold.refused);
    await asFirst(scene.office, (scope) => endHold(scope, hold.holdId));
    await asFirst(scene.office, (scope) => endHold(scope, hold.holdId));
    expect((await list(scene)).due.length).toBeGreaterThan(0);
  });

  test('of an archive is what came of it: it goes with its last part', async () => {
    const scene = await addScene();
    const whole = await scene.send('an archive');
    const part = await scene.send('a part of it');
    await asFirst(scene.office, async ({ trx }) => {
      await sql`update arrival set part_of = ${whole.id}, part_path = 'a.txt' where id = ${part.id}`.execute(trx);
      await sql`update arrival set verdict = 'opened', obligation_id = null, item_key = null where id = ${whole.id}`.execute(
        trx,
      );
    });
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    const count = async () => (await list(scene)).due.find(({ thing }) => thing === 'accounting-file')?.count;
    expect(await count()).toBe(2);
    // A part without a place counts from the day on which it came.
    const place = (obligationId: string | null, receivedOn: string) =>
      asFirst(scene.office, ({ trx }) =>
        sql`update arrival set obligation_id = ${obligationId}, item_key = ${obligationId && 'receipts'}, received_on = ${receivedOn}
          where id = ${part.id}`.execute(trx),
      );
    await place(null, '2027-01-04');
    expect(await count()).toBeUndefined();
    await place(null, '2026-12-31');
    expect(await count()).toBe(1);
    await place(scene.dutyId, '2026-09-28');
    await approve(scene);
    expect(await remove(scene)).toBe(2);
    expect((await nameOf(scene, whole.id)).file_name).toBeNull();
  });

  test('of an agreement and of the checks counts from the end of the relation', async () => {
    const scene = await addScene();
    const received = await scene.files.receive(scene.office.officeId, new Blob(['the signed paper']).stream());
    await asFirst(scene.office, async ({ trx, officeId, today, now }) => {
      await sql`update agreement_version set file_sha256 = ${received.sha256}, file_name = 'avtale.pdf'`.execute(trx);
      await sql`insert into engagement_check (office_id, client_id, kind, done_on, done_by, answer, noted_at)
        values (${officeId}, ${scene.clientId}, 'due-diligence', ${today}, ${scene.office.staffId}, 'Sett pass', ${now})`.execute(
        trx,
      );
    });
    const ofRelation = async () => (await kinds(scene)).filter((line) => /^(agreement|engagement)/.test(line));
    moveClock(scene.office, '2040-01-01T11:00:00.000Z');
    expect(await ofRelation()).toEqual([]);
    await asFirst(scene.office, async ({ trx }) => {
      await sql`update agreement set ended_on = '2028-02-29'`.execute(trx);
      await sql`update client set active = false`.execute(trx);
    });
    moveClock(scene.office, '2033-02-28T11:00:00.000Z');
    expect(await ofRelation()).toEqual([]);
    moveClock(scene.office, '2033-03-01T11:00:00.000Z');
    expect(await ofRelation()).toEqual(['agreement-document 2033-03-01', 'engagement-check 2033-03-01']);
    await approve(scene);
    expect(await remove(scene)).toBeGreaterThan(0);
    expect(await scene.files.verify(scene.office.officeId, received.sha256)).toBe('absent');
    const checks = await asFirst(scene.office, ({ trx }) =>
      trx.selectFrom('engagement_check').select(['kind', 'answer']).execute(),
    );
    expect(checks).toEqual([{ kind: 'due-diligence', answer: null }]);
    expect(await kinds(scene)).toEqual([]);
  });

  test('is asked for once a month, of a person', async () => {
    const scene = await addScene();
    await scene.send('a voucher');
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    const open = async () =>
      (await asFirst(scene.office, (scope) => viewTasks(scope, 'all'))).filter(
        ({ kind }) => kind === 'retention-to-approve',
      );
    // The jump of the clock is a person's to allow; the watch itself is asked here.
    const { watchRetention } = await import('./watch-retention.ts');
    await asFirst(scene.office, watchRetention);
    await asFirst(scene.office, watchRetention);
    expect(await open()).toHaveLength(1);
    await approve(scene);
    expect(await open()).toEqual([]);
    await sweepOffice(scene.office.context, scene.office.officeId, { smsConfigured: false });
  });

  test('is not asked for after the first week of a month', async () => {
    const scene = await addScene();
    await scene.send('a voucher');
    const { watchRetention } = await import('./watch-retention.ts');
    const asked = async (at: string): Promise<number> => {
      moveClock(scene.office, at);
      await asFirst(scene.office, watchRetention);
      const tasks = await asFirst(scene.office, (scope) => viewTasks(scope, 'all'));
      return tasks.filter(({ kind }) => kind === 'retention-to-approve').length;
    };
    expect(await asked('2032-01-08T11:00:00.000Z')).toBe(0);
    expect(await asked('2032-01-31T11:00:00.000Z')).toBe(0);
    expect(await asked('2032-02-07T11:00:00.000Z')).toBe(1);
  });

  test('of another office is not seen, and its holds and files are unknown', async () => {
    const [scene, other] = [await addScene(), await addScene()];
    const { id } = await scene.send('a voucher');
    moveClock(scene.office, '2032-01-02T11:00:00.000Z');
    moveClock(other.office, '2032-01-02T11:00:00.000Z');
    expect((await list(other)).due.every(({ clientId }) => clientId === other.clientId)).toBe(true);
    const act = <T>(work: Parameters<typeof asFirst<T>>[1]) => asFirst(other.office, work);
    expect(await act((scope) => setHold(scope, scene.clientId, { reason: 'manual', words: 'x' }))).toEqual({
      refused: 'not-found',
    });
    expect(await act((scope) => endHold(scope, id))).toEqual({ refused: 'not-found' });
    expect(await act((scope) => askRemoval(scope, id, { why: 'private', words: 'x' }))).toEqual({
      refused: 'not-found',
    });
    expect(await act((scope) => decideRemoval(scope, id, 'removed'))).toEqual({ refused: 'not-found' });
  });
});

describe('a file that should never have come', () => {
  const addSecond = (scene: Scene): Promise<string> =>
    asFirst(scene.office, async (scope) => {
      const id = scope.ids.next();
      await sql`insert into staff (office_id, id, name, email, role, language, active, created_at)
        values (${scope.officeId}, ${id}, 'Per Dahl', ${`${id}@nordlys.example`}, 'manager', 'nb', true, ${scope.now})`.execute(
        scope.trx,
      );
      return id;
    });

  test('goes when a second person has looked, with its words and its bytes, and its delivery lacks it again', async () => {
    const scene = await addScene();
    const per = await addSecond(scene);
    const { id, sha256 } = await scene.send('somebody else’s wages');
    const asked = await asFirst(scene.office, (scope) =>
      askRemoval(scope, id, { why: 'private', words: 'Privat brev' }),
    );
    if ('refused' in asked) throw new Error(asked.refused);
    expect(await asFirst(scene.office, (scope) => askRemoval(scope, id, { why: 'private', words: 'igjen' }))).toEqual(
      asked,
    );
    expect(await asFirst(scene.office, (scope) => decideRemoval(scope, asked.removalId, 'removed'))).toEqual({
      refused: 'second-person',
    });
    const asPer = <T>(work: Parameters<typeof inSample<T>>[1]) => inSample(scene.office, work, { staffId: per });
    expect(await asPer((scope) => decideRemoval(scope, asked.removalId, 'removed'))).toEqual({ decided: 'removed' });
    expect(await asPer((scope) => decideRemoval(scope, asked.removalId, 'removed'))).toEqual({
      refused: 'removal-decided',
    });
    moveClock(scene.office, new Date(Date.now() + 7_200_000).toISOString());
    expect(await remove(scene)).toBe(1);
    expect(await scene.files.verify(scene.office.officeId, sha256)).toBe('absent');
    expect(await nameOf(scene, id)).toEqual({ file_name: null, sha256 });
    const told = await asFirst(scene.office, async ({ trx }) => ({
      words: await trx.selectFrom('record_words').select('words').execute(),
      events: await trx
        .selectFrom('record_event')
        .select(['kind', 'data'])
        .where('kind', 'in', ['file-removal-asked', 'file-removed'])
        .execute(),
    }));
    expect(JSON.stringify(told)).not.toMatch(/kvittering|Privat brev/);
    expect(told.events.map(({ kind }) => kind)).toEqual(['file-removal-asked', 'file-removed']);
    expect(await asFirst(scene.office, verifyRecords)).toMatchObject([{ faults: [] }]);
  });

  test('stays where the second person says so, and keeps bytes that another arrival has', async () => {
    const scene = await addScene();
    const [first, second] = [await scene.send('sent twice'), await scene.send('sent twice')];
    const asked = await asFirst(scene.office, (scope) =>
      askRemoval(scope, first.id, { why: 'wrong-client', words: 'x' }),
    );
    if ('refused' in asked) throw new Error(asked.refused);
    // Alone in the office she decides herself.
    expect(await asFirst(scene.office, (scope) => decideRemoval(scope, asked.removalId, 'removed'))).toEqual({
      decided: 'removed',
    });
    moveClock(scene.office, new Date(Date.now() + 7_200_000).toISOString());
    expect(await remove(scene)).toBe(0);
    expect(await scene.files.verify(scene.office.officeId, second.sha256)).toBe('intact');
  });
});
