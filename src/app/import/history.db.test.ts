import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { planReminders } from '../reminder/plan-reminders.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { commitHistory } from './commit-history.ts';
import { readHistoryTable } from './read-history-table.ts';
import { readTable } from './read-table.ts';
import { undoImport } from './undo-import.ts';
import { viewImports } from './view-imports.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const file = [
  'Kunde;Dokument;Periode;Leveringsfrist;Levert',
  "Brattli & O'Hara Bygg AS;bilag;1. termin 2026;;22.03.2026",
  "brattli & o'hara bygg as;bilag;mars-april 2026;20.05.2026;08.06.2026",
  "Brattli & O'Hara Bygg AS;Kvitteringer;2025-11;;20.01.2026",
].join('\n');

async function officeWithBuilder(): Promise<SampleOffice & { clientId: string }> {
  const office = await addSampleOffice(database.db, '2026-11-23T08:30:00.000Z');
  const { context, officeId, staffId } = office;
  const { clientId } = await addBuilder(office, '2026-11-01');
  await inOfficeScope(context, officeId, { staffId }, (scope) =>
    scope.trx.updateTable('client').set({ orgnr: '312457806' }).where('id', '=', clientId).execute(),
  );
  return { ...office, clientId };
}

async function commit({ context, officeId, staffId }: SampleOffice, text: string, importId: string = randomUUID()) {
  const { rows } = readHistoryTable(await readTable(Buffer.from(text)));
  return inOfficeScope(context, officeId, { staffId }, (scope) => commitHistory(scope, importId, rows));
}

async function stored({ context, officeId, staffId }: SampleOffice) {
  return inOfficeScope(context, officeId, { staffId }, async (scope) => ({
    history: await scope.trx
      .selectFrom('obligation')
      .selectAll()
      .where('history', '=', true)
      .orderBy('due_on')
      .execute(),
    arrivals: await scope.trx.selectFrom('arrival').selectAll().execute(),
    events: await scope.trx.selectFrom('record_event').select(['kind', 'data']).orderBy('sequence').execute(),
    lines: await scope.trx.selectFrom('surcharge_line').selectAll().execute(),
    faults: (await verifyRecords(scope)).flatMap(({ faults }) => faults),
  }));
}

test('earlier deliveries stand in the taktlinje and in the record', async () => {
  const office = await officeWithBuilder();
  expect(await commit(office, file)).toMatchObject({ clients: 1, deliveries: 3 });
  const { history, arrivals, events, faults } = await stored(office);
  expect(history).toMatchObject([
    { duty_key: 'vouchers/vat-term/2025-11-01', due_on: '2026-01-20', state: 'delivered', days_late: 0 },
    { duty_key: 'vouchers/vat-term/2026-01-01', due_on: '2026-03-20', delivered_on: '2026-03-22', days_late: 2 },
    { duty_key: 'vouchers/vat-term/2026-03-01', due_on: '2026-05-20', delivered_on: '2026-06-08', days_late: 19 },
  ]);
  expect(arrivals).toHaveLength(9);
  expect(new Set(arrivals.map(({ via, verdict, sha256 }) => `${via} ${verdict} ${sha256}`))).toEqual(
    new Set(['history accepted null']),
  );
  expect(events.filter(({ kind }) => kind === 'history-imported')).toHaveLength(3);
  expect(faults).toEqual([]);
});

test('they are never charged and never chased', async () => {
  const office = await officeWithBuilder();
  await commit(office, file);
  const { context, officeId, staffId } = office;
  moveClock(office, '2026-12-07T09:00:00.000Z');
  const ids = (await stored(office)).history.map(({ id }) => id);
  const plan = await inOfficeScope(context, officeId, { staffId }, async (scope) => {
    await refreshObligations(scope, ids);
    return planReminders(scope, scope.today);
  });
  const planned = plan.messages.flatMap(({ duties }) => duties.map(({ loaded }) => loaded.row.id));
  expect(planned.filter((id) => ids.includes(id))).toEqual([]);
  const { lines, history } = await stored(office);
  expect(lines).toEqual([]);
  expect(history.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
});

test('the same file twice is refused row by row, the same import twice is one', async () => {
  const office = await officeWithBuilder();
  const id = randomUUID();
  const first = await commit(office, file, id);
  expect(await commit(office, file, id)).toEqual(first);
  expect(await commit(office, file)).toEqual({ refused: 'rows-with-faults', rows: 3 });
  expect((await stored(office)).history).toHaveLength(3);
});

test('the same delivery twice in one file, in other words, is told of', async () => {
  const office = await officeWithBuilder();
  const twice = `${file}\n312457806;vouchers;T1 2026;;22.03.2026`;
  expect(await commit(office, twice)).toEqual({ refused: 'rows-with-faults', rows: 1 });
  expect((await stored(office)).history).toEqual([]);
});

test('taken back, nothing counts as delivered, the record says so, and they can be told of anew', async () => {
  const office = await officeWithBuilder();
  const { context, officeId, staffId } = office;
  const id = randomUUID();
  await commit(office, file, id);
  const undone = await inOfficeScope(context, officeId, { staffId }, (scope) => undoImport(scope, id));
  expect(undone).toEqual({ clients: 1 });
  const { history, arrivals, events, faults } = await stored(office);
  expect([arrivals, faults]).toEqual([[], []]);
  expect(history.map(({ state, delivered_on }) => [state, delivered_on])).toEqual(Array(3).fill(['cancelled', null]));
  expect(events.filter(({ kind }) => kind === 'duty-cancelled')).toHaveLength(3);
  const again = await inOfficeScope(context, officeId, { staffId }, (scope) => undoImport(scope, id));
  expect(again).toEqual({ clients: 1 });
  const list = await inOfficeScope(context, officeId, { staffId }, viewImports);
  expect(list.imports).toMatchObject([{ id, kind: 'history', clients: 1, mayUndo: false }]);
  expect(await commit(office, file)).toMatchObject({ deliveries: 3 });
});

test('another office’s client is not known', async () => {
  await officeWithBuilder();
  const other = await addSampleOffice(database.db, '2026-11-23T08:30:00.000Z');
  expect(await commit(other, file)).toEqual({ refused: 'rows-with-faults', rows: 3 });
});
