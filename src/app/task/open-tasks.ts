import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export const taskKinds = [
  'no-address',
  'refused',
  'bounced',
  'failed',
  'in-doubt',
  'paused-past-deadline',
  'call-client',
  'extension-to-decide',
  'answer-to-look-at',
  'arrival-to-place',
  'question-answered',
  'question-unanswered',
  'objection-to-answer',
  'objection-overdue',
  'charges-to-talk',
  'talk-to-prepare',
  'course-to-decide',
  'course-turn',
  'year-to-begin',
  'year-halfway',
  'year-book-review',
  'year-review-due',
  'year-review-overdue',
  'review-view-to-give',
  'review-to-open-without',
  'review-to-book',
  'review-to-decide',
  'review-minutes-to-write',
  'review-minutes-to-answer',
  'meeting-unanswered',
  'meeting-declined',
  'meeting-to-arrange',
  'meeting-to-mark',
  'meeting-without-slots',
  'meeting-in-absence',
  'meeting-without-attendee',
  'referral-client-to-call',
  'referral-partner-to-call',
  'referral-step',
  'referral-ended',
  'handover-line-due',
  'handover-disputed',
  'handover-receiver-silent',
  'handover-statement-due',
  'handover-power-not-withdrawn',
  'handover-may-close',
  'retention-to-approve',
  'removal-to-look-at',
  'absent-without-deputy',
  'clock-jump',
  'outside-to-confirm',
  'sms-not-configured',
  'proposal-declined',
  'proposal-unopened',
  'proposal-expired',
  'signer-name-differs',
  'price-not-told',
  'package-lapsed',
  'package-restored',
  'package-lapse-undone',
  'lapse-not-told',
  'seal-replaced',
  'ledger-failing',
  'ledger-in-doubt',
  'report-due',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface NewTask {
  kind: TaskKind;
  /** One open task for one matter: the same key never opens a second one. A closed one is opened again. */
  dedupeKey: string;
  clientId?: string;
  obligationId?: string;
  messageId?: string;
  /** Whose it is when at work; else the deputy's, else a manager's. */
  leadId: string;
}

/**
 * Puts something that needs a person under *Må følges opp*, for a named person who is at work today. Opening the same matter twice changes
 * nothing; a matter that comes back after it was closed is open again.
 */
export async function openTasks(scope: OfficeScope, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const people = await loadPeopleAtWork(scope);
  const rows = tasks.map((task) => ({
    id: scope.ids.next(),
    kind: task.kind,
    dedupe_key: task.dedupeKey,
    client_id: task.clientId ?? null,
    obligation_id: task.obligationId ?? null,
    message_id: task.messageId ?? null,
    assigned_to: findPersonAtWork(people, task.leadId),
  }));
  await sql`insert into task (office_id, id, kind, dedupe_key, client_id, obligation_id, message_id, assigned_to, opened_at, opened_on)
    select ${scope.officeId}::uuid, id, kind, dedupe_key, client_id, obligation_id, message_id, assigned_to, ${scope.now}::timestamptz, ${scope.today}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, kind text, dedupe_key text, client_id uuid, obligation_id uuid, message_id uuid, assigned_to uuid)
    on conflict (office_id, dedupe_key) do update
      set opened_at = excluded.opened_at, opened_on = excluded.opened_on, assigned_to = excluded.assigned_to,
        closed_at = null, closed_by = null
      where task.closed_at is not null`.execute(scope.trx);
}

/** Closes what the facts have settled. Closing what is closed changes nothing. */
export async function closeTasks(scope: OfficeScope, dedupeKeys: readonly string[]): Promise<void> {
  if (dedupeKeys.length === 0) return;
  await scope.trx
    .updateTable('task')
    .set({
      closed_at: scope.now,
      closed_by: staffOf(scope),
    })
    .where('office_id', '=', scope.officeId)
    .where('dedupe_key', '=', sql<string>`any(${dedupeKeys}::text[])`)
    .where('closed_at', 'is', null)
    .execute();
}

export interface PersonOfTheOffice {
  id: string;
  role: string;
  deputyId: string | null;
  /** False for somebody who has left the office. */
  active: boolean;
  away: boolean;
}

export async function loadPeopleAtWork(scope: OfficeScope): Promise<PersonOfTheOffice[]> {
  const { rows } = await sql<PersonOfTheOffice>`
    select s.id, s.role, s.deputy_id as "deputyId", s.active,
      not s.active or exists (select from absence a where a.office_id = s.office_id and a.staff_id = s.id
        and ${scope.today}::date between a.from_on and a.to_on) as away
    from staff s where s.office_id = ${scope.officeId} order by s.created_at, s.id`.execute(scope.trx);
  return rows;
}

/** The person, else the deputy (and the deputy's, as far as it goes), else a manager or owner who is at work, else the person after all. */
export function findPersonAtWork(people: readonly PersonOfTheOffice[], wantedId: string): string {
  const byId = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  for (let id: string | null | undefined = wantedId; id && !seen.has(id); id = byId.get(id)?.deputyId) {
    seen.add(id);
    if (byId.get(id)?.away === false) return id;
  }
  const inCharge = people.find((person) => !person.away && (person.role === 'manager' || person.role === 'owner'));
  return inCharge?.id ?? people.find((person) => !person.away)?.id ?? wantedId;
}
