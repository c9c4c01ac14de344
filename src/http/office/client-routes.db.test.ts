import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addTestOffice, type TestOffice } from '../../app/access/access.testdata.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { registerAgreement } from '../../app/agreement/register-agreement.ts';
import { addClient } from '../../app/client/add-client.ts';
import { inOfficeScope, type AppContext } from '../../app/office/office-scope.ts';
import { appendRecord } from '../../app/record/append-record.ts';
import { sweepOffice } from '../../app/reminder/sweep-office.ts';
import { resumeSending } from '../../app/sending/stop-sending.ts';
import { templates } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import {
  clientDetailSchema,
  clientCountsSchema,
  clientPageSchema,
  officeSessionSchema,
  recordPageSchema,
  weekSchema,
} from '../contract/office.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { clientRoutes } from './client-routes.ts';
import { clientSettingsRoutes } from './client-settings-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { weekRoutes } from './week-routes.ts';
import type { OfficePorts } from './office-ports.ts';

let database: TestDatabase;
let server: TestServer;
let context: AppContext;

beforeAll(async () => {
  database = await cloneDatabase();
  const plain = testServer(database.db);
  context = { ...plain.context, enqueue: async () => undefined };
  const ports = { context, mailConfigured: false } as OfficePorts;
  server = testServer(database.db, {
    modules: [sessionRoutes(ports), weekRoutes(context), clientRoutes(context), clientSettingsRoutes(context)],
  });
});
afterAll(() => database.close());

let made = 0;
async function signedIn(): Promise<{ office: TestOffice; browser: TestBrowser }> {
  made += 1;
  const office = await addTestOffice(server, { email: `kari${made}@nordlys.example` });
  const browser = testBrowser(server);
  const token = await issueStaffLink(server.context, office.officeId, office.staffId, 1);
  expect((await browser.post('/api/sign-in/link', { token })).status).toBe(200);
  return { office, browser };
}

/** A client with vouchers for each VAT term, whose deadline of 20 November has passed on Monday 23 November 2026. */
async function addLateClient({ officeId, staffId }: TestOffice, name: string, agreement = true): Promise<string> {
  return inOfficeScope(context, officeId, { staffId }, async (scope) => {
    const { clientId } = await addClient(scope, {
      name,
      leadId: staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate('2026-09-01'),
      contacts: [{ name: 'Åse “Jo” Ærø', email: `jo${scope.ids.next()}@example.no`, scopes: ['vouchers'] }],
    });
    if (agreement) {
      await registerAgreement(scope, {
        clientId,
        terms: templates[0]!.terms,
        startOn: calendarDate('2026-09-01'),
        firstDeadlineOn: calendarDate('2026-11-01'),
        basis: { basis: 'written', acceptedOn: calendarDate('2026-09-01'), signerName: 'Åse Ærø' },
      });
    }
    return clientId;
  });
}

describe('without a session', () => {
  test.each(['session', 'week', 'clients', `clients/${crypto.randomUUID()}`, `clients/${crypto.randomUUID()}/record`])(
    'the office’s %s is closed',
    async (path) => {
      expect((await testBrowser(server).get(`/api/office/${path}`)).status).toBe(401);
    },
  );
});

