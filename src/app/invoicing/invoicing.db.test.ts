import readXlsxFile from 'read-excel-file/node';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { eraseWords } from '../record/erase-words.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { objectToSurcharge } from '../surcharge/object-to-surcharge.ts';
import { restSurcharges } from '../surcharge/rest-surcharges.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { asFirst, tellTheStory, workAt } from '../surcharge/surcharge.testdata.ts';
import { changeInvoicing } from './change-invoicing.ts';
import { creditSurcharge } from './credit-surcharge.ts';
import { findExportFile, findInvoiceFile, viewExport } from './find-export.ts';
import { addApprovedLine, giveSeries, moveToNewYear, type ApprovedLine } from './invoicing.testdata.ts';
import type { ExportFormat } from './load-ready-lines.ts';
import { makeExport, type ExportOutcome } from './make-export.ts';
import { viewInvoicing } from './view-invoicing.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const view = (office: SampleOffice, before?: string) => asFirst(office, (scope) => viewInvoicing(scope, before));
const exportAs = (office: SampleOffice, format: ExportFormat): Promise<ExportOutcome> =>
  asFirst(office, (scope) => makeExport(scope, format, 'nb'));
const credit = (office: SampleOffice, lineId: string, sumOre?: number) =>
  asFirst(office, (scope) =>
    creditSurcharge(scope, lineId, { reason: 'Vi tok feil, "æøå"', ...(sumOre === undefined ? {} : { sumOre }) }),
  );

async function made(office: SampleOffice, format: ExportFormat): Promise<string> {
  const outcome = await exportAs(office, format);
  if (!('exportId' in outcome)) throw new Error(outcome.refused);
  return outcome.exportId;
}

async function fileOf(office: SampleOffice, exportId: string): Promise<Buffer> {
  const file = await asFirst(office, (scope) => findExportFile(scope, exportId));
  if ('refused' in file) throw new Error(file.refused);
  return file.bytes;
}

/** An office at the beginning of 2027 with these lines, told to their clients in December. */
async function officeWith(...lines: readonly ApprovedLine[]): Promise<{ office: SampleOffice; lineIds: string[] }> {
  const office = await addSampleOffice(database.db, '2026-12-01T08:00:00.000Z');
  const lineIds: string[] = [];
  for (const line of lines) lineIds.push((await addApprovedLine(office, line)).lineId);
  moveToNewYear(office);
  return { office, lineIds };
}

async function numbersOf(office: SampleOffice): Promise<number[]> {
  const rows = await asFirst(office, ({ trx }) =>
    trx.selectFrom('invoice').select('number').orderBy('number').execute(),
  );
  return rows.map((row) => row.number);
}

async function recordHolds(office: SampleOffice): Promise<void> {
  const verified = await asFirst(office, (scope) => verifyRecords(scope));
  expect(verified.flatMap(({ faults }) => faults)).toEqual([]);
  expect(verified.length).toBeGreaterThan(0);
}

