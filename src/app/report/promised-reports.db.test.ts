import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTemplate } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { lettersOf, sendSample } from '../intake/intake.testdata.ts';
import { registerSignedAgreement } from '../agreement/register-signed-agreement.ts';
import { changeFacts } from '../client/change-facts.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { change, tellProposal } from '../proposal/proposal.testdata.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { markReportDone } from './mark-report-done.ts';
import { idOfPromise, promisesOf, promising, tellReports, vatReturn, type ReportStory } from './report.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const sweep = ({ office }: ReportStory) => sweepOffice(office.context, office.officeId, { smsConfigured: false });
const firstDuties = async ({ office, clientId }: ReportStory): Promise<string[]> =>
  (
    await asFirst(office, (scope) =>
      scope.trx
        .selectFrom('obligation')
        .select('id')
        .where('client_id', '=', clientId)
        .orderBy('due_on')
        .limit(3)
        .execute(),
    )
  ).map(({ id }) => id);

describe('what the office has promised', () => {
  test('stands in the calendar as far ahead as the duties, each once however often and by how many at once', async () => {
    const story = await tellReports(database.db);
    const expected = [
      'v1 vat 2026-07-01 2026-10-05',
      'v1 vat 2026-09-01 2026-12-04',
      'v1 vat 2026-11-01 2027-02-05',
      'v1 vat 2027-01-01 2027-04-05',
      'v1 vat 2027-03-01 2027-06-04',
      'v1 vat 2027-05-01 2027-08-05',
    ];
    expect(await promisesOf(story)).toEqual(expected);
    await Promise.all([sweep(story), sweep(story)]);
    await sweep(story);
    expect(await promisesOf(story)).toEqual(expected);
    moveClock(story.office, '2026-09-01T08:00:00.000Z');
    await Promise.all([sweep(story), sweep(story)]);
    expect(await promisesOf(story)).toEqual([...expected, 'v1 vat 2027-07-01 2027-10-05']);
  });

  test('is nothing where the agreement promises no report', async () => {
    const story = await tellReports(database.db, promising());
    await sweep(story);
    expect(await promisesOf(story)).toEqual([]);
  });

  test('moves by as many working days as the material was late, and is known by nobody while it is missing', async () => {
    const story = await tellReports(database.db);
    const [first] = await firstDuties(story);
    await workAt(story.office, '2026-09-30T07:00:00.000Z');
    // Nobody has changed a fact yet: the stored day follows when it matters.
    await workAt(story.office, '2026-10-02T07:00:00.000Z');
    expect((await promisesOf(story))[0]).toBe('v1 vat 2026-07-01 2026-10-05 → unknown');
    // Due Sunday the 20th: the tenth working day after is Friday 2 October.
    await deliver(story.office, story.clientId, first!, '2026-10-02T13:00:00.000Z');
    expect((await promisesOf(story))[0]).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-19');
  });

  test('counts from the day on which everything is there, where that was agreed', async () => {
    const due = { rule: 'after-delivery', count: 5, unit: 'working-days' } as const;
    const story = await tellReports(database.db, promising({ ...vatReturn, due }));
    expect((await promisesOf(story)).slice(0, 2)).toEqual(['v1 vat 2026-07-01 –', 'v1 vat 2026-09-01 –']);
    const [first] = await firstDuties(story);
    await deliver(story.office, story.clientId, first!, '2026-09-18T13:00:00.000Z');
    expect((await promisesOf(story)).slice(0, 2)).toEqual(['v1 vat 2026-07-01 – → 2026-09-25', 'v1 vat 2026-09-01 –']);
  });

  test('falls away when the engagement ends, but for what has come', async () => {
    const story = await tellReports(database.db);
    moveClock(story.office, '2026-10-01T08:00:00.000Z');
    const id = await idOfPromise(story, '2026-07-01');
    await asFirst(story.office, (scope) => markReportDone(scope, id, { doneOn: on('2026-10-01') }));
    await asFirst(story.office, (scope) => deactivateClient(scope, story.clientId));
    const rows = await promisesOf(story);
    expect(rows[0]).toBe('v1 vat 2026-07-01 2026-10-05 done 2026-10-01');
    expect(rows.slice(1).every((row) => row.endsWith('cancelled'))).toBe(true);
  });

  test('follows how the client reports VAT, where it goes by that', async () => {
    const story = await tellReports(database.db, promising({ ...vatReturn, period: { every: 'vat-period' } }));
    moveClock(story.office, '2026-11-10T08:00:00.000Z');
    const vat = [
      { regime: 'two-monthly' as const, fromOn: on('2020-01-01') },
      { regime: 'monthly' as const, fromOn: on('2027-01-01') },
    ];
    for (const _ of [1, 2]) await asFirst(story.office, (scope) => changeFacts(scope, story.clientId, { vat }));
    expect((await promisesOf(story)).slice(0, 6)).toEqual([
      // Nothing has come for July and August.
      'v1 vat 2026-07-01 2026-10-05 → unknown',
      'v1 vat 2026-09-01 2026-12-04',
      'v1 vat 2026-11-01 2027-02-05',
      'v1 vat 2027-01-01 2027-03-05',
      'v1 vat 2027-02-01 2027-04-05',
      'v1 vat 2027-03-01 2027-05-05',
    ]);
  });
});

