import { afterAll, beforeAll, expect, test } from 'vitest';
import { simpleParser } from 'mailparser';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/kernel/index.ts';
import { answerItems } from '../../src/app/intake/answer-items.ts';
import { acceptArrivals } from '../../src/app/intake/accept-arrivals.ts';
import { returnArrival } from '../../src/app/intake/return-arrival.ts';
import { registerArrival } from '../../src/app/intake/register-arrival.ts';
import { decideSurcharges } from '../../src/app/surcharge/decide-surcharges.ts';
import { viewClients } from '../../src/app/client/view-clients.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { verifyRecords } from '../../src/app/record/verify-record.ts';
import { sweepOffice } from '../../src/app/reminder/sweep-office.ts';
import { sendMessage } from '../../src/app/message/send-message.ts';
import { createMailer, type Mailer } from '../../src/mail/send-mail.ts';
import { startLoopbackSmtp } from '../../src/mail/loopback-server.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../support/sample-office.ts';

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startLoopbackSmtp>>;
let mailer: Mailer;

beforeAll(async () => {
  database = await cloneDatabase();
  server = await startLoopbackSmtp({});
  mailer = createMailer({ smtpUrl: server.smtpUrl });
});

afterAll(async () => {
  await mailer.close();
  await server.close();
  await database.close();
});

/** Sweeps and sends what the sweep queued, over real SMTP. Answers how many messages the server took. */
async function workADay(office: SampleOffice, on: CalendarDate): Promise<number> {
  moveClock(office, `${on}T09:00:00.000Z`);
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  let accepted = 0;
  for (const id of office.queued.splice(0)) {
    const result = await sendMessage(office.context, office.officeId, id, {
      worker: 1,
      failpoint: () => undefined,
      send: (message) =>
        mailer.send({
          messageId: message.header,
          from: { name: 'Nordlys Regnskap', address: 'post@nordlys.example' },
          to: { name: message.toName, address: message.toAddress },
          replyTo: { name: message.replyToName, address: message.replyToAddress },
          subject: message.subject,
          text: message.text,
          html: message.html,
          language: message.language,
        }),
    });
    if (result === 'accepted') accepted += 1;
  }
  return accepted;
}

async function sendFile(
  office: SampleOffice,
  clientId: string,
  personId: string,
  obligationId: string,
  itemKey: string,
): Promise<string> {
  const id = office.context.ids.next();
  await inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
    registerArrival(scope, {
      id,
      clientId,
      item: { obligationId, itemKey },
      batchId: id,
      via: 'portal',
      file: { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'kvittering æøå.jpg', kind: 'jpeg' },
    }),
  );
  return id;
}

test('the circle runs: reminded, delivered, forgiven once, then charged three started weeks', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  const inOffice = <T>(work: Parameters<typeof inOfficeScope<T>>[3]): Promise<T> =>
    inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
  const duties = await inOffice((scope) =>
    scope.trx.selectFrom('obligation').select(['id', 'due_on']).orderBy('due_on').limit(2).execute(),
  );
  expect(duties.map((duty) => duty.due_on)).toEqual(['2026-09-20', '2026-11-20']);
  const [first, second] = duties as [(typeof duties)[0], (typeof duties)[0]];

  const sentOn = new Map<string, number>();
  const work = async (from: string, to: string): Promise<void> => {
    for (let day = calendarDate(from); day <= to; day = addDays(day, 1)) {
      const sent = await workADay(office, day);
      if (sent > 0) sentOn.set(day, sent);
    }
  };
  await work('2026-07-02', '2026-09-27');
  // Five days before on Tuesday, and the first working day after Sunday 20 September.
  expect([...sentOn.keys()]).toEqual(['2026-09-15', '2026-09-21']);
  expect((await simpleParser(server.mails().at(-1)!.raw)).text).toContain('Denne gangen er uten tillegg');

  moveClock(office, '2026-09-28T15:00:00.000Z');
  await sendFile(office, clientId, personId, first.id, 'receipts');
  await sendFile(office, clientId, personId, first.id, 'invoices');
  await inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
    answerItems(scope, clientId, [{ obligationId: first.id, itemKey: 'bank', kind: 'nothing-this-time' }]),
  );
  const forgiven = await inOffice((scope) =>
    scope.trx.selectFrom('surcharge_line').select(['state', 'sum_ore', 'arithmetic']).execute(),
  );
  expect(forgiven).toMatchObject([{ state: 'forgiven', arithmetic: { daysLate: 8, firstChargedOn: '2026-09-24' } }]);

  await work('2026-09-29', '2026-12-08');
  // The letter that says that it cost nothing this first time, then the messages about the next deadline.
  expect([...sentOn.keys()].slice(2)).toEqual(['2026-09-29', '2026-11-13', '2026-11-23']);
  moveClock(office, '2026-12-09T15:00:00.000Z');
  const receipts = await sendFile(office, clientId, personId, second.id, 'receipts');
  await sendFile(office, clientId, personId, second.id, 'invoices');
  const bank = await sendFile(office, clientId, personId, second.id, 'bank');

  // What is fine is accepted in one go; one item goes back, is mended in time and counts from its first receipt.
  await inOffice((scope) => acceptArrivals(scope, [receipts]));
  const returned = await inOffice((scope) => returnArrival(scope, bank, { code: 'cut-off' }));
  expect(returned).toMatchObject({ mendByOn: '2026-12-14' });
  moveClock(office, '2026-12-11T10:00:00.000Z');
  await sendFile(office, clientId, personId, second.id, 'bank');

  const line = await inOffice((scope) =>
    scope.trx
      .selectFrom('surcharge_line')
      .select(['id', 'state', 'sum_ore', 'arithmetic'])
      .where('obligation_id', '=', second.id)
      .executeTakeFirstOrThrow(),
  );
  expect(line).toMatchObject({
    state: 'proposed',
    sum_ore: 375_000,
    arithmetic: { daysLate: 19, firstChargedOn: '2026-11-25', chargedDays: 15, countedToOn: '2026-12-09' },
  });

  expect(await inOffice((scope) => decideSurcharges(scope, [line.id], { decision: 'approve' }))).toEqual({
    decided: [line.id],
    skipped: [],
  });
  expect(await inOffice((scope) => decideSurcharges(scope, [line.id], { decision: 'approve' }))).toEqual({
    decided: [],
    skipped: [line.id],
  });
  const portfolio = await inOffice((scope) => viewClients(scope, { filter: 'all', search: "o'hara" }));
  expect(portfolio.clients).toMatchObject([
    { costOre: 375_000, medianDays: 13.5, complete: { first: 1, of: 2 }, now: { what: 'arrived', count: 4 } },
  ]);
  expect(portfolio.clients[0]!.beats.map((beat) => [beat.dueOn, beat.daysLate, beat.coin])).toEqual([
    ['2026-09-20', 8, 'free'],
    ['2026-11-20', 19, 'approved'],
  ]);
  expect(await inOffice((scope) => verifyRecords(scope))).toMatchObject([{ clientId, faults: [] }]);
});

test('a hundred extra sweeps on a day send nothing more, and two at once are one', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  const day = calendarDate('2026-09-21');
  const both = await Promise.all([workADay(office, day), workADay(office, day)]);
  expect(both[0] + both[1]).toBe(1);
  let more = 0;
  for (let sweep = 0; sweep < 100; sweep += 1) more += await workADay(office, day);
  expect(more).toBe(0);
});