describe('an office without clients', () => {
  test('has a session, an empty week and an empty portfolio', async () => {
    const { office, browser } = await signedIn();
    const session = await browser.get('/api/office/session');
    expect(officeSessionSchema.parse(session.body)).toMatchObject({
      staff: { id: office.staffId, name: 'Ingrid Moe', role: 'accountant' },
      // A demo office has a mail server of its own.
      office: { demo: true, silence: null },
      todayOn: '2026-11-23',
      time: { entry: false, any: false, running: null },
      counts: { clients: 0, inbox: 0, tasks: 0, surcharges: 0, goesToday: 0, questions: 0 },
      staffNames: [{ id: office.staffId, initials: 'IM' }],
    });
    const week = weekSchema.parse((await browser.get('/api/office/week')).body);
    expect(week).toMatchObject({ overdue: [], overdueTotal: 0, arrived: [] });
    expect(week.days.map((day) => day.on)).toEqual(
      ['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`),
    );
    expect(clientPageSchema.parse((await browser.get('/api/office/clients')).body)).toEqual({
      clients: [],
      nextAfter: null,
    });
    expect(clientCountsSchema.parse((await browser.get('/api/office/clients/counts')).body)).toEqual({
      costOre: 0,
      unbilledMinutes: 0,
      filters: { all: 0, overdue: 0, thisWeek: 0, mine: 0, surcharge: 0, noAgreement: 0 },
    });
  });
});

describe('the session', () => {
  const silenceOf = async (browser: TestBrowser): Promise<string | null> =>
    officeSessionSchema.parse((await browser.get('/api/office/session')).body).office.silence;
  const changeOffice = ({ officeId }: TestOffice, change: { demo?: boolean; reason?: string }): Promise<unknown> =>
    inOfficeScope(context, officeId, 'takt', (scope) =>
      scope.trx
        .updateTable('office')
        .set({
          ...(change.demo === undefined ? {} : { demo: change.demo }),
          ...(change.reason === undefined
            ? {}
            : { sending_stopped_at: scope.now, sending_stopped_reason: change.reason }),
        })
        .where('id', '=', officeId)
        .execute(),
    );

  test('says why nothing leaves: a stop before a missing mail server', async () => {
    const { office, browser } = await signedIn();
    expect(await silenceOf(browser)).toBeNull();
    await changeOffice(office, { demo: false });
    expect(await silenceOf(browser)).toBe('no-mail-server');
    await changeOffice(office, { reason: 'clock-jump' });
    expect(await silenceOf(browser)).toBe('clock-jump');
    await changeOffice(office, { reason: 'stopped', demo: true });
    expect(await silenceOf(browser)).toBe('stopped');
  });

  test('counts what still goes out today, as the page does', async () => {
    const { office, browser } = await signedIn();
    await addLateClient(office, 'Brattli Bygg AS');
    const counts = async () => officeSessionSchema.parse((await browser.get('/api/office/session')).body).counts;
    expect(await counts()).toEqual({ clients: 1, inbox: 0, tasks: 0, surcharges: 0, goesToday: 1, questions: 0 });
    await changeOffice(office, { reason: 'stopped' });
    expect(await counts()).toMatchObject({ goesToday: 0 });
    await inOfficeScope(context, office.officeId, 'takt', resumeSending);
    await sweepOffice(context, office.officeId, { smsConfigured: false });
    expect(await counts()).toMatchObject({ goesToday: 0 });
  });
});

describe('a client', () => {
  test('is shown with agreement in sentences, what is missing, and a record that holds', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, `O'Hara & "Ærø" \u202eBygg AS`);
    const { status, body } = await browser.get(`/api/office/clients/${id}`);
    expect(status).toBe(200);
    const client = clientDetailSchema.parse(body);
    expect(client).toMatchObject({
      name: `O'Hara & "Ærø" \u202eBygg AS`,
      leadName: 'Ingrid Moe',
      contacts: [{ name: 'Åse “Jo” Ærø', place: 1, bounced: false }],
      agreement: { version: 1, basis: 'written', acceptedOn: '2026-09-01', signerName: 'Åse Ærø', hasFile: false },
      open: [
        {
          dueOn: '2026-11-20',
          state: 'overdue',
          daysLate: 3,
          running: null,
          items: [{ state: 'missing' }, { state: 'missing' }, { state: 'missing' }],
        },
      ],
      statutory: [{ on: '2026-12-10', clauseKey: 'vouchers' }],
      year: { medianDays: 3, completeFirst: 0, completeOf: 0, reminders: 0, officeSlips: 0 },
      recordHolds: true,
    });
    expect(client.agreement!.clauses[0]!.sentence.nb).toMatch(/^For hver mva-termin: kvitteringer/);
    expect(client.agreement!.clauses[0]!.late!.en).toContain('NOK 1,250 + VAT');
    expect(client.beats).toMatchObject([{ dueOn: '2026-11-20', state: 'overdue', daysLate: 3, coin: null }]);
  });

  test('shows extra work by its kind, and what is entered of one kind leaves the others alone', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, 'Brattli Bygg AS');
    const see = async () => clientDetailSchema.parse((await browser.get(`/api/office/clients/${id}`)).body).open[0]!;
    const { id: dutyId } = await see();
    const enter = (work: string, extraMinutes: number) =>
      browser.post(`/api/office/obligations/${dutyId}/minutes`, { work, extraMinutes, workedOn: '2026-11-21' });
    for (const minutes of [90, 45]) expect((await enter('coding', minutes)).status).toBe(200);
    expect((await enter('sorting', 30)).status).toBe(200);
    const coding = { work: 'coding', minutes: 45, on: '2026-11-21' };
    const sorting = { work: 'sorting', minutes: 30, on: '2026-11-21' };
    expect(await see()).toMatchObject({ extraMinutes: 75, extraWork: [coding, sorting] });
    expect((await enter('coding', 0)).status).toBe(200);
    expect(await see()).toMatchObject({ extraMinutes: 30, extraWork: [sorting] });
  });

  test('is known by what the office says of it, and what is not in the language is refused where it stands', async () => {
    const { office, browser } = await signedIn();
    const address = `/api/office/clients/${await addLateClient(office, 'Brattli Bygg AS')}/facts`;
    const names = { account: ['Drift Ærø', `O'Hara "Skatt"`] };
    const facts = { paydayOfMonth: 31, vat: [{ fromOn: '2026-01-01', regime: 'two-monthly' }], names };
    const changed = { changed: ['names', 'paydayOfMonth', 'vat'], arisen: 0, moved: 0, ended: 0 };
    expect(await browser.send('PUT', address, facts)).toMatchObject({ status: 200, body: changed });
    expect((await browser.send('PUT', address, facts)).body).toMatchObject({ changed: [] });
    expect((await browser.get(address)).body).toEqual({ facts, withoutDates: [] });
    expect(await browser.send('PUT', address, { ...facts, payday: 1 })).toMatchObject({ status: 400 });
    const odd = { vat: [{ fromOn: '2026-02-30', regime: 'two-monthly' }] };
    expect(await browser.send('PUT', address, odd)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', faults: [{ in: 'json', path: 'vat.0.fromOn' }] },
    });
    const backwards = { without: [{ circumstance: 'stock', fromOn: '2026-02-01', toOn: '2026-01-01' }] };
    expect(await browser.send('PUT', address, backwards)).toMatchObject({
      status: 422,
      body: { code: 'day.wrong-order' },
    });
    const unreadable = await browser.send('PUT', address, { names: { till: ['a\u0000b'] } });
    expect(unreadable.status).toBe(400);
    expect((await browser.get(address)).body).toMatchObject({ facts });
  });

  test('without an agreement is shown as it is', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, 'Lia Vel', false);
    const { body } = await browser.get(`/api/office/clients/${id}`);
    expect(clientDetailSchema.parse(body)).toMatchObject({ agreement: null, beats: [], open: [], statutory: [] });
    const list = clientPageSchema.parse((await browser.get('/api/office/clients?filter=noAgreement')).body);
    expect(list.clients).toMatchObject([{ id, now: { what: 'nothing-due' }, medianDays: null, costOre: 0 }]);
  });

  test('of another office is not there, nor is its record', async () => {
    const mine = await signedIn();
    const other = await signedIn();
    const id = await addLateClient(other.office, 'Naboen AS');
    for (const path of [`/api/office/clients/${id}`, `/api/office/clients/${id}/record`]) {
      expect(await mine.browser.get(path)).toMatchObject({ status: 404, body: { code: 'request.not-found' } });
      expect((await other.browser.get(path)).status).toBe(200);
    }
    expect((await mine.browser.get('/api/office/clients')).body).toMatchObject({ clients: [] });
    expect((await mine.browser.get('/api/office/week')).body).toMatchObject({ overdue: [], overdueTotal: 0 });
  });

  test('is not found by an id that is none', async () => {
    const { browser } = await signedIn();
    expect((await browser.get('/api/office/clients/12')).status).toBe(400);
  });
});

