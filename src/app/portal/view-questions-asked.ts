import { sql } from 'kysely';
import type { PortalQuestion } from '../../http/contract/questions.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';

/**
 * What the office has asked a company and has not settled, for whoever answers for vouchers there. With the link alone that there is a question and by when;
 * what it is, which may tell of sums and people, comes with a code.
 */
export async function viewQuestionsAsked(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
  opened: boolean,
): Promise<PortalQuestion[]> {
  if (!answersFor.includes('vouchers')) return [];
  const { rows } = await sql<PortalQuestion>`
    select q.id, s.name as "askedByName", q.answer_by_on as "answerByOn", q.state,
      case when ${opened}::boolean then jsonb_build_object('words', q.words, 'line', q.line, 'answerWords', q.answer_words,
        'arrival', case when q.arrival_id is null then null else jsonb_build_object('id', q.arrival_id, 'name', coalesce(a.file_name, '')) end) end as asked
    from question q join staff s on s.office_id = q.office_id and s.id = q.asked_by
    left join arrival a on a.office_id = q.office_id and a.id = q.arrival_id
    where q.office_id = ${scope.officeId} and q.client_id = ${clientId} and q.state in ('open', 'answered')
    order by q.state desc, q.answer_by_on, q.asked_at, q.id limit 200`.execute(scope.trx);
  return rows;
}
