import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { ImportPreview } from '../../http/contract/office.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { commitClients } from './commit-clients.ts';
import { previewClients } from './preview-clients.ts';
import { readClientTable } from './read-client-table.ts';
import { readTable } from './read-table.ts';
import { undoImport } from './undo-import.ts';
import { viewImports } from './view-imports.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const monday = '2026-11-23T08:30:00.000Z';

async function newOffice(): Promise<SampleOffice> {
  return addSampleOffice(database.db, monday);
}

async function preview(office: SampleOffice, text: string | Buffer): Promise<ImportPreview> {
  const table = readClientTable(await readTable(Buffer.from(text)));
  const { context, officeId, staffId } = office;
  return inOfficeScope(context, officeId, { staffId }, (scope) => previewClients(scope, table, 'nb'));
}

async function commit(office: SampleOffice, text: string, importId: string = randomUUID()) {
  const { rows } = readClientTable(await readTable(Buffer.from(text)));
  const { context, officeId, staffId } = office;
  return inOfficeScope(context, officeId, { staffId }, (scope) => commitClients(scope, importId, rows));
}

async function undo({ context, officeId, staffId }: SampleOffice, importId: string) {
  return inOfficeScope(context, officeId, { staffId }, (scope) => undoImport(scope, importId));
}

async function stored({ context, officeId, staffId }: SampleOffice) {
  return inOfficeScope(context, officeId, { staffId }, async (scope) => ({
    clients: await scope.trx.selectFrom('client').selectAll().orderBy('name').execute(),
    people: await scope.trx.selectFrom('person').selectAll().orderBy('name').execute(),
    batches: await scope.trx.selectFrom('import_batch').selectAll().execute(),
    duties: await scope.trx.selectFrom('obligation').selectAll().orderBy('due_on').execute(),
    versions: await scope.trx.selectFrom('agreement_version').selectAll().execute(),
    faults: (await verifyRecords(scope)).flatMap(({ faults }) => faults),
  }));
}

const heading =
  'Kunde;Org.nr;Form;Mva-termin;Lønningsdag;Ansvarlig;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil';
const brattli =
  "Brattli & O'Hara Bygg AS;312457806;as;2 mnd;15;IS;Bilag for hver mva-termin, og lønn;05.01.2026;Jo Brattli;Jo Brattli;jo@brattli.example;900 00 000";
const askeladden = 'Åsen Bilpleie;;ENK;årlig;;;yearly;;;Åse Ås;ase@asen.example;';

describe('clients of a file', () => {
  test('are added with contacts, agreement and duties', async () => {
    const office = await newOffice();
    const made = await commit(office, [heading, brattli, askeladden].join('\r\n'));
    expect(made).toMatchObject({ clients: 2, written: 1, unwritten: 1 });
    const { clients, people, versions, duties, faults } = await stored(office);
    expect(clients).toMatchObject([
      {
        name: "Brattli & O'Hara Bygg AS",
        orgnr: '312457806',
        form: 'AS',
        vat_term: 'two-monthly',
        payday_of_month: 15,
      },
      {
        name: 'Åsen Bilpleie',
        orgnr: null,
        form: 'ENK',
        vat_term: 'yearly',
        facts: { vat: [{ fromOn: '2026-01-01', regime: 'yearly' }] },
        lead_id: office.staffId,
      },
    ]);
    expect(people).toMatchObject([
      { name: 'Jo Brattli', email: 'jo@brattli.example', mobile: '+4790000000' },
      { name: 'Åse Ås', email: 'ase@asen.example', mobile: null },
    ]);
    expect(versions.find(({ basis }) => basis === 'written')).toMatchObject({
      accepted_on: '2026-01-05',
      signer_name: 'Jo Brattli',
      template_key: 'vat-two-monthly-with-payroll',
    });
    expect(versions.find(({ basis }) => basis === 'unwritten')).toMatchObject({ accepted_on: null });
    expect(duties.every(({ due_on }) => due_on >= '2026-11-23')).toBe(true);
    expect(made).toMatchObject({ duties: duties.length });
    expect(faults).toEqual([]);
  });

  test.each([
    ['Bilag og lønn', 'vat-two-monthly-with-payroll'],
    ['Bilag for hver mva-termin', 'vat-two-monthly'],
    ['Vouchers for each VAT period', 'vat-two-monthly'],
    ['mva-termin', 'vat-two-monthly'],
    ['månedlig', 'monthly'],
    ['Årsregnskap', 'yearly'],
    ['payroll-only', 'payroll-only'],
    ['Gull', undefined],
  ])('with the agreement %j are followed up by %j', async (agreement, key) => {
    const office = await newOffice();
    await commit(office, `Kunde;E-post;Lønningsdag;Avtale\nÅse;ase@ase.example;15;${agreement}`);
    expect((await stored(office)).versions.map(({ template_key }) => template_key)).toEqual(key ? [key] : []);
  });

  test('twice under one id are one import, also when both come at once', async () => {
    const office = await newOffice();
    const id = randomUUID();
    const text = [heading, brattli, askeladden].join('\n');
    const [first, second] = await Promise.all([commit(office, text, id), commit(office, text, id)]);
    expect(second).toEqual(first);
    expect(await commit(office, text, id)).toEqual(first);
    expect((await stored(office)).clients).toHaveLength(2);
  });

  test('under two ids at once are added once; the other import is refused as a whole', async () => {
    const office = await newOffice();
    const text = [heading, brattli, askeladden].join('\n');
    const outcomes = await Promise.all([commit(office, text), commit(office, text)]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'rows-with-faults', rows: 2 }]);
    const { clients, batches } = await stored(office);
    expect(clients).toHaveLength(2);
    expect(batches).toHaveLength(1);
  });

  test('are all left out when one row is wrong, and nothing of the import is stored', async () => {
    const office = await newOffice();
    const wrong = brattli.replace('312457806', '312457805');
    expect(await commit(office, [heading, askeladden, wrong].join('\n'))).toEqual({
      refused: 'rows-with-faults',
      rows: 1,
    });
    expect(await stored(office)).toMatchObject({ clients: [], people: [], batches: [], duties: [] });
  });

  test('are all left out when the process ends in the middle', async () => {
    const office = await newOffice();
    const { rows } = readClientTable(await readTable(Buffer.from([heading, askeladden, brattli].join('\n'))));
    const { context, officeId, staffId } = office;
    const killed = inOfficeScope(context, officeId, { staffId }, async (scope) => {
      await commitClients(scope, randomUUID(), rows);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await stored(office)).toMatchObject({ clients: [], people: [], batches: [], duties: [] });
  });

  test('that are here already are told of by number, and by name where there is none', async () => {
    const office = await newOffice();
    await commit(office, [heading, brattli, askeladden].join('\n'));
    const again = await preview(office, [heading, brattli, askeladden.replace('Åsen', 'ÅSEN')].join('\n'));
    expect(again.rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['import.orgnr-known'],
      ['import.name-known'],
    ]);
  });

  test('twice in one file are told of with the line of the first', async () => {
    const office = await newOffice();
    const { rows } = await preview(office, [heading, brattli, askeladden, brattli, askeladden].join('\n'));
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [],
      [{ field: 'orgnr', code: 'import.orgnr-repeated', details: { line: 2 } }],
      [{ field: 'name', code: 'import.name-repeated', details: { line: 3 } }],
    ]);
  });

  test('of another office are neither seen nor its people taken for leads', async () => {
    const [office, other] = [await newOffice(), await newOffice()];
    await addBuilder(other, '2026-01-05');
    const { rows } = await preview(office, [heading, brattli].join('\n'));
    expect(rows[0]!.faults).toEqual([]);
    await inOfficeScope(other.context, other.officeId, 'takt', (scope) =>
      scope.trx
        .insertInto('staff')
        .values({
          office_id: other.officeId,
          id: scope.ids.next(),
          name: 'Frida Fremmed',
          email: 'frida@fremmed.example',
          role: 'accountant',
          language: 'nb',
          active: true,
          created_at: scope.now,
        })
        .execute(),
    );
    const foreign = await preview(
      office,
      [heading, askeladden.replace('årlig;;;', 'årlig;;Frida Fremmed;')].join('\n'),
    );
    expect(foreign.rows[0]!.faults).toEqual([{ field: 'lead', code: 'import.unknown-lead', details: {} }]);
  });
});

