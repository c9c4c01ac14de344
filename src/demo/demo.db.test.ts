import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { findMiscounted } from '../../tests/simulation/invariants/find-miscounted.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { verifyRecords } from '../app/record/verify-record.ts';
import { inOffice } from '../db/connect.ts';
import { addDays, calendarDate } from '../domain/kernel/index.ts';
import { demoPorts, outcomeOf } from './demo.testdata.ts';
import { liveUntil } from './live-until.ts';
import { finishDemo, makeDemo } from './make-demo.ts';

const order = { clients: 4, seed: 'takt', fromOn: calendarDate('2026-01-01'), untilOn: calendarDate('2026-06-22') };

let database: TestDatabase;
let demo: ReturnType<typeof demoPorts>;
let first: string;
beforeAll(async () => {
  database = await cloneDatabase();
  demo = demoPorts(database);
  first = await makeDemo(demo.ports, order);
});
afterAll(() => database.close());

test('two demos of one seed come to the same, and one that was stopped in the middle too', async () => {
  const { ports, sentTo, headers } = demo;
  const outcome = await outcomeOf(database, first);
  // First forgiven at eight days, then three weeks late on a Friday, and left for the visitor to decide.
  expect(outcome.lines).toMatchObject([
    { duty_key: 'vouchers/vat-term/2026-01-01', state: 'forgiven' },
    { duty_key: 'vouchers/vat-term/2026-03-01', state: 'proposed', sum_ore: 375_000 },
  ]);
  const second = await makeDemo(ports, order);
  expect(await outcomeOf(database, second)).toEqual(outcome);

  let stops = 0;
  const stopAt = (day: string) => (on: string) => {
    if (on !== day || stops > 1) return;
    stops += 1;
    throw new Error(`stopped on ${on}`);
  };
  await expect(makeDemo(ports, order, stopAt('2026-03-30'))).rejects.toThrow('stopped on 2026-03-30');
  const { rows } = await inOffice(database.db, first, async (trx) =>
    sql<{ id: string }>`select office_id as id from list_offices()`.execute(trx),
  );
  const third = rows.map(({ id }) => id).find((id) => id !== first && id !== second)!;
  await expect(finishDemo(ports, third, stopAt('2026-06-19'))).rejects.toThrow('stopped on 2026-06-19');
  await finishDemo(ports, third);
  await finishDemo(ports, third);
  expect(await outcomeOf(database, third)).toEqual(outcome);

  expect(sentTo.filter((address) => !address.endsWith('.example'))).toEqual([]);
  expect(new Set(headers).size).toBe(headers.length);
});

test('fourteen more days keep the records whole and send no message twice, and living them again changes nothing', async () => {
  const { ports, headers } = demo;
  await liveUntil(ports, first, addDays(order.untilOn, 14));
  const outcome = await outcomeOf(database, first);
  await liveUntil(ports, first, addDays(order.untilOn, 14));
  expect(await outcomeOf(database, first)).toEqual(outcome);
  expect(new Set(headers).size).toBe(headers.length);
  const chains = await inOfficeScope(ports.context, first, 'takt', (scope) => verifyRecords(scope));
  expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
  const today = await inOfficeScope(ports.context, first, 'takt', async (scope) => scope.today);
  expect(today).toBe('2026-07-06');
});

test('the figures of every client are what the exported record gives when it is counted a second time', async () => {
  expect(await findMiscounted(demo.ports.context, first)).toEqual([]);
});
