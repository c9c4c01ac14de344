import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { eraseWords } from '../record/erase-words.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { declineProposal } from './answer-proposal.ts';
import { saveDraft } from './draft-proposal.ts';
import { acceptOnPaper } from './end-proposals.ts';
import { prepareSending, type Sending } from './send-proposal.ts';
import { change, documentSha256, evidence, stricter, tellProposal, vouchers } from './proposal.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (at?: string, checked?: boolean) => tellProposal(database, at, checked);

test('of two drafts for one client that are sent at once one goes, and nothing goes to a client who has left', async () => {
  const story = await tell();
  const drafts = [await change(story), await change(story, { duties: [{ ...vouchers!, mendDays: 5 }] })];
  const sent = await Promise.all(drafts.map((proposalId) => story.send(proposalId)));
  expect(sent).toContainEqual({ documentSha256 });
  expect(sent).toContainEqual({ refused: 'open-proposal' });
  const other = await tell();
  const draft = await change(other);
  await asFirst(other.office, (scope) => scope.trx.updateTable('client').set({ active: false }).execute());
  expect(await other.send(draft)).toEqual({ refused: 'not-found' });
});

test('a draft that somebody else has saved meanwhile is not overwritten', async () => {
  const story = await tell();
  const proposalId = await change(story);
  const again = await asFirst(story.office, (scope) =>
    saveDraft(scope, proposalId, { revision: 1, terms: stricter, startOn: on('2027-02-01'), language: 'nb' }),
  );
  expect(again).toEqual({ refused: 'list-changed' });
});

test('the same draft gives the same document each time', async () => {
  const story = await tell();
  const proposalId = await change(story);
  const sending: Sending = {
    revision: 2,
    answerByOn: on('2026-12-18'),
    signers: [{ personId: story.personId, place: 1 }],
  };
  const prepare = () => asFirst(story.office, (scope) => prepareSending(scope, proposalId, sending));
  const first = await prepare();
  moveClock(story.office, '2026-12-02T09:00:00.000Z');
  expect(await prepare()).toEqual(first);
  expect(first).toMatchObject({
    document: { title: 'Endring nr. 1 i avtalen', createdAt: '2026-11-30T09:00:00.000Z' },
  });
});

test('acceptance on paper is registered with the paper, and binds', async () => {
  const story = await tell();
  const proposalId = await change(story);
  await story.send(proposalId);
  const paper = {
    acceptedOn: on('2026-11-30'),
    signerName: 'Jo Brattli',
    file: { sha256: 'f'.repeat(64), name: 'signert.pdf' },
  };
  const future = { ...paper, acceptedOn: on('2026-12-01') };
  expect(await asFirst(story.office, (scope) => acceptOnPaper(scope, proposalId, future))).toEqual({
    refused: 'day-in-the-future',
  });
  const early = { ...paper, acceptedOn: on('2026-11-29') };
  expect(await asFirst(story.office, (scope) => acceptOnPaper(scope, proposalId, early))).toEqual({
    refused: 'accepted-before-written',
  });
  expect(await asFirst(story.office, (scope) => acceptOnPaper(scope, proposalId, paper))).toEqual({ accepted: true });
  expect(await asFirst(story.office, (scope) => acceptOnPaper(scope, proposalId, paper))).toEqual({
    refused: 'proposal-not-open',
  });
  const versions = await asFirst(story.office, (scope) =>
    scope.trx
      .selectFrom('agreement_version')
      .select(['version', 'accepted_on', 'file_sha256'])
      .where('version', '=', 2)
      .execute(),
  );
  expect(versions).toEqual([{ version: 2, accepted_on: '2026-11-30', file_sha256: 'f'.repeat(64) }]);
});

test('what a signer said and from where is erased with the words of what came to nothing; what binds keeps its evidence', async () => {
  const story = await tell();
  const { office, clientId } = story;
  const declined = await change(story);
  await story.send(declined);
  await story.asPerson((scope) => declineProposal(scope, clientId, declined, "For dyrt, sier Åse O'Hara", evidence));
  const agreed = await change(story);
  await story.send(agreed);
  await story.accept(agreed);
  moveClock(office, '2026-12-02T09:00:00.000Z');
  const erase = (before: string) => asFirst(office, (scope) => eraseWords(scope, clientId, on(before)));
  const answers = () =>
    asFirst(office, (scope) =>
      scope.trx.selectFrom('proposal_signer').select(['proposal_id', 'reason_words', 'evidence']).execute(),
    );
  await erase('2026-11-30');
  expect(JSON.stringify(await answers())).toContain("O'Hara");
  await erase('2026-12-01');
  const left = await answers();
  expect(left.filter(({ proposal_id: id }) => id === declined).map((row) => [row.reason_words, row.evidence])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(JSON.stringify(left.filter(({ proposal_id: id }) => id === agreed))).toContain('127.0.0.1');
  expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
});
