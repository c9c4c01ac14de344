import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { viewRecord } from '../../app/record/view-record.ts';
import { answerObjection } from '../../app/objection/answer-objection.ts';
import { decideSurcharges } from '../../app/surcharge/decide-surcharges.ts';
import { instant } from '../../domain/kernel/index.ts';
import type { TestBrowser } from '../http.testdata.ts';
import { addPortalOffice, addSurchargeLine, type PortalOffice } from './portal.testdata.ts';

let database: TestDatabase;
let office: PortalOffice;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  office = await addPortalOffice(database.db);
});

const addLine = (state: string, decidedAt: string) => addSurchargeLine(office, state, decidedAt);
const read = (browser: TestBrowser) => browser.get(`/api/portal/agreement?client=${office.builder}`);

describe('a surcharge that the client does not agree with', () => {
  const object = (browser: TestBrowser, lineId: string, words?: string, client = office.builder) =>
    browser.post(`/api/portal/surcharges/${lineId}/object`, { clientId: client, ...(words ? { words } : {}) });
  const tasks = () =>
    office.act(async ({ trx }) => {
      const rows = await trx
        .selectFrom('task')
        .select(['kind', 'closed_at', 'assigned_to'])
        .where('kind', '=', 'objection-to-answer')
        .execute();
      return rows.map(({ closed_at, assigned_to }) => [closed_at === null, assigned_to]);
    });

  test('rests with the words, is somebody’s to answer until it is answered, and twice is once', async () => {
    const lineId = await addLine('approved', '2026-11-23T07:00:00.000Z');
    const jo = await office.open(office.jo);
    expect((await read(jo)).body).toMatchObject({ surcharges: [{ state: 'approved', objectByOn: '2026-12-07' }] });
    const both = await Promise.all([object(jo, lineId, ' Vi «var» syke æøå\u202e '), object(jo, lineId)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    expect((await read(jo)).body).toMatchObject({ surcharges: [{ state: 'resting', objectByOn: null }] });
    expect(await tasks()).toEqual([[true, office.staffId]]);
    const events = await office.act((scope) => viewRecord(scope, office.builder));
    expect(JSON.stringify(events)).toContain('er ikke enig i et tillegg');
    expect(await office.act((scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }))).toEqual({
      decided: [],
      skipped: [lineId],
    });
    const { id } = await office.act((scope) =>
      scope.trx.selectFrom('objection').select('id').executeTakeFirstOrThrow(),
    );
    await office.act((scope) => answerObjection(scope, id, { outcome: 'not-upheld', words: 'Vi har sett på det.' }));
    expect(await tasks()).toEqual([[false, office.staffId]]);
  });

  test('needs a code, the right company, the right part and a line that the client can see', async () => {
    const lineId = await addLine('approved', '2026-11-23T07:00:00.000Z');
    expect((await object(await office.enter(office.jo), lineId)).status).toBe(403);
    expect((await object(await office.open(office.kari), lineId)).status).toBe(403);
    const jo = await office.open(office.jo);
    expect((await object(jo, lineId, undefined, office.bakery)).status).toBe(404);
    expect((await object(jo, office.context.ids.next())).status).toBe(404);
    for (const state of ['proposed', 'forgiven', 'waived', 'withdrawn']) {
      await office.act((scope) => scope.trx.deleteFrom('surcharge_line').execute());
      expect((await object(jo, await addLine(state, '2026-11-23T07:00:00.000Z'))).status).toBe(404);
    }
    expect(await tasks()).toEqual([]);
  });

  test('is taken for fourteen days after the letter, and then asks for a call', async () => {
    const lineId = await addLine('approved', '2026-11-01T07:00:00.000Z');
    const told = (at: string) =>
      office.act((scope) =>
        scope.trx
          .updateTable('surcharge_line')
          .set({ told_at: instant(at) })
          .execute(),
      );
    const jo = await office.open(office.jo);
    await told('2026-11-08T08:00:00.000Z');
    expect(await object(jo, lineId)).toMatchObject({ status: 422, body: { code: 'surcharge.objection-too-late' } });
    expect((await read(jo)).body).toMatchObject({ surcharges: [{ state: 'approved', objectByOn: null }] });
    await told('2026-11-09T08:00:00.000Z');
    expect((await object(jo, lineId)).status).toBe(204);
  });
});
