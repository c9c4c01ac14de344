import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { lettersOf } from '../intake/intake.testdata.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { draftIndexClause } from './draft-index-clause.ts';
import { makeAdjustment } from './make-adjustment.ts';
import { previewAdjustment } from './preview-adjustment.ts';
import {
  addPricedClient,
  adjustAll,
  fixedFee,
  indexedTerms,
  newYear,
  unindexedTerms,
} from './price-adjustment.testdata.ts';
import { settleAdjustments } from './settle-adjustments.ts';
import { undoAdjustments } from './undo-adjustment.ts';
import {
  eventsOf,
  feesOf,
  newYearAt,
  noticeAt,
  previewOf,
  priceEvents,
  statesOf,
  tellPriced,
} from './adjustment-story.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (terms?: AgreementTerms) => tellPriced(database, terms);

describe('the preview', () => {
  test('shows every client with old price, new price and first day, or why the price stays', async () => {
    const { office } = await tell();
    await addPricedClient(office, 'Ærlig Åpen AS', unindexedTerms);
    await addPricedClient(office, 'Uten Pris AS', { duties: indexedTerms.duties });
    await addPricedClient(office, 'Midt i Året AS', {
      ...indexedTerms,
      price: { ...indexedTerms.price!, index: { index: 'consumer-price-index', month: 7, noticeDays: 90 } },
    });
    const nobody = await addPricedClient(office, 'Zakkeus AS');
    await asFirst(office, (scope) =>
      scope.trx.deleteFrom('contact').where('client_id', '=', nobody.clientId).execute(),
    );
    expect(await previewOf(office)).toEqual([
      "Brattli & O'Hara Bygg AS: 499000 → 511300 from 2027-01-01",
      'Midt i Året AS: 499000 → 511300 from 2027-07-01',
      'Uten Pris AS: no-price',
      'Zakkeus AS: no-address',
      'Ærlig Åpen AS: no-clause',
    ]);
    moveClock(office, '2026-12-03T09:00:00.000Z');
    expect((await previewOf(office))[0]).toBe("Brattli & O'Hara Bygg AS: notice-too-short 2027-02-01");
  });

  test('takes no clause that was never accepted in writing, and no figures that are a slip of the finger', async () => {
    const { office } = await tell();
    await asFirst(office, (scope) =>
      scope.trx.updateTable('agreement_version').set({ basis: 'unwritten', accepted_on: null }).execute(),
    );
    expect(await previewOf(office)).toEqual(["Brattli & O'Hara Bygg AS: no-clause"]);
    const slip = { ...newYear, change: { by: 'figures', fromFigure: 13_390, toFigure: 1_372 } } as const;
    expect(await asFirst(office, (scope) => previewAdjustment(scope, slip))).toEqual({ refused: 'index-out-of-range' });
    expect(await asFirst(office, (scope) => makeAdjustment(scope, slip, []))).toEqual({
      refused: 'index-out-of-range',
    });
  });

  test('begins after the last period that was delivered', async () => {
    const { office, clientId } = await tell();
    await asFirst(office, (scope) =>
      sql`update obligation set state = 'delivered', delivered_on = '2026-11-20' where client_id = ${clientId}
        and period_end_on = '2027-02-28'`.execute(scope.trx),
    );
    expect(await previewOf(office)).toEqual(["Brattli & O'Hara Bygg AS: 499000 → 511300 from 2027-03-01"]);
  });
});