describe('what may leave', () => {
  test('is an approved line from the day after the last one on which its client may object', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const { clientId } = await addBuilder(office, '2026-07-01');
    const { secondId } = await tellTheStory(office, clientId);
    const lineId = await asFirst(office, async ({ trx }) => {
      const line = await trx
        .selectFrom('surcharge_line')
        .select('id')
        .where('obligation_id', '=', secondId)
        .executeTakeFirstOrThrow();
      return line.id;
    });
    const nothing = { lines: 0, sumOre: 0 };
    expect(await view(office)).toMatchObject({ table: { surcharges: nothing }, waiting: nothing });
    moveClock(office, '2026-12-10T09:00:00.000Z');
    await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
    // It can still be undone, and then nobody has been told.
    expect(await view(office)).toMatchObject({ waiting: nothing });
    moveClock(office, '2026-12-10T09:01:00.000Z');
    expect(await view(office)).toMatchObject({ waiting: { lines: 1, sumOre: 375_000, firstOn: null, untold: 1 } });
    await workAt(office, '2026-12-10T10:00:00.000Z');
    for (const [at, lines] of [
      ['2026-12-10T11:00:00.000Z', 0],
      // The last day to object is Christmas Eve, in the office's own zone.
      ['2026-12-24T22:59:00.000Z', 0],
      ['2026-12-24T23:00:00.000Z', 1],
    ] as const) {
      moveClock(office, at);
      const { table, waiting } = await view(office);
      expect([at, table.surcharges.lines, waiting.lines]).toEqual([at, lines, 1 - lines]);
    }
    const person = await asFirst(office, ({ trx }) =>
      trx.selectFrom('contact').select('person_id').where('client_id', '=', clientId).executeTakeFirstOrThrow(),
    );
    const object = () =>
      inOfficeScope(office.context, office.officeId, { personId: person.person_id }, (scope) =>
        objectToSurcharge(scope, clientId, lineId, 'nei'),
      );
    expect(await object()).toEqual({ refused: 'objection-too-late' });
    const exportId = await made(office, 'csv');
    expect((await fileOf(office, exportId)).toString('utf8')).toContain(
      ";Brattli & O'Hara Bygg AS;312457805;Tillegg for sen levering av bilag for september og oktober 2026. " +
        'Leveringsfrist 20. november 2026, levert 9. desember 2026. 15 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00.;01.09.2026;31.10.2026;1;3750,00;25;3750,00;937,50;4687,50;',
    );
    expect(await object()).toEqual({ refused: 'objection-too-late' });
    await recordHolds(office);
  });

  test('is nothing that rests, was waived, costs nothing or is new', async () => {
    const { office, lineIds } = await officeWith({}, {}, { sumOre: 0 }, { toldAt: null });
    await asFirst(office, (scope) => restSurcharges(scope, [lineIds[0]!]));
    await asFirst(office, ({ trx }) =>
      trx.updateTable('surcharge_line').set({ state: 'waived' }).where('id', '=', lineIds[1]!).execute(),
    );
    expect(await view(office)).toMatchObject({
      table: { surcharges: { lines: 0 }, credits: { lines: 0 } },
      waiting: { lines: 1, sumOre: 375_000, untold: 1 },
    });
    for (const format of ['csv', 'xlsx', 'ehf'] as const) {
      expect(await exportAs(office, format)).toEqual({ refused: 'nothing-ready' });
    }
  });
});

