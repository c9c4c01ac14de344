import { sql, type RawBuilder } from 'kysely';
import { referralEnds } from '../../domain/referral/index.ts';
import { supportingDocuments, type StoredThing } from '../../domain/retention/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A thing that the list lets go: where it lies, whose it is and of which day, and how it is taken away. */
export interface DueKind {
  thing: StoredThing;
  /** Rows with `client_id` and `on_date`; nothing that was erased already, so that a second list is empty. */
  from: (scope: OfficeScope) => RawBuilder<unknown>;
}

const dayOf = (scope: OfficeScope, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${column} at time zone ${scope.zone})::date`;

const filesFrom =
  (isSupporting: boolean): DueKind['from'] =>
  (scope) => sql`select a.id, a.client_id, o.period_end_on as on_date from arrival a
    join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.file_name is not null
      and (i.document = any(${[...supportingDocuments]}::text[])) = ${isSupporting}`;

/** What lies with no item of an agreement, by the day on which it came; which its material is of is not known. */
const unplacedFrom: DueKind['from'] = (scope) => sql`select a.id, a.client_id, a.received_on as on_date from arrival a
  where a.office_id = ${scope.officeId} and a.file_name is not null and a.verdict <> 'opened'
    and not exists (select from obligation_item i where i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key)`;

/** What was opened or joined goes with the last of what came of it. Kept as accounting material, which is never shorter. */
const wholesFrom: DueKind['from'] = (scope) => sql`with recursive made(root, id) as (
    select a.id, a.id from arrival a where a.office_id = ${scope.officeId} and a.verdict = 'opened' and a.file_name is not null
    union select m.root, c.id from made m join arrival f on f.office_id = ${scope.officeId} and f.id = m.id
      join arrival c on c.office_id = f.office_id and (c.part_of = f.id or c.id = f.joined_into))
  select r.id, r.client_id, coalesce(max(coalesce(o.period_end_on, leaf.received_on)), r.received_on) as on_date from made m
  join arrival r on r.office_id = ${scope.officeId} and r.id = m.root
  left join arrival leaf on leaf.office_id = r.office_id and leaf.id = m.id and leaf.verdict <> 'opened'
  left join obligation o on o.office_id = leaf.office_id and o.id = leaf.obligation_id
  group by r.id, r.client_id, r.received_on`;

/** What goes by the list. */
export const dueKinds: readonly DueKind[] = [
  {
    thing: 'accounting-file',
    from: (scope) => sql`${filesFrom(false)(scope)} union all select * from (${wholesFrom(scope)}) w`,
  },
  { thing: 'supporting-file', from: filesFrom(true) },
  { thing: 'unplaced-file', from: unplacedFrom },
  {
    thing: 'message-words',
    from: (scope) => sql`select m.id, m.client_id, ${dayOf(scope, sql`m.created_at`)} as on_date from message m
      join message_text t on t.office_id = m.office_id and t.message_id = m.id
      where m.office_id = ${scope.officeId} and m.client_id is not null and m.status not in ('queued', 'attempting', 'in-doubt')`,
  },
  {
    thing: 'question-words',
    from: (scope) => sql`select q.id, q.client_id, ${dayOf(scope, sql`q.asked_at`)} as on_date from question q
      where q.office_id = ${scope.officeId} and q.state in ('settled', 'withdrawn')
        and (q.words is not null or q.answer_words is not null or q.line is not null)`,
  },
  {
    thing: 'objection-words',
    from: (scope) => sql`select b.id, b.client_id, b.made_on as on_date from objection b
      where b.office_id = ${scope.officeId} and b.state <> 'open' and (b.words is not null or b.answer_words is not null)`,
  },
  {
    thing: 'talk-words',
    from: (
      scope,
    ) => sql`select p.course_id as id, k.client_id, ${dayOf(scope, sql`p.changed_at`)} as on_date from talk_pack p
      join course k on k.office_id = p.office_id and k.id = p.course_id
      where p.office_id = ${scope.officeId} and k.ended_at is not null and p.edits <> '{}'`,
  },
  {
    thing: 'course-words',
    from: (scope) => sql`select v.id, k.client_id, v.happened_on as on_date from course_event v
      join course k on k.office_id = v.office_id and k.id = v.course_id
      where v.office_id = ${scope.officeId} and k.ended_at is not null and v.reason is not null
      union all select y.id, y.client_id, ${dayOf(scope, sql`y.changed_at`)} from trial_year y
      join course k on k.office_id = y.office_id and k.id = y.course_id
      where y.office_id = ${scope.officeId} and k.ended_at is not null and (coalesce(y.year #>> '{stopped,reason}', '') <> ''
        or jsonb_path_exists(y.year, '$.pauses[*] ? (@.reason == "illness" || @.reason == "client-pause")'))`,
  },
  {
    thing: 'review-words',
    // One whose course was stopped is over as well, though nobody closed it.
    from: (
      scope,
    ) => sql`select r.id, r.client_id, coalesce(r.closed_on, ${dayOf(scope, sql`k.ended_at`)}) as on_date from course_review r
      join course k on k.office_id = r.office_id and k.id = r.course_id
      where r.office_id = ${scope.officeId} and (r.closed_on is not null or k.ended_at is not null)
        and (r.views is not null or r.minutes is not null)`,
  },
  {
    thing: 'handover-words',
    from: (scope) => sql`select h.id, h.client_id, h.last_on as on_date from handover h
      where h.office_id = ${scope.officeId} and h.ended_at is not null and (h.receiver ->> 'contact' is not null or h.receiver ->> 'email' is not null
        or h.agreed is not null
        or exists (select from handover_step s where s.office_id = h.office_id and s.handover_id = h.id and s.by_name is not null)
        or exists (select from handover_statement u where u.office_id = h.office_id and u.handover_id = h.id and u.enquiry is not null))`,
  },
  {
    thing: 'meeting-words',
    from: (scope) => sql`select g.id, g.client_id, coalesce(g.meets_on, g.to_on) as on_date from meeting g
      where g.office_id = ${scope.officeId} and g.state not in ('offered', 'booked', 'moved')
        and (g.place is not null or g.agenda is not null or g.minutes is not null or g.attendee_address is not null)`,
  },
  {
    thing: 'referral-words',
    from: (scope) => sql`select r.id, r.client_id, ${dayOf(scope, sql`r.changed_at`)} as on_date from referral r
      where r.office_id = ${scope.officeId} and r.state = any(${[...referralEnds]}::text[])
        and (r.letter is not null or r.letter_edits <> '{}')`,
  },
  {
    thing: 'record-words',
    from: (scope) => sql`select w.sequence, w.client_id, ${dayOf(scope, sql`e.at`)} as on_date from record_words w
      join record_event e on e.office_id = w.office_id and e.client_id = w.client_id and e.sequence = w.sequence
      where w.office_id = ${scope.officeId}`,
  },
  {
    thing: 'time-words',
    from: (scope) => sql`select t.id, t.client_id, t.worked_on as on_date from time_entry t
      where t.office_id = ${scope.officeId} and t.client_id is not null and t.words is not null`,
  },
  {
    thing: 'agreement-document',
    from: (
      scope,
    ) => sql`select v.agreement_id as id, v.version, a.client_id, ${dayOf(scope, sql`v.registered_at`)} as on_date from agreement_version v
        join agreement a on a.office_id = v.office_id and a.id = v.agreement_id
        where v.office_id = ${scope.officeId} and v.file_sha256 is not null
      union all select p.id, null, p.client_id, ${dayOf(scope, sql`p.made_at`)} from agreement_proposal p
        where p.office_id = ${scope.officeId} and p.state not in ('draft', 'sent') and coalesce(p.document_sha256, p.sealed_sha256) is not null`,
  },
  {
    thing: 'engagement-check',
    from: (scope) => sql`select c.kind, c.client_id, c.done_on as on_date from engagement_check c
      where c.office_id = ${scope.officeId} and c.answer is not null`,
  },
  {
    thing: 'breach-letter',
    from: (scope) => sql`select b.id, b.client_id, b.letter_on as on_date from breach_letter b
      where b.office_id = ${scope.officeId} and b.words is not null`,
  },
];
