import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { settleProposing } from '../objection/settle-proposing.ts';
import { aboutLine } from './line-about.ts';
import { objectionKey } from './objection-key.ts';
import { lockRecordsOfLines } from './lock-records-of-lines.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';
import { isUnderObjection } from './rest-under-objection.ts';

export const waiveReasons = ['own-contribution', 'illness', 'agreed-by-phone', 'other'] as const;
export type WaiveReason = (typeof waiveReasons)[number];

export type SurchargeDecision =
  { decision: 'approve' } | { decision: 'waive'; reasonCode: WaiveReason; reasonWords?: string };

/** How long a decision can be taken back, in seconds. Only after that is the client told. */
export const undoSeconds = 10;

/** A click in the last second may be under way for some more. */
const underWaySeconds = 5;

/** Decisions made after this moment can still be taken back; those before it stand, and the client is told. */
export function undoableAfter(now: Instant): Instant {
  return addSeconds(now, -undoSeconds - underWaySeconds);
}

/**
 * Approves or waives proposed and resting lines. Each line is decided once; those that were decided already are answered as `skipped`, so that two
 * people at once, or a key pressed twice, do no harm. What rests on an open objection is decided by whoever answers that.
 */
export async function decideSurcharges(
  scope: OfficeScope,
  lineIds: readonly string[],
  decision: SurchargeDecision,
): Promise<{ decided: string[]; skipped: string[] }> {
  if (lineIds.length === 0) return { decided: [], skipped: [] };
  await lockRecordsOfLines(scope, lineIds);
  const state = decision.decision === 'approve' ? ('approved' as const) : ('waived' as const);
  const rows = await scope.trx
    .updateTable('surcharge_line as l')
    .set({
      state,
      rested_from: null,
      decided_at: scope.now,
      decided_by: staffOf(scope),
      reason_code: decision.decision === 'waive' ? decision.reasonCode : null,
      reason_words: decision.decision === 'waive' ? (decision.reasonWords ?? null) : null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', lineIds)
    .where('state', 'in', ['proposed', 'resting'])
    .where((where) => where.not(isUnderObjection))
    .returning(['id', 'client_id', 'obligation_id', 'request_id', 'sum_ore'])
    .execute();
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: state === 'approved' ? 'surcharge-approved' : 'surcharge-waived',
      data: {
        line: row.id,
        ...aboutLine(row),
        sumOre: row.sum_ore,
        ...(decision.decision === 'waive' ? { reason: decision.reasonCode } : {}),
      },
      ...(decision.decision === 'waive' && decision.reasonWords ? { words: { reason: decision.reasonWords } } : {}),
    })),
  );
  const decided = rows.map((row) => row.id);
  await closeTasks(scope, decided.map(objectionKey));
  const clientIds = [...new Set(rows.map((row) => row.client_id))];
  await settleProposing(scope, clientIds);
  await refreshCostOfLateness(scope, clientIds);
  return { decided, skipped: lineIds.filter((id) => !decided.includes(id)) };
}

/** Takes decisions back within the seconds for it, before the client is told. After that they stand; a correction is then a new line. */
export async function undoSurchargeDecisions(
  scope: OfficeScope,
  lineIds: readonly string[],
): Promise<{ undone: string[]; skipped: string[] }> {
  if (lineIds.length === 0) return { undone: [], skipped: [] };
  await lockRecordsOfLines(scope, lineIds);
  const rows = await scope.trx
    .updateTable('surcharge_line')
    .set({ state: 'proposed', decided_at: null, decided_by: null, reason_code: null, reason_words: null })
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', lineIds)
    .where('state', 'in', ['approved', 'waived'])
    .where('told_at', 'is', null)
    .where('decided_at', '>', undoableAfter(scope.now))
    .returning(['id', 'client_id', 'obligation_id', 'request_id'])
    .execute();
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'surcharge-undone',
      data: { line: row.id, ...aboutLine(row) },
    })),
  );
  const clientIds = [...new Set(rows.map((row) => row.client_id))];
  await settleProposing(scope, clientIds);
  await refreshCostOfLateness(scope, clientIds);
  const undone = rows.map((row) => row.id);
  return { undone, skipped: lineIds.filter((id) => !undone.includes(id)) };
}
