import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { lockImports, type ImportKind } from './open-import.ts';
import { cancelPromisedReports } from '../report/cancel-promised-reports.ts';
import { closeClientTasks } from '../task/close-client-tasks.ts';
import { ofHistoryImport, takenBackMark } from './of-history-import.ts';
import { findTimedClients, findTimeObstacle, takeBackTime, type TimeImportObstacle } from './take-back-time.ts';
import { countTouchedClients } from './view-imports.ts';

export type UndoImportOutcome =
  | { clients: number }
  | { refused: 'not-found' }
  | { refused: 'something-happened'; clients: number }
  | { refused: TimeImportObstacle };

/**
 * Takes a whole import back while nothing has happened since: no message, no delivery, no change.
 *
 * What was said stays said: the records of the clients are append-only, so they keep that the client came and went. The client stands as inactive,
 * its agreement as ended today and its duties as cancelled; the addresses of people who came with the import and have nothing else here
 * are erased. The same organisation numbers can be brought in again. Undoing twice changes nothing.
 */
export async function undoImport(scope: OfficeScope, importId: string): Promise<UndoImportOutcome> {
  const known = await lockImports(scope, importId);
  if (!known) return { refused: 'not-found' };
  const clientIds = await findClients(scope, importId, known.kind);
  if (known.undoneAt !== null) return { clients: clientIds.length };
  const touched = await countTouchedClients(scope, importId);
  if (touched > 0) return { refused: 'something-happened', clients: touched };
  const obstacle = known.kind === 'time' ? await findTimeObstacle(scope, importId, known.madeAt) : undefined;
  if (obstacle) return { refused: obstacle };
  if (known.kind === 'clients') await takeBackClients(scope, importId, clientIds);
  else if (known.kind === 'history') await takeBackHistory(scope, importId);
  else await takeBackTime(scope, importId);
  await scope.trx
    .updateTable('import_batch')
    .set({ undone_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', importId)
    .execute();
  return { clients: clientIds.length };
}

async function findClients(scope: OfficeScope, importId: string, kind: ImportKind): Promise<string[]> {
  if (kind === 'time') return findTimedClients(scope, importId);
  const { rows } = await (
    kind === 'clients'
      ? sql<{ id: string }>`select id from client
        where office_id = ${scope.officeId} and import_id = ${importId} order by id for update`
      : sql<{ id: string }>`select distinct o.client_id as id from obligation o
        where o.office_id = ${scope.officeId} and ${ofHistoryImport(sql`${importId}::uuid`)} order by o.client_id`
  ).execute(scope.trx);
  return rows.map(({ id }) => id);
}

async function takeBackClients(scope: OfficeScope, importId: string, clientIds: readonly string[]): Promise<void> {
  const { trx, officeId, today } = scope;
  // In one statement: an import of five thousand clients has a hundred thousand duties.
  const { rows: duties } = await sql<{ id: string; client_id: string; clause_key: string; due_on: CalendarDate }>`
    update obligation set cancelled_on = ${today}::date, state = 'cancelled', next_check_on = null
    where office_id = ${officeId} and client_id = any(${clientIds}::uuid[]) and state not in ('delivered', 'cancelled') and not history
    returning id, client_id, clause_key, due_on`.execute(trx);
  await cancelPromisedReports(scope, clientIds);
  const { rows: agreements } = await sql<{ id: string; client_id: string }>`
    update agreement set ended_on = ${today}::date
    where office_id = ${officeId} and client_id = any(${clientIds}::uuid[]) and ended_on is null
    returning id, client_id`.execute(trx);
  await sql`update client set active = false where office_id = ${officeId} and id = any(${clientIds}::uuid[])`.execute(
    trx,
  );
  await closeClientTasks(scope, clientIds, 'all');
  await erasePeople(scope, clientIds);
  const events: NewEvent[] = [
    ...duties.map((row) => ({
      clientId: row.client_id,
      kind: 'duty-cancelled' as const,
      data: { obligation: row.id, clause: row.clause_key, dueOn: row.due_on, why: 'import-undone' },
    })),
    ...agreements.map((row) => ({
      clientId: row.client_id,
      kind: 'agreement-ended' as const,
      data: { agreement: row.id, endedOn: today, why: 'import-undone' },
    })),
    ...clientIds.map((clientId) => ({
      clientId,
      kind: 'client-changed' as const,
      data: { active: false, import: importId, undone: true },
    })),
  ];
  await appendRecord(scope, events);
}

/** Whoever came with the import and acts for nobody else is no longer anybody here. */
async function erasePeople(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    delete from contact where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[])
    returning person_id`.execute(scope.trx);
  const people = [...new Set(rows.map(({ person_id }) => person_id))];
  await sql`
    delete from person p
    where p.office_id = ${scope.officeId} and p.id = any(${people}::uuid[])
      and not exists (select from contact k where k.office_id = p.office_id and k.person_id = p.id)
      and not exists (select from message m where m.office_id = p.office_id and m.person_id = p.id)
      and not exists (select from access a where a.office_id = p.office_id and a.person_id = p.id)
      and not exists (select from one_time_code o where o.office_id = p.office_id and o.person_id = p.id)
      and not exists (select from arrival a where a.office_id = p.office_id and a.person_id = p.id)
      and not exists (select from answer a where a.office_id = p.office_id and a.person_id = p.id)
      and not exists (select from extension_request e where e.office_id = p.office_id and e.person_id = p.id)`.execute(
    scope.trx,
  );
}

/**
 * Earlier deliveries were only ever shown. Their arrivals go, so that nothing counts as delivered; the duty stays as cancelled, for the record to name
 * it by, under a key that leaves its own free for being told of anew.
 */
async function takeBackHistory(scope: OfficeScope, importId: string): Promise<void> {
  const { trx, officeId, today } = scope;
  const { rows } = await sql<{ id: string; client_id: string; clause_key: string; due_on: CalendarDate }>`
    update obligation o set state = 'cancelled', cancelled_on = ${today}::date, delivered_on = null, days_late = 0,
      duty_key = o.duty_key || ${takenBackMark + importId}
    where o.office_id = ${officeId} and o.state <> 'cancelled' and ${ofHistoryImport(sql`${importId}::uuid`)}
    returning id, client_id, clause_key, due_on`.execute(trx);
  await sql`delete from arrival where office_id = ${officeId} and batch_id = ${importId} and via = 'history'`.execute(
    trx,
  );
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'duty-cancelled',
      data: { obligation: row.id, clause: row.clause_key, dueOn: row.due_on, why: 'import-undone', history: true },
    })),
  );
}
