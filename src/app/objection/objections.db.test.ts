import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { dutiesOf, inSample } from '../intake/intake.testdata.ts';
import { returnArrival } from '../intake/return-arrival.ts';
import { makeExport } from '../invoicing/make-export.ts';
import { askQuestions } from '../question/ask-questions.ts';
import { viewRecord } from '../record/view-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { addStaff } from '../staff/add-staff.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { objectToSurcharge } from '../surcharge/object-to-surcharge.ts';
import { asFirst, tellTheStory, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { answerObjection } from './answer-objection.ts';
import { makeObjection, type NewObjection } from './make-objection.ts';
import { viewObjections } from './view-objections.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Nora leads; Per is the manager: a second person. The line of kr 3 750 is approved by Nora. */
async function addStory(withSecond = true) {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  const per = withSecond
    ? await asFirst(office, async (scope) => {
        const added = await addStaff(scope, 'owner', {
          name: 'Per Dahl',
          email: `per${scope.ids.next()}@nordlys.example`,
          mobile: null,
          role: 'manager',
          language: 'nb',
        });
        if ('refused' in added) throw new Error(added.refused);
        return added.staffId;
      })
    : undefined;
  const { secondId } = await tellTheStory(office, clientId);
  const line = await asFirst(office, (scope) =>
    scope.trx.selectFrom('surcharge_line').select('id').where('obligation_id', '=', secondId).executeTakeFirstOrThrow(),
  );
  const arrival = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('arrival')
      .select('id')
      .where('obligation_id', '=', secondId)
      .orderBy('item_key')
      .executeTakeFirstOrThrow(),
  );
  return { office, clientId, personId, per, dutyId: secondId, lineId: line.id, arrivalId: arrival.id };
}
type Story = Awaited<ReturnType<typeof addStory>>;

const approve = async ({ office, lineId }: Story, at = '2026-12-10T08:00:00.000Z') => {
  moveClock(office, at);
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
  await workAt(office, '2026-12-10T09:00:00.000Z');
};
const object = ({ office, clientId, personId }: Story, objection: NewObjection) =>
  inSample(office, (scope) => makeObjection(scope, clientId, objection), { personId });
const lineOf = ({ office, lineId }: Story) =>
  asFirst(office, (scope) =>
    scope.trx
      .selectFrom('surcharge_line')
      .select(['state', 'rested_from', 'sum_ore', 'decided_by', 'reason_code'])
      .where('id', '=', lineId)
      .executeTakeFirstOrThrow(),
  );
const answer = (story: Story, id: string, given: Parameters<typeof answerObjection>[2], by = story.per!) =>
  inSample(story.office, (scope) => answerObjection(scope, id, given), { staffId: by });
const idOf = (made: Awaited<ReturnType<typeof makeObjection>>): string =>
  'objectionId' in made ? made.objectionId : made.refused;
const openKinds = async ({ office }: Story) =>
  (await asFirst(office, (scope) => viewTasks(scope, 'all')))
    .filter(({ kind }) => kind.startsWith('objection'))
    .map(({ kind, assignedTo }) => [kind, assignedTo]);
const credits = ({ office }: Story) =>
  asFirst(office, (scope) => scope.trx.selectFrom('credit_line').select(['sum_ore', 'exported_in']).execute());
const lettersOf = ({ office }: Story) =>
  asFirst(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.person_id', 'm.status', 'm.chasing', 't.subject', 't.body_text'])
      .where('m.kind', '=', 'objection-answered')
      .execute(),
  );
const exportNow = (story: Story) => asFirst(story.office, (scope) => makeExport(scope, 'csv', 'nb'));

