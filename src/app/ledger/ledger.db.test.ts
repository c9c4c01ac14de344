import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { documentsUpTo } from '../../ledger/fiken-server.testdata.ts';
import { inSample, openTasksOf } from '../intake/intake.testdata.ts';
import { viewOutside } from '../intake/view-outside.ts';
import { eraseWords } from '../record/erase-words.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { attendLedgers } from './attend-ledgers.ts';
import { connectLedger, offerCompanies } from './connect-ledger.ts';
import { disconnectLedger } from './disconnect-ledger.ts';
import { addAccepted, connectScene, openLedgerScene, personalKey, type LedgerScene } from './ledger.testdata.ts';
import { viewLedger, viewPush } from './view-ledger.ts';
import { wantPushes, wantReading } from './want-ledger.ts';

let database: TestDatabase;
let scene: LedgerScene;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
/** Monday 21 September 2026 at nine: the duty of July and August was due on Sunday. */
beforeEach(async () => {
  scene = await openLedgerScene(database.db);
  moveClock(scene.office, '2026-09-21T07:00:00.000Z');
});
afterEach(async () => {
  expect(scene.fiken.faults).toEqual([]);
  expect(scene.fiken.mostAtOnce).toBeLessThan(2);
  await scene.close();
});

const asked = () => {
  const { officeId, staffId } = scene.office;
  return { officeId, staffId, clientId: scene.clientId, token: personalKey };
};
const attend = async () => {
  const { attended, failed } = await attendLedgers(scene.office.context, scene.office.officeId, scene.ports);
  expect(failed).toEqual([]);
  return attended;
};
const view = async () => {
  const seen = await inSample(scene.office, (scope) => viewLedger(scope, scene.clientId));
  if ('refused' in seen) throw new Error(seen.refused);
  return seen;
};
const send = (...arrivalIds: string[]) => inSample(scene.office, (scope) => wantPushes(scope, { arrivalIds }));
const stateOf = async (arrivalId: string) => {
  const seen = await inSample(scene.office, (scope) => viewPush(scope, arrivalId));
  return 'refused' in seen ? seen.refused : seen.state;
};
const kindsRecorded = async () => {
  const rows = await inSample(scene.office, (scope) =>
    scope.trx.selectFrom('record_event').select('kind').where('client_id', '=', scene.clientId).execute(),
  );
  return rows.map(({ kind }) => kind).filter((kind) => /ledger|sent-on/.test(kind));
};

