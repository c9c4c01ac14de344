import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { RecordData } from '../../domain/record/index.ts';
import type { RecordMessage, RecordNames } from '../../texts/record/event-to-word.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import type { OfficeScope } from '../office/office-scope.ts';

interface NameRow {
  people: { id: string; name: string }[] | null;
  duties: DutyRow[] | null;
  messages: MessageRow[] | null;
  answers: { id: string; key: string }[] | null;
}
interface DutyRow {
  id: string;
  of: PeriodOfDuty['of'];
  startOn: CalendarDate;
  endOn: CalendarDate;
  items: { key: string; document: DocumentType; name: string | null }[] | null;
}
interface MessageRow extends RecordMessage {
  id: string;
  obligations: string[] | null;
}

export interface LoadedNames extends RecordNames {
  /** Which duties of the client each message is about. */
  dutiesOfMessages: ReadonlyMap<string, readonly string[]>;
}

/** What the ids of some events of one client stand for, in one statement. Ids of other clients and offices stand for nothing. */
export async function loadRecordNames(
  scope: OfficeScope,
  clientId: string,
  events: readonly { data: RecordData }[],
): Promise<LoadedNames> {
  const ids = [...new Set(events.flatMap(({ data }) => idsIn(data)))];
  const { rows } = await sql<NameRow>`
    with wanted as (select unnest(${ids}::uuid[]) as id),
      about as (select mo.message_id, array_agg(o.id order by o.due_on, o.id) as obligations,
          case when bool_or(mo.notice = 'price') then 'price' when bool_or(mo.notice = 'free-this-time') then 'free-this-time' else 'none' end as notice,
          min(mo.first_charged_on) filter (where mo.notice = 'price') as first_charged_on
        from message_obligation mo
        join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id and o.client_id = ${clientId}
        where mo.office_id = ${scope.officeId} and mo.message_id in (select id from wanted) group by mo.message_id)
    select
      (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from (
        select s.id, s.name from staff s where s.office_id = ${scope.officeId} and s.id in (select id from wanted)
        union all
        select p.id, p.name from person p where p.office_id = ${scope.officeId} and p.id in (select id from wanted)) p) as people,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on,
          'items', (select jsonb_agg(jsonb_build_object('key', i.key, 'document', i.document, 'name', i.name) order by i.place)
            from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id)))
        from obligation o where o.office_id = ${scope.officeId} and o.client_id = ${clientId}
          and (o.id in (select id from wanted) or o.id in (select unnest(obligations) from about))) as duties,
      (select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'channel', m.channel,
          'toName', coalesce(p.name, s.name), 'obligations', a.obligations, 'notice', coalesce(a.notice, 'none'),
          'firstChargedOn', a.first_charged_on))
        from message m
        left join about a on a.message_id = m.id
        left join person p on p.office_id = m.office_id and p.id = m.person_id
        left join staff s on s.office_id = m.office_id and s.id = m.staff_id
        where m.office_id = ${scope.officeId} and m.id in (select id from wanted)) as messages,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'key', a.item_key))
        from answer a where a.office_id = ${scope.officeId} and a.id in (select id from wanted)) as answers`.execute(
    scope.trx,
  );
  return namesOf(rows[0]!);
}

function namesOf({ people, duties, messages, answers }: NameRow): LoadedNames {
  return {
    people: new Map((people ?? []).map(({ id, name }) => [id, name])),
    duties: new Map(
      (duties ?? []).map(({ id, items, ...period }) => [
        id,
        {
          period,
          items: (items ?? []).map(({ name, ...item }) => ({ ...item, ...(name === null ? {} : { name }) })),
        },
      ]),
    ),
    messages: new Map((messages ?? []).map(({ id, obligations: _obligations, ...message }) => [id, message])),
    answers: new Map((answers ?? []).map(({ id, key }) => [id, { itemKey: key }])),
    dutiesOfMessages: new Map((messages ?? []).map(({ id, obligations }) => [id, obligations ?? []])),
  };
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idsIn(data: RecordData): string[] {
  return Object.values(data)
    .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter((value): value is string => typeof value === 'string' && idPattern.test(value));
}
