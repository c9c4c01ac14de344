import { sql } from 'kysely';
import { timeOfDay, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { instantAt } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from './append-record.ts';

export interface Erased {
  words: number;
  messages: number;
  files: number;
  /** Bytes that no file of the office stands for any more: the store may let them go once this is committed. */
  looseSha256: readonly string[];
}

/**
 * Erases what was said and sent of a client before a day: words in the record, the texts of messages that are ended, the names of files that were judged,
 * and of an agreement that came to nothing why and from where it was answered.
 * The events stand, with their salted hashes, so that the chain verifies as before; that something was erased is an event itself. A message that went to
 * one person about several companies keeps its text, which is about the others too. Erasing twice changes nothing the second time.
 */
export async function eraseWords(
  scope: OfficeScope,
  clientId: string,
  beforeOn: CalendarDate,
): Promise<Erased | { refused: 'not-found' | 'day-in-the-future' }> {
  if (beforeOn > scope.today) return { refused: 'day-in-the-future' };
  const client = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const before = instantAt(beforeOn, timeOfDay('00:00'), scope.zone);
  const { numAffectedRows: words = 0n } = await sql`
    delete from record_words w using record_event e
    where w.office_id = ${scope.officeId} and w.client_id = ${clientId} and e.office_id = w.office_id and e.client_id = w.client_id
      and e.sequence = w.sequence and e.at < ${before}::timestamptz`.execute(scope.trx);
  const { numAffectedRows: messages = 0n } = await sql`
    delete from message_text t using message m
    where t.office_id = ${scope.officeId} and m.office_id = t.office_id and m.id = t.message_id and m.client_id = ${clientId}
      and m.created_at < ${before}::timestamptz and m.status not in ('queued', 'attempting', 'in-doubt')`.execute(
    scope.trx,
  );
  // Why a surcharge was credited stands in the record too, and is counted there.
  await sql`update credit_line set reason_words = ''
    where office_id = ${scope.officeId} and client_id = ${clientId} and made_at < ${before}::timestamptz`.execute(
    scope.trx,
  );
  // What was asked for in haste stands in the record too. On an invoice that has left it is kept as long as the invoice.
  await sql`update urgent_request set what = '–'
    where office_id = ${scope.officeId} and client_id = ${clientId} and entered_at < ${before}::timestamptz
      and (done_on is not null or withdrawn_at is not null)`.execute(scope.trx);
  await sql`update question set words = null, answer_words = null, line = null
    where office_id = ${scope.officeId} and client_id = ${clientId} and asked_at < ${before}::timestamptz and state in ('settled', 'withdrawn')`.execute(
    scope.trx,
  );
  // What lies in the accounting system is counted without its names.
  await sql`update ledger_document set name = null
    where office_id = ${scope.officeId} and client_id = ${clientId} and created_on < ${beforeOn}::date and name is not null`.execute(
    scope.trx,
  );
  const answers = await eraseAnswers(scope, clientId, before);
  const files = await eraseFileNames(scope, clientId, beforeOn);
  const erased = { words: Number(words), messages: Number(messages), files: files.length };
  if (erased.words + erased.messages + erased.files + answers === 0) return { ...erased, looseSha256: [] };
  // `words` is the name of the hash of an event's own words.
  await appendRecord(scope, [
    {
      clientId,
      kind: 'words-erased',
      data: { beforeOn, erasedWords: erased.words, erasedMessages: erased.messages, erasedFiles: erased.files },
    },
  ]);
  return { ...erased, looseSha256: await findLoose(scope, files) };
}

/**
 * Why a signer said no stands in the record too. With what address and browser somebody answered is kept for what binds, as its evidence; for what came
 * to nothing it is of no use to anybody.
 */
async function eraseAnswers(scope: OfficeScope, clientId: string, before: Instant): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update proposal_signer s set reason_words = null, evidence = null
    from agreement_proposal p
    where s.office_id = ${scope.officeId} and p.office_id = s.office_id and p.id = s.proposal_id and p.client_id = ${clientId}
      and p.state in ('declined', 'withdrawn', 'expired') and p.ended_at < ${before}::timestamptz
      and (s.reason_words is not null or s.evidence is not null)`.execute(scope.trx);
  return Number(numAffectedRows);
}

/** The names of files that were judged, with what was read out of them and found in them, and the pictures of their pages. */
async function eraseFileNames(scope: OfficeScope, clientId: string, beforeOn: CalendarDate): Promise<string[]> {
  const { rows } = await sql<{ id: string; sha256: string }>`
    update arrival set file_name = null, reason_words = null, remark_words = null, part_path = case when part_of is null then null else id::text end
    where office_id = ${scope.officeId} and client_id = ${clientId} and received_on < ${beforeOn}::date
      and verdict <> 'waiting' and file_name is not null
    returning id, sha256`.execute(scope.trx);
  const ids = rows.map(({ id }) => id);
  const { rows: pictures } = await sql<{ sha256: string }>`
    with gone as (delete from reading where office_id = ${scope.officeId} and arrival_id = any(${ids}::uuid[]) returning pictures)
    select p ->> 'sha256' as sha256 from gone, jsonb_array_elements(pictures) p`.execute(scope.trx);
  await sql`delete from finding where office_id = ${scope.officeId} and client_id = ${clientId}
    and (arrival_id = any(${ids}::uuid[]) or arrival_id is null and found_at < ${beforeOn}::date)`.execute(scope.trx);
  return [...rows, ...pictures].map(({ sha256 }) => sha256);
}

export async function findLoose(scope: OfficeScope, shas: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct s as sha256 from unnest(${shas}::text[]) s
    where not exists (select from arrival a where a.office_id = ${scope.officeId} and a.sha256 = s and a.file_name is not null)
      and not exists (select from reading r, jsonb_array_elements(r.pictures) p where r.office_id = ${scope.officeId} and p ->> 'sha256' = s)
      and not exists (select from stray_mail m where m.office_id = ${scope.officeId} and m.sha256 = s and m.state <> 'taken')
      and not exists (select from agreement_version v where v.office_id = ${scope.officeId} and v.file_sha256 = s)
      and not exists (select from agreement_proposal p where p.office_id = ${scope.officeId} and s in (p.document_sha256, p.sealed_sha256))`.execute(
    scope.trx,
  );
  return rows.map(({ sha256 }) => sha256);
}
