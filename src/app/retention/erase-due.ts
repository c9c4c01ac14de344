import { sql, type RawBuilder } from 'kysely';
import type { StoredThing } from '../../domain/retention/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { findLoose } from '../record/erase-words.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { eraseFiles } from './erase-files.ts';
import { dueKinds } from './due-kinds.ts';
import { listDue, type DueThings } from './list-due.ts';
import { noteLoose } from './note-loose.ts';
import { retentionTaskKey } from './watch-retention.ts';

/**
 * A person has looked through the list and approves it: what it holds goes, in one transaction, with an event in the record of each client. Rows keep their
 * ids, dates and hashes, so that every record verifies as before; bytes that no row stands for any more are noted here and taken away after. A list that
 * has changed since it was seen is not approved, and approving twice finds nothing.
 */
export async function approveErasure(
  scope: OfficeScope,
  seenHash: string,
): Promise<{ erased: number; clients: number } | { refused: 'erasure-list-changed' | 'erasure-nothing-due' }> {
  await lockRecords(scope, [...new Set((await listDue(scope)).due.map(({ clientId }) => clientId))].sort());
  const list = await listDue(scope);
  if (list.hash !== seenHash) return { refused: 'erasure-list-changed' };
  if (list.due.length === 0) return { refused: 'erasure-nothing-due' };
  const loose: string[] = [];
  for (const { thing } of dueKinds) {
    const due = list.due.filter((one) => one.thing === thing);
    if (due.length > 0) loose.push(...(await eraseKind(scope, thing, due)));
  }
  const id = scope.ids.next();
  const counts: Record<string, number> = {};
  for (const { thing, count } of list.due) counts[thing] = (counts[thing] ?? 0) + count;
  await scope.trx
    .insertInto('erasure')
    .values({
      office_id: scope.officeId,
      id,
      as_of_on: list.asOfOn,
      list_hash: list.hash,
      counts: JSON.stringify(counts),
      approved_by: staffOf(scope)!,
      approved_at: scope.now,
    })
    .execute();
  const byClient = Map.groupBy(list.due, ({ clientId }) => clientId);
  await appendRecord(
    scope,
    [...byClient].map(([clientId, things]) => ({
      clientId,
      kind: 'data-erased',
      data: {
        erasure: id,
        asOfOn: list.asOfOn,
        number: things.reduce((sum, { count }) => sum + count, 0),
        things: things.map(({ thing, count }) => `${thing} ${count}`),
      },
    })),
  );
  await noteLoose(scope, await findLoose(scope, loose));
  await closeTasks(scope, [retentionTaskKey(scope.today)]);
  return { erased: list.due.reduce((sum, { count }) => sum + count, 0), clients: byClient.size };
}

/** Takes one kind away, as far as each client's day goes. Answers the hashes of bytes that it let go of. */
async function eraseKind(scope: OfficeScope, thing: StoredThing, due: readonly DueThings[]): Promise<string[]> {
  const from = dueKinds.find((kind) => kind.thing === thing)!.from(scope);
  const cuts = JSON.stringify(due.map(({ clientId, upToOn }) => ({ c: clientId, on: upToOn })));
  const chosen = sql`select t.* from (${from}) t
    join jsonb_to_recordset(${cuts}::jsonb) as x(c uuid, "on" date) on x.c = t.client_id and t.on_date <= x."on"`;
  if (thing === 'accounting-file' || thing === 'supporting-file' || thing === 'unplaced-file') {
    const { rows } = await sql<{ id: string }>`select t.id from (${chosen}) t`.execute(scope.trx);
    return eraseFiles(
      scope,
      rows.map(({ id }) => id),
    );
  }
  if (thing === 'agreement-document') return eraseAgreements(scope, chosen);
  await erasing(scope, chosen)[thing]?.execute(scope.trx);
  return [];
}

