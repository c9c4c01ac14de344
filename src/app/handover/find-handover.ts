import { sql } from 'kysely';
import type { HandoverTable, StoredReceiver } from '../../db/tables.ts';
import type { AccessToHandOver, AgreedDay, NoticeTerms } from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A handover as it is read. */
export interface HandoverRow extends Omit<HandoverTable, 'terms' | 'agreed' | 'receiver' | 'accesses'> {
  terms: NoticeTerms;
  agreed: AgreedDay | null;
  receiver: StoredReceiver | null;
  accesses: readonly AccessToHandOver[];
}

/** The handover of a client that is under way; else the newest one. */
export async function findHandover(scope: OfficeScope, clientId: string): Promise<HandoverRow | undefined> {
  const { rows } = await sql<HandoverRow>`select * from handover
    where office_id = ${scope.officeId} and client_id = ${clientId}
    order by ended_at is null desc, made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

/**
 * The handover that is under way, held with its client until the transaction ends: two who do something with it come one after the other. It goes on after the client has left, until its
 * last line is done.
 */
export async function findHandoverToChange(scope: OfficeScope, clientId: string): Promise<HandoverRow | undefined> {
  const { rows: clients } = await sql<{ id: string }>`select id from client
    where office_id = ${scope.officeId} and id = ${clientId} for no key update`.execute(scope.trx);
  if (clients.length === 0) return undefined;
  const { rows } = await sql<HandoverRow>`select * from handover
    where office_id = ${scope.officeId} and client_id = ${clientId} and ended_at is null for update`.execute(scope.trx);
  return rows[0];
}

/** The last day of an engagement that is under way to its end, as the client's first page says it; null while nobody has given notice. */
export async function findLastDay(scope: OfficeScope, clientId: string): Promise<{ lastOn: CalendarDate } | null> {
  const row = await findHandover(scope, clientId);
  return row && row.ended_at === null ? { lastOn: row.last_on } : null;
}
