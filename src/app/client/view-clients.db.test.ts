import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { standardLateTerm, templates, type AgreementTerms, type DutyClause } from '../../domain/agreement/index.ts';
import { calendarDate, ore } from '../../domain/kernel/index.ts';
import type { ClientDetail, ClientRow } from '../../http/contract/office.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { requestExtension } from '../intake/extensions.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import { confirmOutside } from '../intake/outside-takt.ts';
import { sendMessage } from '../message/send-message.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { viewWeek } from '../week/view-week.ts';
import { addClient } from './add-client.ts';
import { viewClient } from './view-client.ts';
import { countClients } from './count-clients.ts';
import { viewClients } from './view-clients.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const vouchers = templates[0]!.terms.duties[0]!;

const { forgiven: _, ...unforgiven } = standardLateTerm;

async function addNamed(office: SampleOffice, name: string, terms: AgreementTerms): Promise<string> {
  return inSample(office, async (scope) => {
    const { clientId } = await addClient(scope, {
      name,
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate('2026-07-01'),
      contacts: [{ name: 'Åse', email: `${name.length}.${scope.ids.next()}@example.no`, scopes: ['vouchers'] }],
    });
    await registerAgreement(scope, {
      clientId,
      terms,
      startOn: calendarDate('2026-07-01'),
      firstDeadlineOn: calendarDate('2026-07-01'),
      basis: { basis: 'written', acceptedOn: calendarDate('2026-07-01'), signerName: 'Åse' },
    });
    return clientId;
  });
}

/** Sweeps and sends on one day; every message reaches a server. */
async function work(office: SampleOffice, on: string): Promise<void> {
  moveClock(office, `${on}T09:00:00.000Z`);
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  for (const id of office.queued.splice(0)) {
    await sendMessage(office.context, office.officeId, id, {
      worker: 1,
      failpoint: () => undefined,
      send: async () => ({ outcome: 'accepted', response: '250 ok' }),
    });
  }
}

async function portfolio(office: SampleOffice): Promise<ClientRow[]> {
  const { clients } = await inSample(office, (scope) => viewClients(scope, { filter: 'all', search: '' }));
  return clients;
}

async function detail(office: SampleOffice, clientId: string): Promise<ClientDetail> {
  const client = await inSample(office, (scope) => viewClient(scope, clientId));
  if ('refused' in client) throw new Error(client.refused);
  return client;
}

describe('the portfolio is sorted by what lateness costs', () => {
  test('surcharges and unbilled hours are added, at the office’s rate', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const first = await addNamed(office, 'Alfa', { duties: [vouchers] });
    const second = await addNamed(office, 'Beta', { duties: [vouchers] });
    const none = await addNamed(office, 'Gamma', { duties: [vouchers] });
    moveClock(office, '2026-10-01T08:00:00.000Z');
    const [dutyOfFirst] = await dutiesOf(office, first);
    const [dutyOfSecond] = await dutiesOf(office, second);
    await inSample(office, (scope) => enterExtraWork(scope, dutyOfFirst!, { work: 'sorting', minutes: 60 }));
    await inSample(office, (scope) => enterExtraWork(scope, dutyOfSecond!, { work: 'sorting', minutes: 90 }));
    const page = await inSample(office, (scope) => viewClients(scope, { filter: 'all', search: '' }));
    // 1 150 kr an hour.
    expect(page.clients.map(({ id, costOre }) => [id, costOre])).toEqual([
      [second, 172_500],
      [first, 115_000],
      [none, 0],
    ]);
    expect(await inSample(office, countClients)).toMatchObject({ costOre: 287_500, unbilledMinutes: 150 });
    expect(await detail(office, second)).toMatchObject({ year: { unbilledMinutes: 90 } });
  });

  test('minutes that a surcharge by the hour is the payment for are not counted twice, and count again when it is waived', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const hourly: DutyClause = {
      ...vouchers,
      charges: [
        {
          ...unforgiven,
          price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 15, unitMinutes: 15, work: ['sorting'] },
        },
      ],
    };
    const builder = await addBuilder(office, '2026-07-01', { duties: [hourly] });
    const { clientId } = builder;
    const [duty] = await dutiesOf(office, clientId);
    await work(office, '2026-09-21');
    moveClock(office, '2026-10-05T08:00:00.000Z');
    for (const itemKey of ['receipts', 'invoices', 'bank']) {
      await sendSample(office, builder, { obligationId: duty!, itemKey });
    }
    await inSample(office, (scope) => enterExtraWork(scope, duty!, { work: 'sorting', minutes: 60 }));
    expect(await portfolio(office)).toMatchObject([{ costOre: 120_000 }]);
    expect(await detail(office, clientId)).toMatchObject({ year: { unbilledMinutes: 0 } });
    const lines = await inSample(office, (scope) =>
      scope.trx.selectFrom('surcharge_line').select('id').where('client_id', '=', clientId).execute(),
    );
    await inSample(office, (scope) =>
      decideSurcharges(
        scope,
        lines.map((line) => line.id),
        { decision: 'waive', reasonCode: 'other' },
      ),
    );
    expect(await portfolio(office)).toMatchObject([{ costOre: 115_000 }]);
    expect(await detail(office, clientId)).toMatchObject({ year: { unbilledMinutes: 60, waivedOre: 120_000 } });
  });

  test('what lies more than a year back is no cost any more after the day’s sweep', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const { clientId } = await addBuilder(office, '2026-07-01');
    const [duty] = await dutiesOf(office, clientId);
    await inSample(office, (scope) => enterExtraWork(scope, duty!, { work: 'sorting', minutes: 60 }));
    expect(await portfolio(office)).toMatchObject([{ costOre: 115_000 }]);
    await work(office, '2027-09-20');
    expect(await portfolio(office)).toMatchObject([{ costOre: 0 }]);
  });
});

