import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { revokePersonLink } from '../../app/access/person-link.ts';
import { decideExtension, requestExtension } from '../../app/intake/extensions.ts';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { testBrowser } from '../http.testdata.ts';
import { addPortalOffice, addSurchargeLine, sendFile, type PortalOffice } from './portal.testdata.ts';

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

/** An iCalendar text without its folded lines. */
const unfold = (text: unknown) => String(text).replaceAll(/\r\n[ \t]/g, '');

describe('the calendar subscription', () => {
  const address = async (personId: string) => {
    const { url } = (await (await office.enter(personId)).get('/api/portal/calendar-address')).body as { url: string };
    return url.slice(office.server.publicUrl.length);
  };
  const feed = async (path: string) => unfold((await testBrowser(office.server).get(path)).body['text']);

  test('holds the deadlines of all companies as whole days, without files, sums or the link', async () => {
    const path = await address(office.jo);
    const answer = await testBrowser(office.server).get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const text = unfold(answer.body['text']);
    expect(text).toContain('DTSTART;VALUE=DATE:20261120');
    expect(text).toContain("Frist: send kvitteringer\\, fakturaer og kontoutskrift (Brattli & O'Hara Bygg AS)");
    expect(text).toContain('(Ærlig Brød AS)');
    expect(text).not.toMatch(/lønn|kr |1 ?250|#|jo@/i);
  });

  test('shows a contact for payroll payroll alone', async () => {
    const text = await feed(await address(office.kari));
    expect(text).toContain('Frist: send lønnsgrunnlag');
    expect(text).not.toMatch(/kvitteringer|Ærlig/);
  });

  test('is the same address each time, and moves a deadline that was granted more days', async () => {
    const path = await address(office.jo);
    expect(await address(office.jo)).toBe(path);
    const obligationId = await office.duty(office.bakery, 'vouchers');
    await office.act(async (scope) => {
      const asked = await requestExtension(scope, office.bakery, {
        obligationId,
        proposedOn: calendarDate('2026-11-27'),
      });
      if ('refused' in asked) throw new Error(asked.refused);
      await decideExtension(scope, asked.requestId, { decision: 'granted', untilOn: calendarDate('2026-11-27') });
    });
    const entry = (await feed(path)).split('BEGIN:VEVENT').find((one) => one.includes(`deadline-${obligationId}@takt`));
    expect(entry).toContain('DTSTART;VALUE=DATE:20261127');
    expect(entry).toContain('SEQUENCE:1');
  });

  test('ends with the link of its person, and then has another address', async () => {
    const path = await address(office.jo);
    await revokePersonLink(office.server.context, office.officeId, office.jo);
    expect(await testBrowser(office.server).get(path)).toMatchObject({
      status: 410,
      body: { code: 'access.revoked-link' },
    });
    expect(await address(office.jo)).not.toBe(path);
  });

  test.each(['x.ics', `${'x'.repeat(43)}.ics`, `${'x'.repeat(43)}`, '%00.ics', '../health.ics'])(
    'says of /calendar/%s only that it is not known',
    async (file) => {
      expect((await testBrowser(office.server).get(`/calendar/${file}`)).status).toBe(404);
    },
  );

  test("takes neither the link's token nor a session's", async () => {
    const browser = await office.enter(office.jo);
    const session = [...browser.cookies.values()][0]!;
    expect((await testBrowser(office.server).get(`/calendar/${session}.ics`)).status).toBe(404);
    expect(await browser.post('/api/portal/enter', { token: (await address(office.jo)).slice(10, -4) })).toMatchObject({
      status: 404,
      body: { code: 'access.unknown-link' },
    });
  });

  test('leaves out what is delivered, and a company that the person has left', async () => {
    const jo = await office.enter(office.jo);
    const path = await address(office.jo);
    const obligationId = await office.duty(office.bakery, 'vouchers');
    for (const itemKey of ['receipts', 'invoices', 'bank']) {
      await sendFile(office, jo, office.bakery, { item: { obligationId, itemKey } });
    }
    expect(await feed(path)).not.toContain(`deadline-${obligationId}@takt`);
    await office.act((scope) => scope.trx.deleteFrom('contact').where('client_id', '=', office.bakery).execute());
    expect(await feed(path)).not.toContain('Ærlig');
  });
});

describe('a plan', () => {
  test('comes as a file for the calendar, in Norwegian time', async () => {
    const jo = await office.enter(office.jo);
    const plan = { clientId: office.builder, obligationIds: [await office.duty(office.builder, 'vouchers')] };
    expect((await jo.get(`/api/portal/plan.ics?client=${office.builder}`)).status).toBe(404);
    await jo.post('/api/portal/plans', { ...plan, on: '2026-11-25', at: '15:00' });
    const text = unfold((await jo.get(`/api/portal/plan.ics?client=${office.builder}`)).body['text']);
    expect(text).toContain('DTSTART:20261125T140000Z');
    expect(text).toContain("SUMMARY:Send kvitteringer\\, fakturaer og kontoutskrift (Brattli & O'Hara Bygg AS)");
  });
});

describe('the agreement', () => {
  const read = async (personId = office.jo) =>
    (await office.open(personId)).get(`/api/portal/agreement?client=${office.builder}`);
  const addLine = (state: string, decidedAt: string | null) => addSurchargeLine(office, state, decidedAt);

  test('is read with a code, in sentences of the clause and with the nearest deadlines', async () => {
    expect((await (await office.enter(office.jo)).get(`/api/portal/agreement?client=${office.builder}`)).status).toBe(
      403,
    );
    const { body } = await read();
    expect(body).toMatchObject({
      agreements: [
        {
          basis: 'written',
          acceptedOn: '2026-09-01',
          signerName: 'Jo Brattli',
          clauses: [{ key: 'vouchers', nextDueOn: ['2027-01-20', '2027-03-20', '2027-05-20'] }, { key: 'payroll' }],
        },
      ],
      surcharges: [],
    });
    expect(JSON.stringify(body)).toContain('For hver mva-termin: kvitteringer, fakturaer og kontoutskrift');
  });

  test('is the version in force until the next one begins, and never one that has ended', async () => {
    const change = (startOn: string, version: number) =>
      office.act((scope) =>
        sql`insert into agreement_version (office_id, agreement_id, version, basis, accepted_on, signer_name, start_on, terms, registered_at)
          select office_id, agreement_id, ${version}, basis, accepted_on, signer_name, ${startOn}::date, terms, ${scope.now}
          from agreement_version v where version = 1
            and agreement_id = (select id from agreement where client_id = ${office.builder})`.execute(scope.trx),
      );
    await change('2026-11-01', 2);
    await change('2027-02-01', 3);
    expect((await read()).body).toMatchObject({ agreements: [{ version: 2, startOn: '2026-11-01' }] });
    await office.act((scope) =>
      scope.trx
        .updateTable('agreement')
        .set({ ended_on: calendarDate('2026-11-22') })
        .execute(),
    );
    expect((await read()).body).toMatchObject({ agreements: [] });
  });

  test('shows an approved surcharge with its arithmetic and VAT', async () => {
    await addLine('approved', '2026-11-23T07:00:00.000Z');
    const { body } = await read();
    expect(body).toMatchObject({
      surcharges: [{ state: 'approved', sumOre: 375_000, vatOre: 93_750, totalOre: 468_750, decidedOn: '2026-11-23' }],
    });
    expect(JSON.stringify(body['surcharges'])).toContain('19 − 3 = 16 dager');
  });

  test.each([
    ['proposed', null, 0],
    ['withdrawn', null, 0],
    ['resting', null, 0],
    ['resting', '2026-11-23T07:00:00.000Z', 1],
    ['forgiven', null, 1],
    ['waived', '2026-11-23T07:00:00.000Z', 1],
    // The office may still take this one back.
    ['approved', '2026-11-23T07:59:55.000Z', 0],
  ])('shows of a line that is %s, decided %s, %d', async (state, decidedAt, shown) => {
    await addLine(state, decidedAt);
    expect((await read()).body['surcharges']).toHaveLength(shown);
  });
});

describe('the language', () => {
  const recorded = async () => {
    const { rows } = await office.act((scope) =>
      sql`select data ->> 'language' as language from record_event where kind = 'contact-changed'`.execute(scope.trx),
    );
    return rows;
  };
  const onAnotherDevice = async () =>
    (await (await office.enter(office.jo)).get('/api/portal/home')).body['person'] as { language: string };

  test('is chosen by the link alone for this device only', async () => {
    const jo = await office.enter(office.jo);
    expect((await jo.post('/api/portal/language', { language: 'en' })).status).toBe(204);
    expect((await jo.get('/api/portal/home')).body).toMatchObject({ person: { language: 'en', chosenHere: true } });
    expect((await jo.get(`/api/portal/files/${office.builder}`)).body['title']).toBe('You need a code to see this');
    expect(await onAnotherDevice()).toMatchObject({ language: 'nb', chosenHere: false });
    expect(await recorded()).toEqual([]);
    expect((await jo.post('/api/portal/language', { language: 'nn' })).status).toBe(400);
  });

  test('is the person’s own once a code was shown, and the record tells of it once', async () => {
    const jo = await office.open(office.jo);
    expect((await jo.post('/api/portal/language', { language: 'en' })).status).toBe(204);
    expect((await jo.post('/api/portal/language', { language: 'en' })).status).toBe(204);
    expect(await onAnotherDevice()).toMatchObject({ language: 'en' });
    expect(await recorded()).toEqual([{ language: 'en' }, { language: 'en' }]);
  });

  test('is the person’s own once something was delivered from the device', async () => {
    const jo = await office.enter(office.jo);
    await jo.post('/api/portal/language', { language: 'en' });
    await sendFile(office, jo, office.builder);
    expect(await onAnotherDevice()).toMatchObject({ language: 'en' });
  });
});

describe('a visit after a reminder', () => {
  const visits = () =>
    office.act(
      async (scope) =>
        (
          await sql`select data ->> 'person' as person, data ->> 'visitedOn' as "visitedOn" from record_event
          where kind = 'page-visited' and client_id = ${office.builder} order by sequence`.execute(scope.trx)
        ).rows,
    );
  const remind = (answeredAt: string, status = 'accepted') =>
    office.act(async (scope) => {
      const messageId = office.context.ids.next();
      await sql`insert into message (office_id, id, kind, channel, chasing, person_id, planned_on, not_before, status,
          message_id_header, attempts, resent, answered_at, created_at)
        values (${office.officeId}, ${messageId}, 'reminder-main', 'email', true, ${office.jo}, ${answeredAt.slice(0, 10)}, ${answeredAt},
          ${status}, ${messageId}, 1, false, ${answeredAt}, ${answeredAt})`.execute(scope.trx);
      await sql`insert into message_obligation (office_id, message_id, obligation_id, step, notice)
        values (${office.officeId}, ${messageId}, ${await office.duty(office.builder, 'vouchers')}, 'main', 'none')`.execute(
        scope.trx,
      );
    });
  const visit = async (personId: string, clientId = office.builder) => {
    const browser = await office.enter(personId);
    await Promise.all([1, 2, 3].map(() => browser.get(`/api/portal/home?client=${clientId}`)));
    await office.server.settled();
  };

  test('stands in the record once for each reminder, however often the page is opened', async () => {
    await visit(office.jo);
    expect(await visits()).toEqual([]);
    await remind('2026-11-23T07:30:00.000Z');
    await visit(office.jo);
    expect(await visits()).toEqual([{ person: office.jo, visitedOn: '2026-11-23' }]);
    await visit(office.kari);
    await visit(office.jo, office.bakery);
    office.clock.set(instant('2026-11-26T09:00:00.000Z'));
    await visit(office.jo);
    expect(await visits()).toHaveLength(1);
    await remind('2026-11-27T08:00:00.000Z');
    office.clock.set(instant('2026-11-28T09:00:00.000Z'));
    await visit(office.jo);
    expect(await visits()).toHaveLength(2);
    expect(office.server.reports).toEqual([]);
  });

  test('is not claimed when an open page looks again by itself', async () => {
    const browser = await office.enter(office.jo);
    await remind('2026-11-23T07:30:00.000Z');
    expect((await browser.get(`/api/portal/home?client=${office.builder}&again=1`)).status).toBe(200);
    await office.server.settled();
    expect(await visits()).toEqual([]);
  });

  test('is not claimed after a message that nobody received', async () => {
    await remind('2026-11-23T07:30:00.000Z', 'in-doubt');
    await visit(office.jo);
    expect(await visits()).toEqual([]);
  });
});
