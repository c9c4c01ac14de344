import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { answeredKey, unansweredKey } from './question-keys.ts';

/**
 * The office has what it asked for (`settled`, also where it found out by itself or by telephone), or does not want to know any more (`withdrawn`). The
 * client's list loses it in the same moment. A question that was settled stays so.
 */
export async function settleQuestion(
  scope: OfficeScope,
  questionId: string,
  as: 'settled' | 'withdrawn',
): Promise<{ state: 'settled' | 'withdrawn' } | { refused: 'not-found' | 'question-closed' }> {
  const row = await scope.trx
    .selectFrom('question')
    .select(['client_id', 'state'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', questionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.state === as) return { state: as };
  if (row.state === 'settled' || row.state === 'withdrawn') return { refused: 'question-closed' };
  await sql`update question set state = ${as}, settled_at = ${scope.now}, settled_by = ${staffOf(scope)},
      answered_at = case when ${as} = 'withdrawn' then null else answered_at end
    where office_id = ${scope.officeId} and id = ${questionId}`.execute(scope.trx);
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: as === 'settled' ? 'question-settled' : 'question-withdrawn',
      data: { question: questionId },
    },
  ]);
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from question where office_id = ${scope.officeId} and client_id = ${row.client_id} and state = 'answered') as left`.execute(
    scope.trx,
  );
  await closeTasks(scope, [unansweredKey(questionId), ...(rows[0]!.left ? [] : [answeredKey(row.client_id)])]);
  return { state: as };
}
