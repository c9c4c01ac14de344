import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { changeTime } from '../time/change-time.ts';
import { exportTime } from '../time/export-time.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { addTimedOffice, timesOf, type TimedOffice } from '../time/time.testdata.ts';
import { commitTime } from './commit-time.ts';
import { previewTime } from './preview-time.ts';
import { readTable } from './read-table.ts';
import { readTimeTable } from './read-time-table.ts';
import { undoImport } from './undo-import.ts';
import { viewImports } from './view-imports.ts';
import { makeWorkbook } from './workbook.testdata.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const monday = '2026-11-23T08:30:00.000Z';
/** An office that enters no hours in Takt. */
const newOffice = () => addTimedOffice(database.db, monday, { entry: false });

const file = [
  'Timeliste november;;;;;',
  'Dato;Ansatt;Kunde;Timer;Aktivitet;Kommentar;Fakturerbar',
  "20.11.2026;Ingrid Solheim;Brattli & O'Hara Bygg AS;1,5;Bokføring;Bilag for oktober;Ja",
  "20.11.2026;Åse D'Øvrebø;312 457 806;1:30;Fisketur;;nei",
  '21.11.2026;Åse;Internt;90 min;Kurs;;',
].join('\n');

const tableOf = async (bytes: Buffer | string) => readTimeTable(await readTable(Buffer.from(bytes as string)));

async function preview(office: TimedOffice, bytes: Buffer | string) {
  const table = await tableOf(bytes);
  return office.as(office.owner, (scope) => previewTime(scope, table, 'nb'));
}

async function commit(office: TimedOffice, bytes: Buffer | string, importId: string = randomUUID()) {
  const { rows } = await tableOf(bytes);
  return office.as(office.owner, (scope) => commitTime(scope, importId, rows));
}

const undo = (office: TimedOffice, importId: string) => office.as(office.owner, (scope) => undoImport(scope, importId));

const brought = [
  '2026-11-20 Ingrid Brattli 90 bookkeeping imported',
  '2026-11-20 Åse Brattli 90 other imported',
  '2026-11-21 Åse internt 90 training imported',
];

test('hours come in from the office’s own system, also where none are entered in Takt', async () => {
  const office = await newOffice();
  const seen = await preview(office, file);
  expect([seen.valid, seen.invalid, seen.faultsCsv]).toEqual([3, 0, null]);
  expect(await timesOf(office)).toEqual([]);
  expect(await commit(office, file)).toMatchObject({
    clients: 1,
    people: 2,
    entries: 3,
    minutes: 270,
    internalMinutes: 90,
  });
  expect(await timesOf(office)).toEqual(brought);
  const kept = await office.as(office.owner, ({ trx }) =>
    trx.selectFrom('time_entry').select(['words', 'billable']).orderBy('id').execute(),
  );
  expect(kept).toEqual([
    { words: 'Bilag for oktober', billable: true },
    { words: 'Fisketur', billable: false },
    { words: null, billable: null },
  ]);
});

test('the same import twice is one, and the same file again is told of line by line', async () => {
  const office = await newOffice();
  const id = randomUUID();
  const both = await Promise.all([commit(office, file, id), commit(office, file, id)]);
  expect(both[0]).toEqual(both[1]);
  expect(await commit(office, file)).toEqual({ refused: 'rows-with-faults', rows: 3 });
  const seen = await preview(office, file);
  expect(seen.rows.flatMap(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`))).toEqual(
    Array(3).fill('on import.time-known'),
  );
  expect(seen.faultsCsv).toContain('Raden er hentet inn før. Ta den bort.');
  expect(await timesOf(office)).toEqual(brought);
});

test('two like lines in one file are both kept', async () => {
  const office = await newOffice();
  const line = 'Dato;Ansatt;Kunde;Minutter\n20.11.2026;Ingrid;312457806;30\n20.11.2026;Ingrid;312457806;30';
  expect(await commit(office, line)).toMatchObject({ entries: 2, minutes: 60 });
  const more = `${line}\n20.11.2026;Ingrid;312457806;30`;
  expect((await preview(office, more)).invalid).toBe(2);
});

test('nothing comes in while a line has a fault, and each says what', async () => {
  const office = await newOffice();
  const wrong = [
    'Dato;Medarbeider;Prosjekt;Minutter',
    '20.11.2026;Ingrid;Ukjent AS;30',
    '24.11.2026;Ola;312457806;30',
    '20.11.2026;Ingrid;312457806;1000',
    '20.11.2026;Ingrid;312457806;500',
  ].join('\n');
  const seen = await preview(office, wrong);
  expect(seen.rows.map(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`))).toEqual([
    ['project import.unknown-client'],
    ['on import.date-in-the-future', 'person import.unknown-person'],
    [],
    ['minutes import.day-over'],
  ]);
  expect(await commit(office, wrong)).toEqual({ refused: 'rows-with-faults', rows: 3 });
  expect(await timesOf(office)).toEqual([]);
});

test.each([
  ['Kunde;Timer\nBrattli;2', 'import.no-time-columns'],
  ['Dato;Ansatt;Kunde\n20.11.2026;Ingrid;Brattli', 'import.no-time-columns'],
  ['Dato;Ansatt;Timer', 'import.no-rows'],
  ['', 'import.empty-file'],
])('a file that begins with %j is refused', async (text, code) => {
  await expect(tableOf(text)).rejects.toMatchObject({ code });
});