describe('the day on which something counts as delivered', () => {
  test('rests the line, and upheld it is corrected and the line worked out again', async () => {
    const story = await addStory();
    await approve(story);
    const all = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('arrival').select('id').where('obligation_id', '=', story.dutyId).execute(),
    );
    const ids: string[] = [];
    for (const { id } of all) {
      const made = await object(story, {
        kind: 'received-day',
        id,
        claimedOn: on('2026-11-27'),
        words: 'Vi lå «inne» æøå',
      });
      expect(made).toMatchObject({ answerByOn: '2026-12-17' });
      ids.push(idOf(made));
    }
    expect(await lineOf(story)).toMatchObject({ state: 'resting', rested_from: 'approved' });
    // What rests is neither decided nor exported.
    expect(
      await asFirst(story.office, (scope) => decideSurcharges(scope, [story.lineId], { decision: 'approve' })),
    ).toEqual({ decided: [], skipped: [story.lineId] });
    moveClock(story.office, '2027-01-20T08:00:00.000Z');
    expect(await exportNow(story)).toEqual({ refused: 'nothing-ready' });
    moveClock(story.office, '2026-12-11T08:00:00.000Z');
    for (const id of ids) {
      expect(await answer(story, id, { outcome: 'upheld', words: 'Du har rett. Det kom den 27.' })).toEqual({
        answered: true,
        alone: false,
      });
    }
    // Came Friday 27 November, seven days late: four free, three charged, one begun week.
    expect(await lineOf(story)).toMatchObject({
      state: 'proposed',
      rested_from: null,
      sum_ore: 125_000,
      decided_by: null,
    });
    expect(await openKinds(story)).toEqual([]);
    expect(await answer(story, ids[0]!, { outcome: 'upheld', words: 'x' })).toEqual({ refused: 'objection-closed' });
    const record = await asFirst(story.office, (scope) => viewRecord(scope, story.clientId));
    const told = JSON.stringify(record);
    expect(told).toContain('er ikke enig i dagen noe kom');
    expect(told).toContain('Kunden fikk medhold');
    expect(await asFirst(story.office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('not upheld puts the line back as it was, and saying it twice is saying it once', async () => {
    const story = await addStory();
    await approve(story);
    const wanted = { kind: 'received-day', id: story.arrivalId, claimedOn: on('2026-11-20') } as const;
    const both = await Promise.all([object(story, wanted), object(story, wanted)]);
    expect(idOf(both[0])).toBe(idOf(both[1]));
    expect(
      await answer(story, idOf(both[0]), { outcome: 'not-upheld', words: 'Vi ser at den kom 9. desember.' }),
    ).toMatchObject({ answered: true });
    expect(await lettersOf(story)).toMatchObject([
      { person_id: story.personId, status: 'queued', chasing: false, subject: 'Svar til deg om dagen noe kom' },
    ]);
    expect((await lettersOf(story))[0]!.body_text).toContain('Vi ser det annerledes, og det står som før.');
    // The reason is behind a code.
    expect((await lettersOf(story))[0]!.body_text).not.toContain('9. desember');
    expect(await lineOf(story)).toMatchObject({ state: 'approved', rested_from: null, sum_ore: 375_000 });
    expect(await object(story, wanted)).toEqual({ refused: 'objection-answered' });
  });

  test('a later day, the future and what is not there are refused', async () => {
    const story = await addStory();
    const day = (claimedOn: string, id = story.arrivalId) =>
      object(story, { kind: 'received-day', id, claimedOn: on(claimedOn) });
    expect(await day('2026-12-09')).toEqual({ refused: 'objection-day' });
    expect(await day('2027-12-09')).toEqual({ refused: 'day-in-the-future' });
    expect(await day('2026-11-20', story.dutyId)).toEqual({ refused: 'not-found' });
  });

  test('what has left is credited by the difference, in whole where nothing is left', async () => {
    const story = await addStory();
    await approve(story);
    moveClock(story.office, '2027-01-05T08:00:00.000Z');
    expect(await exportNow(story)).toMatchObject({ lines: 1 });
    const all = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('arrival').select('id').where('obligation_id', '=', story.dutyId).orderBy('id').execute(),
    );
    const ids: string[] = [];
    for (const { id } of all)
      ids.push(idOf(await object(story, { kind: 'received-day', id, claimedOn: on('2026-11-27') })));
    expect(await lineOf(story)).toMatchObject({ state: 'approved' });
    for (const id of ids) await answer(story, id, { outcome: 'upheld', words: 'Du har rett.' });
    // 3 750 had left; the rule now gives 1 250.
    expect(await credits(story)).toEqual([{ sum_ore: 250_000, exported_in: null }]);
  });
});

describe('a deadline', () => {
  test('upheld is corrected as an event, and what was said of the wrong day is no notice', async () => {
    const story = await addStory();
    await approve(story);
    const made = await object(story, { kind: 'deadline', id: story.dutyId, claimedOn: on('2026-11-25') });
    await answer(story, idOf(made), { outcome: 'partly', on: on('2026-11-24'), words: 'Vi avtalte den 24.' });
    expect(await lineOf(story)).toMatchObject({ state: 'withdrawn' });
    const duty = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('obligation').select('due_on').where('id', '=', story.dutyId).executeTakeFirstOrThrow(),
    );
    expect(duty.due_on).toBe('2026-11-24');
    const record = JSON.stringify(await asFirst(story.office, (scope) => viewRecord(scope, story.clientId)));
    expect(record).toContain('Den er tirsdag 24. november 2026. Før sto det fredag 20. november 2026.');
  });
});

describe('something that was sent back', () => {
  test('upheld waits for a look as if nobody had judged it; in part there is more time', async () => {
    const story = await addStory();
    await asFirst(story.office, (scope) => returnArrival(scope, story.arrivalId, { code: 'unreadable' }));
    moveClock(story.office, '2026-12-10T10:00:00.000Z');
    const made = await object(story, { kind: 'return', id: story.arrivalId });
    expect(await answer(story, idOf(made), { outcome: 'partly', words: 'Ta deg tid.', on: on('2026-12-09') })).toEqual({
      refused: 'day-no-better',
    });
    await answer(story, idOf(made), { outcome: 'upheld', words: 'Den kan leses.' });
    const row = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('arrival')
        .select(['verdict', 'mend_by_on'])
        .where('id', '=', story.arrivalId)
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ verdict: 'waiting', mend_by_on: null });
    // What was not sent back is nothing to disagree with.
    expect(await object(story, { kind: 'return', id: story.arrivalId })).toEqual({ refused: 'not-found' });
  });
});

