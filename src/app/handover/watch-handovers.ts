import { sql } from 'kysely';
import { deriveStatementStanding } from '../../domain/handover/index.ts';
import { addDays } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks, type NewTask } from '../task/open-tasks.ts';
import { accessClosingOf } from './end-handover.ts';
import type { HandoverRow } from './find-handover.ts';
import { handoverMatters, handoverTaskKey, type HandoverMatter } from './handover-task-keys.ts';
import { completeHandover, findParties, type HandoverParties } from './load-handover.ts';
import { loadStatements } from './statements.ts';

/** So long before the last day the lead is told of lines that wait for the office. */
export const lineDueDays = 14;
/** So long before the day to answer by. */
export const statementDueDays = 3;

/**
 * Once a day: what of a handover needs a person becomes a task for the lead, one of each kind for a handover. Lines that wait for the office when the last day is near, a line with which something
 * is wrong, a receiver who has not answered, a question that is to be answered, a power that is still held on the last day, and a way in that may be closed. Tasks that the facts have settled
 * close. Watching twice changes nothing.
 */
export async function watchHandovers(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<HandoverRow>`select * from handover
    where office_id = ${scope.officeId} and ended_at is null order by id`.execute(scope.trx);
  const tasks: NewTask[] = [];
  const settled: string[] = [];
  for (const row of rows) {
    const parties = (await findParties(scope, row.client_id))!;
    const matters = await findMatters(scope, row, parties);
    for (const matter of handoverMatters) {
      const dedupeKey = handoverTaskKey(matter, row.id);
      if (!matters.has(matter)) settled.push(dedupeKey);
      else tasks.push({ kind: `handover-${matter}`, dedupeKey, clientId: row.client_id, leadId: parties.leadId });
    }
  }
  await closeTasks(scope, settled);
  await openTasks(scope, tasks);
}

async function findMatters(
  scope: OfficeScope,
  row: HandoverRow,
  parties: HandoverParties,
): Promise<ReadonlySet<HandoverMatter>> {
  const { today } = scope;
  const { handover } = await completeHandover(scope, row, parties);
  const open = handover.lines.filter(({ next }) => next !== null);
  const matters = new Set<HandoverMatter>();
  const waits = open.filter(
    ({ next, content }) =>
      next!.turn === 'office' && next!.step !== 'call-the-receiver' && content.item !== 'powers-of-attorney',
  );
  if (waits.length > 0 && today >= addDays(row.last_on, -lineDueDays)) matters.add('line-due');
  if (open.some(({ state }) => state === 'disputed')) matters.add('disputed');
  if (open.some(({ next }) => next!.step === 'call-the-receiver')) matters.add('receiver-silent');
  if (today >= row.last_on && open.some(({ next }) => next!.step === 'withdraw')) matters.add('power-not-withdrawn');
  if (row.access_closed_on === null && accessClosingOf(row, today).mayClose) matters.add('may-close');
  const statements = await loadStatements(scope, row.id);
  const isDue = statements.some(
    (one) =>
      deriveStatementStanding(one, one.sentOn, today) !== 'sent' && today >= addDays(one.dueOn, -statementDueDays),
  );
  if (isDue) matters.add('statement-due');
  return matters;
}
