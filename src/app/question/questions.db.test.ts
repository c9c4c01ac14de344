import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { inSample, openTasksOf } from '../intake/intake.testdata.ts';
import { dropMessages } from '../message/drop-messages.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestions } from './ask-questions.ts';
import { settleQuestion } from './settle-question.ts';
import { viewQuestions } from './view-questions.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  // A Tuesday on which the builder owes nothing.
  office = await addSampleOffice(database.db, '2026-10-06T08:00:00.000Z');
  builder = await addBuilder(office, '2026-10-01');
});

const line = { on: calendarDate('2026-10-02'), amountMinor: -149_000, text: 'Circle K Ensjø' };
const newId = (): string => office.context.ids.next();

async function ask(words = 'Hva er kr 1 490 Circle K?', answerByOn = '2026-10-09'): Promise<string> {
  const id = newId();
  const asked = await inSample(office, (scope) =>
    askQuestions(scope, {
      clientId: builder.clientId,
      questions: [{ id, words, line }],
      answerByOn: calendarDate(answerByOn),
    }),
  );
  expect(asked).toEqual({ questionIds: [id] });
  return id;
}

const sweep = (at: string) => {
  moveClock(office, at);
  return sweepOffice(office.context, office.officeId, { smsConfigured: true });
};

async function letters(): Promise<{ kind: string; subject: string; text: string; chasing: boolean }[]> {
  return inSample(office, async (scope) =>
    (
      await scope.trx
        .selectFrom('message as m')
        .innerJoin('message_text as t', 't.message_id', 'm.id')
        .select(['m.kind', 't.subject', 't.body_text as text', 'm.chasing'])
        .where('m.office_id', '=', office.officeId)
        .orderBy('m.created_at')
        .orderBy('m.id')
        .execute()
    ).map((row) => ({
      ...row,
      subject: row.subject.replaceAll('\u00a0', ' '),
      text: row.text.replaceAll('\u00a0', ' '),
    })),
  );
}
const view = (state: 'open' | 'answered' | 'done') => inSample(office, (scope) => viewQuestions(scope, { state }));

test('questions of a day go in one message, which names no sum and no shop', async () => {
  await ask();
  await ask('Hva er kr 300 Vipps?');
  await sweep('2026-10-06T09:00:00.000Z');
  await sweep('2026-10-06T10:00:00.000Z');
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: 'questions', subject: 'To spørsmål fra Ingrid', chasing: true });
  expect(letter!.text).toContain('Ingrid har to spørsmål til deg. Svar innen fredag 9. oktober.');
  expect(letter!.text).not.toMatch(/Circle|1 490|Vipps/);
});

test('asking the same question twice is asking once', async () => {
  const id = newId();
  const asked = { clientId: builder.clientId, questions: [{ id, words: 'Hva er dette?' }] };
  await inSample(office, (scope) => askQuestions(scope, asked));
  await inSample(office, (scope) => askQuestions(scope, asked));
  expect((await view('open')).questions).toHaveLength(1);
  expect((await view('open')).questions[0]).toMatchObject({ answerByOn: '2026-10-09', toldOn: null });
});

test('a reminder of a delivery carries the question, and no other message goes that day', async () => {
  // September and October are due on 20 November; the main message goes on Monday the 23rd.
  moveClock(office, '2026-11-23T07:00:00.000Z');
  await ask('Hva er dette?', '2026-11-26');
  await sweep('2026-11-23T08:00:00.000Z');
  await sweep('2026-11-23T09:00:00.000Z');
  const sent = await letters();
  expect(sent.map(({ kind }) => kind)).toEqual(['reminder-main']);
  expect(sent[0]!.text).toContain('Ingrid har ett spørsmål til deg. Svar innen torsdag 26. november.');
  expect((await view('open')).questions).toMatchObject([{ toldOn: '2026-11-23' }]);
});

test('without an answer there is one reminder, then a call', async () => {
  await ask();
  for (const day of ['06', '07', '08', '09', '12', '13']) {
    await sweep(`2026-10-${day}T09:00:00.000Z`);
    await inSample(office, (scope) => scope.trx.updateTable('message').set({ status: 'accepted' }).execute());
  }
  const sent = await letters();
  expect(sent.map(({ kind }) => kind)).toEqual(['questions', 'questions']);
  expect(sent[1]!.text).toContain('Ingrid venter på svar på ett spørsmål. Det holder med en setning.');
  expect(await openTasksOf(office)).toEqual([]);
  await sweep('2026-10-14T09:00:00.000Z');
  expect(await openTasksOf(office)).toEqual(['question-unanswered']);
  expect(await letters()).toHaveLength(2);
});

test('an answer gives the asker one task for the client, which goes with the last question that is settled', async () => {
  const [first, second] = [await ask(), await ask('Og dette?')];
  const asJo = { personId: builder.personId };
  const answer = (id: string, words: string) =>
    inSample(office, (scope) => answerQuestion(scope, builder.clientId, id, { words }), asJo);
  expect(await answer(first!, 'Diesel til varebilen')).toEqual({ answered: true });
  expect(await answer(second!, "Lunsj med O'Hara «æøå»")).toEqual({ answered: true });
  expect(await openTasksOf(office)).toEqual(['question-answered']);
  expect((await view('answered')).questions.map(({ answer: given }) => given)).toMatchObject([
    { words: 'Diesel til varebilen', byName: 'Jo Brattli', arrival: null },
    { words: "Lunsj med O'Hara «æøå»" },
  ]);
  await inSample(office, (scope) => settleQuestion(scope, first!, 'settled'));
  expect(await openTasksOf(office)).toEqual(['question-answered']);
  await inSample(office, (scope) => settleQuestion(scope, second!, 'settled'));
  expect(await openTasksOf(office)).toEqual([]);
  expect(await answer(first!, 'Nei, bensin')).toEqual({ refused: 'question-closed' });
});

test('what was answered or withdrawn before the message left is not asked for', async () => {
  const id = await ask();
  await inSample(office, (scope) => settleQuestion(scope, id, 'withdrawn'));
  await sweep('2026-10-06T09:00:00.000Z');
  expect(await letters()).toEqual([]);
});

test('a message that did not go has told nobody', async () => {
  await ask();
  await sweep('2026-10-06T09:00:00.000Z');
  await inSample(office, async (scope) => {
    const { id } = await scope.trx
      .selectFrom('message')
      .select('id')
      .where('office_id', '=', office.officeId)
      .executeTakeFirstOrThrow();
    await dropMessages(scope, [id], 'stale');
  });
  expect((await view('open')).questions).toMatchObject([{ toldOn: null }]);
  await sweep('2026-10-07T09:00:00.000Z');
  expect(await letters()).toHaveLength(2);
});

test("another client's question, and a file of another client, are not there", async () => {
  const id = await ask();
  const stranger = await addSampleOffice(database.db, '2026-10-06T08:00:00.000Z');
  const theirs = await addBuilder(stranger, '2026-10-01');
  expect(
    await inSample(stranger, (scope) => answerQuestion(scope, theirs.clientId, id, { words: 'x' }), {
      personId: theirs.personId,
    }),
  ).toEqual({ refused: 'not-found' });
  expect(await inSample(stranger, (scope) => settleQuestion(scope, id, 'settled'))).toEqual({ refused: 'not-found' });
  expect(
    await inSample(office, (scope) =>
      askQuestions(scope, { clientId: builder.clientId, questions: [{ id: newId(), words: 'x', arrivalId: newId() }] }),
    ),
  ).toEqual({ refused: 'not-found' });
});
