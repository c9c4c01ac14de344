import { sql } from 'kysely';
import type { LedgerAccess, LedgerFault } from '../../ledger/ledger-inbox.ts';
import { unlockText } from '../access/lock-text.ts';
import { addSeconds } from '../office-time.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { isWithinSendingHours } from '../sending/sending-hours.ts';
import { ledgerLock, type LedgerPorts } from './ledger-ports.ts';
import { pushWaiting } from './push-waiting.ts';
import { readLedger } from './read-ledger.ts';
import { saveOutcome } from './save-outcome.ts';

/** A little less than the two hours between two rounds, so that a round that begins early passes none over. */
const readEverySeconds = 110 * 60;

/** One connection that something is to be done for. */
export interface DueConnection {
  clientId: string;
  companySlug: string;
  token: Uint8Array;
}

/**
 * A round through the office's accounting systems, one after the other: sends on what waits, and reads what was not read for two hours of working time, or
 * what somebody asked for. No transaction is open while the other side is waited for. What fails with one client is written on its connection and stands in
 * no other one's way; nothing is tried again before the next round.
 */
export async function attendLedgers(
  context: AppContext,
  officeId: string,
  ports: LedgerPorts,
): Promise<{ attended: number; failed: unknown[] }> {
  const due = await inOfficeScope(context, officeId, 'takt', findDue);
  const failed: unknown[] = [];
  for (const connection of due) {
    try {
      await attend(context, officeId, connection, ports);
    } catch (error) {
      failed.push(error);
    }
  }
  return { attended: due.length, failed };
}

async function findDue(scope: OfficeScope): Promise<DueConnection[]> {
  if (scope.demo) return [];
  const readBefore = isWithinSendingHours(scope) ? addSeconds(scope.now, -readEverySeconds) : null;
  const { rows } = await sql<DueConnection>`
    select l.client_id as "clientId", l.company_slug as "companySlug", l.token
    from ledger_connection l join client c on c.office_id = l.office_id and c.id = l.client_id and c.active
    where l.office_id = ${scope.officeId} and l.token is not null and (l.read_wanted
      or ${readBefore}::timestamptz is not null and (l.checked_at is null or l.checked_at <= ${readBefore}::timestamptz)
      or exists (select from ledger_push p where p.office_id = l.office_id and p.client_id = l.client_id and p.state = 'waiting'))
    order by l.checked_at nulls first, l.client_id`.execute(scope.trx);
  return rows;
}

async function attend(
  context: AppContext,
  officeId: string,
  { clientId, companySlug, token: locked }: DueConnection,
  ports: LedgerPorts,
): Promise<void> {
  const token = unlockText(locked, ledgerLock(ports.secret, { officeId }, clientId));
  const inScope = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(context, officeId, 'takt', work);
  if (token === undefined) return inScope((scope) => saveOutcome(scope, clientId, 'unreadable'));
  const access: LedgerAccess = { token, companySlug };
  const fault =
    (await pushWaiting(inScope, { clientId, access }, ports)) ??
    (await readLedger(inScope, { clientId, access }, ports));
  if (fault !== undefined) await inScope((scope) => saveOutcome(scope, clientId, nameOf(fault)));
}

function nameOf(fault: LedgerFault) {
  return 'unreachable' in fault ? 'unreachable' : fault.refused;
}
