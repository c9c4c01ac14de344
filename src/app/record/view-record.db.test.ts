import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { RecordPage } from '../../http/contract/office.ts';
import { answerItems } from '../intake/answer-items.ts';
import { decideExtension, requestExtension } from '../intake/extensions.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import { returnArrival } from '../intake/return-arrival.ts';
import { sendMessage } from '../message/send-message.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { viewRecord } from './view-record.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** Sweeps and sends day by day; every message reaches a server. */
async function work(office: SampleOffice, from: string, to: string): Promise<void> {
  for (let day = calendarDate(from); day <= to; day = addDays(day, 1)) {
    moveClock(office, `${day}T09:00:00.000Z`);
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
    for (const id of office.queued.splice(0)) {
      await sendMessage(office.context, office.officeId, id, {
        worker: 1,
        failpoint: () => undefined,
        send: async () => ({ outcome: 'accepted', response: '250 ok' }),
      });
    }
  }
}

async function wholeRecord(office: SampleOffice, clientId: string): Promise<RecordPage['events']> {
  const events: RecordPage['events'] = [];
  let before: number | undefined;
  do {
    const page = await inSample(office, (scope) => viewRecord(scope, clientId, before === undefined ? {} : { before }));
    if ('refused' in page) throw new Error(page.refused);
    events.push(...page.events);
    before = page.nextBefore ?? undefined;
  } while (before !== undefined);
  return events.toReversed();
}

test('the half-year of a client is told in whole sentences, with names, dates and sums', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01');
  const { clientId, personId } = builder;
  const [first, second] = (await dutiesOf(office, clientId)) as [string, string];
  const asClient = { personId };

  await work(office, '2026-09-14', '2026-09-30');
  for (const itemKey of ['receipts', 'invoices', 'bank'])
    await sendSample(office, builder, { obligationId: first, itemKey });
  await work(office, '2026-11-12', '2026-11-24');
  const receipts = await sendSample(office, builder, { obligationId: second, itemKey: 'receipts' });
  await inSample(office, (scope) =>
    returnArrival(scope, receipts, { code: 'cut-off', words: 'Bunnen er «borte». Ta bildet på nytt.' }),
  );
  const asked = await inSample(
    office,
    (scope) =>
      requestExtension(scope, clientId, {
        obligationId: second,
        proposedOn: calendarDate('2026-11-26'),
        words: 'Syk ø',
      }),
    asClient,
  );
  if ('refused' in asked) throw new Error(asked.refused);
  await inSample(office, (scope) => decideExtension(scope, asked.requestId, { decision: 'granted' }));
  await work(office, '2026-11-25', '2026-12-14');
  await sendSample(office, builder, { obligationId: second, itemKey: 'receipts' });
  await sendSample(office, builder, { obligationId: second, itemKey: 'invoices' });
  await inSample(
    office,
    (scope) => answerItems(scope, clientId, [{ obligationId: second, itemKey: 'bank', kind: 'nothing-this-time' }]),
    asClient,
  );
  await inSample(office, (scope) => enterExtraWork(scope, second, { work: 'sorting', minutes: 90 }));
  const lines = await inSample(office, (scope) =>
    scope.trx.selectFrom('surcharge_line').select('id').where('state', '=', 'proposed').execute(),
  );
  await inSample(office, (scope) =>
    decideSurcharges(
      scope,
      lines.map((line) => line.id),
      { decision: 'waive', reasonCode: 'illness' },
    ),
  );

  const events = await wholeRecord(office, clientId);
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  for (const { text, kind } of events) {
    expect(text.nb, kind).toMatch(/^\p{Lu}[^{}]*\.$/su);
    // Everything was known: nothing is told by what stands in for it.
    expect(text.nb, kind).not.toMatch(/en levering|et dokument|en melding|kontakten|byrået/);
    expect(text.en, kind).not.toMatch(/a delivery|a document|a message|the contact|the office/);
  }
  const told = (kind: string): string[] =>
    events.filter((event) => event.kind === kind).map((event) => `${event.onDate} ${event.tone}: ${event.text.nb}`);
  expect(told('message-accepted')).toContain(
    '2026-09-21 plain: Meldingen «Påminnelse» på e-post til Jo Brattli ble mottatt av serveren. ' +
      'Den gjelder bilag for juli og august 2026. Den sa at denne gangen er uten tillegg.',
  );
  expect(told('message-accepted')).toContain(
    '2026-11-27 plain: Meldingen «Påminnelse» på e-post til Jo Brattli ble mottatt av serveren. ' +
      'Den gjelder bilag for september og oktober 2026. Den varslet om tillegg fra tirsdag 1. desember 2026.',
  );
  expect(told('item-returned')).toEqual([
    '2026-11-24 late: Ingrid Solheim sendte tilbake kvitteringer for september og oktober 2026. Grunnen er «Kuttet bort». ' +
      'Rettet senest fredag 27. november 2026 gjelder dagen da det først kom. Til kunden ble det skrevet «Bunnen er «borte». Ta bildet på nytt.».',
  ]);
  expect(told('extension-requested')).toEqual([
    '2026-11-24 plain: Jo Brattli ba om flere dager for bilag for september og oktober 2026, til torsdag 26. november 2026. ' +
      'Det ble skrevet «Syk ø».',
  ]);
  expect(told('extension-granted')).toEqual([
    '2026-11-24 good: Ingrid Solheim ga flere dager for bilag for september og oktober 2026. Leveringsfristen er nå torsdag 26. november 2026.',
  ]);
  expect(told('delivered').at(-1)).toBe(
    '2026-12-14 late: Alt som må til for bilag for september og oktober 2026, er levert, 18 dager etter leveringsfristen. ' +
      'Det siste kom mandag 14. desember 2026. Leveringsfristen var torsdag 26. november 2026.',
  );
  expect(told('surcharge-waived')).toEqual([
    '2026-12-14 good: Ingrid Solheim ettergav tillegget for bilag for september og oktober 2026, kr 2 500 uten mva. Grunnen er «Sykdom».',
  ]);
  expect(told('minutes-entered')).toEqual([
    '2026-12-14 plain: Ingrid Solheim førte 1 t 30 min ekstra arbeid på bilag for september og oktober 2026.',
  ]);
});

test('a record is read only in the office of its client', async () => {
  const mine = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(other, '2026-07-01');
  expect(await inSample(mine, (scope) => viewRecord(scope, clientId))).toEqual({ refused: 'not-found' });
});
