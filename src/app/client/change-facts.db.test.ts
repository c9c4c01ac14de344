import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templates, type AgreementTerms, type ClientFacts, type DutyClause } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { changeFacts } from './change-facts.ts';
import { viewFacts } from './view-facts.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const plain = { shift: 'none', whenClosed: 'none' } as const;
const base = templates[0]!.terms.duties[0]!;

/** Vouchers 20 days after each VAT period of the client's own, with an item for each account; papers a week before each general meeting. */
const terms: AgreementTerms = {
  ...templates[0]!.terms,
  duties: [
    {
      ...base,
      items: [{ key: 'bank', document: 'bank-statement', essential: true, each: 'account' }],
      schedule: {
        ...plain,
        period: { every: 'vat-period' },
        due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
      },
    } satisfies DutyClause,
    {
      ...base,
      key: 'papers',
      items: [{ key: 'papers', document: 'meeting-papers', essential: true }],
      schedule: {
        ...plain,
        period: { event: 'general-meeting' },
        due: { rule: 'before', of: 'event', count: 7, unit: 'days' },
      },
      charges: [],
    } satisfies DutyClause,
  ],
};

async function addOffice(at = '2026-11-10T08:00:00.000Z') {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01', terms);
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  office.queued.splice(0);
  moveClock(office, at);
  return { office, ...builder };
}

const change = (office: SampleOffice, clientId: string, facts: ClientFacts) =>
  asFirst(office, (scope) => changeFacts(scope, clientId, facts));

