import { sql } from 'kysely';
import type { AnswerKind } from '../../domain/obligation/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { tellDelivered } from '../message/tell-delivered.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';

export interface NewAnswer {
  obligationId: string;
  itemKey: string;
  kind: AnswerKind;
  /** For paper: the day on which the client brings it. */
  expectedOn?: CalendarDate;
}

/**
 * Takes the client's answers in place of a delivery: nothing this time, it is in the system, it comes on paper. They stop the reminders; what a
 * person has to look at becomes a task with the office's own deadline. Answers about another client's duty are refused as unknown.
 */
export async function answerItems(
  scope: OfficeScope,
  clientId: string,
  answers: readonly NewAnswer[],
): Promise<{ answered: number } | { refused: 'unknown-item' }> {
  const { rows } = await sql<{ obligation_id: string; key: string; lead_id: string }>`
    select i.obligation_id, i.key, c.lead_id from obligation_item i
    join obligation o on o.office_id = i.office_id and o.id = i.obligation_id
    join client c on c.office_id = o.office_id and c.id = o.client_id
    where i.office_id = ${scope.officeId} and o.client_id = ${clientId}
      and i.obligation_id = any(${answers.map((answer) => answer.obligationId)}::uuid[])`.execute(scope.trx);
  const leads = new Map(rows.map((row) => [`${row.obligation_id}/${row.key}`, row.lead_id]));
  if (answers.some((answer) => !leads.has(`${answer.obligationId}/${answer.itemKey}`)))
    return { refused: 'unknown-item' };
  for (const answer of answers) {
    const answerId = scope.ids.next();
    await scope.trx
      .insertInto('answer')
      .values({
        office_id: scope.officeId,
        id: answerId,
        obligation_id: answer.obligationId,
        item_key: answer.itemKey,
        kind: answer.kind,
        answered_at: scope.now,
        answered_on: scope.today,
        person_id: personOf(scope),
        expected_on: answer.expectedOn ?? null,
        verdict: 'waiting',
      })
      .execute();
    await appendRecord(scope, [
      {
        clientId,
        kind: 'answer-given',
        data: { answer: answerId, obligation: answer.obligationId, item: answer.itemKey, answerKind: answer.kind },
      },
    ]);
    if (answer.kind !== 'nothing-this-time') {
      await openTasks(scope, [
        {
          kind: 'answer-to-look-at',
          dedupeKey: `answer/${answer.obligationId}`,
          clientId,
          obligationId: answer.obligationId,
          leadId: leads.get(`${answer.obligationId}/${answer.itemKey}`)!,
        },
      ]);
    }
  }
  const refreshed = await refreshObligations(
    scope,
    answers.map((answer) => answer.obligationId),
  );
  for (const obligation of refreshed) await tellDelivered(scope, obligation, personOf(scope));
  return { answered: answers.length };
}

/** A person has looked: the answer holds from a day, or it does not. */
export async function lookAtAnswer(
  scope: OfficeScope,
  answerId: string,
  verdict: { verdict: 'confirmed'; countsOn?: CalendarDate | undefined } | { verdict: 'refused' },
): Promise<{ looked: true } | { refused: 'not-found' | 'already-looked-at' | 'day-in-the-future' }> {
  const answer = await scope.trx
    .selectFrom('answer as a')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.office_id', '=', 'a.office_id').onRef('o.id', '=', 'a.obligation_id'),
    )
    .select(['a.id', 'a.verdict', 'a.answered_on', 'a.obligation_id', 'o.client_id'])
    .where('a.office_id', '=', scope.officeId)
    .where('a.id', '=', answerId)
    .forUpdate('a')
    .executeTakeFirst();
  if (!answer) return { refused: 'not-found' };
  if (answer.verdict !== 'waiting') return { refused: 'already-looked-at' };
  const countsOn = verdict.verdict === 'confirmed' ? (verdict.countsOn ?? answer.answered_on) : null;
  if (countsOn !== null && countsOn > scope.today) return { refused: 'day-in-the-future' };
  await scope.trx
    .updateTable('answer')
    .set({
      verdict: verdict.verdict,
      looked_on: scope.today,
      looked_by: staffOf(scope),
      counts_on: countsOn,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', answerId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: answer.client_id,
      kind: verdict.verdict === 'confirmed' ? 'answer-confirmed' : 'answer-refused',
      data: { answer: answerId, obligation: answer.obligation_id, ...(countsOn === null ? {} : { countsOn }) },
    },
  ]);
  const [refreshed] = await refreshObligations(scope, [answer.obligation_id]);
  await tellDelivered(scope, refreshed!, null);
  return { looked: true };
}