describe('an adjustment', () => {
  test('is told in one letter, and holds from its day', async () => {
    const { office, clientId } = await tell();
    const made = await adjustAll(office);
    expect(made).toMatchObject({ letters: 1, skipped: [] });
    // Nothing has changed yet: the notice is only on its way.
    expect(await feesOf(office, clientId)).toEqual({ version: 1, startOn: '2026-07-01', ore: 499_000 });
    await workAt(office, '2026-11-25T09:05:00.000Z');
    expect((await lettersOf(office)).filter(({ kind }) => kind === 'price-adjustment')).toMatchObject([
      { to: expect.stringContaining('@brattli.example'), subject: 'Nye priser fra 1. januar 2027', chasing: false },
    ]);
    await workAt(office, '2026-12-31T08:00:00.000Z');
    expect(await feesOf(office, clientId)).toMatchObject({ version: 1, ore: 499_000 });
    expect(await statesOf(office)).toEqual(['told accepted']);
    await workAt(office, newYearAt);
    expect(await feesOf(office, clientId)).toEqual({ version: 2, startOn: '2027-01-01', ore: 511_300 });
    expect(await statesOf(office)).toEqual(['in-force accepted']);
    expect(await eventsOf(office, clientId, priceEvents)).toEqual(['price-adjustment-made', 'price-adjusted']);
    const [version] = await asFirst(office, (scope) =>
      scope.trx
        .selectFrom('agreement_version')
        .select(['basis', 'accepted_on', 'signer_name', 'change_number', 'proposal_id', 'terms'])
        .where('version', '=', 2)
        .execute(),
    );
    expect(version).toEqual({
      basis: 'written',
      accepted_on: '2026-07-01',
      signer_name: 'Jo Brattli',
      change_number: null,
      proposal_id: null,
      terms: {
        duties: indexedTerms.duties,
        price: {
          fees: [{ ...fixedFee, amountOre: 511_300 }],
          index: { index: 'consumer-price-index', month: 1, noticeDays: 30 },
          validFromOn: '2027-01-01',
        },
      },
    });
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('made twice, and swept twice, is one', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    expect(await previewOf(office)).toEqual(["Brattli & O'Hara Bygg AS: already-adjusted"]);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    await workAt(office, newYearAt);
    await workAt(office, '2027-01-01T09:00:00.000Z');
    await asFirst(office, settleAdjustments);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 2, ore: 511_300 });
    const again = { ...newYear, startOn: on('2027-06-01') };
    expect(await previewOf(office, again)).toEqual(["Brattli & O'Hara Bygg AS: already-adjusted"]);
    const nextYear = { ...newYear, startOn: on('2028-01-01') };
    expect(await previewOf(office, nextYear)).toEqual(["Brattli & O'Hara Bygg AS: 511300 → 523900 from 2028-01-01"]);
  });

  test('by two people at once tells each client once', async () => {
    const { office } = await tell();
    await addPricedClient(office, 'Havbris AS');
    const preview = await asFirst(office, (scope) => previewAdjustment(scope, newYear));
    if ('refused' in preview) throw new Error(preview.refused);
    const seen = preview.agreements.map(({ agreementId, version, startOn }) => ({
      agreementId,
      version,
      startOn: startOn!,
    }));
    const both = await Promise.all(
      [seen, seen.toReversed()].map((order) => asFirst(office, (scope) => makeAdjustment(scope, newYear, order))),
    );
    const letters = both.map((made) => ('refused' in made ? made.refused : made.letters)).toSorted();
    expect(letters).toEqual([0, 2]);
    const skipped = both.flatMap((made) => ('refused' in made ? [] : made.skipped.map(({ refused }) => refused)));
    expect(skipped).toEqual(['already-adjusted', 'already-adjusted']);
    expect(await statesOf(office)).toEqual(['told queued', 'told queued']);
  });

  test('leaves out what has changed since it was seen, and what is not there', async () => {
    const { office } = await tell();
    const preview = await asFirst(office, (scope) => previewAdjustment(scope, newYear));
    if ('refused' in preview) throw new Error(preview.refused);
    const { agreementId, clientName } = preview.agreements[0]!;
    const unknownId = office.context.ids.next();
    const seen = [
      { agreementId, version: 2, startOn: on('2027-01-01') },
      { agreementId: unknownId, version: 1, startOn: on('2027-01-01') },
    ];
    expect(await asFirst(office, (scope) => makeAdjustment(scope, newYear, seen))).toEqual({
      adjustmentId: null,
      adjusted: [],
      letters: 0,
      skipped: [
        { agreementId: unknownId, clientName: null, refused: 'not-found' },
        { agreementId, clientName, refused: 'list-changed' },
      ],
    });
    const otherDay = [{ agreementId, version: 1, startOn: on('2027-02-01') }];
    expect(await asFirst(office, (scope) => makeAdjustment(scope, newYear, otherDay))).toMatchObject({
      skipped: [{ refused: 'list-changed' }],
    });
    expect(await statesOf(office)).toEqual([]);
  });

  test('of another office is not there', async () => {
    const { office } = await tell();
    const preview = await asFirst(office, (scope) => previewAdjustment(scope, newYear));
    if ('refused' in preview) throw new Error(preview.refused);
    const seen = preview.agreements.map(({ agreementId, version, startOn }) => ({
      agreementId,
      version,
      startOn: startOn!,
    }));
    const other = await addSampleOffice(database.db, noticeAt);
    expect(await asFirst(other, (scope) => makeAdjustment(scope, newYear, seen))).toMatchObject({
      letters: 0,
      skipped: [{ clientName: null, refused: 'not-found' }],
    });
    await adjustAll(office);
    const lines = await asFirst(office, (scope) =>
      scope.trx.selectFrom('price_adjustment_line').select('id').execute(),
    );
    const ids = lines.map(({ id }) => id);
    expect(await asFirst(other, (scope) => undoAdjustments(scope, ids))).toEqual({ undone: [], skipped: ids });
    expect(await statesOf(office)).toEqual(['told queued']);
    expect(await statesOf(other)).toEqual([]);
  });

  test('of two agreements with one client is one letter', async () => {
    const { office, clientId } = await tell();
    await asFirst(office, async (scope) => {
      const second = scope.ids.next();
      await sql`insert into agreement (office_id, id, client_id, duties_until_on, created_at)
        select office_id, ${second}, client_id, duties_until_on, created_at from agreement where client_id = ${clientId}`.execute(
        scope.trx,
      );
      await sql`insert into agreement_version (office_id, agreement_id, version, basis, accepted_on, signer_name, start_on, terms, registered_at)
        select office_id, ${second}, 1, basis, accepted_on, signer_name, start_on, terms, registered_at from agreement_version`.execute(
        scope.trx,
      );
    });
    expect(await adjustAll(office)).toMatchObject({ letters: 1, adjusted: [expect.any(String), expect.any(String)] });
    const lines = await asFirst(office, (scope) =>
      scope.trx.selectFrom('price_adjustment_line').select('id').execute(),
    );
    // They share the letter, so they are taken back together.
    expect(await asFirst(office, (scope) => undoAdjustments(scope, [lines[0]!.id]))).toMatchObject({
      undone: [expect.any(String), expect.any(String)],
    });
  });
});