describe('an import that is taken back', () => {
  test('leaves the clients inactive, the people erased, the records whole and the numbers free', async () => {
    const office = await newOffice();
    const text = [heading, brattli, askeladden].join('\n');
    const id = randomUUID();
    await commit(office, text, id);
    expect(await undo(office, id)).toEqual({ clients: 2 });
    expect(await undo(office, id)).toEqual({ clients: 2 });
    const { clients, people, duties, faults } = await stored(office);
    expect(clients.map(({ active }) => active)).toEqual([false, false]);
    expect(people).toEqual([]);
    expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect(faults).toEqual([]);
    expect(await commit(office, text, id)).toEqual({ refused: 'import-undone' });
    expect(await commit(office, text)).toMatchObject({ clients: 2 });
  });

  test('keeps a person who acts for another client too', async () => {
    const office = await newOffice();
    await addBuilder(office, '2026-01-05');
    const id = randomUUID();
    await commit(office, [heading, askeladden.replace('ase@asen', 'jo@brattli')].join('\n'), id);
    await undo(office, id);
    expect((await stored(office)).people.map(({ email }) => email)).toEqual(['jo@brattli.example']);
  });

  test('is refused when something has happened with a client since', async () => {
    const office = await newOffice();
    const { context, officeId, staffId } = office;
    const id = randomUUID();
    await commit(office, [heading, brattli, askeladden].join('\n'), id);
    await inOfficeScope(context, officeId, { staffId }, async (scope) => {
      const { appendRecord } = await import('../record/append-record.ts');
      const client = await scope.trx.selectFrom('client').select('id').orderBy('name').executeTakeFirstOrThrow();
      await appendRecord(scope, [{ clientId: client.id, kind: 'message-queued', data: {} }]);
    });
    expect(await undo(office, id)).toEqual({ refused: 'something-happened', clients: 1 });
    const list = await inOfficeScope(context, officeId, { staffId }, viewImports);
    expect(list.imports).toMatchObject([{ id, kind: 'clients', clients: 2, mayUndo: false, madeBy: 'Ingrid Solheim' }]);
    expect((await stored(office)).clients.every(({ active }) => active)).toBe(true);
  });

  test('of another office is not found', async () => {
    const [office, other] = [await newOffice(), await newOffice()];
    const id = randomUUID();
    await commit(other, [heading, brattli].join('\n'), id);
    expect(await undo(office, id)).toEqual({ refused: 'not-found' });
    expect((await stored(other)).clients[0]!.active).toBe(true);
  });
});
