import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addTestOffice, testAccess } from '../../app/access/access.testdata.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { inOffice } from '../../db/connect.ts';
import type { StaffRole } from '../../db/tables.ts';
import { connectEntityRegistry } from '../../registry/entity-registry.ts';
import type { HistoryPreview, ImportPreview, ImportValues } from '../contract/office.ts';
import { testBrowser, type TestBrowser, testServer, type TestServer } from '../http.testdata.ts';
import { importRoutes } from './import-routes.ts';
import { registryRoutes } from './registry-routes.ts';

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await cloneDatabase();
  // Nobody listens there: the register does not answer.
  const registry = connectEntityRegistry({ now: () => 0, baseUrl: 'http://127.0.0.1:9', timeoutMs: 500 });
  const context = { ...testAccess(database.db).context, enqueue: async () => {} };
  server = testServer(database.db, { modules: [importRoutes(context), registryRoutes(registry)] });
});
afterAll(() => database.close());

let officeId: string;
let staff: TestBrowser;
beforeEach(async () => {
  ({ officeId, browser: staff } = await signedIn());
});

let people = 0;
async function signedIn(role: StaffRole = 'accountant') {
  people += 1;
  const office = await addTestOffice(server, { role, email: `person${people}@nordlys.example` });
  const browser = testBrowser(server);
  const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
  expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
  return { ...office, browser };
}