describe('the word beside the taktlinje', () => {
  test('names only what is still missing', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const builder = await addBuilder(office, '2026-07-01');
    const [duty] = await dutiesOf(office, builder.clientId);
    moveClock(office, '2026-09-24T08:00:00.000Z');
    expect(await portfolio(office)).toMatchObject([
      { now: { what: 'missing', documents: ['receipts', 'incoming-invoices', 'bank-statement'], count: 3 } },
    ]);
    const arrival = await sendSample(office, builder, { obligationId: duty!, itemKey: 'receipts' });
    expect(await portfolio(office)).toMatchObject([{ now: { what: 'arrived', count: 1 } }]);
    await inSample(office, (scope) =>
      scope.trx.updateTable('arrival').set({ verdict: 'accepted' }).where('id', '=', arrival).execute(),
    );
    expect(await portfolio(office)).toMatchObject([
      { now: { what: 'missing', documents: ['incoming-invoices', 'bank-statement'], on: '2026-09-20' } },
    ]);
  });

  test('says that more days were asked for, and shows the words on the client’s page', async () => {
    const office = await addSampleOffice(database.db, '2026-09-18T08:00:00.000Z');
    const { clientId, personId } = await addBuilder(office, '2026-07-01');
    const [duty] = await dutiesOf(office, clientId);
    await inSample(
      office,
      (scope) =>
        requestExtension(scope, clientId, {
          obligationId: duty!,
          proposedOn: calendarDate('2026-09-24'),
          words: 'Syk «ø»',
        }),
      { personId },
    );
    expect(await portfolio(office)).toMatchObject([{ now: { what: 'extension-waiting' } }]);
    expect(await detail(office, clientId)).toMatchObject({
      open: [{ extension: { proposedOn: '2026-09-24', words: 'Syk «ø»' } }],
    });
  });

  test('never claims that something is missing where Takt could not have seen it', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const { clientId } = await addBuilder(office, '2026-07-01', {
      duties: [{ ...vouchers, channel: 'accounting-system' }],
    });
    const [duty] = await dutiesOf(office, clientId);
    moveClock(office, '2026-09-24T08:00:00.000Z');
    const overdue = async (): Promise<unknown> => {
      const week = await inSample(office, (scope) => viewWeek(scope));
      const page = await inSample(office, (scope) => viewClients(scope, { filter: 'overdue', search: '' }));
      const client = await detail(office, clientId);
      const { filters } = await inSample(office, countClients);
      return [week.overdueTotal, filters.overdue, page.clients.length, client.beats[0]!.state];
    };
    expect(await overdue()).toEqual([0, 0, 0, 'open']);
    await inSample(office, (scope) => confirmOutside(scope, [{ obligationId: duty!, missingKeys: ['bank'] }]));
    expect(await overdue()).toEqual([1, 1, 1, 'overdue']);
    moveClock(office, '2026-09-25T08:00:00.000Z');
    await inSample(office, (scope) => confirmOutside(scope, [{ obligationId: duty!, missingKeys: [] }]));
    expect(await overdue()).toEqual([0, 0, 0, 'open']);
  });
});

test('a surcharge that runs is a coin in the list and a sum on the client’s page', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01', {
    duties: [{ ...vouchers, charges: [unforgiven] }],
  });
  await work(office, '2026-09-21');
  moveClock(office, '2026-10-05T08:00:00.000Z');
  const [row] = await portfolio(office);
  expect(row!.beats).toMatchObject([{ dueOn: '2026-09-20', state: 'overdue', daysLate: 15, coin: 'running' }]);
  expect(await detail(office, clientId)).toMatchObject({
    open: [{ running: { sumOre: 250_000, firstChargedOn: '2026-09-24' } }],
    year: { reminders: 1 },
  });
});

test('days on which the office is closed are nobody’s lateness', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  await inSample(office, (scope) =>
    scope.trx
      .insertInto('closure')
      .values({
        office_id: scope.officeId,
        id: scope.ids.next(),
        name: 'Høst',
        from_on: calendarDate('2026-09-21'),
        to_on: calendarDate('2026-09-27'),
      })
      .execute(),
  );
  const late = async (): Promise<unknown> => {
    const week = await inSample(office, (scope) => viewWeek(scope));
    const page = await inSample(office, (scope) => viewClients(scope, { filter: 'all', search: '' }));
    const [beat] = (await detail(office, clientId)).beats;
    const [inList] = page.clients[0]!.beats;
    const { filters } = await inSample(office, countClients);
    return [week.overdue.map((client) => client.daysLate), filters.overdue, beat!.daysLate, inList!.daysLate];
  };
  moveClock(office, '2026-09-25T08:00:00.000Z');
  expect(await late()).toEqual([[], 0, 0, 0]);
  moveClock(office, '2026-09-29T08:00:00.000Z');
  expect(await late()).toEqual([[2], 1, 2, 2]);
});
