import { sql } from 'kysely';
import type { ProposingView } from '../../http/contract/objections.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Whether Takt proposes charges for a client, what the lead answered, and what was not proposed meanwhile. */
export async function viewProposing(
  scope: OfficeScope,
  clientId: string,
): Promise<ProposingView | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const { rows } = await sql<NonNullable<ProposingView['stop']>>`
    select s.stopped_on as "stoppedOn", s.charges, s.answer, s.answer_words as "answerWords", w.name as "answeredByName", s.resume_on as "resumeOn"
    from proposing_stop s left join staff w on w.office_id = s.office_id and w.id = s.answered_by
    where s.office_id = ${scope.officeId} and s.client_id = ${clientId} and s.undone_at is null
      and (s.resume_on is null or s.resume_on > ${scope.today}::date)
    order by s.stopped_at desc limit 1`.execute(scope.trx);
  const { rows: notProposed } = await sql<ProposingView['notProposed'][number]>`
    select l.id as "lineId", l.sum_ore as "sumOre",
      coalesce((select jsonb_agg(i.document order by i.place) from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id), '[]') as documents,
      jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period
    from surcharge_line l join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
    where l.office_id = ${scope.officeId} and l.client_id = ${clientId} and l.state = 'not-proposed'
    order by l.proposed_at desc, l.id limit 100`.execute(scope.trx);
  return { stop: rows[0] ?? null, notProposed };
}