describe('connecting', () => {
  test('offers what the key opens, the client’s own company first, and keeps nothing', async () => {
    expect(await offerCompanies(scene.office.context, asked(), scene.ports)).toEqual({
      companies: [
        { slug: 'brattli-bygg-as', name: 'Brattli Bygg AS', orgnr: '312457805', isClient: true },
        { slug: 'havbris-as', name: 'Havbris AS', orgnr: '310332062', isClient: false },
      ],
    });
    expect((await view()).connection).toBeNull();
  });

  test('takes only the company with the client’s organisation number', async () => {
    expect(await connectScene(scene, 'havbris-as')).toEqual({ refused: 'ledger-other-company' });
    expect(await connectScene(scene, 'nobody')).toEqual({ refused: 'ledger-other-company' });
    expect(await connectScene(scene)).toEqual({ connected: true });
    expect((await view()).connection).toMatchObject({ system: 'fiken', companyName: 'Brattli Bygg AS', readAt: null });
    expect(await kindsRecorded()).toEqual(['ledger-connected']);
  });

  test('refuses a key that Fiken does not know, a server that is down, and a client of somebody else', async () => {
    const { context } = scene.office;
    const wrong = { ...asked(), token: 'wrong', companySlug: 'brattli-bygg-as' };
    expect(await connectLedger(context, wrong, scene.ports)).toEqual({ refused: 'ledger-key' });
    scene.fiken.troubles = [{ status: 503 }];
    expect(await offerCompanies(context, asked(), scene.ports)).toEqual({ refused: 'ledger-unreachable' });
    const before = scene.fiken.requests.length;
    const other = { ...asked(), clientId: context.ids.next() };
    expect(await offerCompanies(context, other, scene.ports)).toEqual({ refused: 'not-found' });
    expect(scene.fiken.requests).toHaveLength(before);
  });

  test('keeps the key locked: no row holds it, and with another secret it is said to be unreadable', async () => {
    await connectScene(scene);
    const { rows } = await inSample(scene.office, (scope) =>
      sql<{ row: string }>`select encode(token, 'escape') || l::text as row from ledger_connection l`.execute(
        scope.trx,
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(personalKey);
    await attendLedgers(scene.office.context, scene.office.officeId, { ...scene.ports, secret: 'another' });
    expect((await view()).connection).toMatchObject({ outcome: 'unreadable' });
  });

  test('of a demo office is refused', async () => {
    await inSample(scene.office, (scope) =>
      scope.trx.updateTable('office').set({ demo: true }).where('id', '=', scope.officeId).execute(),
    );
    expect(await connectScene(scene)).toEqual({ refused: 'ledger-demo' });
  });
});

describe('reading', () => {
  test('counts what lies there since the period began, and is evidence beside the person’s word, never in its place', async () => {
    scene.inbox.push(...documentsUpTo('2026-09-19', 90, { status: true }));
    scene.inbox[0]!.status = false;
    await connectScene(scene);
    expect(await attend()).toBe(1);
    const evidence = { system: 'fiken', sinceOn: '2026-07-01', count: 81, unused: 1, newestOn: '2026-09-19' };
    expect(await view()).toMatchObject({
      connection: { outcome: 'read', readAt: '2026-09-21T07:00:00.000Z', failingSince: null },
      documents: { count: 90, unused: 1, newestOn: '2026-09-19' },
      duties: [
        { obligationId: scene.obligationId, ...evidence },
        { sinceOn: '2026-09-01', count: 19 },
      ],
    });
    await sweepOffice(scene.office.context, scene.office.officeId, { smsConfigured: false });
    const { duties } = await inSample(scene.office, viewOutside);
    expect(duties[0]).toMatchObject({ obligationId: scene.obligationId, ledger: evidence, confirmedToday: false });
    // Nothing is confirmed by it, nobody is reminded by it, and nothing came into Takt.
    expect(await openTasksOf(scene.office)).toEqual(['outside-to-confirm']);
    expect(scene.office.queued).toEqual([]);
    const arrivals = await inSample(scene.office, (scope) => scope.trx.selectFrom('arrival').select('id').execute());
    expect(arrivals).toEqual([]);
  });

  test('again changes only what has changed: what was used, what is gone, what is new', async () => {
    scene.inbox.push(...documentsUpTo('2026-09-19', 3));
    await connectScene(scene);
    await attend();
    expect((await view()).documents).toEqual({ count: 3, unused: 3, newestOn: '2026-09-19' });
    scene.inbox[1]!.status = true;
    scene.inbox.shift();
    scene.inbox.push(...documentsUpTo('2026-09-21', 1, { documentId: 7 }));
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    expect(await attend()).toBe(1);
    expect((await view()).documents).toEqual({ count: 3, unused: 2, newestOn: '2026-09-21' });
  });

  test('comes every two hours of working time, and at once where somebody asked for it', async () => {
    await connectScene(scene);
    expect(await attend()).toBe(1);
    expect(await attend()).toBe(0);
    moveClock(scene.office, '2026-09-21T08:00:00.000Z');
    expect(await attend()).toBe(0);
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    expect(await attend()).toBe(1);
    moveClock(scene.office, '2026-09-21T19:00:00.000Z');
    expect(await attend()).toBe(0);
    await inSample(scene.office, (scope) => wantReading(scope, scene.clientId));
    expect(await attend()).toBe(1);
    expect(await attend()).toBe(0);
  });

  test('is not for a client who has left, and is another office’s not at all', async () => {
    await connectScene(scene);
    const other = await openLedgerScene(database.db);
    expect(await inSample(other.office, (scope) => wantReading(scope, scene.clientId))).toEqual({
      refused: 'not-found',
    });
    expect(await inSample(other.office, (scope) => viewLedger(scope, scene.clientId))).toEqual({
      refused: 'not-found',
    });
    expect(await attendLedgers(other.office.context, other.office.officeId, scene.ports)).toMatchObject({
      attended: 0,
    });
    await other.close();
    await inSample(scene.office, (scope) =>
      scope.trx.updateTable('client').set({ active: false }).where('id', '=', scene.clientId).execute(),
    );
    expect(await attend()).toBe(0);
  });

  test('of names is erased with the client’s words; the counts stand', async () => {
    scene.inbox.push(...documentsUpTo('2026-09-19', 2));
    await connectScene(scene);
    await attend();
    await inSample(scene.office, (scope) => eraseWords(scope, scene.clientId, on('2026-09-19')));
    const rows = await inSample(scene.office, (scope) =>
      scope.trx.selectFrom('ledger_document').select(['created_on', 'name']).orderBy('created_on').execute(),
    );
    expect(rows).toEqual([
      { created_on: '2026-09-18', name: null },
      { created_on: '2026-09-19', name: 'Kvittering 1' },
    ]);
    expect((await view()).documents).toMatchObject({ count: 2 });
  });
});

describe('a connection that fails', () => {
  test('says so at once, asks a person after two days, once, and is settled by the next answer', async () => {
    scene.inbox.push(...documentsUpTo('2026-09-19', 2));
    await connectScene(scene);
    await attend();
    scene.fiken.tokens.delete(personalKey);
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    await attend();
    expect((await view()).connection).toMatchObject({
      outcome: 'unauthorised',
      failingSince: '2026-09-21T09:00:00.000Z',
      readAt: '2026-09-21T07:00:00.000Z',
    });
    // What was counted before stands, with the moment that it is from.
    expect((await view()).documents).toMatchObject({ count: 2 });
    moveClock(scene.office, '2026-09-22T09:00:00.000Z');
    await attend();
    expect(await openTasksOf(scene.office)).toEqual([]);
    for (const at of ['2026-09-23T07:00:00.000Z', '2026-09-23T09:00:00.000Z']) {
      moveClock(scene.office, at);
      const before = scene.fiken.requests.length;
      await attend();
      // One request a round: a key that is dead is not insisted on.
      expect(scene.fiken.requests.length - before).toBe(1);
    }
    expect(await openTasksOf(scene.office)).toEqual(['ledger-failing']);
    scene.fiken.tokens.set(personalKey, ['brattli-bygg-as']);
    moveClock(scene.office, '2026-09-23T11:00:00.000Z');
    await attend();
    expect(await openTasksOf(scene.office)).toEqual([]);
    expect((await view()).connection).toMatchObject({ outcome: 'read', failingSince: null });
  });

  test('stands in no other client’s way', async () => {
    await connectScene(scene);
    scene.fiken.troubles = ['cut-before'];
    expect(await attend()).toBe(1);
    expect((await view()).connection).toMatchObject({ outcome: 'unreachable' });
  });

  test('that was let go while it was read is not touched by the answer', async () => {
    scene.inbox.push(...documentsUpTo('2026-09-19', 2));
    await connectScene(scene);
    scene.fiken.hold = () => inSample(scene.office, (scope) => disconnectLedger(scope, scene.clientId));
    expect(await attend()).toBe(1);
    expect(scene.fiken.requests.at(-1)).toContain('/inbox?page=0');
    expect((await view()).connection).toBeNull();
    const rows = await inSample(scene.office, (scope) => scope.trx.selectFrom('ledger_document').selectAll().execute());
    expect(rows).toEqual([]);
  });
});

describe('disconnecting', () => {
  test('erases the key, sends nothing more, and settles what it asked of people', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    expect(await inSample(scene.office, (scope) => disconnectLedger(scope, scene.clientId))).toEqual({
      disconnected: true,
    });
    const row = await inSample(scene.office, (scope) =>
      scope.trx.selectFrom('ledger_connection').select(['token', 'disconnected_at']).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ token: null, disconnected_at: '2026-09-21T07:00:00.000Z' });
    expect(await attend()).toBe(0);
    expect(await stateOf(arrivalId)).toBeNull();
    expect(await kindsRecorded()).toEqual(['ledger-connected', 'ledger-disconnected']);
    expect(await inSample(scene.office, (scope) => disconnectLedger(scope, scene.clientId))).toEqual({
      refused: 'not-found',
    });
    expect(await connectScene(scene)).toEqual({ connected: true });
  });
});

