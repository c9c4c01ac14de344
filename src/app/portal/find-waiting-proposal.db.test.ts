import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { addContact } from '../contact/add-contact.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { acceptProposal } from '../proposal/answer-proposal.ts';
import { draftProposal } from '../proposal/draft-proposal.ts';
import { withdrawProposal } from '../proposal/end-proposals.ts';
import { noteCheck } from '../proposal/engagement-checks.ts';
import { sendProposal } from '../proposal/send-proposal.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { findWaitingProposal } from './find-waiting-proposal.ts';
import { viewPortalHome } from './view-home.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const documentSha256 = 'd'.repeat(64);

/** A new monthly agreement, to be answered by Friday 18 December by the builder first and then by the chair of the board. */
async function tell() {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId: builder } = await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-11-30T09:00:00.000Z');
  const chair = (await asFirst(office, (scope) =>
    addContact(scope, clientId, {
      name: 'Åse Ærø',
      email: 'aase@brattli.example',
      mobile: null,
      scopes: ['agreement'],
      language: 'nb',
    }),
  )) as { personId: string };
  await asFirst(office, (scope) => noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-07-01') }));
  const drafted = (await asFirst(office, (scope) =>
    draftProposal(scope, clientId, { from: { from: 'template', ref: 'monthly' }, startOn: on('2027-01-01') }),
  )) as { proposalId: string };
  const waitsFor = (personId: string) =>
    inOfficeScope(office.context, office.officeId, { personId }, (scope) => findWaitingProposal(scope, clientId));
  return { office, clientId, builder, chair: chair.personId, proposalId: drafted.proposalId, waitsFor };
}

const send = (office: SampleOffice, proposalId: string, signers: { personId: string; place: number }[]) =>
  asFirst(office, (scope) =>
    sendProposal(scope, proposalId, { revision: 1, answerByOn: on('2026-12-18'), signers }, documentSha256),
  );

test('an agreement waits for whoever is to answer it now, in their order, and for nobody while it is a draft', async () => {
  const { office, clientId, builder, chair, proposalId, waitsFor } = await tell();
  expect(await waitsFor(builder)).toBeNull();
  await send(office, proposalId, [
    { personId: builder, place: 1 },
    { personId: chair, place: 2 },
  ]);
  expect(await waitsFor(builder)).toEqual({ changeNumber: null, answerByOn: '2026-12-18' });
  expect(await waitsFor(chair)).toBeNull();
  const evidence = { identity: 'one-time-code', documentSha256, address: '', userAgent: '', shownBy: '' } as const;
  await inOfficeScope(office.context, office.officeId, { personId: builder }, (scope) =>
    acceptProposal(scope, clientId, proposalId, evidence),
  );
  expect(await waitsFor(builder)).toBeNull();
  expect(await waitsFor(chair)).toEqual({ changeNumber: null, answerByOn: '2026-12-18' });
});

test('it waits through its last day and not after, nor once it is withdrawn', async () => {
  const { office, builder, proposalId, waitsFor } = await tell();
  await send(office, proposalId, [{ personId: builder, place: 1 }]);
  moveClock(office, '2026-12-18T22:59:00.000Z');
  expect(await waitsFor(builder)).not.toBeNull();
  moveClock(office, '2026-12-18T23:01:00.000Z');
  expect(await waitsFor(builder)).toBeNull();
  moveClock(office, '2026-12-18T09:00:00.000Z');
  await asFirst(office, (scope) => withdrawProposal(scope, proposalId, undefined));
  expect(await waitsFor(builder)).toBeNull();
});

test('the first screen says that it waits and by when, and nothing of what it says', async () => {
  const { office, clientId, builder, proposalId } = await tell();
  await send(office, proposalId, [{ personId: builder, place: 1 }]);
  const home = await inOfficeScope(office.context, office.officeId, { personId: builder }, (scope) =>
    viewPortalHome(scope, clientId, {}),
  );
  expect(home).toMatchObject({ waitingProposal: { changeNumber: null, answerByOn: '2026-12-18' } });
  expect(JSON.stringify(home)).not.toContain(documentSha256);
});