describe('a question', () => {
  test('is not chased while it is disputed, and is withdrawn when the client was right', async () => {
    const story = await addStory();
    const { office, clientId } = story;
    const questionId = office.context.ids.next();
    await asFirst(office, (scope) =>
      askQuestions(scope, { clientId, questions: [{ id: questionId, words: 'Hva er dette?' }] }),
    );
    const made = await object(story, { kind: 'question', id: questionId, words: 'Det har vi svart på.' });
    await answer(story, idOf(made), { outcome: 'upheld', words: 'Beklager.' });
    const row = await asFirst(office, (scope) =>
      scope.trx.selectFrom('question').select('state').where('id', '=', questionId).executeTakeFirstOrThrow(),
    );
    expect(row.state).toBe('withdrawn');
  });
});

describe('a surcharge', () => {
  const objectTo = (story: Story) =>
    inSample(story.office, (scope) => objectToSurcharge(scope, story.clientId, story.lineId, 'Vi var syke'), {
      personId: story.personId,
    });
  const theOne = async (story: Story) =>
    (await asFirst(story.office, (scope) => viewObjections(scope, { state: 'open' })))[0]!;

  test('upheld before it left is cancelled', async () => {
    const story = await addStory();
    await approve(story);
    expect(await objectTo(story)).toEqual({ objected: true });
    const open = await theOne(story);
    expect(open).toMatchObject({
      kind: 'surcharge',
      sumOre: 375_000,
      restingLines: 1,
      leftLines: 0,
      askedOfName: 'Per Dahl',
      mayAnswer: false,
    });
    expect(await openKinds(story)).toEqual([['objection-to-answer', story.per]]);
    await answer(story, open.id, { outcome: 'upheld', words: 'Du var syk.' });
    expect(await lineOf(story)).toMatchObject({ state: 'waived', reason_code: 'objection' });
    moveClock(story.office, '2027-01-20T08:00:00.000Z');
    expect(await exportNow(story)).toEqual({ refused: 'nothing-ready' });
    expect(await objectTo(story)).toEqual({ refused: 'unknown-line' });
  });

  test('in part stands, and its credit leaves after it', async () => {
    const story = await addStory();
    await approve(story);
    await objectTo(story);
    const { id } = await theOne(story);
    expect(await answer(story, id, { outcome: 'partly', words: 'x', offOre: ore(375_000) })).toEqual({
      refused: 'sum-too-large',
    });
    await answer(story, id, { outcome: 'partly', words: 'Vi deler.', offOre: ore(175_000) });
    expect(await lineOf(story)).toMatchObject({ state: 'approved', sum_ore: 375_000 });
    expect(await credits(story)).toEqual([{ sum_ore: 175_000, exported_in: null }]);
    moveClock(story.office, '2027-01-20T08:00:00.000Z');
    expect(await exportNow(story)).toMatchObject({ lines: 1 });
    expect(await exportNow(story)).toMatchObject({ lines: 1 });
    expect(await exportNow(story)).toEqual({ refused: 'nothing-ready' });
  });
});

