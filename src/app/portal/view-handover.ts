import { calendarDate } from '../../domain/kernel/index.ts';
import type { PortalHandover } from '../../http/contract/handover.ts';
import type { Language } from '../../texts/language.ts';
import { listPackage, type PackageContents } from '../export/list-package.ts';
import { findHandoverToChange } from '../handover/find-handover.ts';
import { toLineView } from '../handover/line-view.ts';
import { loadHandover } from '../handover/load-handover.ts';
import { wordWhatHappens } from '../handover/what-happens.ts';
import type { OfficeScope } from '../office/office-scope.ts';
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

/** Everything that the client ever delivered, as it came. That it was fetched is noted where a handover is under way: from then on nobody needs to wait for it. */
export async function fetchOwnDocuments(
  scope: OfficeScope,
  clientId: string,
  language: Language,
): Promise<PackageContents | { refused: 'not-found' | 'wrong-order' }> {
  const row = await findHandoverToChange(scope, clientId);
  const contents = await listPackage(scope, { clientId, fromOn: firstDay, toOn: lastDay, language });
  if ('refused' in contents) return contents;
  if (row && row.fetched_on === null) {
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
