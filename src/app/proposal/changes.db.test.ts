import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTemplate } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { noteCheck } from './engagement-checks.ts';
import { viewProposal, viewProposals } from './view-proposals.ts';
import { change, documentSha256, dutiesOf, stricter, tellProposal, vouchers } from './proposal.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (at?: string, checked?: boolean) => tellProposal(database, at, checked);

describe('a change of the agreement', () => {
  test('binds from the last answer: what has arisen keeps its version, what comes runs by the new one', async () => {
    const story = await tell();
    const proposalId = await change(story);
    expect(await story.send(proposalId)).toEqual({ documentSha256 });
    expect(await story.accept(proposalId)).toEqual({ complete: true, startOn: '2027-01-01' });
    expect(await dutiesOf(story)).toEqual([
      'v1 2026-07-01 2026-09-20 open',
      'v1 2026-09-01 2026-11-20 open',
      'v1 2026-11-01 2027-01-20 open',
      'v2 2027-01-01 2027-03-10 open',
      'v2 2027-03-01 2027-05-10 open',
    ]);
    expect(await asFirst(story.office, (scope) => viewProposals(scope, story.clientId))).toMatchObject({
      inForce: { version: 2, changeNumber: 1, startOn: '2027-01-01' },
      proposals: [{ state: 'accepted', changeNumber: 1 }],
    });
    expect(await asFirst(story.office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('that was accepted late takes effect on the day of the answer, and never on a day before it', async () => {
    const story = await tell('2027-01-11T09:00:00.000Z');
    const proposalId = await change(story, stricter, '2027-01-01');
    await story.send(proposalId, { answerByOn: on('2027-01-29') });
    moveClock(story.office, '2027-01-20T09:00:00.000Z');
    await story.accept(proposalId);
    // The term January–February began before the answer: it stays as it was.
    expect((await dutiesOf(story)).slice(-2)).toEqual([
      'v1 2027-01-01 2027-03-20 open',
      'v2 2027-03-01 2027-05-10 open',
    ]);
  });

  test('accepted twice, or by two taps at once, binds once', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const answers = await Promise.all([story.accept(proposalId), story.accept(proposalId)]);
    expect(answers).toContainEqual({ complete: true, startOn: '2027-01-01' });
    expect(answers).toContainEqual({ refused: 'already-answered' });
    const versions = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('agreement_version').select('version').orderBy('version').execute(),
    );
    expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test('a second one is number 2, and a draft of what has changed meanwhile is refused', async () => {
    const story = await tell();
    const first = await change(story);
    const stale = await change(story, { duties: [{ ...vouchers!, mendDays: 5 }] });
    await story.send(first);
    expect(await story.send(stale)).toEqual({ refused: 'open-proposal' });
    await story.accept(first);
    expect(await story.send(stale)).toEqual({ refused: 'base-changed' });
    const second = await story.draft();
    const detail = await asFirst(story.office, (scope) => viewProposal(scope, second));
    expect(detail).toMatchObject({ changeNumber: 2, base: { version: 2 }, terms: stricter });
    expect(await story.send(second)).toEqual({ refused: 'nothing-changed' });
  });

  test('to months ends the coming terms and begins with the first whole month after what is owed', async () => {
    const story = await tell();
    const monthly = findTemplate('monthly')!.terms;
    const proposalId = await change(story, monthly, '2026-12-01');
    await story.send(proposalId);
    await story.accept(proposalId);
    expect((await dutiesOf(story)).slice(2, 5)).toEqual([
      'v1 2026-11-01 2027-01-20 open',
      'v2 2027-01-01 2027-02-10 open',
      'v2 2027-02-01 2027-03-10 open',
    ]);
  });
});

describe('a new agreement', () => {
  test('is refused while due diligence is missing, by its paragraph, and sent once it is noted', async () => {
    const story = await tell('2026-11-30T09:00:00.000Z', false);
    const proposalId = await story.draft({ from: 'template', ref: 'monthly' });
    expect(await story.send(proposalId)).toEqual({ refused: 'due-diligence-missing' });
    const detail = await asFirst(story.office, (scope) => viewProposal(scope, proposalId));
    expect('readiness' in detail && detail.readiness.find(({ kind }) => kind === 'due-diligence')).toMatchObject({
      met: false,
      blocks: true,
      paragraph: 'hvitvaskingsloven §§ 11 og 21',
    });
    await asFirst(story.office, (scope) =>
      noteCheck(scope, story.clientId, { kind: 'due-diligence', doneOn: on('2026-11-30') }),
    );
    expect(await story.send(proposalId)).toEqual({ documentSha256 });
  });

  test('replaces the one in force, and its calendar runs from its first day', async () => {
    const story = await tell();
    const proposalId = await story.draft({ from: 'template', ref: 'monthly' });
    await story.send(proposalId);
    await story.accept(proposalId);
    expect(await dutiesOf(story)).toEqual([
      'v1 2026-07-01 2026-09-20 open',
      'v1 2026-09-01 2026-11-20 open',
      'v1 2026-11-01 2027-01-20 open',
      'v1 2027-01-01 2027-02-10 open',
      'v1 2027-02-01 2027-03-10 open',
      'v1 2027-03-01 2027-04-12 open',
      'v1 2027-04-01 2027-05-10 open',
    ]);
  });

  test('nothing is charged by a version that was accepted after the deadline', async () => {
    const story = await tell('2026-12-01T09:00:00.000Z');
    const proposalId = await story.draft({ from: 'template', ref: 'monthly' }, '2026-11-01');
    await story.send(proposalId);
    moveClock(story.office, '2026-12-15T09:00:00.000Z');
    await story.accept(proposalId);
    await workAt(story.office, '2026-12-28T09:00:00.000Z');
    const due = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('obligation')
        .select(['id', 'agreed_due_on'])
        .where('period_start_on', '=', on('2026-12-01'))
        .execute(),
    );
    expect(due).toMatchObject([{ agreed_due_on: '2027-01-11' }]);
    await workAt(story.office, '2027-01-12T09:00:00.000Z');
    await deliver(story.office, story.clientId, due[0]!.id, '2027-02-15T09:00:00.000Z');
    const lines = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('surcharge_line').select(['obligation_id', 'state']).execute(),
    );
    // The first deadline after the acceptance can cost (the summer's lateness has used the forgiveness up); November's, which had passed, cannot.
    expect(lines).toEqual([{ obligation_id: due[0]!.id, state: 'proposed' }]);
  });
});
