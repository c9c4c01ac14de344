import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { lettersOf, openTasksOf } from '../intake/intake.testdata.ts';
import { resendInDoubt } from '../message/resend-in-doubt.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { sendMessage } from '../message/send-message.ts';
import { acceptProposal } from '../proposal/answer-proposal.ts';
import { draftProposal, saveDraft } from '../proposal/draft-proposal.ts';
import { noteCheck } from '../proposal/engagement-checks.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { sendProposal } from '../proposal/send-proposal.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
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
import { viewAdjustments } from './view-adjustments.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Wednesday 25 November 2026, ten o'clock. */
const noticeAt = '2026-11-25T09:00:00.000Z';
const newYearAt = '2027-01-01T08:00:00.000Z';

async function tell(
  terms: AgreementTerms = indexedTerms,
): Promise<{ office: SampleOffice; clientId: string; personId: string }> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const client = await addPricedClient(office, "Brattli & O'Hara Bygg AS", terms);
  moveClock(office, noticeAt);
  return { office, ...client };
}

const previewOf = async (office: SampleOffice, wanted = newYear) => {
  const preview = await asFirst(office, (scope) => previewAdjustment(scope, wanted));
  if ('refused' in preview) throw new Error(preview.refused);
  return preview.agreements.map(({ clientName, refused, earliestOn, startOn, sums }) =>
    refused === null
      ? `${clientName}: ${sums.map(({ beforeOre, afterOre }) => `${beforeOre} → ${afterOre}`).join(', ')} from ${startOn}`
      : `${clientName}: ${refused}${earliestOn === null ? '' : ` ${earliestOn}`}`,
  );
};
const feesOf = (office: SampleOffice, clientId: string) =>
  asFirst(office, async (scope) => {
    const inForce = await findInForce(scope, clientId);
    const [fee] = inForce!.terms.price?.fees ?? [];
    return { version: inForce!.version, startOn: inForce!.startOn, ore: fee?.fee === 'fixed' ? fee.amountOre : null };
  });
const statesOf = (office: SampleOffice) =>
  asFirst(office, async (scope) => {
    const { adjustments } = await viewAdjustments(scope);
    return adjustments.flatMap(({ lines }) => lines.map(({ state, letter }) => `${state} ${letter}`));
  });
const dutiesOf = (office: SampleOffice, clientId: string) =>
  asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select([
        'duty_key',
        'clause_key',
        'agreed_due_on',
        'due_on',
        'period_start_on',
        'period_end_on',
        'period_before_start',
        'state',
      ])
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .execute(),
  );
const eventsOf = (office: SampleOffice, clientId: string, kinds: string[]) =>
  asFirst(office, async (scope) => {
    const { rows } = await sql<{
      kind: string;
      why: string | null;
    }>`select kind, data ->> 'why' as why from record_event
      where client_id = ${clientId} and kind = any(${kinds}) order by sequence`.execute(scope.trx);
    return rows.map(({ kind, why }) => (why === null ? kind : `${kind} ${why}`));
  });
const priceEvents = ['price-adjustment-made', 'price-adjusted', 'price-adjustment-ended'];

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

describe('a version with only new prices', () => {
  test('moves no duty, now or later', async () => {
    const { office, clientId } = await tell();
    const twin = await tell();
    await adjustAll(office);
    const days = ['2026-11-25T09:05:00.000Z', newYearAt, '2027-03-02T08:00:00.000Z', '2027-11-02T08:00:00.000Z'];
    for (const day of days) {
      await workAt(office, day);
      await workAt(twin.office, day);
      expect(await dutiesOf(office, clientId), day).toEqual(await dutiesOf(twin.office, twin.clientId));
    }
    expect(await feesOf(office, clientId)).toMatchObject({ version: 2 });
    const moved = ['duty-moved', 'duty-cancelled', 'agreement-ended', 'agreement-in-force'];
    expect(await eventsOf(office, clientId, moved)).toEqual([]);
  });

  test('leaves to later duties the beginning of what was agreed, not that of the price', async () => {
    const yearly: AgreementTerms = {
      ...indexedTerms,
      duties: indexedTerms.duties.map((duty) => ({
        ...duty,
        schedule: {
          ...duty.schedule,
          period: { every: 'year' as const },
          due: { rule: 'after' as const, of: 'period-end' as const, count: 100, unit: 'days' as const },
        },
      })),
      price: { ...indexedTerms.price!, index: { index: 'consumer-price-index', month: 2, noticeDays: 30 } },
    };
    const { office, clientId } = await tell(yearly);
    const twin = await tell(yearly);
    await adjustAll(office, { ...newYear, startOn: on('2027-02-01') });
    // The year 2027 begins before the new price, and its duty first arises after it.
    for (const day of ['2026-11-25T09:05:00.000Z', '2027-02-01T08:00:00.000Z', '2027-03-02T08:00:00.000Z']) {
      await workAt(office, day);
      await workAt(twin.office, day);
    }
    const duties = await dutiesOf(office, clientId);
    expect(duties).toEqual(await dutiesOf(twin.office, twin.clientId));
    expect(duties.at(-1)).toMatchObject({ period_start_on: '2027-01-01', period_before_start: false });
    expect(await feesOf(office, clientId)).toMatchObject({ version: 2, startOn: '2027-02-01' });
  });

  test('lets a surcharge be charged as before, since it rests on the same acceptance', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    await workAt(office, newYearAt);
    const versions = await asFirst(office, (scope) =>
      scope.trx.selectFrom('obligation').select('version').distinct().where('client_id', '=', clientId).execute(),
    );
    // What had arisen keeps its version.
    expect(versions).toEqual([{ version: 1 }]);
    await workAt(office, '2027-06-01T08:00:00.000Z');
    const later = await asFirst(office, async (scope) => {
      const { rows } = await sql<{
        accepted: string;
        version: number;
      }>`select distinct v.accepted_on as accepted, v.version
        from obligation o join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
        where o.client_id = ${clientId} order by v.version`.execute(scope.trx);
      return rows;
    });
    expect(later).toEqual([
      { accepted: '2026-07-01', version: 1 },
      { accepted: '2026-07-01', version: 2 },
    ]);
  });

  test('is what a later change is drafted from, and keeps the number of changes', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    await workAt(office, newYearAt);
    const draft = await asFirst(office, (scope) =>
      draftProposal(scope, clientId, { from: { from: 'in-force' }, startOn: on('2027-03-01') }),
    );
    if ('refused' in draft) throw new Error(draft.refused);
    const { row } = (await asFirst(office, (scope) => loadProposal(scope, draft.proposalId)))!;
    expect(row).toMatchObject({ base_version: 2, change_number: 1 });
    expect(row.terms.price!.fees).toEqual([{ ...fixedFee, amountOre: 511_300 }]);
  });
});