describe('the portfolio', () => {
  test('is searched by name, number and contact, whatever the letters', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, 'Åsen Bilpleie 100% AS');
    await addLateClient(office, 'Havbris Kafé AS');
    const found = async (search: string): Promise<string[]> => {
      const { body } = await browser.get(`/api/office/clients?search=${encodeURIComponent(search)}`);
      return clientPageSchema.parse(body).clients.map((client) => client.name);
    };
    expect(await found('åSEN')).toEqual(['Åsen Bilpleie 100% AS']);
    expect(await found('100%')).toEqual(['Åsen Bilpleie 100% AS']);
    expect(await found('“Jo” Ærø')).toHaveLength(2);
    expect(await found('_')).toEqual([]);
    expect(await found("'; drop table client; --")).toEqual([]);
    const all = clientPageSchema.parse((await browser.get('/api/office/clients?filter=overdue')).body);
    const counts = clientCountsSchema.parse((await browser.get('/api/office/clients/counts')).body);
    expect(counts.filters).toMatchObject({ all: 2, overdue: 2, mine: 2, noAgreement: 0 });
    expect(all.clients.find((client) => client.id === id)!.now).toEqual({
      what: 'missing',
      documents: ['receipts', 'incoming-invoices', 'bank-statement'],
      on: '2026-11-20',
      count: 3,
    });
  });

  test('is paged to the last client in every order, each once', async () => {
    const { office, browser } = await signedIn();
    const names = Array.from({ length: 53 }, (_, index) => `Kunde_${index % 7} ${['Ø', 'Æ', 'Å', 'Z'][index % 4]} AS`);
    for (const [index, name] of names.entries()) await addLateClient(office, name, index % 10 === 0);
    for (const sort of ['cost', 'name', 'median', 'complete', 'due']) {
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const page = clientPageSchema.parse((await browser.get(`/api/office/clients?sort=${sort}${query}`)).body);
        seen.push(...page.clients.map((client) => (sort === 'name' ? client.name : client.id)));
        after = page.nextAfter;
      }
      expect(seen, sort).toHaveLength(53);
      if (sort !== 'name') expect(new Set(seen).size, sort).toBe(53);
      else expect(seen).toEqual(seen.toSorted(new Intl.Collator('nb').compare));
    }
  });

  test('says so when the place in it cannot be read', async () => {
    const { browser } = await signedIn();
    const id = crypto.randomUUID();
    for (const after of ['x', `abc_${id}`, `1e9_${id}`, `1;select_${id}`, '5_x']) {
      const { status, body } = await browser.get(`/api/office/clients?after=${encodeURIComponent(after)}`);
      expect([status, body['code']]).toEqual([400, 'request.malformed']);
    }
    expect((await browser.get('/api/office/clients?filter=nobody')).status).toBe(400);
  });
});

