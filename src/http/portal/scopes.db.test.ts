import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { TestBrowser } from '../http.testdata.ts';
import { addPortalOffice, sendFile, type PortalOffice } from './portal.testdata.ts';

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

interface HomeBody {
  company: { clientId: string; missing: number };
  companies: { name: string; missing: number }[];
  answersFor: string[];
  items: { obligationId: string; document: string }[];
  duties: { obligationId: string }[];
}
const home = async (browser: TestBrowser, clientId = office.builder): Promise<HomeBody> =>
  (await browser.get(`/api/portal/home?client=${clientId}`)).body as unknown as HomeBody;
const documents = (body: HomeBody) => [...new Set(body.items.map((item) => item.document))].sort();
const setScopes = (personId: string, scopes: string[]) =>
  office.act((scope) =>
    sql`update contact set scopes = ${scopes}::text[] where office_id = ${office.officeId} and person_id = ${personId}`.execute(
      scope.trx,
    ),
  );

describe('a contact for payroll', () => {
  test('sees payroll and nothing else, also in the count beside the company', async () => {
    const body = await home(await office.enter(office.kari));
    expect(documents(body)).toEqual(['payroll-basis', 'time-sheets', 'travel-claims']);
    expect(body.answersFor).toEqual(['payroll']);
    const payroll = await office.duty(office.builder, 'payroll');
    expect(body.duties.map((duty) => duty.obligationId)).toContain(payroll);
    expect(body.duties.map((duty) => duty.obligationId)).not.toContain(await office.duty(office.builder, 'vouchers'));
    expect(body.company.missing).toBe(body.duties.length);
  });

  test('may not answer, plan, ask for days or send for vouchers', async () => {
    const kari = await office.enter(office.kari);
    const obligationId = await office.duty(office.builder, 'vouchers');
    const clientId = office.builder;
    const item = { obligationId, itemKey: 'receipts' };
    const answers = [
      await kari.post('/api/portal/answers', { clientId, answers: [{ ...item, kind: 'nothing-this-time' }] }),
      await kari.post('/api/portal/plans', { clientId, obligationIds: [obligationId], on: '2026-11-24', at: '09:00' }),
      await kari.post('/api/portal/extensions', { clientId, obligationIds: [obligationId], proposedOn: '2026-11-27' }),
      await sendFile(office, kari, clientId, { item }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const { rows } = await office.act((scope) =>
      sql`select 1 from answer union all select 1 from extension_request union all select 1 from arrival
        union all select 1 from obligation where planned_on is not null`.execute(scope.trx),
    );
    expect(rows).toEqual([]);
  });

  test('may not slip one duty of vouchers in among those for payroll', async () => {
    const kari = await office.enter(office.kari);
    const obligationIds = [await office.duty(office.builder, 'payroll'), await office.duty(office.builder, 'vouchers')];
    const plan = { clientId: office.builder, on: '2026-11-24', at: '09:00' };
    expect((await kari.post('/api/portal/plans', { ...plan, obligationIds })).status).toBe(404);
    expect((await kari.post('/api/portal/plans', { ...plan, obligationIds: obligationIds.slice(0, 1) })).status).toBe(
      204,
    );
  });

  test('neither reads the agreement nor what lateness cost', async () => {
    const kari = await office.open(office.kari);
    expect(await kari.get(`/api/portal/agreement?client=${office.builder}`)).toMatchObject({
      status: 403,
      body: { code: 'access.not-your-part' },
    });
  });
});

describe('a contact for vouchers', () => {
  test('sees no payroll where another is named for it', async () => {
    const body = await home(await office.enter(office.jo));
    expect(documents(body)).toEqual(['bank-statement', 'incoming-invoices', 'receipts']);
    const payroll = { obligationId: await office.duty(office.builder, 'payroll'), itemKey: 'payroll-basis' };
    const jo = await office.enter(office.jo);
    expect((await sendFile(office, jo, office.builder, { item: payroll })).status).toBe(404);
  });

  test('neither finds nor opens what payroll has sent, and the count leaves it out', async () => {
    const kari = await office.open(office.kari);
    const item = { obligationId: await office.duty(office.builder, 'payroll'), itemKey: 'payroll-basis' };
    const { id } = await sendFile(office, kari, office.builder, { item, name: 'Lønn november.pdf' });
    const jo = await office.open(office.jo);
    expect((await jo.get(`/api/portal/received?client=${office.builder}`)).body).toMatchObject({ batches: [] });
    expect((await jo.get(`/api/portal/files/${id}`)).status).toBe(404);
    expect((await jo.post(`/api/portal/files/${id}/move`, { clientId: office.bakery })).status).toBe(404);
    expect((await kari.get(`/api/portal/files/${id}`)).status).toBe(200);
  });

  test('answers for payroll too where nobody is named for it, since its reminders come here', async () => {
    await setScopes(office.kari, []);
    const jo = await office.enter(office.jo);
    const body = await home(jo);
    expect(body.answersFor).toEqual(['vouchers', 'payroll', 'agreement']);
    const item = { obligationId: await office.duty(office.builder, 'payroll'), itemKey: 'time-sheets' };
    const sent = await sendFile(office, jo, office.builder, { item });
    expect(sent.status).toBe(201);
    const opened = await office.open(office.jo);
    expect((await opened.get(`/api/portal/files/${sent.id}`)).status).toBe(200);
  });

  test('does not read old payroll, even where nobody is named for it any more', async () => {
    const item = { obligationId: await office.duty(office.builder, 'payroll'), itemKey: 'payroll-basis' };
    const { id } = await sendFile(office, await office.enter(office.kari), office.builder, { item });
    await setScopes(office.kari, []);
    expect((await (await office.open(office.jo)).get(`/api/portal/files/${id}`)).status).toBe(404);
  });
});

describe('a company', () => {
  test('of somebody else, made up or no id at all is refused in plain words', async () => {
    const kari = await office.enter(office.kari);
    const other = await addPortalOffice(database.db);
    for (const clientId of [office.bakery, other.builder, '00000000-0000-4000-8000-000000000000']) {
      for (const page of ['home', 'received', 'plan.ics']) {
        const answer = await kari.get(`/api/portal/${page}?client=${clientId}`);
        expect(answer).toMatchObject({ status: 404, body: { code: 'company.not-found' } });
        expect(answer.body['detail']).toContain('Du er ikke kontakt for dette selskapet.');
      }
    }
    expect((await kari.get('/api/portal/home?client=312457805')).body).toMatchObject({ code: 'request.invalid' });
  });

  test('that a person acts for stands beside the others by name, with what is missing in each', async () => {
    const { companies } = await home(await office.enter(office.jo));
    expect(companies).toMatchObject([
      { name: "Brattli & O'Hara Bygg AS", missing: 1 },
      { name: 'Ærlig Brød AS', missing: 1 },
    ]);
  });

  test('whose contact has left shows nothing from the next request on', async () => {
    const kari = await office.enter(office.kari);
    await office.act((scope) => scope.trx.deleteFrom('contact').where('person_id', '=', office.kari).execute());
    expect((await kari.get('/api/portal/home')).status).toBe(404);
    expect((await sendFile(office, kari, office.builder)).status).toBe(404);
  });
});
