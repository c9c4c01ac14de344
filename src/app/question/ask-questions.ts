import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { answerDaysDefault, type AskedLine } from '../../domain/question/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export interface NewQuestion {
  /** Made by whoever asks: the same question sent twice is one. */
  id: string;
  words: string;
  /** The document it is about. */
  arrivalId?: string;
  /** The line of a bank statement it is about. */
  line?: AskedLine;
}

export interface NewQuestions {
  clientId: string;
  questions: readonly NewQuestion[];
  /** By when; three days on which the office is open where it is not said. */
  answerByOn?: CalendarDate;
}

/**
 * Asks a client about single things. The client hears of them in the one message of the day, and is reminded once; the question itself is read on the
 * client's page, behind a code. Asking the same twice adds nothing.
 */
export async function askQuestions(
  scope: OfficeScope,
  { clientId, questions, answerByOn }: NewQuestions,
): Promise<{ questionIds: string[] } | { refused: 'not-found' | 'day-in-the-past' }> {
  const byOn = answerByOn ?? addOfficeDays(scope.today, answerDaysDefault, scope.closures);
  if (byOn < scope.today) return { refused: 'day-in-the-past' };
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const places = await findPlaces(scope, clientId, questions);
  if (places === undefined) return { refused: 'not-found' };
  const inserted = await scope.trx
    .insertInto('question')
    .values(
      questions.map(({ id, words, arrivalId, line }) => ({
        office_id: scope.officeId,
        id,
        client_id: clientId,
        obligation_id: arrivalId === undefined ? null : (places.get(arrivalId) ?? null),
        arrival_id: arrivalId ?? null,
        line: line === undefined ? null : JSON.stringify(line),
        words,
        asked_by: staffOf(scope)!,
        asked_at: scope.now,
        answer_by_on: byOn,
        state: 'open' as const,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(inserted.map(({ id }) => id));
  await appendRecord(
    scope,
    questions
      .filter(({ id }) => fresh.has(id))
      .map(({ id, words, arrivalId, line }) => ({
        clientId,
        kind: 'question-asked',
        data: { question: id, answerByOn: byOn, ...(arrivalId === undefined ? {} : { arrival: arrivalId }) },
        words: { reason: line === undefined ? words : `${words} (${line.text})` },
      })),
  );
  return { questionIds: questions.map(({ id }) => id) };
}

/** The deliveries of the documents that are asked about; undefined where one is not the client's. */
async function findPlaces(
  scope: OfficeScope,
  clientId: string,
  questions: readonly NewQuestion[],
): Promise<Map<string, string | null> | undefined> {
  const wanted = [...new Set(questions.flatMap(({ arrivalId }) => arrivalId ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('arrival')
    .select(['id', 'obligation_id'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('id', 'in', wanted)
    .execute();
  return rows.length === wanted.length ? new Map(rows.map((row) => [row.id, row.obligation_id])) : undefined;
}