describe('a client without the clause', () => {
  test('is routed to a change, which binds only when it is accepted', async () => {
    const { office, clientId } = await tell(unindexedTerms);
    const clause = { clientId, startOn: on('2027-01-01'), month: 1, noticeDays: 30 };
    const drafted = await asFirst(office, (scope) => draftIndexClause(scope, clause));
    if ('refused' in drafted) throw new Error(drafted.refused);
    const { row } = (await asFirst(office, (scope) => loadProposal(scope, drafted.proposalId)))!;
    expect(row).toMatchObject({ state: 'draft', change_number: 1, base_version: 1, start_on: '2027-01-01' });
    expect(row.terms).toEqual({ ...unindexedTerms, price: indexedTerms.price });
    expect(await previewOf(office)).toEqual(["Brattli & O'Hara Bygg AS: no-clause"]);
    // Twice is once.
    expect(await asFirst(office, (scope) => draftIndexClause(scope, clause))).toEqual({
      refused: 'proposal-under-way',
    });
  });

  test('is not routed where there is no price, a clause already, or no such client', async () => {
    const { office, clientId } = await tell();
    const bare = await addPricedClient(office, 'Uten Pris AS', { duties: indexedTerms.duties });
    const refusal = (id: string) =>
      asFirst(office, (scope) =>
        draftIndexClause(scope, { clientId: id, startOn: on('2027-01-01'), month: 1, noticeDays: 30 }),
      );
    expect(await refusal(clientId)).toEqual({ refused: 'clause-there' });
    expect(await refusal(bare.clientId)).toEqual({ refused: 'no-price' });
    expect(await refusal(office.context.ids.next())).toEqual({ refused: 'not-found' });
  });
});

test('a delivery after the notice is charged nothing twice and keeps its period', async () => {
  const { office, clientId } = await tell();
  await adjustAll(office);
  await workAt(office, '2026-11-25T09:05:00.000Z');
  const [first] = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .limit(1)
      .execute(),
  );
  await deliver(office, clientId, first!.id, '2026-12-28T10:00:00.000Z');
  await workAt(office, newYearAt);
  const duty = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select(['version', 'state'])
      .where('id', '=', first!.id)
      .executeTakeFirstOrThrow(),
  );
  expect(duty).toEqual({ version: 1, state: 'delivered' });
});
