import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findTemplate, type AgreementTerms, type WorkTerm } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { returnArrival } from '../intake/return-arrival.ts';
import { enterExtraWork } from './enter-extra-work.ts';
import { asFirst, deliver, workAt } from './surcharge.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const sorting: WorkTerm = {
  key: 'sorting',
  on: 'work',
  price: { per: 'hour', rateOre: ore(115_000), minimumMinutes: 30, unitMinutes: 30, work: ['sorting'] },
  capOre: ore(345_000),
  nature: 'price',
};
const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;
const terms: AgreementTerms = { duties: [{ ...vouchers!, charges: [...vouchers!.charges, sorting] }] };

/** The builder, whose agreement has a price for lateness and one for sorting; his first deadline is Sunday 20 September 2026. */
async function tell(): Promise<{ office: SampleOffice; clientId: string; duty: string }> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01', terms);
  const { id: duty } = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .executeTakeFirstOrThrow(),
  );
  return { office, clientId, duty };
}

const textOf = (office: SampleOffice, kind: string): Promise<string> =>
  asFirst(office, async (scope) => {
    const { body_text: text } = await scope.trx
      .selectFrom('message_text as t')
      .innerJoin('message as m', (join) =>
        join.onRef('m.office_id', '=', 't.office_id').onRef('m.id', '=', 't.message_id'),
      )
      .select('t.body_text')
      .where('m.kind', '=', kind)
      .executeTakeFirstOrThrow();
    return text.replaceAll(/\s+/g, ' ');
  });

const linesOf = (office: SampleOffice): Promise<string[]> =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('surcharge_line')
      .select(['charge_key', 'state', 'sum_ore'])
      .orderBy('charge_key')
      .execute();
    return rows.map((row) => `${row.charge_key} ${row.state} ${row.sum_ore}`);
  });

const price = 'Ekstra arbeid (sortering) koster kr 1 150 + mva. per time, og høyst kr 3 450 + mva.';
const sort = (office: SampleOffice, duty: string, minutes: number) =>
  asFirst(office, (scope) => enterExtraWork(scope, duty, { work: 'sorting', minutes }));

test('the main message names both prices, and each has its own line', async () => {
  const { office, clientId, duty } = await tell();
  await workAt(office, '2026-09-21T07:00:00.000Z');
  expect(await textOf(office, 'reminder-main')).toContain(price);
  await deliver(office, clientId, duty, '2026-09-28T15:00:00.000Z');
  await sort(office, duty, 50);
  // Fifty minutes are two started half hours; the first lateness is forgiven.
  expect(await linesOf(office)).toEqual(['late forgiven 125000', 'sorting proposed 115000']);
});

test('what is sent back before its deadline names the price of sorting, and of nothing else', async () => {
  const { office, clientId, duty } = await tell();
  await deliver(office, clientId, duty, '2026-09-16T08:00:00.000Z');
  const { id: arrivalId } = await asFirst(office, (scope) =>
    scope.trx.selectFrom('arrival').select('id').where('item_key', '=', 'receipts').executeTakeFirstOrThrow(),
  );
  await asFirst(office, (scope) => returnArrival(scope, arrivalId, { code: 'not-sorted' }));
  await workAt(office, '2026-09-16T08:30:00.000Z');
  expect(await textOf(office, 'returned')).toContain(price);
  moveClock(office, '2026-09-17T09:00:00.000Z');
  await sort(office, duty, 50);
  // The sum is not known before the delivery is whole; mended in time it costs no lateness, but the work that it took.
  expect(await linesOf(office)).toEqual([]);
  await deliver(office, clientId, duty, '2026-09-18T09:00:00.000Z');
  expect(await linesOf(office)).toEqual(['sorting proposed 115000']);
});

test('sorting that no message named costs nothing', async () => {
  const { office, clientId, duty } = await tell();
  await deliver(office, clientId, duty, '2026-09-16T08:00:00.000Z');
  await sort(office, duty, 50);
  expect(await linesOf(office)).toEqual([]);
});