describe('the receipt of a delivery', () => {
  test.each([
    ['in time', '2026-09-17T07:12:00.000Z', 'Da sender vi mva-meldingen innen mandag 5. oktober.'],
    ['six working days late', '2026-09-28T07:12:00.000Z', 'Da sender vi mva-meldingen innen tirsdag 13. oktober.'],
  ])('that came %s tells the day that was promised, in place of the law’s', async (_, at, sentence) => {
    const story = await tellReports(database.db);
    const [obligationId] = await firstDuties(story);
    moveClock(story.office, at);
    for (const itemKey of ['receipts', 'invoices', 'bank']) {
      await sendSample(story.office, story, { obligationId: obligationId!, itemKey });
    }
    const { text } = (await lettersOf(story.office)).find(({ kind }) => kind === 'receipt' || kind === 'forgiven')!;
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence);
  });
});

describe('a change of the agreement', () => {
  test('keeps what has begun, and what comes runs by the new one', async () => {
    const story = await tellProposal(database);
    const accept = async (terms: Parameters<typeof change>[1], startOn: string): Promise<void> => {
      const proposalId = await change(story, terms, startOn);
      await story.send(proposalId);
      await story.accept(proposalId);
    };
    await accept(promising(vatReturn), '2026-12-01');
    // November–December ends after it took effect, and nothing was promised of it before: the new promise holds.
    expect((await promisesOf(story)).slice(0, 3)).toEqual([
      'v2 vat 2026-11-01 2027-02-05',
      'v2 vat 2027-01-01 2027-04-05',
      'v2 vat 2027-03-01 2027-06-04',
    ]);
    const later = { ...vatReturn, due: { rule: 'day-of-month', day: 8, monthsAfter: 2 } } as const;
    await accept(promising(later), '2027-02-01');
    expect((await promisesOf(story)).slice(1, 4)).toEqual([
      'v2 vat 2027-01-01 2027-04-05',
      'v3 vat 2027-03-01 2027-06-08',
      'v3 vat 2027-05-01 2027-08-06',
    ]);
    await accept(promising(), '2027-04-01');
    expect((await promisesOf(story)).slice(1, 4)).toEqual([
      'v2 vat 2027-01-01 2027-04-05',
      'v3 vat 2027-03-01 2027-06-08',
      'v3 vat 2027-05-01 2027-08-06 cancelled',
    ]);
    expect(await asFirst(story.office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('by another agreement ends what comes, and what it still owes is owed once', async () => {
    const story = await tellReports(database.db);
    moveClock(story.office, '2026-10-01T08:00:00.000Z');
    const registered = await asFirst(story.office, (scope) =>
      registerSignedAgreement(scope, {
        clientId: story.clientId,
        terms: promising({ ...vatReturn, due: { rule: 'day-of-month', day: 10, monthsAfter: 2 }, shift: 'none' }),
        startOn: on('2026-10-01'),
        basis: { basis: 'written', acceptedOn: on('2026-10-01'), signerName: 'Jo Brattli' },
        dropOtherClauses: false,
      }),
    );
    expect(registered).toMatchObject({ replaced: [expect.any(String)] });
    const live = (await promisesOf(story)).filter((row) => !row.endsWith('cancelled'));
    expect(live.slice(0, 3)).toEqual([
      'v1 vat 2026-07-01 2026-10-05 → unknown',
      // It had begun under the old one, which promised it by the 5th.
      'v1 vat 2026-09-01 2026-12-04',
      'v1 vat 2026-11-01 2027-02-10',
    ]);
  });
});

test('an agreement whose promises were never derived gets them with the first sweep of a day', async () => {
  const story = await tellReports(database.db);
  await asFirst(story.office, (scope) => scope.trx.deleteFrom('promised_report').execute());
  await workAt(story.office, '2026-07-02T07:00:00.000Z');
  expect((await promisesOf(story))[0]).toBe('v1 vat 2026-07-01 2026-10-05');
  expect(findTemplate('vat-two-monthly')!.terms.office!.reports).toEqual([]);
});