/** The documents go, and who signed from where; that it was agreed, when and in which version stays, and the hashes stand in the record. */
async function eraseAgreements(scope: OfficeScope, chosen: RawBuilder<unknown>): Promise<string[]> {
  const { officeId } = scope;
  const { rows } = await sql<{ hash: string | null }>`
    with t as materialized (${chosen}),
      versions as (select v.agreement_id, v.version, v.file_sha256 as hash from agreement_version v
        join t on v.agreement_id = t.id and v.version = t.version where v.office_id = ${officeId}),
      proposals as (select p.id, p.document_sha256, p.sealed_sha256 from agreement_proposal p
        join t on p.id = t.id and t.version is null where p.office_id = ${officeId}),
      gone as (update agreement_version v set file_sha256 = null, file_name = null, signer_name = null from versions x
        where v.office_id = ${officeId} and v.agreement_id = x.agreement_id and v.version = x.version),
      ended as (update agreement_proposal p set document_sha256 = null, sealed_sha256 = null, shown = null from proposals x
        where p.office_id = ${officeId} and p.id = x.id),
      signers as (update proposal_signer s set name = '–', title = null, evidence = null, reason_words = null from proposals x
        where s.office_id = ${officeId} and s.proposal_id = x.id)
    select hash from versions union select document_sha256 from proposals union select sealed_sha256 from proposals`.execute(
    scope.trx,
  );
  return rows.flatMap(({ hash }) => (hash === null ? [] : [hash]));
}

function erasing(
  { officeId }: OfficeScope,
  chosen: RawBuilder<unknown>,
): Partial<Record<StoredThing, RawBuilder<unknown>>> {
  return {
    'message-words': sql`delete from message_text m using (${chosen}) t where m.office_id = ${officeId} and m.message_id = t.id`,
    'question-words': sql`update question q set words = null, answer_words = null, line = null from (${chosen}) t
      where q.office_id = ${officeId} and q.id = t.id`,
    'objection-words': sql`update objection b set words = null, answer_words = null from (${chosen}) t
      where b.office_id = ${officeId} and b.id = t.id`,
    'talk-words': sql`update talk_pack p set edits = '{}' from (${chosen}) t where p.office_id = ${officeId} and p.course_id = t.id`,
    // Why a year was stopped or paused goes; its days stay, since its end goes by them.
    'course-words': sql`with t as materialized (${chosen}),
        events as (update course_event v set reason = null from t where v.office_id = ${officeId} and v.id = t.id)
      update trial_year y set year = jsonb_set(case when y.year ? 'stopped' then jsonb_set(y.year, '{stopped,reason}', '""') else y.year end,
        '{pauses}', coalesce((select jsonb_agg(case p.one ->> 'reason' when 'stopped' then p.one else p.one || '{"reason": "other"}' end order by p.place)
          from jsonb_array_elements(y.year -> 'pauses') with ordinality p(one, place)), '[]'))
      from t where y.office_id = ${officeId} and y.id = t.id`,
    'review-words': sql`update course_review r set views = null, minutes = null, outcome = r.outcome - 'reason' from (${chosen}) t
      where r.office_id = ${officeId} and r.id = t.id`,

    // What was done with which line stays; who did it, and whose power it was, goes.
    'handover-words': sql`with t as materialized (${chosen}),
        heads as (update handover h set agreed = null, receiver = h.receiver || '{"contact": null, "email": null}' from t
          where h.office_id = ${officeId} and h.id = t.id),
        steps as (update handover_step s set by_name = null, words = null, line_key = regexp_replace(s.line_key, '^(power/[^/]+)/.*$', '\\1'),
          holds = case when s.line_key like 'power/%' then '[]' else s.holds end from t
          where s.office_id = ${officeId} and s.handover_id = t.id)
      update handover_statement u set enquiry = null, statement = null from t where u.office_id = ${officeId} and u.handover_id = t.id`,
    'meeting-words': sql`update meeting g set place = null, agenda = null, minutes = null, attendee_address = null from (${chosen}) t
      where g.office_id = ${officeId} and g.id = t.id`,
    'referral-words': sql`update referral r set letter = null, letter_edits = '{}' from (${chosen}) t
      where r.office_id = ${officeId} and r.id = t.id`,
    'record-words': sql`delete from record_words w using (${chosen}) t
      where w.office_id = ${officeId} and w.client_id = t.client_id and w.sequence = t.sequence`,
    'time-words': sql`update time_entry e set words = null from (${chosen}) t where e.office_id = ${officeId} and e.id = t.id`,
    'engagement-check': sql`update engagement_check c set answer = null from (${chosen}) t
      where c.office_id = ${officeId} and c.client_id = t.client_id and c.kind = t.kind`,
    'breach-letter': sql`update breach_letter b set words = null from (${chosen}) t where b.office_id = ${officeId} and b.id = t.id`,
  };
}
