import { placeArrival } from '../intake/place-arrival.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findActingFor } from './find-acting-for.ts';
import { findPortalFile } from './find-portal-file.ts';

export type MovedFile = { moved: boolean } | { refused: 'not-found' | 'no-company' | 'already-accepted' };

/**
 * Moves a file that went to the wrong company to another one that the person acts for. It lies there unsorted until the office has placed it, keeps
 * its time of receipt, and both records tell of it. One that was sent back gets a fresh start; one that was accepted has been used, and only the
 * office moves that. Moving it to where it is changes nothing.
 */
export async function moveFile(scope: OfficeScope, arrivalId: string, toClientId: string): Promise<MovedFile> {
  const target = await findActingFor(scope, toClientId);
  if ('refused' in target) return target;
  const file = await findPortalFile(scope, arrivalId, { lock: true });
  if ('refused' in file) return file;
  if (file.clientId === toClientId) return { moved: false };
  if (file.verdict === 'accepted') return { refused: 'already-accepted' };
  if (file.verdict === 'returned') {
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
  const placed = await placeArrival(scope, arrivalId, { clientId: toClientId });
  return 'refused' in placed ? { refused: 'not-found' } : { moved: true };
}
