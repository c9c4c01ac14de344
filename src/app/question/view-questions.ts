import { sql } from 'kysely';
import type { Question, QuestionList } from '../../http/contract/questions.ts';
import type { OfficeScope } from '../office/office-scope.ts';

const questionsShown = 500;

/** Questions of the office, of one client or of all: what waits for an answer, what was answered, what is done. */
export async function viewQuestions(
  scope: OfficeScope,
  { state, clientId }: { state: 'open' | 'answered' | 'done'; clientId?: string },
): Promise<QuestionList> {
  const only = clientId === undefined ? sql`` : sql`and q.client_id = ${clientId}`;
  const states = state === 'done' ? ['settled', 'withdrawn'] : [state];
  const order = state === 'done' ? sql`q.settled_at desc` : state === 'open' ? sql`q.answer_by_on` : sql`q.answered_at`;
  const { rows: questions } = await sql<Question>`
    select q.id, q.client_id as "clientId", c.name as "clientName", q.words, q.line,
      case when q.arrival_id is null then null else jsonb_build_object('id', q.arrival_id, 'name', coalesce(a.file_name, '')) end as arrival,
      s.name as "askedByName", q.asked_at as "askedAt", q.answer_by_on as "answerByOn", q.told_on as "toldOn", q.state,
      case when q.answered_at is null then null else jsonb_build_object('at', to_char(q.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'byName', p.name, 'words', q.answer_words, 'arrival', case when q.answer_arrival_id is null then null else
          jsonb_build_object('id', q.answer_arrival_id, 'name', coalesce(w.file_name, ''), 'kind', coalesce(w.file_kind, 'unknown')) end) end as answer
    from question q
    join client c on c.office_id = q.office_id and c.id = q.client_id
    join staff s on s.office_id = q.office_id and s.id = q.asked_by
    left join person p on p.office_id = q.office_id and p.id = q.answered_by
    left join arrival a on a.office_id = q.office_id and a.id = q.arrival_id
    left join arrival w on w.office_id = q.office_id and w.id = q.answer_arrival_id
    where q.office_id = ${scope.officeId} and q.state = any(${states}::text[]) ${only}
    order by ${order}, q.asked_at, q.id limit ${questionsShown}`.execute(scope.trx);
  const { rows: counts } = await sql<QuestionList['counts']>`
    select (count(*) filter (where q.state = 'open'))::int as open, (count(*) filter (where q.state = 'answered'))::int as answered
    from question q where q.office_id = ${scope.officeId} and q.state in ('open', 'answered') ${only}`.execute(
    scope.trx,
  );
  return { questions, counts: counts[0]! };
}
