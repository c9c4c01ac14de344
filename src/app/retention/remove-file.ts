import { sql } from 'kysely';
import { mayAnswer } from '../../domain/objection/index.ts';
import { decideWhoAnswers } from '../../domain/objection/index.ts';
import { toAnswerers } from '../objection/to-answerers.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findLoose } from '../record/erase-words.ts';
import { closeTasks, loadPeopleAtWork, openTasks } from '../task/open-tasks.ts';
import { eraseFiles } from './erase-files.ts';
import { noteLoose } from './note-loose.ts';

export interface RemovalWish {
  why: 'wrong-client' | 'private';
  words: string;
}

const taskKey = (removalId: string): string => `removal/${removalId}`;

/** A person has found a file that should never have come, of another client or private, and says why. A second person looks before it goes. */
export async function askRemoval(
  scope: OfficeScope,
  arrivalId: string,
  { why, words }: RemovalWish,
): Promise<{ removalId: string } | { refused: 'not-found' }> {
  const arrival = await scope.trx
    .selectFrom('arrival')
    .select('client_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .where('file_name', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!arrival) return { refused: 'not-found' };
  const before = await scope.trx
    .selectFrom('file_removal')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('arrival_id', '=', arrivalId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (before) return { removalId: before.id };
  const id = scope.ids.next();
  const clientId = arrival.client_id;
  const askedBy = staffOf(scope)!;
  await scope.trx
    .insertInto('file_removal')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId,
      arrival_id: arrivalId,
      why,
      words,
      asked_by: askedBy,
      asked_at: scope.now,
      state: 'waiting',
    })
    .execute();
  // No words: what was private is not told again in the record.
  await appendRecord(scope, [{ clientId, kind: 'file-removal-asked', data: { arrival: arrivalId, why } }]);
  const who = decideWhoAnswers(toAnswerers(await loadPeopleAtWork(scope)), askedBy);
  await openTasks(scope, [{ kind: 'removal-to-look-at', dedupeKey: taskKey(id), clientId, leadId: who.staffId }]);
  return { removalId: id };
}

/**
 * The second person has looked. Removed, the file and what was unpacked from it stand for nothing any more: name, words, what was read and the pictures go, the
 * words about it in the record go, and bytes that no other arrival has. The event stands without words.
 */
export async function decideRemoval(
  scope: OfficeScope,
  removalId: string,
  decision: 'removed' | 'kept',
): Promise<{ decided: 'removed' | 'kept' } | { refused: 'not-found' | 'second-person' | 'removal-decided' }> {
  const row = await scope.trx
    .selectFrom('file_removal')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', removalId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.state !== 'waiting') return { refused: 'removal-decided' };
  const staffId = staffOf(scope)!;
  if (!mayAnswer(toAnswerers(await loadPeopleAtWork(scope)), row.asked_by, staffId))
    return { refused: 'second-person' };
  await scope.trx
    .updateTable('file_removal')
    .set({ state: decision, decided_by: staffId, decided_at: scope.now, alone: staffId === row.asked_by })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', removalId)
    .execute();
  await closeTasks(scope, [taskKey(removalId)]);
  const { client_id: clientId, arrival_id: arrivalId, why } = row;
  if (decision === 'kept') {
    await appendRecord(scope, [{ clientId, kind: 'file-removal-declined', data: { arrival: arrivalId } }]);
    return { decided: 'kept' };
  }
  await takeAway(scope, clientId, arrivalId);
  await appendRecord(scope, [
    { clientId, kind: 'file-removed', data: { arrival: arrivalId, why, alone: staffId === row.asked_by } },
  ]);
  return { decided: 'removed' };
}

async function takeAway(scope: OfficeScope, clientId: string, arrivalId: string): Promise<void> {
  const { rows } = await sql<{ id: string; obligation_id: string | null }>`
    with recursive made(id) as (
      select ${arrivalId}::uuid
      union select a.id from made m join arrival a on a.office_id = ${scope.officeId} and a.part_of = m.id)
    select a.id, a.obligation_id from arrival a join made m on m.id = a.id where a.office_id = ${scope.officeId}
    order by a.id for update of a`.execute(scope.trx);
  const ids = rows.map(({ id }) => id);
  const loose = await eraseFiles(scope, ids);
  // It stands for nothing from now on, as an archive does that was opened.
  await sql`update arrival set obligation_id = null, item_key = null, verdict = 'opened', decided_on = ${scope.today}::date, mend_by_on = null, reason_code = null
    where office_id = ${scope.officeId} and id = any(${ids}::uuid[])`.execute(scope.trx);
  await sql`delete from record_words w using record_event e
    where w.office_id = ${scope.officeId} and w.client_id = ${clientId} and e.office_id = w.office_id and e.client_id = w.client_id
      and e.sequence = w.sequence and e.data ->> 'arrival' = any(${ids}::text[])`.execute(scope.trx);
  await refreshObligations(scope, [...new Set(rows.flatMap(({ obligation_id: id }) => (id === null ? [] : [id])))]);
  await noteLoose(scope, await findLoose(scope, loose));
}