describe('sending on', () => {
  test('puts accepted files there once, however often it is asked for, with the record of it', async () => {
    await connectScene(scene);
    const ids = [await addAccepted(scene, 'kvittering «æøå».pdf'), await addAccepted(scene, 'kontoutskrift.pdf')];
    expect(await inSample(scene.office, (scope) => wantPushes(scope, { obligationId: scene.obligationId }))).toEqual({
      wanted: 2,
    });
    expect(await send(...ids)).toEqual({ wanted: 0 });
    await attend();
    await attend();
    expect(scene.inbox.map(({ name, description }) => [name, description])).toEqual([
      ['kvittering «æøå».pdf', `Takt ${ids[0]}`],
      ['kontoutskrift.pdf', `Takt ${ids[1]}`],
    ]);
    expect(scene.fiken.files.get(9000)!.toString()).toBe('%PDF-1.7 kvittering «æøå».pdf');
    expect(await stateOf(ids[0]!)).toBe('sent');
    expect(await send(...ids)).toEqual({ wanted: 0 });
    expect((await view()).pushes).toEqual({ ready: [], waiting: 0, sent: 2, unsettled: [] });
    expect(await kindsRecorded()).toEqual(['ledger-connected', 'file-sent-on', 'file-sent-on']);
  });

  test('tells of deliveries with accepted files that nobody has asked to send on, until somebody does', async () => {
    await connectScene(scene);
    const id = await addAccepted(scene, 'faktura.pdf');
    await addAccepted(scene, 'kvittering.pdf');
    const period = { of: 'vat-term', startOn: '2026-07-01', endOn: '2026-08-31' };
    expect((await view()).pushes.ready).toMatchObject([{ obligationId: scene.obligationId, period, count: 2 }]);
    await send(id);
    expect((await view()).pushes.ready).toMatchObject([{ count: 1 }]);
    await inSample(scene.office, (scope) => wantPushes(scope, { obligationId: scene.obligationId }));
    expect((await view()).pushes.ready).toEqual([]);
  });

  test('leaves out what was not accepted, what was taken back, and clients that are not connected', async () => {
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    expect(await send(arrivalId)).toEqual({ wanted: 0 });
    await connectScene(scene);
    expect(await send(arrivalId)).toEqual({ wanted: 1 });
    await inSample(scene.office, (scope) =>
      scope.trx
        .updateTable('arrival')
        .set({ verdict: 'waiting', decided_on: null })
        .where('id', '=', arrivalId)
        .execute(),
    );
    await attend();
    expect(scene.inbox).toEqual([]);
    expect(await stateOf(arrivalId)).toBeNull();
    expect(await send(arrivalId)).toEqual({ wanted: 0 });
  });

  test('waits where the file cannot be read now, since nothing has left', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    const { context, officeId } = scene.office;
    const broken = { ...scene.ports, files: { withLocalFile: () => Promise.reject(new Error('no disk')) } };
    expect(await attendLedgers(context, officeId, broken)).toMatchObject({ failed: [new Error('no disk')] });
    expect(await stateOf(arrivalId)).toBe('waiting');
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
  });

  test('waits where Fiken does not answer, and goes with the next round', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    scene.fiken.tokens.delete(personalKey);
    await attend();
    expect(await stateOf(arrivalId)).toBe('waiting');
    expect((await view()).connection).toMatchObject({ outcome: 'unauthorised' });
    scene.fiken.tokens.set(personalKey, ['brattli-bygg-as']);
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
    expect(scene.inbox).toHaveLength(1);
  });

  test('that is refused is said to be, and may be asked for again', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    scene.fiken.troubles = [{ status: 415 }];
    await attend();
    expect(await stateOf(arrivalId)).toBe('refused');
    expect((await view()).pushes.unsettled).toEqual([{ arrivalId, name: 'kvittering.pdf', state: 'refused' }]);
    expect(await send(arrivalId)).toEqual({ wanted: 1 });
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
  });

  test('whose answer was lost is found there by what it says of itself, and not sent twice', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    scene.fiken.troubles = ['cut-after', { status: 500 }];
    await attend();
    expect(await stateOf(arrivalId)).toBe('in-doubt');
    // As long as the inbox cannot be read nobody has looked, and nobody is asked.
    expect(await openTasksOf(scene.office)).toEqual([]);
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
    expect(scene.inbox).toHaveLength(1);
    expect(await openTasksOf(scene.office)).toEqual([]);
  });

  test('whose answer was lost, and that is not there, is a doubt for a person, who sends it again after another look', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    scene.fiken.troubles = ['cut-before'];
    await attend();
    expect(await stateOf(arrivalId)).toBe('in-doubt');
    expect(await openTasksOf(scene.office)).toEqual(['ledger-in-doubt']);
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    await attend();
    expect(await stateOf(arrivalId)).toBe('in-doubt');
    scene.fiken.requests.length = 0;
    expect(await send(arrivalId)).toEqual({ wanted: 1 });
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
    expect(scene.inbox).toHaveLength(1);
    expect(scene.fiken.requests.map((request) => request.split('?')[0])).toEqual([
      'GET /companies/brattli-bygg-as/inbox',
      'POST /companies/brattli-bygg-as/inbox',
      'GET /companies/brattli-bygg-as/inbox',
    ]);
    expect(await openTasksOf(scene.office)).toEqual([]);
  });

  test('whose worker was killed is in doubt after ten minutes, and found again', async () => {
    await connectScene(scene);
    const arrivalId = await addAccepted(scene, 'kvittering.pdf');
    await send(arrivalId);
    await inSample(scene.office, (scope) =>
      scope.trx
        .updateTable('ledger_push')
        .set({ state: 'attempting', attempted_at: scope.now, attempts: 1 })
        .where('arrival_id', '=', arrivalId)
        .execute(),
    );
    moveClock(scene.office, '2026-09-21T07:05:00.000Z');
    await attend();
    expect(await stateOf(arrivalId)).toBe('attempting');
    scene.inbox.push(...documentsUpTo('2026-09-21', 1, { description: `Takt ${arrivalId}` }));
    moveClock(scene.office, '2026-09-21T09:00:00.000Z');
    await attend();
    expect(await stateOf(arrivalId)).toBe('sent');
    expect(scene.inbox).toHaveLength(1);
  });

  test('by two workers at once sends each file once', async () => {
    await connectScene(scene);
    const ids = [];
    for (let number = 1; number <= 4; number += 1) ids.push(await addAccepted(scene, `kvittering ${number}.pdf`));
    await send(...ids);
    await Promise.all([attend(), attend()]);
    expect(scene.inbox.map(({ name }) => name).toSorted()).toEqual([1, 2, 3, 4].map((n) => `kvittering ${n}.pdf`));
  });
});