describe('an export', () => {
  test('takes each line once, also when it is made twice, and its file is the same bytes each time', async () => {
    const { office, lineIds } = await officeWith({}, { sumOre: 125_000 });
    const exportId = await made(office, 'xlsx');
    const bytes = await fileOf(office, exportId);
    expect(await exportAs(office, 'xlsx')).toEqual({ refused: 'nothing-ready' });
    expect(await exportAs(office, 'csv')).toEqual({ refused: 'nothing-ready' });
    await asFirst(office, ({ trx }) => trx.updateTable('client').set({ name: 'Annet Navn AS' }).execute());
    moveClock(office, '2027-03-01T08:00:00.000Z');
    expect((await fileOf(office, exportId)).equals(bytes)).toBe(true);
    const { exports } = await view(office);
    expect(exports).toMatchObject([
      {
        id: exportId,
        format: 'xlsx',
        lines: 2,
        sumOre: 500_000,
        madeBy: 'Ingrid Solheim',
        fileName: 'takt-ordrelinjer-2027-01-04-0930.xlsx',
      },
    ]);
    const shown = await asFirst(office, (scope) => viewExport(scope, exportId));
    expect(shown).toMatchObject({
      lines: lineIds.map((lineId) => ({ lineId, kind: 'surcharge', clientName: 'Brattli Bygg AS', invoice: null })),
    });
  });

  test('of two people at once goes to one, and each line leaves once', async () => {
    const { office, lineIds } = await officeWith(...Array.from({ length: 8 }, () => ({})));
    const both = await Promise.all((['csv', 'xlsx', 'csv', 'xlsx'] as const).map((format) => exportAs(office, format)));
    expect(both.filter((outcome) => 'exportId' in outcome)).toMatchObject([{ lines: 8 }]);
    expect(both.filter((outcome) => 'refused' in outcome)).toHaveLength(3);
    const rows = await asFirst(office, ({ trx }) => trx.selectFrom('order_line').select('line_id').execute());
    expect(rows.map((row) => row.line_id).sort()).toEqual(lineIds.sort());
    await recordHolds(office);
  });

  test('and an objection by the office at once: either the line rests or it has left, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { office, lineIds } = await officeWith({});
      const [outcome, { rested }] = await Promise.all([
        exportAs(office, 'csv'),
        asFirst(office, (scope) => restSurcharges(scope, lineIds)),
      ]);
      expect('exportId' in outcome).toBe(rested.length === 0);
    }
  });

  test('that is rolled back has taken nothing and used no number', async () => {
    const { office } = await officeWith({ orgnr: '312457806' });
    await giveSeries(office);
    const fails = asFirst(office, async (scope) => {
      await makeExport(scope, 'ehf', 'nb');
      throw new Error('the power went');
    });
    await expect(fails).rejects.toThrow('the power went');
    expect(await numbersOf(office)).toEqual([]);
    expect(await view(office)).toMatchObject({
      electronic: { surcharges: { lines: 1 } },
      exports: [],
      settings: { nextNumber: 1001, seriesUsed: false },
    });
    await made(office, 'ehf');
    expect(await numbersOf(office)).toEqual([1001]);
    await recordHolds(office);
  });

  test('keeps a client called =SUM(1) from being worked out, in both kinds of table', async () => {
    const { office } = await officeWith({ name: '=SUM(1)' }, { name: "O'Brien & Sønner <AS>" });
    const csv = (await fileOf(office, await made(office, 'csv'))).toString('utf8');
    expect(csv.startsWith('\ufeffLinje-id;')).toBe(true);
    expect(csv).toContain(";'=SUM(1);");
    expect(csv).toContain(";O'Brien & Sønner <AS>;");

    const again = await officeWith({ name: '=SUM(1)' }, { name: "O'Brien & Sønner <AS>\u0007" });
    const bytes = await fileOf(again.office, await made(again.office, 'xlsx'));
    expect(bytes.toString('latin1').startsWith('PK')).toBe(true);
    const [sheet] = await readXlsxFile(bytes);
    const rows = sheet!.data;
    expect(rows[1]!.slice(1, 4)).toEqual(['Tillegg', '=SUM(1)', null]);
    expect(rows[2]![2]).toBe("O'Brien & Sønner <AS>");
    expect(rows[1]!.slice(7, 13)).toEqual([1, 3750, 25, 3750, 937.5, 4687.5]);
  });

  test('a line that has left is never changed again, whatever becomes of its facts', async () => {
    const { office, lineIds } = await officeWith({});
    await made(office, 'csv');
    const lines = () =>
      asFirst(office, ({ trx }) => trx.selectFrom('surcharge_line').selectAll().where('id', 'in', lineIds).execute());
    const before = await lines();
    expect(await asFirst(office, (scope) => restSurcharges(scope, lineIds))).toEqual({ rested: [], skipped: lineIds });
    expect(await asFirst(office, (scope) => decideSurcharges(scope, lineIds, { decision: 'approve' }))).toEqual({
      decided: [],
      skipped: lineIds,
    });
    await asFirst(office, async (scope) => {
      await scope.trx.updateTable('obligation').set({ delivered_on: null, extra_minutes: 600 }).execute();
      await settleSurcharges(scope, [before[0]!.client_id]);
    });
    await credit(office, lineIds[0]!);
    expect(await lines()).toEqual(before);
  });

  test('can neither be changed nor taken away by the program', async () => {
    const { office } = await officeWith({ orgnr: '312457806' });
    await giveSeries(office);
    await made(office, 'ehf');
    for (const table of ['export_batch', 'invoice', 'order_line']) {
      for (const statement of [`update ${table} set office_id = office_id`, `delete from ${table}`]) {
        await expect(asFirst(office, ({ trx }) => sql.raw(statement).execute(trx))).rejects.toThrow(
          'permission denied',
        );
      }
    }
  });

  test('is listed page by page, the newest first', async () => {
    const office = await addSampleOffice(database.db, '2026-12-01T08:00:00.000Z');
    const ids: string[] = [];
    for (let day = 1; day <= 14; day += 1) {
      await addApprovedLine(office, {});
      moveClock(office, `2027-01-${String(day).padStart(2, '0')}T08:30:00.000Z`);
      ids.unshift(await made(office, 'csv'));
    }
    const first = await view(office);
    const second = await view(office, first.nextBefore!);
    expect(first.exports).toHaveLength(12);
    expect([...first.exports, ...second.exports].map(({ id }) => id)).toEqual(ids);
    expect(second.nextBefore).toBeNull();
  });
});

