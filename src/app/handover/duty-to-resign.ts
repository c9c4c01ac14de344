import { sql } from 'kysely';
import { deriveDutyToResign, type DutyToResign, type ResignFacts } from '../../domain/handover/index.ts';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveStatutoryDeadlines, findReport } from '../../domain/statutory/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findNewestTerms, loadStatutory } from './load-contents.ts';
import type { SeenDuty } from './load-deviations.ts';

/** Whether the duty to resign is near enough for the lead to look at it. It is a person's decision, and nothing follows from it by itself. */
export async function loadDutyToResign(
  scope: OfficeScope,
  clientId: string,
  duties: readonly SeenDuty[],
): Promise<DutyToResign> {
  const missing = duties.filter(({ duty }) => duty.deliveredOn === null && duty.dueOn < scope.today);
  const facts: ResignFacts = {
    deadlinesMissed: await countDeadlinesMissed(scope, clientId, duties),
    deliveriesMissing: missing.length,
    remindersUnanswered: new Set(missing.flatMap(({ duty }) => duty.reminderIds)).size,
    writtenNotices: await countLetters(scope, clientId, addMonths(scope.today, -12)),
  };
  return deriveDutyToResign(facts);
}

/** Deadlines of the law in twelve months that went by while the delivery that they are certainly made from was not there. */
async function countDeadlinesMissed(
  scope: OfficeScope,
  clientId: string,
  duties: readonly SeenDuty[],
): Promise<number> {
  const fromOn = addMonths(scope.today, -12);
  const tasks = (await findNewestTerms(scope, clientId))?.terms.frame?.tasks ?? [];
  const { statutory } = await loadStatutory(scope, clientId, tasks);
  const missed = new Set<string>();
  for (const { duty, documents, period } of duties) {
    const report = findReport({ periodOf: period.of, documents });
    if (report === undefined) continue;
    const deadlines = deriveStatutoryDeadlines(report, fromOn, scope.today, statutory).filter(
      ({ anchorOn }) => anchorOn === period.endOn,
    );
    for (const { dueOn } of deadlines)
      if (dueOn < scope.today && (duty.deliveredOn === null || duty.deliveredOn > dueOn))
        missed.add(`${report} ${dueOn}`);
  }
  return missed.size;
}

async function countLetters(scope: OfficeScope, clientId: string, sinceOn: CalendarDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from breach_letter
    where office_id = ${scope.officeId} and client_id = ${clientId} and letter_on >= ${sinceOn}::date`.execute(
    scope.trx,
  );
  return rows[0]!.count;
}