describe('the record', () => {
  test('is told newest first, in both languages, fifty a page', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, 'Brattli Bygg AS');
    await inOfficeScope(context, office.officeId, { staffId: office.staffId }, async (scope) => {
      const events = Array.from({ length: 60 }, () => ({ clientId: id, kind: 'reminders-resumed' as const, data: {} }));
      await appendRecord(scope, events);
    });
    const first = recordPageSchema.parse((await browser.get(`/api/office/clients/${id}/record`)).body);
    expect(first.events).toHaveLength(50);
    expect(first.events[0]).toMatchObject({
      kind: 'reminders-resumed',
      onDate: '2026-11-23',
      text: { nb: 'Ingrid Moe startet påminnelsene igjen.', en: 'Ingrid Moe started the reminders again.' },
      tone: 'plain',
    });
    const second = recordPageSchema.parse(
      (await browser.get(`/api/office/clients/${id}/record?before=${first.nextBefore}`)).body,
    );
    expect(second.nextBefore).toBeNull();
    expect(second.events.map((event) => event.sequence).at(-1)).toBe(1);
    expect(second.events.at(-1)!.text.nb).toBe(
      'Kunden ble lagt inn av Ingrid Moe. Oppdraget gjelder fra tirsdag 1. september 2026. Oppdragsansvarlig er Ingrid Moe.',
    );
    const sequences = [...first.events, ...second.events].map((event) => event.sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    expect(second.events.find((event) => event.kind === 'duty-arisen')!.text.nb).toMatch(
      /^Leveringsfristen for bilag for .* er .*\.$/,
    );
  });
});

describe('the week', () => {
  test('shows who is late, what is due and the deadlines of the law', async () => {
    const { office, browser } = await signedIn();
    const id = await addLateClient(office, 'Åse & Ærø');
    const now = weekSchema.parse((await browser.get('/api/office/week')).body);
    expect(now).toMatchObject({
      overdue: [
        {
          clientId: id,
          name: 'Åse & Ærø',
          documents: ['receipts', 'incoming-invoices', 'bank-statement'],
          daysLate: 3,
        },
      ],
      overdueTotal: 1,
    });
    const due = weekSchema.parse((await browser.get('/api/office/week?on=2026-11-20')).body);
    expect(due.days.find((day) => day.on === '2026-11-20')).toMatchObject({
      dueTotal: 1,
      due: [{ clientId: id, state: 'overdue' }],
      statutory: [],
    });
    const law = weekSchema.parse((await browser.get('/api/office/week?on=2026-12-13')).body);
    expect(law.days.find((day) => day.on === '2026-12-10')!.statutory).toEqual([
      { nb: 'Mva-melding 5. termin, én kunde', en: 'VAT return term 5, one client' },
    ]);
    expect((await browser.get('/api/office/week?on=2026-02-30')).status).toBe(400);
  });
});