describe('an electronic invoice', () => {
  test('is made only when the office has given an account and a number series', async () => {
    const { office } = await officeWith({ orgnr: '312457806' });
    expect((await view(office)).electronic.missing).toEqual(['no-account', 'no-series']);
    expect(await exportAs(office, 'ehf')).toEqual({ refused: 'no-account' });
    const set = (change: Parameters<typeof changeInvoicing>[1]) =>
      asFirst(office, (scope) => changeInvoicing(scope, change));
    expect(await set({ accountNumber: '8601 11 17948', nextNumber: 7 })).toEqual({ refused: 'account-wrong' });
    expect((await view(office)).settings).toMatchObject({ accountNumber: null, nextNumber: null, paymentDays: 14 });
    expect(await set({ accountNumber: '8601 11 17947', paymentDays: 30, inBusinessRegister: false })).toEqual({
      changed: true,
    });
    expect(await exportAs(office, 'ehf')).toEqual({ refused: 'no-series' });
    expect(await set({ nextNumber: 501 })).toEqual({ changed: true });
    expect(await set({ nextNumber: 1001 })).toEqual({ changed: true });
    const exportId = await made(office, 'ehf');
    const shown = await asFirst(office, (scope) => viewExport(scope, exportId));
    expect(shown).toMatchObject({ lines: [{ invoice: { number: 1001 } }] });
    expect(await set({ nextNumber: 1001 })).toEqual({ refused: 'series-in-use' });
    expect(await set({ nextNumber: 1002, accountNumber: null })).toEqual({ changed: true });
    expect((await view(office)).settings).toEqual({
      accountNumber: null,
      paymentDays: 30,
      inBusinessRegister: false,
      nextNumber: 1002,
      seriesUsed: true,
    });
    const xml = (await fileOf(office, exportId)).toString('utf8');
    expect(xml).toContain('<cbc:IssueDate>2027-01-04</cbc:IssueDate>');
    expect(xml).toContain('<cbc:DueDate>2027-02-03</cbc:DueDate>');
    expect(xml).not.toContain('Foretaksregisteret');
  });

  test('gathers what one client owes, names the client as it is called, and is stored as it left', async () => {
    const { office, lineIds } = await officeWith({ orgnr: '312457806', name: "O'Brien & Sønner <AS>" });
    await giveSeries(office);
    const exportId = await made(office, 'ehf');
    const archive = await fileOf(office, exportId);
    const shown = await asFirst(office, (scope) => viewExport(scope, exportId));
    if ('refused' in shown) throw new Error(shown.refused);
    expect(shown.lines).toMatchObject([{ lineId: lineIds[0], sumOre: 375_000, invoice: { number: 1001 } }]);
    const file = await asFirst(office, (scope) => findInvoiceFile(scope, shown.lines[0]!.invoice!.id));
    if ('refused' in file) throw new Error(file.refused);
    expect(file.name).toBe('faktura-1001.xml');
    const xml = file.bytes.toString('utf8');
    expect(archive.includes(file.bytes)).toBe(true);
    expect(archive.subarray(30, 46).toString('utf8')).toBe('faktura-1001.xml');
    expect(xml).toContain('<cbc:RegistrationName>O&apos;Brien &amp; Sønner &lt;AS&gt;</cbc:RegistrationName>');
    expect(xml).toContain('<cbc:BuyerReference>Jo Brattli</cbc:BuyerReference>');
    expect(xml).toContain('<cbc:CompanyID>NO310332062MVA</cbc:CompanyID>');
    expect(xml).toContain('<cbc:PayableAmount currencyID="NOK">4687.50</cbc:PayableAmount>');
    expect(xml).toContain('<cbc:Description>Tillegg for sen levering av bilag for juli og august 2026. ');
    expect(xml).toContain(' 16 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00.</cbc:Description>');
  });

  test('goes to nobody without a number, no consumer and no line without VAT; they leave as a table', async () => {
    const { office } = await officeWith(
      { name: 'Med nummer AS', orgnr: '312457806' },
      { name: 'Uten nummer' },
      { name: 'Galt nummer AS', orgnr: '123456789' },
      { name: 'Forbruker', consumer: true },
      { name: 'Uten mva AS', orgnr: '974760673', vatBasisPoints: 0 },
    );
    await giveSeries(office);
    const { electronic, table } = await view(office);
    expect(table.surcharges.lines).toBe(5);
    expect(electronic).toMatchObject({ surcharges: { lines: 1, sumOre: 375_000 }, missing: [] });
    expect(electronic.keptBack.map(({ obstacle, clients }) => [obstacle, clients.map(({ name }) => name)])).toEqual([
      ['consumer', ['Forbruker']],
      ['no-orgnr', ['Uten nummer', 'Galt nummer AS']],
      ['no-vat', ['Uten mva AS']],
    ]);
    expect(await exportAs(office, 'ehf')).toMatchObject({ lines: 1 });
    expect(await exportAs(office, 'csv')).toMatchObject({ lines: 4 });
    expect(await exportAs(office, 'xlsx')).toEqual({ refused: 'nothing-ready' });
  });

  test('numbers are without a gap and none is used twice, whoever exports at once', async () => {
    const orgnrs = ['312457806', '974760673', '991825827', '123456785', '987654325', '999999999', '888888888'];
    const office = await addSampleOffice(database.db, '2026-12-01T08:00:00.000Z');
    await giveSeries(office);
    moveToNewYear(office);
    const outcomes: ExportOutcome[] = [];
    for (const orgnr of orgnrs) {
      await addApprovedLine(office, { orgnr });
      outcomes.push(
        ...(await Promise.all([exportAs(office, 'ehf'), exportAs(office, 'ehf'), exportAs(office, 'csv')])),
      );
    }
    const electronic = await numbersOf(office);
    expect(electronic).toEqual(electronic.map((_number, index) => 1001 + index));
    expect(outcomes.filter((outcome) => 'exportId' in outcome)).toHaveLength(7);
    expect((await view(office)).settings.nextNumber).toBe(1001 + electronic.length);
    await recordHolds(office);
  });
});

