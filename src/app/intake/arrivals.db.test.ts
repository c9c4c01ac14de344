import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findArrivalFile } from './find-arrival-file.ts';
import { dutiesOf, inSample, lettersOf, openTasksOf, sendSample } from './intake.testdata.ts';
import { acceptArrivals } from './accept-arrivals.ts';
import { returnArrival } from './return-arrival.ts';
import { placeArrival } from './place-arrival.ts';
import { registerArrival } from './register-arrival.ts';
import { viewArrivals } from './view-arrivals.ts';

let database: TestDatabase;
let office: SampleOffice;
let other: SampleOffice;
let builder: { clientId: string; personId: string };
let stranger: { clientId: string; personId: string };
let first: string;
let foreign: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  stranger = await addBuilder(other, '2026-07-01');
  [first] = (await dutiesOf(office, builder.clientId)) as [string];
  [foreign] = (await dutiesOf(other, stranger.clientId)) as [string];
  for (const each of [office, other]) moveClock(each, '2026-09-17T07:12:00.000Z');
});

const item = (itemKey: string) => ({ obligationId: first, itemKey });
const place = (arrivalId: string, to: Parameters<typeof placeArrival>[2]) =>
  inSample(office, (scope) => placeArrival(scope, arrivalId, to));
const stateOf = (obligationId: string) =>
  inSample(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select(['state', 'delivered_on'])
      .where('id', '=', obligationId)
      .executeTakeFirstOrThrow(),
  );

describe('what waits for a look', () => {
  test('is nothing where nothing came, and nothing of another office', async () => {
    await sendSample(other, stranger);
    expect(await inSample(office, (scope) => viewArrivals(scope))).toEqual({ arrivals: [], places: [] });
    expect(await inSample(office, (scope) => viewArrivals(scope, stranger.clientId))).toEqual({
      arrivals: [],
      places: [],
    });
  });

  test('is accepted in one go, each once, and never for another office', async () => {
    const ids = [await sendSample(office, builder, item('receipts')), await sendSample(office, builder, item('bank'))];
    const unplaced = await sendSample(office, builder);
    const accept = (of: SampleOffice) => inSample(of, (scope) => acceptArrivals(scope, [...ids, unplaced]));
    expect(await accept(other)).toEqual({ accepted: 0 });
    const both = await Promise.all([accept(office), accept(office)]);
    expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 2]);
    const { arrivals } = await inSample(office, (scope) => viewArrivals(scope));
    expect(arrivals.map(({ id }) => id)).toEqual([unplaced]);
  });
});

describe('a file without a place', () => {
  test('is one task for the client, closed with the last of them', async () => {
    const [a, b] = [await sendSample(office, builder), await sendSample(office, builder)];
    expect(await openTasksOf(office)).toEqual(['arrival-to-place']);
    expect(await place(a, { clientId: builder.clientId, item: item('receipts') })).toEqual({ placed: true });
    expect(await openTasksOf(office)).toEqual(['arrival-to-place']);
    await place(b, { clientId: builder.clientId, item: item('bank') });
    expect(await openTasksOf(office)).toEqual([]);
    await sendSample(office, builder);
    expect(await openTasksOf(office)).toEqual(['arrival-to-place']);
  });

  test('counts from its receipt when it is placed days later, and its sender gets the receipt', async () => {
    const unplaced = await sendSample(office, builder);
    for (const key of ['receipts', 'invoices']) await sendSample(office, builder, item(key));
    moveClock(office, '2026-09-18T07:00:00.000Z');
    await place(unplaced, { clientId: builder.clientId, item: item('bank') });
    expect(await stateOf(first)).toEqual({ state: 'delivered', delivered_on: '2026-09-17' });
    expect(await lettersOf(office)).toMatchObject([{ kind: 'receipt', to: 'jo@brattli.example' }]);
  });

  test('mends what was sent back when it is placed there', async () => {
    for (const key of ['invoices', 'bank']) await sendSample(office, builder, item(key));
    const receipts = await sendSample(office, builder, item('receipts'));
    await inSample(office, (scope) => returnArrival(scope, receipts, { code: 'cut-off' }));
    expect((await stateOf(first)).state).toBe('returned');
    const mended = await sendSample(office, builder);
    await place(mended, { clientId: builder.clientId, item: item('receipts') });
    expect((await stateOf(first)).state).toBe('delivered');
  });

  test('never goes to another office’s client, duty or a thing that nobody agreed', async () => {
    const unplaced = await sendSample(office, builder);
    const places: Parameters<typeof placeArrival>[2][] = [
      { clientId: stranger.clientId },
      { clientId: stranger.clientId, item: { obligationId: foreign, itemKey: 'bank' } },
      { clientId: builder.clientId, item: { obligationId: foreign, itemKey: 'bank' } },
      { clientId: builder.clientId, item: item("'; drop table arrival") },
    ];
    for (const to of places) expect(await place(unplaced, to)).toEqual({ refused: 'unknown-item' });
    expect(await inSample(other, (scope) => placeArrival(scope, unplaced, { clientId: stranger.clientId }))).toEqual({
      refused: 'not-found',
    });
  });

  test('lies in one place when two people place it at the same time', async () => {
    const unplaced = await sendSample(office, builder);
    await Promise.all(
      ['receipts', 'bank'].map((key) => place(unplaced, { clientId: builder.clientId, item: item(key) })),
    );
    const arrival = await inSample(office, (scope) =>
      scope.trx.selectFrom('arrival').select('item_key').where('id', '=', unplaced).executeTakeFirstOrThrow(),
    );
    expect(['receipts', 'bank']).toContain(arrival.item_key);
    expect((await stateOf(first)).state).toBe('open');
  });
});

describe('one that is sent back', () => {
  test('needs a place, and belongs to its office', async () => {
    const unplaced = await sendSample(office, builder);
    const back = (of: SampleOffice) => inSample(of, (scope) => returnArrival(scope, unplaced, { code: 'other' }));
    expect(await back(office)).toEqual({ refused: 'not-placed' });
    expect(await back(other)).toEqual({ refused: 'not-found' });
  });
});

test('the same file sent four times at once is one arrival, and every sender hears so', async () => {
  const id = office.context.ids.next();
  const register = () =>
    inSample(
      office,
      (scope) =>
        registerArrival(scope, {
          id,
          clientId: builder.clientId,
          item: item('bank'),
          batchId: id,
          via: 'portal',
          file: { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'bank.pdf', kind: 'pdf' },
        }),
      { personId: builder.personId },
    );
  const outcomes = await Promise.all([register(), register(), register(), register()]);
  expect(outcomes).toMatchObject(outcomes.map(() => ({ arrivalId: id })));
  expect((await inSample(office, (scope) => viewArrivals(scope))).arrivals).toHaveLength(1);
});

test('the bytes of an arrival are found by its own office only', async () => {
  const id = await sendSample(office, builder);
  expect(await inSample(office, (scope) => findArrivalFile(scope, id))).toMatchObject({ kind: 'jpeg' });
  expect(await inSample(other, (scope) => findArrivalFile(scope, id))).toEqual({ refused: 'not-found' });
});
