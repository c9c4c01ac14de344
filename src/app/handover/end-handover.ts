import { deriveAccessClosing } from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findHandoverToChange, type HandoverRow } from './find-handover.ts';
import { handoverTaskKeys } from './handover-task-keys.ts';
import { completeHandover, findParties } from './load-handover.ts';
import { revokeReceiverLink } from './receiver-link.ts';

export type CloseRefusal = {
  refused: 'not-found' | 'handover-before-last-day' | 'handover-not-offered' | 'handover-time-to-fetch';
  untilOn?: CalendarDate | null;
};

/**
 * The client's way in is closed, and with it what else ends when a client leaves. Only after the last day, and after the client could fetch the client's own documents; nothing that is
 * unpaid hurries or holds it. After that the office gives them out when it is asked.
 */
export async function closeAccess(scope: OfficeScope, clientId: string): Promise<{ closed: boolean } | CloseRefusal> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  if (row.access_closed_on !== null) return { closed: false };
  const closing = accessClosingOf(row, scope.today);
  if (!closing.mayClose) return { refused: `handover-${closing.because}`, untilOn: closing.untilOn };
  const left = await deactivateClient(scope, clientId);
  return 'refused' in left ? { closed: false } : { closed: true };
}

export function accessClosingOf(
  row: Pick<HandoverRow, 'last_on' | 'offered_on' | 'fetched_on'>,
  today: CalendarDate,
): ReturnType<typeof deriveAccessClosing> {
  return deriveAccessClosing({ today, lastOn: row.last_on, offeredOn: row.offered_on, fetchedOn: row.fetched_on });
}

/** It is over once every line is done. */
export async function endHandover(
  scope: OfficeScope,
  clientId: string,
): Promise<{ ended: true } | { refused: 'not-found' | 'handover-not-complete' }> {
  const row = await findHandoverToChange(scope, clientId);
  const parties = row && (await findParties(scope, clientId));
  if (!row || !parties) return { refused: 'not-found' };
  const { handover } = await completeHandover(scope, row, parties);
  if (handover.completeOn === null) return { refused: 'handover-not-complete' };
  await end(scope, row, 'complete');
  return { ended: true };
}

/** The notice was taken back, and the engagement goes on: not once the client has left. The link of the receiver opens nothing any more. */
export async function withdrawHandover(
  scope: OfficeScope,
  clientId: string,
): Promise<{ withdrawn: true } | { refused: 'not-found' | 'handover-access-closed' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  if (row.access_closed_on !== null) return { refused: 'handover-access-closed' };
  await revokeReceiverLink(scope, row);
  await end(scope, row, 'withdrawn');
  return { withdrawn: true };
}

async function end(scope: OfficeScope, row: HandoverRow, as: 'complete' | 'withdrawn'): Promise<void> {
  await scope.trx
    .updateTable('handover')
    .set({ ended_at: scope.now, ended_by: staffOf(scope), ended_as: as })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  await closeTasks(scope, handoverTaskKeys(row.id));
  await appendRecord(scope, [{ clientId: row.client_id, kind: 'handover-ended', data: { handover: row.id, as } }]);
}