describe('a credit', () => {
  test('of a line in a table leaves with the next table, once, with the sums below zero', async () => {
    const { office, lineIds } = await officeWith({});
    expect(await credit(office, lineIds[0]!)).toEqual({ refused: 'not-exported' });
    await made(office, 'csv');
    expect(await credit(office, lineIds[0]!, 375_001)).toEqual({ refused: 'credit-too-large' });
    expect(await credit(office, lineIds[0]!, 125_000)).toMatchObject({ sumOre: 125_000 });
    expect(await credit(office, lineIds[0]!, 1)).toEqual({ refused: 'already-credited' });
    await giveSeries(office);
    expect(await view(office)).toMatchObject({
      table: { surcharges: { lines: 0 }, credits: { lines: 1, sumOre: 125_000 } },
      electronic: { credits: { lines: 0 } },
    });
    expect(await exportAs(office, 'ehf')).toEqual({ refused: 'nothing-ready' });
    const exportId = await made(office, 'csv');
    const row = (await fileOf(office, exportId)).toString('utf8').split('\r\n')[1]!.split(';');
    expect(row[1]).toBe('Kreditering');
    expect(row[4]).toMatch(/^Kreditering: Tillegg for sen levering av bilag/);
    expect(row.slice(7)).toEqual(['-1', '1250,00', '25', '-1250,00', '-312,50', '-1562,50', lineIds[0]]);
    expect(await exportAs(office, 'csv')).toEqual({ refused: 'nothing-ready' });
    expect((await view(office)).exports.map(({ sumOre }) => sumOre)).toEqual([-125_000, 375_000]);
    const record = await asFirst(office, ({ trx }) =>
      trx
        .selectFrom('record_event')
        .select(['kind', 'data'])
        .where('kind', 'in', ['surcharge-exported', 'surcharge-credited'])
        .orderBy('sequence')
        .execute(),
    );
    expect(record.map(({ kind, data }) => [kind, data['sumOre'], data['credit'] !== undefined])).toEqual([
      ['surcharge-exported', 375_000, false],
      ['surcharge-credited', 125_000, true],
      ['surcharge-exported', 125_000, true],
    ]);
    await recordHolds(office);
  });

  test('of an invoice leaves as a credit note that names it, in the same series', async () => {
    const { office, lineIds } = await officeWith({ orgnr: '312457806' });
    await giveSeries(office);
    const firstId = await made(office, 'ehf');
    await credit(office, lineIds[0]!);
    // It must not reach another system that does not know the invoice.
    expect(await exportAs(office, 'csv')).toEqual({ refused: 'nothing-ready' });
    moveClock(office, '2027-01-20T08:30:00.000Z');
    const xml = (await fileOf(office, await made(office, 'ehf'))).toString('utf8');
    expect(xml).toContain('<CreditNote ');
    expect(xml).toContain('<cbc:ID>1002</cbc:ID>');
    expect(xml).toMatch(
      /<cac:InvoiceDocumentReference>\s*<cbc:ID>1001<\/cbc:ID>\s*<cbc:IssueDate>2027-01-04<\/cbc:IssueDate>/,
    );
    expect(xml).toContain('<cbc:PayableAmount currencyID="NOK">4687.50</cbc:PayableAmount>');
    expect(await numbersOf(office)).toEqual([1001, 1002]);
    const shown = await asFirst(office, (scope) => viewExport(scope, firstId));
    expect(shown).toMatchObject({
      lines: [
        {
          credit: { sumOre: 375_000, reason: 'Vi tok feil, "æøå"', madeAt: '2027-01-04T08:30:00.000Z', exported: true },
        },
      ],
    });
    await recordHolds(office);
  });

  test('by two people at once is made once', async () => {
    const { office, lineIds } = await officeWith({});
    await made(office, 'csv');
    const both = await Promise.all([1, 2, 3].map(() => credit(office, lineIds[0]!)));
    expect(both.filter((outcome) => 'creditId' in outcome)).toHaveLength(1);
    expect(both.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'already-credited' },
      { refused: 'already-credited' },
    ]);
    const exported = await Promise.all([exportAs(office, 'csv'), exportAs(office, 'csv')]);
    expect(exported.filter((outcome) => 'exportId' in outcome)).toMatchObject([{ lines: 1 }]);
  });
});

