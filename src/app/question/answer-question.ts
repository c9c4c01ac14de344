import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { answeredKey, unansweredKey } from './question-keys.ts';

export interface QuestionAnswer {
  words?: string;
  /** A photo or a file that was received as the answer. */
  arrivalId?: string;
}

/**
 * The client answers, by a sentence, a photo, or both. The asker gets a task; nothing more is said of it to the client. An answer can be added to until the
 * office has settled the question: the newest words stand.
 */
export async function answerQuestion(
  scope: OfficeScope,
  clientId: string,
  questionId: string,
  { words, arrivalId }: QuestionAnswer,
): Promise<{ answered: true } | { refused: 'not-found' | 'question-closed' | 'answer-empty' }> {
  if (words === undefined && arrivalId === undefined) return { refused: 'answer-empty' };
  const row = await scope.trx
    .selectFrom('question as q')
    .select(['q.state', 'q.asked_by'])
    .where('q.office_id', '=', scope.officeId)
    .where('q.client_id', '=', clientId)
    .where('q.id', '=', questionId)
    .forUpdate('q')
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.state === 'settled' || row.state === 'withdrawn') return { refused: 'question-closed' };
  if (arrivalId !== undefined && !(await isOfClient(scope, clientId, arrivalId))) return { refused: 'not-found' };
  await scope.trx
    .updateTable('question')
    .set({
      state: 'answered',
      answered_at: scope.now,
      answered_by: personOf(scope),
      ...(words === undefined ? {} : { answer_words: words }),
      ...(arrivalId === undefined ? {} : { answer_arrival_id: arrivalId }),
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', questionId)
    .execute();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'question-answered',
      data: { question: questionId, ...(arrivalId === undefined ? {} : { arrival: arrivalId }) },
      ...(words === undefined ? {} : { words: { reason: words } }),
    },
  ]);
  await closeTasks(scope, [unansweredKey(questionId)]);
  await openTasks(scope, [
    { kind: 'question-answered', dedupeKey: answeredKey(clientId), clientId, leadId: row.asked_by },
  ]);
  return { answered: true };
}

async function isOfClient(scope: OfficeScope, clientId: string, arrivalId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('id', '=', arrivalId)
    .executeTakeFirst();
  return row !== undefined;
}