/** What stands in the calendar from the summer of 2026 to the spring of 2027. */
const calendar = (office: SampleOffice, clause = 'vouchers') =>
  asFirst(office, async (scope) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', period_start_on, period_end_on, due_on) as line from obligation
      where clause_key = ${clause} and state <> 'cancelled' and due_on between '2026-08-01' and '2027-04-30'
      order by due_on, period_start_on`.execute(scope.trx);
    return rows.map(({ line }) => line);
  });
const eventsOf = (office: SampleOffice, kind: string) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx.selectFrom('record_event').select(['kind', 'data']).orderBy('sequence').execute();
    return rows.filter((row) => row.kind === kind).map(({ data }) => data);
  });

const terms2026 = ['2026-07-01 2026-08-31 2026-09-20', '2026-09-01 2026-10-31 2026-11-20'];
const monthly: ClientFacts = {
  vat: [
    { fromOn: on('2026-01-01'), regime: 'two-monthly' },
    { fromOn: on('2026-12-01'), regime: 'monthly' },
  ],
};

describe('the way to report VAT', () => {
  test('changes in the middle of a term: the term is cut, months follow, and what was owed before stands', async () => {
    const { office, clientId } = await addOffice();
    expect(await calendar(office)).toEqual([
      ...terms2026,
      '2026-11-01 2026-12-31 2027-01-20',
      '2027-01-01 2027-02-28 2027-03-20',
    ]);
    expect(await change(office, clientId, monthly)).toMatchObject({ changed: ['vat'], moved: 1 });
    const after = [
      ...terms2026,
      '2026-11-01 2026-11-30 2026-12-20',
      '2026-12-01 2026-12-31 2027-01-20',
      '2027-01-01 2027-01-31 2027-02-20',
      '2027-02-01 2027-02-28 2027-03-20',
      '2027-03-01 2027-03-31 2027-04-20',
    ];
    expect(await calendar(office)).toEqual(after);
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
    expect(await calendar(office)).toEqual(after);
    expect(await asFirst(office, verifyRecords)).toMatchObject([{ faults: [] }]);
  });

  test('said twice changes nothing the second time, in whatever order it is said', async () => {
    const { office, clientId } = await addOffice();
    await change(office, clientId, monthly);
    const events = (await eventsOf(office, 'client-changed')).length;
    const again = { vat: monthly.vat!.toReversed(), events: [], names: { account: [] } };
    expect(await change(office, clientId, again)).toEqual({ changed: [], arisen: 0, moved: 0, ended: 0 });
    expect(await eventsOf(office, 'client-changed')).toHaveLength(events);
  });

  test('two people who say the same at once make one change', async () => {
    const { office, clientId } = await addOffice();
    const both = await Promise.all([change(office, clientId, monthly), change(office, clientId, monthly)]);
    expect(both.map((one) => ('changed' in one ? one.changed : one)).toSorted()).toEqual([[], ['vat']]);
    expect(await eventsOf(office, 'client-changed')).toHaveLength(1);
  });

  test('is entered while the sweep derives, and neither waits for the other in a circle', async () => {
    const { office, clientId } = await addOffice();
    for (const at of ['2027-01-04', '2027-02-04', '2027-03-04', '2027-04-05']) {
      moveClock(office, `${at}T08:00:00.000Z`);
      const vat = [...monthly.vat!, { fromOn: on(at), regime: 'yearly' as const }];
      await Promise.all([
        sweepOffice(office.context, office.officeId, { smsConfigured: false }),
        change(office, clientId, { vat }),
      ]);
    }
    expect(await asFirst(office, verifyRecords)).toMatchObject([{ faults: [] }]);
    const { rows } = await asFirst(office, (scope) =>
      sql`select 1 from obligation one join obligation other on other.office_id = one.office_id and other.id > one.id
          and other.clause_key = one.clause_key and other.agreement_id = one.agreement_id
          and other.period_start_on <= one.period_end_on and one.period_start_on <= other.period_end_on
        where one.state <> 'cancelled' and other.state <> 'cancelled'`.execute(scope.trx),
    );
    expect(rows).toEqual([]);
  });

  test('entered wrong and mended gives the calendar back as it was', async () => {
    const { office, clientId } = await addOffice();
    const before = await calendar(office);
    await change(office, clientId, { vat: [] });
    // What is overdue stands: it was owed while nobody knew better.
    expect(await calendar(office)).toEqual(terms2026.slice(0, 1));
    expect(await eventsOf(office, 'duty-cancelled')).toContainEqual(expect.objectContaining({ why: 'facts-changed' }));
    await change(office, clientId, {});
    expect(await calendar(office)).toEqual(before);
    expect(await asFirst(office, verifyRecords)).toMatchObject([{ faults: [] }]);
  });

  test('leaves a term alone that the client was reminded of', async () => {
    const { office, clientId } = await addOffice();
    expect(await workAt(office, '2027-01-21T08:00:00.000Z')).toBe(1);
    await change(office, clientId, monthly);
    expect(await calendar(office)).toEqual([
      ...terms2026,
      '2026-11-01 2026-12-31 2027-01-20',
      '2027-01-01 2027-01-31 2027-02-20',
      '2027-02-01 2027-02-28 2027-03-20',
      '2027-03-01 2027-03-31 2027-04-20',
    ]);
  });
});

describe('a general meeting', () => {
  const meets = (day: string): ClientFacts => ({ events: [{ event: 'general-meeting', on: on(day) }] });

  test('gives a duty as soon as its day is known, and the clause no longer stands without dates', async () => {
    const { office, clientId } = await addOffice();
    const view = () => asFirst(office, (scope) => viewFacts(scope, clientId));
    expect(await view()).toMatchObject({
      facts: {},
      withoutDates: [{ clauseKey: 'papers', text: { nb: expect.stringContaining('vi vet ikke når') } }],
    });
    expect(await change(office, clientId, meets('2027-01-18'))).toEqual({
      changed: ['events'],
      arisen: 1,
      moved: 0,
      ended: 0,
    });
    expect(await calendar(office, 'papers')).toEqual(['2027-01-18 2027-01-18 2027-01-11']);
    expect(await view()).toMatchObject({ facts: meets('2027-01-18'), withoutDates: [] });
  });

  test('that moves within the month keeps its duty, in another month it is another one', async () => {
    const { office, clientId } = await addOffice();
    await change(office, clientId, meets('2027-01-18'));
    expect(await change(office, clientId, meets('2027-01-28'))).toMatchObject({ arisen: 0, moved: 1, ended: 0 });
    expect(await eventsOf(office, 'duty-moved')).toMatchObject([{ fromOn: '2027-01-11', dueOn: '2027-01-21' }]);
    expect(await change(office, clientId, meets('2027-02-18'))).toMatchObject({ arisen: 1, moved: 0, ended: 1 });
    expect(await calendar(office, 'papers')).toEqual(['2027-02-18 2027-02-18 2027-02-11']);
  });

  test('that was held before today gives nothing', async () => {
    const { office, clientId } = await addOffice();
    expect(await change(office, clientId, meets('2026-11-12'))).toMatchObject({ changed: ['events'], arisen: 0 });
  });
});

test('each account is asked for by its name, and the names stand in no event', async () => {
  const { office, clientId } = await addOffice();
  const names = { account: ['Drift Ærø', `Skatt "O'Hara"`, 'Drift Ærø'] };
  await change(office, clientId, { names });
  const items = await asFirst(office, async (scope) => {
    const { rows } = await sql<{ name: string }>`select i.name from obligation_item i
      join obligation o on o.office_id = i.office_id and o.id = i.obligation_id
      where o.due_on = '2027-01-20' order by i.place`.execute(scope.trx);
    return rows.map(({ name }) => name);
  });
  expect(items).toEqual(['Drift Ærø', `Skatt "O'Hara"`]);
  expect(JSON.stringify(await eventsOf(office, 'client-changed'))).not.toContain('Drift');
});

test('a span that ends before it begins is refused', async () => {
  const { office, clientId } = await addOffice();
  const without = [{ circumstance: 'stock' as const, fromOn: on('2027-02-01'), toOn: on('2027-01-01') }];
  expect(await change(office, clientId, { without })).toEqual({ refused: 'wrong-order' });
});

test('another office finds no such client', async () => {
  const { clientId } = await addOffice();
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  expect(await change(stranger, clientId, monthly)).toEqual({ refused: 'not-found' });
  expect(await asFirst(stranger, (scope) => viewFacts(scope, clientId))).toEqual({ refused: 'not-found' });
});
