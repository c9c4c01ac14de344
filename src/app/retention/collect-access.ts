import { sql, type RawBuilder } from 'kysely';
import { deriveConduct } from '../../domain/conduct/index.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { referralAccessOf } from '../referral/referral-access.ts';

export type AccessSubject = { kind: 'person' | 'staff'; id: string };

/** Everything that is held about one contact or one member of staff. */
export interface AccessExport {
  name: string;
  madeAt: Instant;
  /** By the kind of thing, the rows as they are stored; notes and words with them. */
  parts: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  /** What the person sent. */
  files: readonly { path: string; sha256: string }[];
}

/**
 * Collects what is held about somebody, for a request of access (GDPR art. 15): rows, messages with their words, notes, what stands in the record. Checks
 * against money laundering are never in it (hvitvaskingsloven § 28), nor are keys, codes and tokens.
 */
export async function collectAccess(
  scope: OfficeScope,
  subject: AccessSubject,
): Promise<AccessExport | { refused: 'not-found' }> {
  const table = subject.kind === 'person' ? sql`person` : sql`staff`;
  const { rows: named } = await sql<{ name: string }>`select name from ${table}
    where office_id = ${scope.officeId} and id = ${subject.id}`.execute(scope.trx);
  const [who] = named;
  if (!who) return { refused: 'not-found' };
  const parts: Record<string, readonly Record<string, unknown>[]> = {};
  for (const [name, query] of Object.entries(partsOf(scope.officeId, subject))) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from (${query}) t`.execute(
      scope.trx,
    );
    if (rows.length > 0) parts[name] = rows.map(({ row }) => row);
  }
  const conduct = subject.kind === 'person' ? await conductOf(scope, subject.id) : [];
  if (conduct.length > 0) parts['conduct'] = conduct;
  const referrals = subject.kind === 'person' ? await referralAccessOf(scope, subject.id) : [];
  if (referrals.length > 0) parts['referrals'] = referrals;
  return { name: who.name, madeAt: scope.now, parts, files: await filesOf(scope, subject) };
}

function partsOf(officeId: string, { kind, id }: AccessSubject): Record<string, RawBuilder<unknown>> {
  const inOffice = (column: string): RawBuilder<unknown> => sql`${sql.ref(column)} = ${officeId}`;
  const record = sql`select e.client_id, c.name as client_name, e.sequence, e.kind, e.at, e.data, w.words from record_event e
    join client c on c.office_id = e.office_id and c.id = e.client_id
    left join record_words w on w.office_id = e.office_id and w.client_id = e.client_id and w.sequence = e.sequence`;
  const messages = sql`select m.kind, m.channel, m.status, m.created_at, m.answered_at, t.to_name, t.to_address, t.subject, t.body_text from message m
    left join message_text t on t.office_id = m.office_id and t.message_id = m.id`;
  const meetings = sql`select c.name as client_name, g.purpose, g.state, g.from_on, g.to_on, g.meets_on, g.from_time, g.to_time, g.place, g.agenda, g.minutes,
      g.minutes_sent_at, g.made_at from meeting g
    join client c on c.office_id = g.office_id and c.id = g.client_id`;
  const reviewOf = sql`from course_review r join client c on c.office_id = r.office_id and c.id = r.client_id`;
  const isOpen = sql`(r.views ? 'openedWithout' or (r.views ? 'client' and r.views ? 'office'))`;
  const handovers = sql`select c.name as client_name, s.line_key, s.act, s.reason, s.words, s.done_at from handover_step s
    join handover h on h.office_id = s.office_id and h.id = s.handover_id join client c on c.office_id = h.office_id and c.id = h.client_id`;
  if (kind === 'staff') {
    return {
      person: sql`select name, email, mobile, role, language, active, created_at from staff where ${inOffice('office_id')} and id = ${id}`,
      absences: sql`select from_on, to_on, from_calendar from absence where ${inOffice('office_id')} and staff_id = ${id} order by from_on`,
      calendar: sql`select host, given_at, asked_at, read_at, unreadable, fault, failing_since from absence_calendar where ${inOffice('office_id')} and staff_id = ${id}`,
      meetings: sql`${meetings} where g.office_id = ${officeId} and g.host_id = ${id} order by g.made_at`,
      reviews: sql`select c.name as client_name, r.views -> 'office' as own_view, r.opened_at ${reviewOf}
        where r.office_id = ${officeId} and r.views -> 'office' ->> 'byId' = ${id} order by r.opened_at`,
      hours: sql`select weekday, from_time, to_time from working_hours where ${inOffice('office_id')} and staff_id = ${id} order by weekday`,
      busy: sql`select busy_on, from_time, to_time, words from busy_time where ${inOffice('office_id')} and staff_id = ${id} order by busy_on, from_time`,
      overtime: sql`select overtime_on, from_time, to_time, chosen_at, taken_back_at from chosen_overtime where ${inOffice('office_id')} and staff_id = ${id} order by overtime_on, from_time, chosen_at`,
      handovers: sql`${handovers} where s.office_id = ${officeId} and s.staff_id = ${id} order by s.done_at`,
      messages: sql`${messages} where m.office_id = ${officeId} and m.staff_id = ${id} order by m.created_at`,
      time: sql`select e.worked_on, e.minutes, e.work, e.words, e.source, c.name as client_name from time_entry e
        left join client c on c.office_id = e.office_id and c.id = e.client_id where e.office_id = ${officeId} and e.staff_id = ${id} order by e.worked_on, e.id`,
      tasks: sql`select kind, opened_at, closed_at from task where ${inOffice('office_id')} and assigned_to = ${id} order by opened_at`,
      sessions: sql`select kind, created_at, used_at, revoked_at from access where ${inOffice('office_id')} and staff_id = ${id} order by created_at`,
      record: sql`${record} where e.office_id = ${officeId} and e.data ->> 'staff' = ${id} order by e.at, e.sequence`,
    };
  }
  return {
    person: sql`select name, email, mobile, language, email_bounced_at, created_at from person where ${inOffice('office_id')} and id = ${id}`,
    companies: sql`select c.name, k.scopes, k.place from contact k join client c on c.office_id = k.office_id and c.id = k.client_id
      where k.office_id = ${officeId} and k.person_id = ${id} order by c.name`,
    meetings: sql`${meetings} where g.office_id = ${officeId} and g.attendee_id = ${id} order by g.made_at`,
    handovers: sql`${handovers} where s.office_id = ${officeId} and s.person_id = ${id} order by s.done_at`,
    messages: sql`${messages} where m.office_id = ${officeId} and m.person_id = ${id} order by m.created_at`,
    sent: sql`select received_at, received_on, via, file_name, size_bytes, verdict, reason_words, remark_words from arrival
      where ${inOffice('office_id')} and person_id = ${id} order by received_at`,
    answers: sql`select item_key, kind, answered_at, verdict from answer where ${inOffice('office_id')} and person_id = ${id} order by answered_at`,
    questions: sql`select words, asked_at, answered_at, answer_words from question where ${inOffice('office_id')} and answered_by = ${id} order by asked_at`,
    extensions: sql`select requested_at, proposed_on, words, decision, until_on from extension_request
      where ${inOffice('office_id')} and person_id = ${id} order by requested_at`,
    objections: sql`select kind, made_at, words, answer_by_on, state, answer_words from objection
      where ${inOffice('office_id')} and person_id = ${id} order by made_at`,
    requests: sql`select what, asked_on, needed_on, done_on, withdrawn_at from urgent_request
      where ${inOffice('office_id')} and person_id = ${id} order by asked_on`,
    talks: sql`select c.name as client_name, t.language, t.edits, t.targets, t.changed_at from talk_pack t
      join course k on k.office_id = t.office_id and k.id = t.course_id join client c on c.office_id = k.office_id and c.id = k.client_id
      where t.office_id = ${officeId} and exists (select from contact x where x.office_id = k.office_id and x.client_id = k.client_id and x.person_id = ${id})
      order by t.changed_at`,
    reviews: sql`select c.name as client_name, case when r.views -> 'client' ->> 'byId' = ${id} then r.views -> 'client' end as own_view,
        case when ${isOpen} then r.views -> 'office' end as office_view, r.minutes -> 'sent' as minutes, r.opened_at ${reviewOf}
      where r.office_id = ${officeId} and (r.views -> 'client' ->> 'byId' = ${id} or exists (select from contact x
        where x.office_id = r.office_id and x.client_id = r.client_id and x.person_id = ${id})) order by r.opened_at`,
    signed: sql`select name, title, state, first_seen_at, decided_at, identity, evidence, reason_words from proposal_signer
      where ${inOffice('office_id')} and person_id = ${id}`,
    sessions: sql`select kind, created_at, used_at, revoked_at from access where ${inOffice('office_id')} and person_id = ${id} order by created_at`,
    record: sql`${record} where e.office_id = ${officeId}
      and (e.data ->> 'person' = ${id} or e.data ->> 'contact' = ${id} or (e.kind in ('client-called', 'course-decided', 'course-stopped', 'year-paused', 'year-stopped') and exists (
        select from contact k where k.office_id = e.office_id and k.client_id = e.client_id and k.person_id = ${id})))
      order by e.at, e.sequence`,
  };
}

/** The figures and the grade of the companies that the person is a contact of: for a sole proprietor they are about himself. */
async function conductOf(scope: OfficeScope, personId: string): Promise<Record<string, unknown>[]> {
  const clients = await scope.trx
    .selectFrom('contact as k')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'k.office_id').onRef('c.id', '=', 'k.client_id'))
    .select(['c.id', 'c.name'])
    .where('k.office_id', '=', scope.officeId)
    .where('k.person_id', '=', personId)
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
  const duties = await loadConductDuties(
    scope,
    clients.map(({ id }) => id),
  );
  return clients.map(({ id, name }) => ({ client_name: name, ...deriveConduct(duties.get(id)!, scope.today) }));
}

async function filesOf(scope: OfficeScope, { kind, id }: AccessSubject): Promise<AccessExport['files']> {
  if (kind === 'staff') return [];
  const { rows } = await sql<{ id: string; name: string; sha256: string }>`
    select a.id, a.file_name as name, a.sha256 from arrival a
    where a.office_id = ${scope.officeId} and a.person_id = ${id} and a.file_name is not null and a.sha256 is not null
      and not exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'infected')
    order by a.received_at, a.id`.execute(scope.trx);
  return rows.map(({ name, sha256 }, index) => ({ path: `files/${index + 1} ${safeFileName(name)}`, sha256 }));
}
