import { dropMessages } from '../message/drop-messages.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { refreshDutiesLockedBy } from '../report/mark-report-done.ts';
import { holdDuties, refreshPromisedReports } from '../report/refresh-promised-reports.ts';

/** What the record tells of a report whose day was moved. */
export function aboutReport({ row, promise }: LoadedReport) {
  return {
    promised: row.id,
    report: promise.report,
    periodOf: row.period_of,
    periodStartOn: row.period_start_on,
    periodEndOn: row.period_end_on,
  };
}

/**
 * A new day is taken back as long as the client has not been told: the letter goes nowhere, and what was promised before stands again. Taken back twice, the first stands.
 */
export async function undoMove(
  scope: OfficeScope,
  moveId: string,
): Promise<{ undone: true } | { refused: 'not-found' | 'promise-told' }> {
  const found = await findMove(scope, moveId);
  if (!found) return { refused: 'not-found' };
  await lockRecords(scope, [found.client_id]);
  const move = (await findMove(scope, moveId))!;
  if (move.undone_at !== null) return { undone: true };
  if (!(await isUntold(scope, move.message_id))) return { refused: 'promise-told' };
  await takeBack(scope, move);
  return { undone: true };
}

/** Days for these reports that nobody has been told yet give way. Whoever calls holds the record. */
export async function undoWaitingMoves(
  scope: OfficeScope,
  clientId: string,
  reportIds: readonly string[],
): Promise<void> {
  const moves = await scope.trx
    .selectFrom('promise_move as m')
    .innerJoin('promise_move_report as x', (join) =>
      join.onRef('x.office_id', '=', 'm.office_id').onRef('x.move_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.client_id', 'm.message_id', 'm.to_on', 'm.undone_at'])
    .distinct()
    .where('m.office_id', '=', scope.officeId)
    .where('m.client_id', '=', clientId)
    .where('m.undone_at', 'is', null)
    .where('m.message_id', 'is not', null)
    .where('x.report_id', 'in', reportIds)
    .orderBy('m.id')
    .execute();
  for (const move of moves) if (await isUntold(scope, move.message_id)) await takeBack(scope, move);
}

type Move = NonNullable<Awaited<ReturnType<typeof findMove>>>;

async function findMove(scope: OfficeScope, moveId: string) {
  return scope.trx
    .selectFrom('promise_move')
    .select(['id', 'client_id', 'message_id', 'to_on', 'undone_at'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', moveId)
    .executeTakeFirst();
}

/**
 * The letter still waits, was taken out, or never was. One that is leaving at this moment counts as told: waiting for it could be waiting in a circle, since whoever sends it waits for the record.
 */
async function isUntold(scope: OfficeScope, messageId: string | null): Promise<boolean> {
  if (messageId === null) return true;
  const message = await scope.trx
    .selectFrom('message')
    .select(['status', 'attempts'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (message === undefined || message.attempts > 0) return false;
  return message.status === 'queued' || message.status === 'dropped';
}

async function takeBack(scope: OfficeScope, { id, client_id: clientId, message_id, to_on: toOn }: Move): Promise<void> {
  const rows = await scope.trx
    .selectFrom('promise_move_report')
    .select('report_id')
    .where('office_id', '=', scope.officeId)
    .where('move_id', '=', id)
    .execute();
  const ids = rows.map((row) => row.report_id);
  const reports = await loadPromisedReports(scope, { ids });
  await holdDuties(scope, [...new Set(reports.map(({ row }) => row.agreement_id))]);
  if (message_id !== null) await dropMessages(scope, [message_id], 'undone');
  await scope.trx
    .updateTable('promise_move')
    .set({ undone_by: staffOf(scope), undone_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
  await refreshPromisedReports(scope, { ids });
  await appendRecord(
    scope,
    reports.map((report) => ({
      clientId,
      kind: 'promise-move-undone' as const,
      data: { ...aboutReport(report), move: id, toOn },
    })),
  );
  await refreshDutiesLockedBy(scope, reports);
}