describe('who answers', () => {
  test('is not she who judged; where the office has nobody else she does, and it is said', async () => {
    const story = await addStory();
    await approve(story);
    const made = await object(story, { kind: 'deadline', id: story.dutyId, claimedOn: on('2026-11-25') });
    expect(await answer(story, idOf(made), { outcome: 'not-upheld', words: 'x' }, story.office.staffId)).toEqual({
      refused: 'second-person',
    });
    const small = await addStory(false);
    await approve(small);
    const alone = await object(small, { kind: 'deadline', id: small.dutyId, claimedOn: on('2026-11-25') });
    expect(
      await answer(
        small,
        idOf(alone),
        { outcome: 'not-upheld', words: 'Fristen står i avtalen.' },
        small.office.staffId,
      ),
    ).toEqual({ answered: true, alone: true });
    const record = JSON.stringify(await asFirst(small.office, (scope) => viewRecord(scope, small.clientId)));
    expect(record).toContain('Byrået hadde ingen andre å spørre');
  });

  test('is unknown to another office, and an objection there is none here', async () => {
    const [story, other] = [await addStory(), await addStory()];
    const made = await object(story, { kind: 'deadline', id: story.dutyId, claimedOn: on('2026-11-25') });
    expect(await answer(other, idOf(made), { outcome: 'upheld', words: 'x' })).toEqual({ refused: 'not-found' });
    expect(await object(other, { kind: 'deadline', id: story.dutyId, claimedOn: on('2026-11-25') })).toEqual({
      refused: 'not-found',
    });
    expect(await asFirst(other.office, (scope) => viewObjections(scope, { state: 'open' }))).toEqual([]);
  });
});

test('one that nobody answered by its day is shown to a person, once', async () => {
  const story = await addStory();
  await approve(story);
  const made = await object(story, { kind: 'deadline', id: story.dutyId, claimedOn: on('2026-11-25') });
  expect(made).toMatchObject({ answerByOn: '2026-12-17' });
  await workAt(story.office, '2026-12-17T09:00:00.000Z');
  expect(await openKinds(story)).toEqual([['objection-to-answer', story.per]]);
  await workAt(story.office, '2026-12-18T09:00:00.000Z');
  await workAt(story.office, '2026-12-18T10:00:00.000Z');
  expect(await openKinds(story)).toEqual([
    ['objection-to-answer', story.per],
    ['objection-overdue', story.per],
  ]);
  await answer(story, idOf(made), { outcome: 'not-upheld', words: 'Fristen står i avtalen.' });
  expect(await openKinds(story)).toEqual([]);
  expect(await dutiesOf(story.office, story.clientId)).toContain(story.dutyId);
});
