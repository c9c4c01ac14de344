import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTemplate, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { makeCode, tryCode } from '../access/one-time-code.ts';
import { addContact } from '../contact/add-contact.ts';
import { removeContact } from '../contact/remove-contact.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { eraseWords } from '../record/erase-words.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { acceptProposal, declineProposal, type AnswerEvidence } from './answer-proposal.ts';
import { draftProposal, saveDraft } from './draft-proposal.ts';
import { acceptOnPaper, withdrawProposal } from './end-proposals.ts';
import { noteCheck } from './engagement-checks.ts';
import { loadProposal } from './load-proposal.ts';
import { prepareSending, sendProposal, type Sending } from './send-proposal.ts';
import { viewPortalProposal } from './view-portal-proposal.ts';
import { viewProposal, viewProposals } from './view-proposals.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const documentSha256 = 'd'.repeat(64);
const evidence: AnswerEvidence = {
  identity: 'one-time-code',
  documentSha256,
  address: '127.0.0.1',
  userAgent: 'test',
  shownBy: 'one-time-code',
};

interface Story {
  office: SampleOffice;
  clientId: string;
  personId: string;
  asPerson<T>(work: (scope: OfficeScope) => Promise<T>, personId?: string): Promise<T>;
  draft(from?: Parameters<typeof draftProposal>[2]['from'], startOn?: string): Promise<string>;
  send(proposalId: string, wanted?: Partial<Sending>): ReturnType<typeof sendProposal>;
  accept(proposalId: string, personId?: string): ReturnType<typeof acceptProposal>;
}

/** The builder, whose agreement of July is in force; Monday 30 November 2026, ten o'clock. */
async function tell(at = '2026-11-30T09:00:00.000Z', checked = true): Promise<Story> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  moveClock(office, at);
  if (checked) {
    await asFirst(office, (scope) => noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-07-01') }));
  }
  const { context, officeId } = office;
  const sendingOf = async (proposalId: string, wanted: Partial<Sending>): Promise<Sending> => {
    const proposal = await asFirst(office, (scope) => loadProposal(scope, proposalId));
    return {
      revision: proposal!.row.revision,
      answerByOn: on('2026-12-18'),
      signers: [{ personId, place: 1 }],
      ...wanted,
    };
  };
  return {
    office,
    clientId,
    personId,
    asPerson: (work, who = personId) => inOfficeScope(context, officeId, { personId: who }, work),
    async draft(from = { from: 'in-force' }, startOn = '2027-01-01') {
      const drafted = await asFirst(office, (scope) => draftProposal(scope, clientId, { from, startOn: on(startOn) }));
      if ('refused' in drafted) throw new Error(drafted.refused);
      return drafted.proposalId;
    },
    async send(proposalId, wanted = {}) {
      const sending = await sendingOf(proposalId, wanted);
      return asFirst(office, (scope) => sendProposal(scope, proposalId, sending, documentSha256));
    },
    accept: (proposalId, who = personId) =>
      inOfficeScope(context, officeId, { personId: who }, (scope) =>
        acceptProposal(scope, clientId, proposalId, evidence),
      ),
  };
}

const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;
/** Ten days instead of twenty, and kr 1 500 instead of kr 1 250. */
const stricter: AgreementTerms = {
  duties: [
    {
      ...vouchers!,
      schedule: { ...vouchers!.schedule, due: { rule: 'after', of: 'period-end', count: 10, unit: 'days' } },
      charges: vouchers!.charges.map((charge) => ({
        ...charge,
        price: { per: 'started-week' as const, amountOre: ore(150_000) },
      })),
    },
  ],
};

async function change({ office, draft }: Story, terms = stricter, startOn = '2027-01-01'): Promise<string> {
  const proposalId = await draft(undefined, startOn);
  const saved = await asFirst(office, (scope) =>
    saveDraft(scope, proposalId, { revision: 1, terms, startOn: on(startOn), language: 'nb' }),
  );
  expect(saved).toEqual({ revision: 2 });
  return proposalId;
}

const dutiesOf = ({ office, clientId }: Story) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('obligation')
      .select(['version', 'period_start_on', 'agreed_due_on', 'state'])
      .where('client_id', '=', clientId)
      .where('state', '<>', 'cancelled')
      .where('agreed_due_on', '<=', on('2027-05-31'))
      .orderBy('agreed_due_on')
      .execute();
    return rows.map((row) => `v${row.version} ${row.period_start_on} ${row.agreed_due_on} ${row.state}`);
  });

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

describe('what is said to the signers', () => {
  test('once that it is ready, a reminder after three working days, and on the last day; a thousand sweeps say no more', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    const said: string[] = [];
    for (const day of [
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-18',
    ]) {
      const before = said.length;
      for (let again = 0; again < 3; again += 1) await workAt(story.office, `${day}T10:00:00.000Z`);
      const rows = await asFirst(story.office, (scope) =>
        scope.trx
          .selectFrom('message')
          .select(['kind', 'planned_on', 'status'])
          .where('kind', 'like', 'agreement-%')
          .orderBy('created_at')
          .execute(),
      );
      said.splice(0, said.length, ...rows.map((row) => `${row.planned_on} ${row.kind} ${row.status}`));
      expect(said.length - before).toBeLessThanOrEqual(1);
    }
    expect(said).toEqual([
      '2026-11-30 agreement-ready accepted',
      '2026-12-03 agreement-reminder accepted',
      '2026-12-18 agreement-reminder accepted',
    ]);
    const tasks = await asFirst(story.office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
    expect(tasks.map(({ kind }) => kind)).toContain('proposal-unopened');
  });

  test('a message that waited is not sent to whoever has answered meanwhile', async () => {
    const story = await tell();
    const proposalId = await change(story);
    await story.send(proposalId);
    await story.accept(proposalId);
    expect(await workAt(story.office, '2026-11-30T10:30:00.000Z')).toBe(0);
    const rows = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('message').select('status').where('kind', '=', 'agreement-ready').execute(),
    );
    expect(rows).toEqual([{ status: 'dropped' }]);
  });
});

test('a signer who acts for the client no more is told nothing of it: what waited is dropped, and nothing follows', async () => {
  const story = await tell();
  const { office, clientId } = story;
  await asFirst(office, (scope) =>
    addContact(scope, clientId, {
      name: 'Åse Ærø',
      email: 'aase@brattli.example',
      mobile: null,
      scopes: ['agreement'],
      language: 'nb',
    }),
  );
  await story.send(await change(story));
  await asFirst(office, (scope) => removeContact(scope, clientId, story.personId));
  for (const day of ['2026-11-30', '2026-12-03', '2026-12-18']) await workAt(office, `${day}T10:30:00.000Z`);
  const said = await asFirst(office, (scope) =>
    scope.trx.selectFrom('message').select(['kind', 'status']).where('kind', 'like', 'agreement-%').execute(),
  );
  expect(said).toEqual([{ kind: 'agreement-ready', status: 'dropped' }]);
  const tasks = await asFirst(office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
  expect(tasks.map(({ kind }) => kind)).toContain('no-address');
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