async function sendForm<Body = ImportPreview>(path: string, parts: Record<string, string | Blob>, browser = staff) {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  const response = await server.app.request(`${server.publicUrl}${path}`, {
    method: 'POST',
    headers: {
      Origin: server.publicUrl,
      Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Body & { code?: string; detail?: string } };
}

async function countClients(): Promise<number> {
  const rows = await inOffice(database.db, officeId, (trx) =>
    trx
      .selectFrom('client')
      .select('id')
      .where('office_id', '=', officeId)
      .where('import_id', 'is not', null)
      .execute(),
  );
  return rows.length;
}

const text = 'Kunde\tOrg.nr\tE-post\nØdegård Bygg AS\t312 460 548\tpost@odegard.example\nÅse\t\tase@ase.example';

describe('an import over HTTP', () => {
  test('is shown, mended, committed, listed and taken back', async () => {
    const shown = await sendForm('/api/office/imports/preview', {
      text: `${text}\nFeil AS\t123456789\tf@feil.example`,
    });
    expect(shown).toMatchObject({ status: 200, body: { valid: 2, invalid: 1 } });
    expect(shown.body.columns.map(({ field }) => field)).toEqual(['name', 'orgnr', 'contacts.0.email']);
    expect(shown.body.faultsCsv).toContain('Feil AS;123456789');
    const rows = shown.body.rows.map(({ line, values }) => ({ line, values }));
    const importId = randomUUID();
    const refused = await staff.post('/api/office/imports/commit', { importId, rows });
    expect(refused).toMatchObject({ status: 422, body: { code: 'import.rows-with-faults', details: { rows: 1 } } });
    expect(await countClients()).toBe(0);

    rows[2]!.values = { ...rows[2]!.values, orgnr: '312459175' };
    const checked = await staff.post('/api/office/imports/check', { rows });
    expect(checked).toMatchObject({ status: 200, body: { valid: 3, invalid: 0, faultsCsv: null } });
    const headers = { 'Idempotency-Key': importId };
    const made = await staff.post('/api/office/imports/commit', { importId, rows }, headers);
    expect(made).toMatchObject({ status: 201, body: { importId, clients: 3, duties: 0, written: 0, unwritten: 0 } });
    expect((await staff.post('/api/office/imports/commit', { importId, rows }, headers)).body).toEqual(made.body);
    expect((await staff.post('/api/office/imports/commit', { importId, rows })).body).toEqual(made.body);
    expect(await countClients()).toBe(3);

    const list = await staff.get('/api/office/imports');
    expect(list.body).toMatchObject({ imports: [{ id: importId, clients: 3, mayUndo: true, madeBy: 'Ingrid Moe' }] });
    expect(await staff.post(`/api/office/imports/${importId}/undo`)).toMatchObject({
      status: 200,
      body: { clients: 3 },
    });
    const again = await staff.post('/api/office/imports/commit', { importId, rows });
    expect(again).toMatchObject({ status: 422, body: { code: 'import.undone' } });
  });

  test('takes the example files in one go', async () => {
    const file = new Blob([new Uint8Array(readFileSync('docs/examples/kunder.csv'))]);
    const shown = await sendForm('/api/office/imports/preview', { file });
    expect(shown.body).toMatchObject({ valid: 60, invalid: 0 });
    expect(shown.body.columns.filter(({ field }) => field === null)).toEqual([]);
    const { rows } = shown.body;
    const made = await staff.post('/api/office/imports/commit', { importId: randomUUID(), rows });
    expect(made).toMatchObject({ status: 201, body: { clients: 60, written: 50, unwritten: 10 } });

    const earlier = new Blob([new Uint8Array(readFileSync('docs/examples/leveringer-i-fjor.csv'))]);
    const told = await sendForm<HistoryPreview>('/api/office/imports/history/preview', { file: earlier });
    expect(told.body.rows.flatMap(({ faults }) => faults)).toEqual([]);
    const done = await staff.post('/api/office/imports/history/commit', {
      importId: randomUUID(),
      rows: told.body.rows,
    });
    expect(done).toMatchObject({ status: 201, body: { clients: 12, deliveries: 45 } });
  });

  test('of earlier deliveries is shown and committed', async () => {
    const columns = 'Kunde\tE-post\tAvtale';
    const client = await sendForm('/api/office/imports/preview', { text: `${columns}\nÅse\tase@ase.example\tmonthly` });
    await staff.post('/api/office/imports/commit', { importId: randomUUID(), rows: client.body.rows });
    const shown = await sendForm<HistoryPreview>('/api/office/imports/history/preview', {
      text: 'Kunde\tPeriode\tLevert\nÅse\tmai 2026\t09.06.2026\nÅse\tmai 2026\t09.06.2026',
    });
    expect(shown.body.rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      [],
      ['import.delivery-repeated'],
    ]);
    const rows = shown.body.rows.slice(0, 1);
    expect((await staff.post('/api/office/imports/history/check', { rows })).body).toMatchObject({ valid: 1 });
    const made = await staff.post('/api/office/imports/history/commit', { importId: randomUUID(), rows });
    expect(made).toMatchObject({ status: 201, body: { clients: 1, deliveries: 1 } });
  });

  test.each<[string, () => Promise<{ status: number; body: { code?: string } }>, number, string]>([
    ['no file and no text', () => sendForm('/api/office/imports/preview', {}), 400, 'request.invalid'],
    ['both', () => sendForm('/api/office/imports/preview', { file: new Blob(['a']), text }), 400, 'request.invalid'],
    ['JSON for a form', () => staff.post('/api/office/imports/preview', { text }), 400, 'request.malformed'],
    ['an empty file', () => sendForm('/api/office/imports/preview', { file: new Blob([]) }), 422, 'import.empty-file'],
    [
      'more than 5 MB',
      () => sendForm('/api/office/imports/preview', { file: new Blob(['a'.repeat(5_050_000)]) }),
      422,
      'import.file-too-large',
    ],
    [
      'far more than 5 MB',
      () => sendForm('/api/office/imports/preview', { file: new Blob(['a'.repeat(9_000_000)]) }),
      413,
      'request.too-large',
    ],
    [
      'no rows',
      () => staff.post('/api/office/imports/commit', { importId: randomUUID(), rows: [] }),
      400,
      'request.invalid',
    ],
    ['an unknown import', () => staff.post(`/api/office/imports/${randomUUID()}/undo`), 404, 'request.not-found'],
    ['no import', () => staff.post('/api/office/imports/x/undo'), 400, 'request.invalid'],
  ])('with %s is told of', async (_what, send, status, code) => {
    expect(await send()).toMatchObject({ status, body: { code } });
  });

  test('is for those who lead clients: neither for an assistant nor for a stranger', async () => {
    const assistant = await signedIn('assistant');
    expect(await sendForm('/api/office/imports/preview', { text }, assistant.browser)).toMatchObject({ status: 403 });
    expect(await testBrowser(server).get('/api/office/imports')).toMatchObject({ status: 401 });
  });

  test('of another office is not found', async () => {
    const other = await signedIn();
    const importId = randomUUID();
    const shown = await sendForm('/api/office/imports/preview', { text }, other.browser);
    await other.browser.post('/api/office/imports/commit', { importId, rows: shown.body.rows });
    expect((await staff.get('/api/office/imports')).body).toEqual({ imports: [] });
    expect(await staff.post(`/api/office/imports/${importId}/undo`)).toMatchObject({ status: 404 });
  });
});

describe('naughty strings', () => {
  const naughty = [
    ...(JSON.parse(readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8')) as string[]),
    'a\0b',
    '\u202eSA ggyB',
    'x'.repeat(2_000),
  ];
  const fields = ['orgnr', 'form', 'vatTerm', 'payday', 'lead', 'template', 'agreementAcceptedOn', 'agreementSigner'];

  function valuesWith(field: string, value: string, place: number): ImportValues {
    const contact = { name: 'Jo', email: `jo${place}@brattli.example`, mobile: '', scopes: '' };
    const [of, part] = field.split('.') as [keyof ImportValues, keyof typeof contact];
    return {
      name: `Kunde ${place}`,
      orgnr: '',
      form: '',
      vatTerm: '',
      payday: '',
      lead: '',
      template: '',
      agreementAcceptedOn: '',
      agreementSigner: '',
      contacts: [part ? { ...contact, [part]: value } : contact],
      ...(part ? {} : { [of]: value }),
    };
  }

  test.each(['name', ...fields, 'contacts.name', 'contacts.email', 'contacts.mobile', 'contacts.scopes'])(
    'as %s are either taken as they are or told of, and nothing is half brought in',
    async (field) => {
      const rows = naughty.map((value, index) => ({ line: index + 2, values: valuesWith(field, value, index) }));
      const checked = await staff.post('/api/office/imports/check', { rows });
      expect(checked.status).toBe(200);
      const preview = checked.body as unknown as ImportPreview;
      const right = preview.rows.filter(({ faults }) => faults.length === 0);
      if (preview.invalid > 0) {
        const all = await staff.post('/api/office/imports/commit', { importId: randomUUID(), rows });
        expect(all).toMatchObject({ status: 422, body: { details: { rows: preview.invalid } } });
        expect(await countClients()).toBe(0);
      }
      if (right.length > 0) {
        const made = await staff.post('/api/office/imports/commit', { importId: randomUUID(), rows: right });
        expect(made).toMatchObject({ status: 201, body: { clients: right.length } });
      }
      expect(await countClients()).toBe(right.length);
      expect(server.reports).toEqual([]);
    },
  );

  test('as a whole file are text without a heading', async () => {
    const shown = await sendForm('/api/office/imports/preview', { text: naughty.join('\n') });
    expect(shown).toMatchObject({ status: 422, body: { code: 'import.no-name-column' } });
  });

  test('that are wrong come back as CSV that no spreadsheet works out', async () => {
    const rows = naughty.map((value, index) => ({ line: index + 2, values: valuesWith('orgnr', value, index) }));
    const checked = await staff.post('/api/office/imports/check', { rows });
    const { faultsCsv } = checked.body as unknown as ImportPreview;
    expect(faultsCsv).not.toMatch(/(?:^|;|\n)"?[=@]/);
  });
});

describe('the register', () => {
  test('that does not answer says so, in both languages, and is no fault', async () => {
    expect(await staff.get('/api/office/registry/312457806')).toMatchObject({
      status: 200,
      body: {
        answer: 'no-answer',
        name: null,
        text: { nb: 'Enhetsregisteret svarte ikke. Skriv navnet selv, så går det like bra.' },
      },
    });
  });

  test('is asked for numbers only', async () => {
    expect(await staff.get('/api/office/registry/..%2Froller')).toMatchObject({ status: 400 });
    expect(await testBrowser(server).get('/api/office/registry/312457806')).toMatchObject({ status: 401 });
  });
});
