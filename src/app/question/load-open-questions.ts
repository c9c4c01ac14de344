import { sql } from 'kysely';
import { decideQuestionStep, type QuestionStep } from '../../domain/question/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A question that nobody has answered, and what is to be said of it today. */
export interface OpenQuestion {
  id: string;
  clientId: string;
  askedBy: string;
  answerByOn: CalendarDate;
  step: QuestionStep;
}

/** The open questions of which something is to be said today, of some clients or of all. */
export async function loadOpenQuestions(scope: OfficeScope, clientIds?: readonly string[]): Promise<OpenQuestion[]> {
  const only = clientIds === undefined ? sql`` : sql`and q.client_id = any(${clientIds}::uuid[])`;
  const { rows } = await sql<
    Omit<OpenQuestion, 'step'> & { toldOn: CalendarDate | null; remindedOn: CalendarDate | null }
  >`
    select q.id, q.client_id as "clientId", q.asked_by as "askedBy", q.answer_by_on as "answerByOn", q.told_on as "toldOn",
      q.reminded_on as "remindedOn"
    from question q join client c on c.office_id = q.office_id and c.id = q.client_id
    where q.office_id = ${scope.officeId} and q.state = 'open' and c.active
      and (c.paused_until_on is null or c.paused_until_on < ${scope.today}::date) ${only}
      -- Nothing is said of a question that the client does not agree with until that is answered.
      and not exists (select from objection b where b.office_id = q.office_id and b.question_id = q.id and b.state = 'open')
    order by q.client_id, q.asked_at, q.id`.execute(scope.trx);
  return rows.flatMap(({ toldOn, remindedOn, ...question }) => {
    const step = decideQuestionStep(
      {
        answerByOn: question.answerByOn,
        ...(toldOn === null ? {} : { toldOn }),
        ...(remindedOn === null ? {} : { remindedOn }),
      },
      scope.today,
      scope.closures,
    );
    return step === undefined ? [] : [{ ...question, step }];
  });
}

/** Marks that questions were told of in a message, or that a reminder of them was in it. */
export async function markTold(
  scope: OfficeScope,
  told: readonly { questions: readonly OpenQuestion[]; messageId: string }[],
): Promise<void> {
  const rows = told.flatMap(({ questions, messageId }) =>
    questions.map(({ id, step }) => ({ id, m: messageId, r: step === 'remind' })),
  );
  if (rows.length === 0) return;
  await sql`update question q set told_in = x.m, told_on = case when x.r then q.told_on else ${scope.today}::date end,
      reminded_on = case when x.r then ${scope.today}::date else q.reminded_on end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, m uuid, r boolean)
    where q.office_id = ${scope.officeId} and q.id = x.id and q.state = 'open'`.execute(scope.trx);
}

/** The questions that a message told of and that are still open: those it tells of when it is worded anew. */
export async function loadToldQuestions(scope: OfficeScope, messageId: string): Promise<OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`
    select id, client_id as "clientId", asked_by as "askedBy", answer_by_on as "answerByOn",
      case when reminded_on is null then 'tell' else 'remind' end as step
    from question where office_id = ${scope.officeId} and told_in = ${messageId} and state = 'open' order by asked_at, id`.execute(
    scope.trx,
  );
  return rows;
}
