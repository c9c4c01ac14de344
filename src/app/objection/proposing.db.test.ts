import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { creditSurcharge } from '../invoicing/credit-surcharge.ts';
import { changeOffice } from '../office/change-office.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { decideSurcharges, undoSurchargeDecisions } from '../surcharge/decide-surcharges.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { asFirst, deliver, tellTheStory, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { answerStop, resumeProposing } from './answer-stop.ts';
import { keepBreachLetter, viewBreachLetters, writeBreachLetter } from './breach-letters.ts';
import { viewProposing } from './view-proposing.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** One charge is enough in this office, so that the story of two deliveries can tell it. */
async function addStory(limit = 1) {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  await asFirst(office, (scope) => changeOffice(scope, { chargesBeforeTalk: limit }));
  const { secondId } = await tellTheStory(office, clientId);
  const { id: lineId } = await asFirst(office, (scope) =>
    scope.trx.selectFrom('surcharge_line').select('id').where('obligation_id', '=', secondId).executeTakeFirstOrThrow(),
  );
  return { office, clientId, lineId };
}
type Story = Awaited<ReturnType<typeof addStory>>;
const approve = ({ office, lineId }: Story) =>
  asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
const view = async ({ office, clientId }: Story) => {
  const seen = await asFirst(office, (scope) => viewProposing(scope, clientId));
  if ('refused' in seen) throw new Error(seen.refused);
  return seen;
};
const tasks = async ({ office }: Story) =>
  (await asFirst(office, (scope) => viewTasks(scope, 'all'))).filter(({ kind }) => kind === 'charges-to-talk');
const lines = ({ office }: Story) =>
  asFirst(office, (scope) =>
    scope.trx.selectFrom('surcharge_line').select(['state', 'sum_ore', 'decided_by']).orderBy('proposed_at').execute(),
  );
/** The third delivery: due 20 January 2027, noticed and delivered late. */
async function deliverThird({ office, clientId }: Story, at = '2027-02-05T15:00:00.000Z'): Promise<string> {
  const { id } = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .where('due_on', '>', on('2026-12-31'))
      .orderBy('due_on')
      .executeTakeFirstOrThrow(),
  );
  const { due_on: dueOn } = await asFirst(office, (scope) =>
    scope.trx.selectFrom('obligation').select('due_on').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  const { rows } = await sql<{ on: string }>`select to_char(${dueOn}::date + 1, 'YYYY-MM-DD') as on`.execute(
    database.db,
  );
  await workAt(office, `${rows[0]!.on}T08:00:00.000Z`);
  await deliver(office, clientId, id, at);
  return id;
}

describe('after so many charges', () => {
  test('Takt stops, asks the lead once, and keeps what it would have proposed to be seen and never charged', async () => {
    const story = await addStory();
    const { office, clientId } = story;
    await approve(story);
    expect(await view(story)).toMatchObject({
      stop: { stoppedOn: '2026-12-09', charges: 1, answer: null, resumeOn: null },
    });
    expect((await tasks(story)).map(({ text }) => text.nb)).toEqual([
      'Én levering har fått tillegg på tolv måneder. Takt foreslår ikke flere tillegg. Velg samtalen, et senere tidspunkt med pris, eller å skille lag.',
    ]);
    await deliverThird(story);
    expect((await lines(story)).map(({ state }) => state)).toEqual(['forgiven', 'approved', 'not-proposed']);
    const { notProposed } = await view(story);
    expect(notProposed).toMatchObject([{ documents: ['receipts', 'incoming-invoices', 'bank-statement'] }]);
    expect(notProposed[0]!.sumOre).toBeGreaterThan(0);
    // No message named a price meanwhile.
    const named = await asFirst(office, (scope) =>
      sql<{
        charges: unknown[];
      }>`select mo.charges from message_obligation mo join message m on m.office_id = mo.office_id and m.id = mo.message_id
        where m.created_at > '2027-01-01' and mo.charges <> '[]'`.execute(scope.trx),
    );
    expect(named.rows).toEqual([]);
    // Looking again, also after Takt begins again, changes nothing of it.
    moveClock(office, '2027-02-06T08:00:00.000Z');
    expect(await asFirst(office, (scope) => resumeProposing(scope, clientId, on('2027-03-01')))).toEqual({
      refused: 'stop-not-answered',
    });
    const talk = { answer: 'talk', reason: 'Vi møtes «tirsdag» æøå' } as const;
    expect(await asFirst(office, (scope) => answerStop(scope, clientId, talk))).toEqual({ answered: true });
    expect(await asFirst(office, (scope) => answerStop(scope, clientId, talk))).toEqual({ refused: 'stop-answered' });
    expect(await tasks(story)).toEqual([]);
    expect(await asFirst(office, (scope) => resumeProposing(scope, clientId, on('2027-02-05')))).toEqual({
      refused: 'day-in-the-past',
    });
    expect(await asFirst(office, (scope) => resumeProposing(scope, clientId, on('2027-02-06')))).toEqual({
      resumed: true,
    });
    await asFirst(office, (scope) => settleSurcharges(scope, [clientId]));
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
    expect((await lines(story)).map(({ state }) => state)).toEqual(['forgiven', 'approved', 'not-proposed']);
    expect((await view(story)).stop).toBeNull();
  });

  test('parting leaves it off for good', async () => {
    const story = await addStory();
    await approve(story);
    const { office, clientId } = story;
    await asFirst(office, (scope) => answerStop(scope, clientId, { answer: 'parting', reason: 'Det passer ikke.' }));
    expect(await asFirst(office, (scope) => resumeProposing(scope, clientId, on('2027-03-01')))).toEqual({
      refused: 'stop-is-parting',
    });
  });

  test('one that was undone or credited in whole does not count, and a second one is needed where two are agreed', async () => {
    const story = await addStory();
    await approve(story);
    await asFirst(story.office, (scope) => undoSurchargeDecisions(scope, [story.lineId]));
    expect((await view(story)).stop).toBeNull();
    expect(await tasks(story)).toEqual([]);
    await approve(story);
    expect((await view(story)).stop).not.toBeNull();
    await asFirst(story.office, (scope) => creditSurcharge(scope, story.lineId, { reason: 'x', beforeItLeft: true }));
    expect((await view(story)).stop).toBeNull();
    const other = await addStory(2);
    await approve(other);
    expect((await view(other)).stop).toBeNull();
  });

  test('is unknown to another office', async () => {
    const [story, other] = [await addStory(), await addStory()];
    await approve(story);
    const as = <T>(work: Parameters<typeof asFirst<T>>[1]) => asFirst(other.office, work);
    expect(await as((scope) => viewProposing(scope, story.clientId))).toEqual({ refused: 'not-found' });
    expect(await as((scope) => answerStop(scope, story.clientId, { answer: 'talk', reason: 'x' }))).toEqual({
      refused: 'not-found',
    });
  });
});

describe('a written notice of material breach', () => {
  const letter = (office: SampleOffice) => ({
    id: office.context.ids.next(),
    letterOn: on('2026-12-09'),
    sentBy: 'registered-post' as const,
    words: 'Til styret.\n\nDette er et varsel.',
  });

  test('is the lead’s own, kept ten years with its hash, and sent by nobody here', async () => {
    const { office, clientId } = await addStory();
    const before = await asFirst(office, (scope) => scope.trx.selectFrom('message').select('id').execute());
    const one = letter(office);
    const kept = await asFirst(office, (scope) => keepBreachLetter(scope, clientId, one));
    expect(await asFirst(office, (scope) => keepBreachLetter(scope, clientId, one))).toEqual(kept);
    expect(await asFirst(office, (scope) => viewBreachLetters(scope, clientId))).toMatchObject({
      mayWrite: true,
      letters: [{ letterOn: '2026-12-09', keptUntilOn: '2036-12-09', sentBy: 'registered-post', words: one.words }],
    });
    const events = await asFirst(office, (scope) =>
      scope.trx.selectFrom('record_event').select('data').where('kind', '=', 'breach-letter-written').execute(),
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.data).toMatchObject({ sha256: 'sha256' in kept ? kept.sha256 : '' });
    const paper = await asFirst(office, (scope) => writeBreachLetter(scope, one.id));
    expect(JSON.stringify(paper)).toContain('Dette er et varsel.');
    expect(await asFirst(office, (scope) => scope.trx.selectFrom('message').select('id').execute())).toEqual(before);
  });

  test('is written by nobody else, and read by no other office', async () => {
    const { office, clientId } = await addStory();
    const other = await addStory();
    const one = letter(office);
    const deputy = { ...office, staffId: other.office.staffId };
    expect(await asFirst(other.office, (scope) => keepBreachLetter(scope, clientId, one))).toEqual({
      refused: 'not-found',
    });
    await asFirst(office, (scope) => keepBreachLetter(scope, clientId, one));
    expect(await asFirst(other.office, (scope) => writeBreachLetter(scope, one.id))).toEqual({ refused: 'not-found' });
    expect(deputy.officeId).toBe(office.officeId);
  });
});
