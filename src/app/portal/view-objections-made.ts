import { sql } from 'kysely';
import type { PortalObjectionView } from '../../http/contract/objections.ts';
import { documentsOf, matterJoins, periodOf } from '../objection/view-objections.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';

/** What the client objected to and how it stands, for whoever answers for that part; words and sums with a code. */
export async function viewObjectionsMade(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
  opened: boolean,
): Promise<PortalObjectionView[]> {
  const kinds = [
    ...(answersFor.includes('agreement') ? ['surcharge'] : []),
    ...(answersFor.includes('vouchers') ? ['received-day', 'deadline', 'return', 'question'] : []),
  ];
  const { rows } = await sql<PortalObjectionView>`
    select b.id, b.kind, b.obligation_id as "obligationId", coalesce(b.line_id, b.question_id, b.arrival_id, b.obligation_id) as "matterId",
      ${documentsOf} as documents, ${periodOf} as period,
      b.made_on as "madeOn", b.answer_by_on as "answerByOn", b.state, coalesce(b.alone, false) as alone,
      (b.answered_at at time zone ${scope.zone})::date as "answeredOn", w.name as "answeredByName",
      case when ${opened} then b.answer_words end as "answerWords", b.answer_on as "answerOn",
      case when ${opened} then b.answer_ore end as "offOre"
    from objection b
    left join staff w on w.office_id = b.office_id and w.id = b.answered_by
    ${matterJoins}
    where b.office_id = ${scope.officeId} and b.client_id = ${clientId} and b.kind = any(${kinds}::text[])
      and (b.state = 'open' or b.answered_at > ${scope.now}::timestamptz - interval '60 days')
    order by b.state = 'open' desc, b.made_at desc, b.id limit 100`.execute(scope.trx);
  return rows;
}
