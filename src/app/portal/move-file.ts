import { sql } from 'kysely';
import { placeArrival } from '../intake/place-arrival.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findActingFor } from './find-acting-for.ts';
import { findPortalFile } from './find-portal-file.ts';
import { findWholeOf, type MadeOf } from './find-whole-of.ts';

export type MovedFile = { moved: boolean } | { refused: 'not-found' | 'no-company' | 'already-accepted' };

/**
 * Moves a file that went to the wrong company to another one that the person acts for. It lies there unsorted until the office has placed it, keeps
 * its time of receipt, and both records tell of it. One that was sent back gets a fresh start; one that was accepted has been used, and only the
 * office moves that. Moving it to where it is changes nothing. What was opened or joined goes with all that came of it.
 */
export async function moveFile(scope: OfficeScope, arrivalId: string, toClientId: string): Promise<MovedFile> {
  const target = await findActingFor(scope, toClientId);
  if ('refused' in target) return target;
  const file = await findPortalFile(scope, arrivalId, { lock: true });
  if ('refused' in file) return file;
  if (file.clientId === toClientId) return { moved: false };
  const whole: MadeOf[] = file.opened
    ? await findWholeOf(scope, arrivalId)
    : [{ id: arrivalId, verdict: file.verdict }];
  if (whole.some(({ verdict }) => verdict === 'accepted')) return { refused: 'already-accepted' };
  const opened = whole.filter(({ verdict }) => verdict === 'opened').map(({ id }) => id);
  // What was opened stands for nothing, so no duty has to be worked out anew for it.
  if (opened.length > 0) {
    await sql`update arrival set client_id = ${toClientId}, obligation_id = null, item_key = null, mends = null
      where office_id = ${scope.officeId} and id = any(${opened}::uuid[])`.execute(scope.trx);
  }
  for (const { id, verdict } of whole) {
    if (verdict === 'opened') continue;
    if (verdict === 'returned') await startAfresh(scope, id);
    const placed = await placeArrival(scope, id, { clientId: toClientId });
    if ('refused' in placed) return { refused: 'not-found' };
  }
  return { moved: true };
}

async function startAfresh(scope: OfficeScope, arrivalId: string): Promise<void> {
  await scope.trx
    .updateTable('arrival')
    .set({
      verdict: 'waiting',
      decided_on: null,
      decided_by: null,
      mend_by_on: null,
      reason_code: null,
      reason_words: null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
}
