import { sql } from 'kysely';
import { judgeHoldout, type TriedClient } from '../../domain/holdout/index.ts';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { firstDueOn } from './find-candidates.ts';

interface DueTrial {
  id: string;
  begun_on: CalendarDate;
  judge_on: CalendarDate;
}

/**
 * Judges the trial whose day has come, once: as everything stood on that day, also where the sweep comes later. What is still missing then is as late as it is. One that somebody ends
 * at this moment is passed by.
 */
export async function judgeTrials(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<DueTrial>`select id, begun_on, judge_on from holdout_trial
    where office_id = ${scope.officeId} and ended_on is null and verdict is null and judge_on <= ${scope.today}::date
    for update skip locked`.execute(scope.trx);
  for (const trial of rows) {
    const verdict = judgeHoldout(await loadTried(scope, trial), trial.judge_on, scope.today);
    await scope.trx
      .updateTable('holdout_trial')
      .set({ verdict: JSON.stringify(verdict), judged_at: scope.now })
      .where('office_id', '=', scope.officeId)
      .where('id', '=', trial.id)
      .execute();
    await appendOfficeEvents(scope, [{ kind: 'trial-judged', data: { trial: trial.id, verdict: verdict.verdict } }]);
  }
}

/** Days after the deadline of each delivery of the trial's clauses: of the year before it, and with a deadline in it. */
export async function loadTried(scope: OfficeScope, trial: DueTrial): Promise<TriedClient[]> {
  const { id, begun_on: begunOn, judge_on: judgeOn } = trial;
  const { rows } = await sql<TriedClient>`
    select h.client_id as "clientId", h.held_out as "heldOut",
      coalesce(jsonb_agg(o.delivered_on - o.due_on order by o.due_on, o.id)
        filter (where o.due_on < ${begunOn} and o.state = 'delivered'), '[]') as "daysBefore",
      coalesce(jsonb_agg(least(o.delivered_on, ${judgeOn}::date) - o.due_on order by o.due_on, o.id)
        filter (where o.due_on >= ${firstDueOn(begunOn)} and (o.state = 'delivered' or o.state in ('open', 'overdue', 'returned'))), '[]') as "daysDuring"
    from holdout_client h
    left join obligation o on o.office_id = h.office_id and o.client_id = h.client_id and o.clause_key = any(h.clause_keys)
      and o.due_on >= ${addMonths(begunOn, -12)} and o.due_on < ${judgeOn} and not o.aim
    where h.office_id = ${scope.officeId} and h.trial_id = ${id}
    group by h.client_id, h.held_out order by h.client_id`.execute(scope.trx);
  return rows;
}
