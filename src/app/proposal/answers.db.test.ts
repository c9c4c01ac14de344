import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { makeCode, tryCode } from '../access/one-time-code.ts';
import { addContact } from '../contact/add-contact.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { acceptProposal, declineProposal } from './answer-proposal.ts';
import { withdrawProposal } from './end-proposals.ts';
import { loadProposal } from './load-proposal.ts';
import { viewPortalProposal } from './view-portal-proposal.ts';
import { viewProposal } from './view-proposals.ts';
import { change, dutiesOf, evidence, tellProposal, vouchers } from './proposal.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (at?: string, checked?: boolean) => tellProposal(database, at, checked);

describe('an answer', () => {
  test('is to the very document that was on the screen', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const other = { ...evidence, documentSha256: 'e'.repeat(64) };
    const answer = await story.asPerson((scope) => acceptProposal(scope, story.clientId, proposalId, other));
    expect(answer).toEqual({ refused: 'document-changed' });
    expect(await dutiesOf(story)).toContain('v1 2027-01-01 2027-03-20 open');
  });

  test('is to what was on the screen: a client renamed and a payday moved afterwards change nothing of it', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const read = () => story.asPerson((scope) => viewPortalProposal(scope, story.clientId));
    const sent = await read();
    expect(sent.proposal!.days.length).toBeGreaterThan(3);
    expect(JSON.stringify(sent.proposal!.text)).toContain("Brattli & O'Hara Bygg AS");
    await asFirst(story.office, (scope) =>
      scope.trx
        .updateTable('client')
        .set({ name: 'Ærlig Bygg AS', facts: JSON.stringify({ vat: [] }) })
        .where('id', '=', story.clientId)
        .execute(),
    );
    moveClock(story.office, '2026-12-07T09:00:00.000Z');
    expect(await read()).toEqual(sent);
  });

  test('says where the one-time code went and when it was shown, and not the whole address', async () => {
    const story = await tell();
    const { office, personId } = story;
    const proposalId = await change(story);
    await story.send(proposalId);
    const access = { ...office.context, secret: 'secret' };
    const owner = { officeId: office.officeId, personId };
    await asFirst(office, async (scope) => {
      const id = scope.ids.next();
      const { code } = await makeCode(access, scope.trx, owner, id);
      const words = {
        toName: 'Jo',
        toAddress: 'jo@brattli.example',
        replyToName: 'Ingrid',
        replyToAddress: 'i@n.example',
      };
      await queueMessages(scope, [
        {
          id: scope.ids.next(),
          kind: 'code',
          channel: 'email',
          chasing: false,
          to: { personId },
          secretRef: id,
          plannedOn: scope.today,
          notBefore: scope.now,
          duties: [],
          words: { ...words, subject: 'Kode', text: '', html: '', language: 'nb' },
        },
      ]);
      expect(await tryCode(access, scope.trx, owner, code)).toBe('right');
    });
    await story.accept(proposalId);
    const kept = await asFirst(office, (scope) => loadProposal(scope, proposalId));
    expect(kept!.signers.at(-1)!.evidence).toMatchObject({
      codeBy: 'email',
      codeTo: 'j…@brattli.example',
      codeUsedAt: '2026-11-30T09:00:00.000Z',
    });
  });

  test('comes in order, from named signers only, and the last one makes it bind', async () => {
    const story = await tell();
    const { office, clientId } = story;
    const added = await asFirst(office, (scope) =>
      addContact(scope, clientId, {
        name: 'Åse Ærø',
        email: 'aase@brattli.example',
        mobile: null,
        scopes: ['agreement'],
        language: 'nb',
      }),
    );
    const chair = (added as { personId: string }).personId;
    const proposalId = await change(story);
    await story.send(proposalId, {
      signers: [
        { personId: chair, place: 2 },
        { personId: story.personId, place: 1 },
      ],
    });
    expect(await story.accept(proposalId, chair)).toEqual({ refused: 'not-your-turn' });
    expect(await story.accept(proposalId)).toEqual({ complete: false, startOn: '2027-01-01' });
    const waiting = await story.asPerson((scope) => viewPortalProposal(scope, clientId), chair);
    expect(waiting.proposal).toMatchObject({
      myTurn: true,
      signers: [{ side: 'office', state: 'accepted' }, { state: 'accepted' }, { state: 'waiting', me: true }],
    });
    expect(await story.accept(proposalId, chair)).toEqual({ complete: true, startOn: '2027-01-01' });
  });

  test('no, with a reason: the old agreement goes on, and a person of the office is asked to talk', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const answer = await story.asPerson((scope) =>
      declineProposal(scope, story.clientId, proposalId, 'For dyrt, synes jeg', evidence),
    );
    expect(answer).toEqual({ declined: true });
    expect(await story.accept(proposalId)).toEqual({ refused: 'already-answered' });
    const tasks = await asFirst(story.office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
    expect(tasks).toEqual([{ kind: 'proposal-declined' }]);
    expect(await dutiesOf(story)).toContain('v1 2027-01-01 2027-03-20 open');
    const detail = await asFirst(story.office, (scope) => viewProposal(scope, proposalId));
    expect(detail).toMatchObject({ state: 'declined', signers: [{}, { reason: 'For dyrt, synes jeg' }] });
  });

  test('that never comes accepts nothing: it expires, and a person is told', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    await workAt(story.office, '2026-12-21T09:00:00.000Z');
    expect(await story.accept(proposalId)).toEqual({ refused: 'proposal-not-open' });
    const detail = await asFirst(story.office, (scope) => viewProposal(scope, proposalId));
    expect(detail).toMatchObject({ state: 'expired' });
    const kinds = await asFirst(story.office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
    expect(kinds.map(({ kind }) => kind)).toContain('proposal-expired');
  });

  test('is refused the day after the last, before anybody has swept', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    moveClock(story.office, '2026-12-18T22:30:00.000Z');
    expect(await story.accept(proposalId)).toMatchObject({ complete: true });
    const other = await tell();
    const late = await change(other);
    await other.send(late);
    moveClock(other.office, '2026-12-18T23:30:00.000Z');
    expect(await other.accept(late)).toEqual({ refused: 'proposal-expired' });
  });

  test('that comes while another version is being made waits for it, and is refused', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const begun = Promise.withResolvers<void>();
    const waited = Promise.withResolvers<void>();
    const other = asFirst(story.office, async (scope) => {
      await sql`select from agreement where office_id = ${scope.officeId} for update`.execute(scope.trx);
      await sql`insert into agreement_version select (jsonb_populate_record(v, '{"version": 2}')).* from agreement_version v
        where v.office_id = ${scope.officeId}`.execute(scope.trx);
      begun.resolve();
      await waited.promise;
    });
    await begun.promise;
    const answer = story.accept(proposalId);
    const countWaiting = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db);
      return rows[0]!.n;
    };
    await expect.poll(countWaiting).toBe(1);
    waited.resolve();
    await other;
    expect(await answer).toEqual({ refused: 'base-changed' });
  });

  test('twice at once, or with its withdrawal at once, counts once', async () => {
    const story = await tell();
    const first = await change(story);
    await story.send(first);
    const both = await Promise.all([story.accept(first), story.accept(first)]);
    expect(both.filter((answer) => 'complete' in answer)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'already-answered' });
    const second = await change(story, { duties: [{ ...vouchers!, mendDays: 5 }] });
    await story.send(second);
    const [answer, withdrawn] = await Promise.all([
      story.accept(second),
      asFirst(story.office, (scope) => withdrawProposal(scope, second)),
    ]);
    expect([answer, withdrawn].filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'proposal-not-open' }]);
  });

  test('of somebody who is not asked, of another client, or to what was withdrawn finds nothing', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const other = await tell();
    const strangers = await other.asPerson((scope) => acceptProposal(scope, other.clientId, proposalId, evidence));
    expect(strangers).toEqual({ refused: 'not-found' });
    expect(await other.asPerson((scope) => viewPortalProposal(scope, other.clientId))).toEqual({ proposal: null });
    await asFirst(story.office, (scope) => withdrawProposal(scope, proposalId, 'Feil klient'));
    expect(await story.accept(proposalId)).toEqual({ refused: 'proposal-not-open' });
  });
});
