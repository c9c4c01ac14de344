import { sql, type RawBuilder } from 'kysely';
import { isObjectionOverdue, mayAnswer } from '../../domain/objection/index.ts';
import type { ObjectionView } from '../../http/contract/objections.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadPeopleAtWork } from '../task/open-tasks.ts';
import { toAnswerers } from './to-answerers.ts';

const shown = 500;

type Row = Omit<ObjectionView, 'overdue' | 'mayAnswer' | 'alone'> & { judgedBy: string | null; alone: boolean | null };

/** What clients do not agree with: what is open with the most urgent first, or what was answered with the newest first. */
export async function viewObjections(
  scope: OfficeScope,
  which: { state: 'open' | 'answered'; clientId?: string } | { ids: readonly string[] },
): Promise<ObjectionView[]> {
  const chosen =
    'ids' in which
      ? sql`b.id = any(${which.ids}::uuid[])`
      : sql`(b.state = 'open') = ${which.state === 'open'} ${which.clientId === undefined ? sql`` : sql`and b.client_id = ${which.clientId}`}`;
  const { rows } = await sql<Row>`
    select b.id, b.client_id as "clientId", c.name as "clientName", b.kind, b.obligation_id as "obligationId",
      ${documentsOf} as documents, ${periodOf} as period,
      case when b.arrival_id is not null then jsonb_build_object('id', a.id, 'name', coalesce(a.file_name, '')) end as arrival,
      q.words as question, l.sum_ore as "sumOre",
      case b.kind when 'received-day' then a.received_on when 'deadline' then o.due_on when 'return' then a.mend_by_on
        when 'question' then q.answer_by_on end as "dayOn",
      b.claimed_on as "claimedOn", b.words, p.name as "byName", b.made_on as "madeOn", b.answer_by_on as "answerByOn",
      b.judged_by as "judgedBy", j.name as "judgedByName", s.name as "askedOfName", b.state, b.alone,
      case when b.state <> 'open' then jsonb_build_object('words', b.answer_words, 'byName', w.name,
        'onDate', to_char(b.answered_at at time zone ${scope.zone}, 'YYYY-MM-DD'), 'dayOn', b.answer_on, 'offOre', b.answer_ore) end as answer,
      (select count(*)::int from surcharge_line x where ${isOnMatter} and x.state = 'resting') as "restingLines",
      (select count(*)::int from surcharge_line x where ${isOnMatter} and x.exported_in is not null) as "leftLines"
    from objection b
    join client c on c.office_id = b.office_id and c.id = b.client_id
    join staff s on s.office_id = b.office_id and s.id = b.asked_of
    left join staff j on j.office_id = b.office_id and j.id = b.judged_by
    left join staff w on w.office_id = b.office_id and w.id = b.answered_by
    left join person p on p.office_id = b.office_id and p.id = b.person_id
    ${matterJoins}
    where b.office_id = ${scope.officeId} and ${chosen}
    order by b.answered_at desc nulls first, b.answer_by_on, b.made_at, b.id limit ${shown}`.execute(scope.trx);
  const people = toAnswerers(await loadPeopleAtWork(scope));
  const reader = staffOf(scope);
  return rows.map(({ judgedBy, alone, ...row }) => ({
    ...row,
    overdue: isObjectionOverdue(row, scope.today),
    mayAnswer: row.state === 'open' && reader !== null && mayAnswer(people, judgedBy ?? reader, reader),
    alone: alone ?? reader === judgedBy,
  }));
}

export const matterJoins: RawBuilder<unknown> = sql`
    left join obligation o on o.office_id = b.office_id and o.id = b.obligation_id
    left join arrival a on a.office_id = b.office_id and a.id = b.arrival_id
    left join question q on q.office_id = b.office_id and q.id = b.question_id
    left join surcharge_line l on l.office_id = b.office_id and l.id = b.line_id`;

export const documentsOf: RawBuilder<unknown> = sql`coalesce((select jsonb_agg(i.document order by i.place) from obligation_item i
  where i.office_id = b.office_id and i.obligation_id = b.obligation_id and (a.item_key is null or i.key = a.item_key)), '[]')`;

export const periodOf: RawBuilder<unknown> = sql`case when o.id is not null
  then jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) end`;

const isOnMatter: RawBuilder<unknown> = sql`x.office_id = b.office_id and x.client_id = b.client_id
  and (x.id = b.line_id or (b.line_id is null and x.obligation_id = b.obligation_id))`;
