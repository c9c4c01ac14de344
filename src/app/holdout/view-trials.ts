import { sql } from 'kysely';
import type { HoldoutVerdict } from '../../domain/holdout/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { trendNeeds } from '../../domain/conduct/index.ts';
import type { TrialsView } from '../../http/contract/holdout.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { judgeDays } from './begin-trial.ts';
import { findCandidates, firstDueOn } from './find-candidates.ts';

const pastShown = 20;

interface Row {
  trialId: string;
  begunOn: CalendarDate;
  begunByName: string;
  judgeOn: CalendarDate;
  endedOn: CalendarDate | null;
  endedByName: string | null;
  verdict: HoldoutVerdict | null;
  withIt: number;
  without: number;
}

/** The trial that runs, those before it, and who could take part in a new one. While one runs nothing is told of how it goes. */
export async function viewTrials(scope: OfficeScope): Promise<TrialsView> {
  const { rows } = await sql<Row>`
    select t.id as "trialId", t.begun_on as "begunOn", b.name as "begunByName", t.judge_on as "judgeOn", t.ended_on as "endedOn",
      e.name as "endedByName", t.verdict, count(h.client_id) filter (where not h.held_out)::int as "withIt",
      count(h.client_id) filter (where h.held_out)::int as without
    from holdout_trial t join staff b on b.office_id = t.office_id and b.id = t.begun_by
    left join staff e on e.office_id = t.office_id and e.id = t.ended_by
    left join holdout_client h on h.office_id = t.office_id and h.trial_id = t.id
    where t.office_id = ${scope.officeId}
    group by t.office_id, t.id, b.name, e.name order by t.begun_at desc, t.id desc limit ${pastShown}`.execute(
    scope.trx,
  );
  const trials = rows.map(({ endedOn, endedByName, verdict, ...trial }) => ({
    trial: { ...trial, firstDueOn: firstDueOn(trial.begunOn) },
    ended: endedOn === null ? null : { on: endedOn, byName: endedByName! },
    verdict: verdict === null || verdict.verdict === 'running' ? null : verdict,
  }));
  const running = trials.find(({ ended, verdict }) => ended === null && verdict === null);
  const { clauseKeys, never } = await findCandidates(scope);
  return {
    running: running?.trial ?? null,
    past: trials.filter((one) => one !== running).map(({ trial, ...outcome }) => ({ ...trial, ...outcome })),
    candidates: { clients: clauseKeys.size, needed: { 25: 4 * trendNeeds, 50: 2 * trendNeeds }, never },
    judgeFromOn: addDays(scope.today, judgeDays.least),
    judgeUntilOn: addDays(scope.today, judgeDays.most),
  };
}
