import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { change, tellProposal } from './proposal.testdata.ts';
import { viewAgreementsUnderWay } from './view-agreements-under-way.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

test('a draft, one that waits and one that was answered lately stand each in its place, and no other office sees them', async () => {
  const story = await tellProposal(database);
  const { office } = story;
  const statesIn = async (of = office) => {
    const { sent, drafts, ended } = await asFirst(of, viewAgreementsUnderWay);
    return { sent: sent.length, drafts: drafts.length, ended: ended.map(({ state }) => state) };
  };
  expect(await statesIn()).toEqual({ sent: 0, drafts: 0, ended: [] });
  const first = await change(story);
  expect(await statesIn()).toEqual({ sent: 0, drafts: 1, ended: [] });
  await story.send(first);
  const { sent } = await asFirst(office, viewAgreementsUnderWay);
  expect(sent).toMatchObject([{ changeNumber: 1, answerByOn: '2026-12-18' }]);
  expect(sent[0]!.signers.map(({ side, state }) => `${side} ${state}`).sort()).toEqual([
    'client waiting',
    'office accepted',
  ]);
  await story.accept(first);
  expect(await statesIn()).toEqual({ sent: 0, drafts: 0, ended: ['accepted'] });
  const other = await addSampleOffice(database.db, '2026-11-30T09:00:00.000Z');
  expect(await statesIn(other)).toEqual({ sent: 0, drafts: 0, ended: [] });
  moveClock(office, '2026-12-31T09:00:00.000Z');
  expect(await statesIn()).toEqual({ sent: 0, drafts: 0, ended: [] });
});