test('why a surcharge was credited is erased with the words of the client, and the record verifies as before', async () => {
  const { office, lineIds } = await officeWith({});
  const exportId = await made(office, 'csv');
  await credit(office, lineIds[0]!);
  moveClock(office, '2027-02-01T08:00:00.000Z');
  const erased = await asFirst(office, async (scope) => {
    const client = await scope.trx.selectFrom('client').select('id').executeTakeFirstOrThrow();
    return eraseWords(scope, client.id, scope.today);
  });
  expect(erased).toMatchObject({ words: expect.any(Number) });
  const shown = await asFirst(office, (scope) => viewExport(scope, exportId));
  expect(shown).toMatchObject({ lines: [{ sumOre: 375_000, credit: { sumOre: 375_000, reason: '' } }] });
  await recordHolds(office);
});

test('what one client owes for two deliveries stands on one invoice', async () => {
  const { office, lineIds } = await officeWith({ orgnr: '312457806' });
  await giveSeries(office);
  await asFirst(office, ({ trx, officeId, ids }) =>
    sql`insert into surcharge_line (office_id, id, client_id, obligation_id, clause_key, charge_key, state, sum_ore, vat_basis_points, arithmetic,
        proposed_at, decided_at, told_at)
      select office_id, ${ids.next()}, client_id, obligation_id, clause_key, 'poor', state, 100001, 1500, arithmetic, proposed_at,
        decided_at, told_at
      from surcharge_line where office_id = ${officeId} and id = ${lineIds[0]!}`.execute(trx),
  );
  const xml = (await fileOf(office, await made(office, 'ehf'))).toString('utf8');
  expect(xml.match(/<cac:InvoiceLine>/g)).toHaveLength(2);
  expect(xml.match(/<cac:TaxSubtotal>/g)).toHaveLength(2);
  // 3 750,00 + 937,50 and 1 000,01 + 150,00.
  expect(xml).toContain('<cbc:PayableAmount currencyID="NOK">5837.51</cbc:PayableAmount>');
  expect(await numbersOf(office)).toEqual([1001]);
});

test('another office sees, takes and credits nothing of it', async () => {
  const { office, lineIds } = await officeWith({ orgnr: '312457806' });
  await giveSeries(office);
  const exportId = await made(office, 'ehf');
  const shown = await asFirst(office, (scope) => viewExport(scope, exportId));
  const invoiceId = 'lines' in shown ? shown.lines[0]!.invoice!.id : '';
  await addApprovedLine(office, {});
  const other = await addSampleOffice(database.db, '2027-01-04T08:30:00.000Z');
  await giveSeries(other, 1);
  const tries: ((scope: OfficeScope) => Promise<unknown>)[] = [
    (scope) => findExportFile(scope, exportId),
    (scope) => findInvoiceFile(scope, invoiceId),
    (scope) => viewExport(scope, exportId),
    (scope) => creditSurcharge(scope, lineIds[0]!, { reason: 'x' }),
  ];
  for (const attempt of tries) expect(await asFirst(other, attempt)).toEqual({ refused: 'not-found' });
  expect(await exportAs(other, 'csv')).toEqual({ refused: 'nothing-ready' });
  expect(await view(other, exportId)).toMatchObject({ exports: [], table: { surcharges: { lines: 0 } } });
  expect((await view(office)).settings.nextNumber).toBe(1002);
});
