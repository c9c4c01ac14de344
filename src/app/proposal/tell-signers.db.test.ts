import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addContact } from '../contact/add-contact.ts';
import { removeContact } from '../contact/remove-contact.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { viewProposal } from './view-proposals.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { change, tellProposal } from './proposal.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tell = (at?: string, checked?: boolean) => tellProposal(database, at, checked);

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

test('a signer who does not answer for the agreement any more is told nothing of it', async () => {
  const story = await tell();
  const { office, clientId, personId } = story;
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
  await asFirst(office, (scope) =>
    scope.trx
      .updateTable('contact')
      .set({ scopes: ['vouchers'] })
      .where('person_id', '=', personId)
      .execute(),
  );
  for (const day of ['2026-11-30', '2026-12-03']) await workAt(office, `${day}T10:30:00.000Z`);
  const said = await asFirst(office, (scope) =>
    scope.trx.selectFrom('message').select('status').where('kind', 'like', 'agreement-%').execute(),
  );
  expect(said.filter(({ status }) => status === 'accepted')).toEqual([]);
});

test('who has had another reminder that day is told on the next working day, and the office sees how the letter fares', async () => {
  const story = await tell('2026-11-23T09:00:00.000Z');
  const { office, personId } = story;
  // What is to be said of his vouchers is said before.
  for (const day of ['2026-11-23', '2026-11-26']) await workAt(office, `${day}T09:00:00.000Z`);
  moveClock(office, '2026-11-27T09:00:00.000Z');
  await asFirst(office, (scope) =>
    queueMessages(scope, [
      {
        id: scope.ids.next(),
        kind: 'reminder-main',
        channel: 'email',
        chasing: true,
        to: { personId },
        plannedOn: scope.today,
        notBefore: scope.now,
        words: {
          toName: 'Jo',
          toAddress: 'jo@brattli.example',
          replyToName: 'Kari',
          replyToAddress: 'kari@example.no',
          subject: 'En annen sak',
          text: 'tekst',
          html: '<p>tekst</p>',
          language: 'nb',
        },
        duties: [],
      },
    ]),
  );
  const proposalId = await change(story);
  await story.send(proposalId);
  const letter = async () => {
    const shown = await asFirst(office, (scope) => viewProposal(scope, proposalId));
    return 'refused' in shown ? shown.refused : shown.signers.find(({ side }) => side === 'client')!.letter;
  };
  await workAt(office, '2026-11-27T09:30:00.000Z');
  expect(await letter()).toBeNull();
  await workAt(office, '2026-11-28T09:30:00.000Z');
  expect(await letter()).toBeNull();
  moveClock(office, '2026-11-30T07:30:00.000Z');
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  expect(await letter()).toEqual({ state: 'on-its-way', at: null });
  await workAt(office, '2026-11-30T07:31:00.000Z');
  expect(await letter()).toEqual({ state: 'arrived', at: '2026-11-30T07:31:00.000Z' });
  await asFirst(office, async (scope) => {
    const { message_id_header: header } = await scope.trx
      .selectFrom('message')
      .select('message_id_header')
      .where('kind', '=', 'agreement-ready')
      .executeTakeFirstOrThrow();
    await recordBounce(scope, { originalMessageId: header, kind: 'hard' });
  });
  expect(await letter()).toMatchObject({ state: 'not-arrived' });
});
