import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { openTasksOf } from '../intake/intake.testdata.ts';
import { resendInDoubt } from '../message/resend-in-doubt.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { sendMessage } from '../message/send-message.ts';
import { acceptProposal } from '../proposal/answer-proposal.ts';
import { draftProposal, saveDraft } from '../proposal/draft-proposal.ts';
import { noteCheck } from '../proposal/engagement-checks.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { sendProposal } from '../proposal/send-proposal.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { adjustAll, fixedFee, indexedTerms, newYear } from './price-adjustment.testdata.ts';
import { undoAdjustments } from './undo-adjustment.ts';
import {
  dutiesOf,
  eventsOf,
  feesOf,
  newYearAt,
  previewOf,
  priceEvents,
  statesOf,
  tellPriced,
} from './adjustment-story.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (terms?: AgreementTerms) => tellPriced(database, terms);

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
