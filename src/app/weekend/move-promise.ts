import type { CalendarDate } from '../../domain/kernel/index.ts';
import { decideMove, type MoveDecision, type MoveReason } from '../../domain/weekend/index.ts';
import { queuePromiseMoved } from '../message/queue-promise-moved.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { loadPromisesAhead } from '../report/load-promises-ahead.ts';
import { holdDuties, refreshPromisedReports } from '../report/refresh-promised-reports.ts';
import { findJob } from './find-job.ts';
import { aboutReport, undoWaitingMoves } from './undo-move.ts';

export type MovedAnswer = {
  moveId: string;
  /** False: nobody can be reached by e-mail, and somebody has to call. */
  told: boolean;
};

type Refusal = Extract<MoveDecision, { refused: string }>['refused'];

/**
 * Somebody approves a new day for what was promised of a job: it is stored, stands in the record, and the client is told once. The same day again, also at the same moment, changes nothing. A day that
 * still waits to be told gives way to a new one, so that the client hears of one only.
 */
export async function movePromise(
  scope: OfficeScope,
  clientId: string,
  jobKey: string,
  toOn: CalendarDate,
): Promise<MovedAnswer | { refused: 'not-found' | Refusal }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const before = await findMove(scope, clientId, jobKey, toOn);
  if (before) return { moveId: before.id, told: before.message_id !== null };
  await holdPromises(scope, clientId);
  const decided = decideMove(job, await loadPromisesAhead(scope, clientId), toOn, scope.today);
  if ('refused' in decided) return decided;
  const ids = decided.moved.map(({ reportId }) => reportId);
  await undoWaitingMoves(scope, clientId, ids);
  const reports = await loadPromisedReports(scope, { ids });
  const moveId = await keepMove(scope, { clientId, jobKey, toOn, why: decided.why }, reports);
  await refreshPromisedReports(scope, { ids });
  await appendRecord(
    scope,
    reports.map((report) => {
      const fromOn = dueOnOf(report);
      return {
        clientId,
        kind: 'promise-moved' as const,
        data: { ...aboutReport(report), move: moveId, why: decided.why, ...(fromOn === null ? {} : { fromOn }), toOn },
      };
    }),
  );
  const messageId = await queuePromiseMoved(scope, {
    moveId,
    clientId,
    toOn,
    cameLate: decided.why === 'came-late',
    reports,
    needs: job.needs,
  });
  if (messageId === undefined) return { moveId, told: false };
  await scope.trx
    .updateTable('promise_move')
    .set({ message_id: messageId })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', moveId)
    .execute();
  return { moveId, told: true };
}

async function findMove(scope: OfficeScope, clientId: string, jobKey: string, toOn: CalendarDate) {
  return scope.trx
    .selectFrom('promise_move')
    .select(['id', 'message_id'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .where('to_on', '=', toOn)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

/** The client's promises, held until the transaction ends: after the record and the duties of their agreements, as whoever delivers holds them. */
async function holdPromises(scope: OfficeScope, clientId: string): Promise<void> {
  const rows = await scope.trx
    .selectFrom('promised_report')
    .select('agreement_id')
    .distinct()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('cancelled_on', 'is', null)
    .execute();
  await holdDuties(
    scope,
    rows.map((row) => row.agreement_id),
  );
}

async function keepMove(
  scope: OfficeScope,
  move: { clientId: string; jobKey: string; toOn: CalendarDate; why: MoveReason },
  reports: readonly LoadedReport[],
): Promise<string> {
  const { clientId, jobKey, toOn, why } = move;
  const id = scope.ids.next();
  await scope.trx
    .insertInto('promise_move')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId,
      job_key: jobKey,
      to_on: toOn,
      why,
      message_id: null,
      moved_by: staffOf(scope)!,
      moved_at: scope.now,
      undone_by: null,
      undone_at: null,
    })
    .execute();
  await scope.trx
    .insertInto('promise_move_report')
    .values(
      reports.map((report) => ({
        office_id: scope.officeId,
        move_id: id,
        report_id: report.row.id,
        from_on: dueOnOf(report),
      })),
    )
    .execute();
  return id;
}
