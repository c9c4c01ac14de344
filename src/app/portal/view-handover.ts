import { calendarDate } from '../../domain/kernel/index.ts';
import type { PortalHandover } from '../../http/contract/handover.ts';
import type { Language } from '../../texts/language.ts';
import { listPackage, type PackageContents } from '../export/list-package.ts';
import { findHandoverToChange } from '../handover/find-handover.ts';
import { toLineView } from '../handover/line-view.ts';
import { loadHandover } from '../handover/load-handover.ts';
import { wordWhatHappens } from '../handover/what-happens.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { mayReadArrival } from './may-read-arrival.ts';
import { appendRecord } from '../record/append-record.ts';

/** What the client's page tells of a handover: the last day, what happens now, the powers, and what is the client's to confirm. Nothing of one whose notice was taken back. */
export async function viewPortalHandover(
  scope: OfficeScope,
  clientId: string,
): Promise<PortalHandover | { refused: 'not-found' }> {
  const loaded = await loadHandover(scope, clientId);
  if ('refused' in loaded) return loaded.refused === 'not-found' ? { refused: 'not-found' } : { handover: null };
  const { row, handover, parties, facts } = loaded;
  if (row.ended_as === 'withdrawn') return { handover: null };
  const isAlone = row.receiver?.kind === 'client';
  return {
    handover: {
      officeName: parties.officeName,
      lastOn: row.last_on,
      receiverName: row.receiver?.kind === 'next-accountant' ? row.receiver.name : null,
      whatHappens: wordWhatHappens(scope, loaded),
      powers: handover.lines
        .filter(({ content }) => content.item === 'powers-of-attorney' && content.held !== null)
        .map(toLineView),
      mine: handover.lines
        .filter(({ content }) => content.item === 'own-documents' || (isAlone && content.item !== 'powers-of-attorney'))
        .map(toLineView),
      ownDocuments: facts.contents.ownDocuments,
      fetchedOn: row.fetched_on,
      completeOn: handover.completeOn,
    },
  };
}

/**
 * Everything that the client ever delivered and that the person may read, as it came. That all of it was fetched is noted where a handover is under way: from then on nobody needs to wait for
 * it. Wages are for who was named to see them, so that a package without them is not all of it.
 */
export async function fetchOwnDocuments(
  scope: OfficeScope,
  { clientId, named }: Acting,
  language: Language,
): Promise<PackageContents | { refused: 'not-found' | 'wrong-order' }> {
  const row = await findHandoverToChange(scope, clientId);
  const all = { clientId, fromOn: firstDay, toOn: lastDay, language };
  const whole = await listPackage(scope, all);
  if ('refused' in whole) return whole;
  const contents = await listPackage(scope, { ...all, only: mayReadArrival(named, personOf(scope)) });
  if ('refused' in contents) return contents;
  if (row && row.fetched_on === null && contents.documents.length === whole.documents.length) {
    await scope.trx
      .updateTable('handover')
      .set({ fetched_on: scope.today })
      .where('office_id', '=', scope.officeId)
      .where('id', '=', row.id)
      .execute();
    await appendRecord(scope, [{ clientId, kind: 'handover-changed', data: { handover: row.id, what: 'fetched' } }]);
  }
  return contents;
}

/** All that there is, whatever its period. */
const firstDay = calendarDate('1900-01-01');
const lastDay = calendarDate('2999-12-31');