describe('the notice', () => {
  test('can be taken back until its letter has left, and is then never sent', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    const lines = await asFirst(office, (scope) =>
      scope.trx.selectFrom('price_adjustment_line').select('id').execute(),
    );
    const ids = lines.map(({ id }) => id);
    expect(await asFirst(office, (scope) => undoAdjustments(scope, ids))).toEqual({ undone: ids, skipped: [] });
    expect(await asFirst(office, (scope) => undoAdjustments(scope, ids))).toEqual({ undone: [], skipped: ids });
    await workAt(office, '2026-11-25T09:05:00.000Z');
    expect(await statesOf(office)).toEqual(['undone dropped']);
    expect(await previewOf(office)).toEqual(["Brattli & O'Hara Bygg AS: 499000 → 511300 from 2027-01-01"]);
    expect(await eventsOf(office, clientId, priceEvents)).toEqual([
      'price-adjustment-made',
      'price-adjustment-ended undone',
    ]);
    // Made again, and sent: now it stands.
    await adjustAll(office);
    await workAt(office, '2026-11-25T10:05:00.000Z');
    const all = await asFirst(office, (scope) => scope.trx.selectFrom('price_adjustment_line').select('id').execute());
    const told = all.map(({ id }) => id);
    expect(await asFirst(office, (scope) => undoAdjustments(scope, told))).toMatchObject({ undone: [] });
    expect(await statesOf(office)).toEqual(['told accepted', 'undone dropped']);
  });

  test('that came back is no notice: the price stays, and a person is asked', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    await asFirst(office, async (scope) => {
      const { message_id_header: originalMessageId } = await scope.trx
        .selectFrom('message')
        .select('message_id_header')
        .where('kind', '=', 'price-adjustment')
        .executeTakeFirstOrThrow();
      await recordBounce(scope, { originalMessageId, kind: 'soft' });
    });
    await workAt(office, '2026-11-26T09:05:00.000Z');
    expect(await statesOf(office)).toEqual(['not-told bounced']);
    expect(await openTasksOf(office)).toEqual(expect.arrayContaining(['bounced', 'price-not-told']));
    await workAt(office, newYearAt);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 1, ore: 499_000 });
    // A new one with the same day is still in time, and closes the task.
    moveClock(office, '2026-11-27T09:00:00.000Z');
    expect(await adjustAll(office)).toMatchObject({ letters: 1 });
    expect(await openTasksOf(office)).not.toContain('price-not-told');
  });

  test('in doubt is no notice; sent again in time by a person it is one', async () => {
    const { office, clientId } = await tell();
    const doubtful = await tell();
    for (const { office: one } of [{ office }, doubtful]) {
      await adjustAll(one);
      moveClock(one, '2026-11-25T09:05:00.000Z');
      await sendMessage(one.context, one.officeId, one.queued.splice(0)[0]!, {
        worker: 1,
        failpoint: () => undefined,
        send: async () => ({ outcome: 'in-doubt', reason: 'the line broke' }),
      });
    }
    await workAt(office, '2026-12-02T09:00:00.000Z');
    expect(await statesOf(office)).toEqual(['told in-doubt']);
    await workAt(office, '2026-12-03T09:00:00.000Z');
    expect(await statesOf(office)).toEqual(['not-told in-doubt']);
    expect(await openTasksOf(office)).toContain('price-not-told');
    await workAt(office, newYearAt);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 1 });

    moveClock(doubtful.office, '2026-12-02T09:00:00.000Z');
    await asFirst(doubtful.office, async (scope) => {
      const { id } = await scope.trx
        .selectFrom('message')
        .select('id')
        .where('status', '=', 'in-doubt')
        .executeTakeFirstOrThrow();
      expect(await resendInDoubt(scope, id)).toEqual({ queued: true });
    });
    await workAt(doubtful.office, '2026-12-02T09:01:00.000Z');
    await workAt(doubtful.office, newYearAt);
    expect(await feesOf(doubtful.office, doubtful.clientId)).toMatchObject({ version: 2 });
  });

  test('that waits for a server until it is too late is never sent', async () => {
    const { office } = await tell();
    await adjustAll(office);
    office.queued.splice(0);
    moveClock(office, '2026-12-03T09:00:00.000Z');
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
    expect(await statesOf(office)).toEqual(['not-told dropped']);
    expect(await openTasksOf(office)).toContain('price-not-told');
  });

  test('of one that left yesterday evening counts by the day in Oslo', async () => {
    const { office, clientId } = await tell();
    moveClock(office, '2026-12-02T22:50:00.000Z');
    expect(await adjustAll(office)).toMatchObject({ letters: 1 });
    // Ten minutes to midnight: still 2 December, the last day.
    await workAt(office, '2026-12-02T22:58:00.000Z');
    await workAt(office, newYearAt);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 2 });
  });
});