test('another office’s people and clients are not known', async () => {
  const office = await newOffice();
  const other = await newOffice();
  await other.as(other.owner, ({ trx }) =>
    trx.updateTable('client').set({ name: 'Havbris AS', orgnr: null }).execute(),
  );
  expect((await preview(other, file)).invalid).toBe(2);
  await commit(office, file);
  expect((await preview(other, file)).rows[0]!.faults).toMatchObject([{ code: 'import.unknown-client' }]);
});

test('whoever and whatever has left is known by name', async () => {
  const office = await newOffice();
  await office.as(office.owner, async ({ trx }) => {
    await trx.updateTable('staff').set({ active: false }).where('id', '=', office.colleague.staffId).execute();
    await trx.updateTable('client').set({ active: false }).execute();
  });
  expect(await commit(office, file)).toMatchObject({ entries: 3 });
});

test('a workbook with dates and lengths of time is read as it shows', async () => {
  const office = await newOffice();
  const styles = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const heading = ['Dato', 'Ansatt', 'Orgnr', 'Timer']
    .map((text, at) => `<c r="${'ABCD'[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
  const line = (row: number, time: string): string =>
    `<row r="${row}"><c r="A${row}" s="1"><v>46346</v></c><c r="B${row}" t="inlineStr"><is><t>Åse</t></is></c><c r="C${row}"><v>312457806</v></c>${time}</row>`;
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${heading}</row>${line(2, '<c r="D2" s="2"><v>0.0625</v></c>')}${line(3, '<c r="D3"><v>2.25</v></c>')}</sheetData></worksheet>`;
  const workbook = makeWorkbook([['x']], { 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet });
  expect(await commit(office, workbook)).toMatchObject({ entries: 2, minutes: 225 });
  expect(await timesOf(office)).toEqual([
    '2026-11-20 Åse Brattli 90 other imported',
    '2026-11-20 Åse Brattli 135 other imported',
  ]);
});

test('what Takt lets out comes in again', async () => {
  const office = await newOffice();
  const id = randomUUID();
  await commit(office, file, id);
  const period = { fromOn: calendarDate('2026-11-01'), toOn: calendarDate('2026-11-30') };
  const out = async (format: 'csv' | 'xlsx') =>
    (await office.as(office.owner, (scope) => exportTime(scope, office.owner, { ...period, format }, 'nb'))).bytes;
  const [csv, xlsx] = [await out('csv'), await out('xlsx')];
  await undo(office, id);
  expect(await timesOf(office)).toEqual([]);
  const again = randomUUID();
  expect(await commit(office, csv, again)).toMatchObject({ entries: 3, minutes: 270, internalMinutes: 90 });
  await undo(office, again);
  expect(await commit(office, xlsx)).toMatchObject({ entries: 3, minutes: 270, internalMinutes: 90 });
  expect(await timesOf(office)).toEqual(brought);
});

test('a whole import is taken back, once, and can be brought in again', async () => {
  const office = await newOffice();
  const id = randomUUID();
  await commit(office, file, id);
  const listed = async () => (await office.as(office.owner, viewImports)).imports;
  expect(await listed()).toMatchObject([{ id, kind: 'time', clients: 1, mayUndo: true, undoneAt: null }]);
  expect(await undo(office, id)).toEqual({ clients: 1 });
  expect(await undo(office, id)).toEqual({ clients: 0 });
  expect(await listed()).toMatchObject([{ id, mayUndo: false }]);
  expect(await timesOf(office)).toEqual([]);
  expect(await commit(office, file, id)).toEqual({ refused: 'import-undone' });
  expect(await commit(office, file)).toMatchObject({ entries: 3 });
});

test('an import stays once somebody has mended a line of it, or after 31 days', async () => {
  const office = await newOffice();
  const { owner } = office;
  const [mended, old] = [randomUUID(), randomUUID()];
  await commit(office, file, mended);
  const entry = await office.as(owner, ({ trx }) =>
    trx.selectFrom('time_entry').select('id').executeTakeFirstOrThrow(),
  );
  await office.as(owner, (scope) => changeTime(scope, owner, entry.id, { minutes: 60 }));
  expect(await undo(office, mended)).toEqual({ refused: 'time-changed' });
  await commit(office, 'Dato;Ansatt;Kunde;Timer\n19.11.2026;Ingrid;312457806;2', old);
  moveClock(office, '2026-12-24T22:59:00.000Z');
  expect((await office.as(owner, viewImports)).imports.map(({ mayUndo }) => mayUndo)).toContain(true);
  moveClock(office, '2026-12-24T23:00:00.000Z');
  expect(await undo(office, old)).toEqual({ refused: 'time-too-old' });
  expect((await office.as(owner, viewImports)).imports.map(({ mayUndo }) => mayUndo)).toEqual([false, false]);
});

test('two thousand lines come in at once and go again', async () => {
  const office = await newOffice();
  const lines = Array.from({ length: 2_000 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const person = index % 2 === 0 ? 'Ingrid' : "Åse D'Øvrebø";
    return `${day}.10.2026;${person};${index % 10 === 0 ? 'Internt' : '312457806'};0,25;Kontering;Linje ${index}`;
  });
  const id = randomUUID();
  expect(await commit(office, ['Dato;Ansatt;Kunde;Timer;Aktivitet;Kommentar', ...lines].join('\n'), id)).toMatchObject({
    entries: 2_000,
    minutes: 30_000,
    internalMinutes: 3_000,
  });
  expect(await undo(office, id)).toEqual({ clients: 1 });
  expect(await timesOf(office)).toEqual([]);
});