describe('an agreement that changes meanwhile', () => {
  const evidence = {
    identity: 'one-time-code' as const,
    documentSha256: 'd'.repeat(64),
    address: '127.0.0.1',
    userAgent: 'test',
    shownBy: 'one-time-code',
  };

  async function send(story: Awaited<ReturnType<typeof tell>>, terms: AgreementTerms): Promise<string> {
    const { office, clientId, personId } = story;
    return asFirst(office, async (scope) => {
      await noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-07-01') });
      const draft = await draftProposal(scope, clientId, { from: { from: 'in-force' }, startOn: on('2026-12-15') });
      if ('refused' in draft) throw new Error(draft.refused);
      await saveDraft(scope, draft.proposalId, { revision: 1, terms, startOn: on('2026-12-15'), language: 'nb' });
      const sending = { revision: 2, answerByOn: on('2026-12-18'), signers: [{ personId, place: 1 }] };
      expect(await sendProposal(scope, draft.proposalId, sending, evidence.documentSha256)).not.toHaveProperty(
        'refused',
      );
      return draft.proposalId;
    });
  }
  async function accept(
    { office, clientId, personId }: Awaited<ReturnType<typeof tell>>,
    proposalId: string,
  ): Promise<void> {
    const accepted = await inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
      acceptProposal(scope, clientId, proposalId, evidence),
    );
    expect(accepted).toMatchObject({ complete: true });
  }

  test('is not adjusted while a proposal waits for the client', async () => {
    const story = await tell();
    await send(story, {
      ...indexedTerms,
      price: { ...indexedTerms.price!, fees: [{ ...fixedFee, amountOre: ore(550_000) }] },
    });
    expect(await previewOf(story.office)).toEqual(["Brattli & O'Hara Bygg AS: open-proposal"]);
  });

  test('by both into another price keeps that price', async () => {
    const story = await tell();
    const { office, clientId } = story;
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    const dearer = {
      ...indexedTerms,
      price: { ...indexedTerms.price!, fees: [{ ...fixedFee, amountOre: ore(550_000) }] },
    };
    await accept(story, await send(story, dearer));
    await workAt(office, newYearAt);
    expect(await statesOf(office)).toEqual(['overtaken accepted']);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 2, ore: 550_000 });
    expect(await openTasksOf(office)).not.toContain('price-not-told');
  });

  test('in something else is adjusted all the same, on top of the change', async () => {
    const story = await tell();
    const { office, clientId } = story;
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    const office24 = {
      ...indexedTerms,
      office: { answerWithinWorkingDays: 1, reports: [], reminds: 'ladder' },
    } as unknown as AgreementTerms;
    await accept(story, await send(story, office24));
    await workAt(office, newYearAt);
    expect(await statesOf(office)).toEqual(['in-force accepted']);
    expect(await feesOf(office, clientId)).toMatchObject({ version: 3, ore: 511_300 });
    const terms = await asFirst(office, async (scope) => (await findInForce(scope, clientId))!.terms);
    expect(terms.office).toMatchObject({ answerWithinWorkingDays: 1 });
  });

  test('that ends with the client is not adjusted, and nobody is asked', async () => {
    const { office, clientId } = await tell();
    await adjustAll(office);
    await workAt(office, '2026-11-25T09:05:00.000Z');
    moveClock(office, '2026-12-01T09:00:00.000Z');
    await asFirst(office, (scope) => deactivateClient(scope, clientId));
    await workAt(office, newYearAt);
    expect(await statesOf(office)).toEqual(['overtaken accepted']);
    expect(await openTasksOf(office)).not.toContain('price-not-told');
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
