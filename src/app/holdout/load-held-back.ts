import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { LadderPlan } from '../../domain/reminder/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { firstDueOn } from './find-candidates.ts';
import { loadPackageClients, whyNotTried } from './may-try.ts';

/** The steps of a duty on a day, without what its client is held out of. */
export type HoldBack = (plan: LadderPlan, loaded: LoadedObligation, day: CalendarDate) => LadderPlan;

interface RunningTrial {
  begunOn: CalendarDate;
  judgeOn: CalendarDate;
  heldOut: { clientId: string; clauseKeys: string[] }[];
}

const nothingHeldBack: HoldBack = (plan) => plan;

/**
 * What the running trial holds back: the early word about deliveries of clients that were drawn, with a deadline in the trial, as long as it runs. What an agreement has come to promise
 * or to price since is held back no more.
 */
export async function loadHoldBack(scope: OfficeScope): Promise<HoldBack> {
  const { rows } = await sql<RunningTrial>`
    select t.begun_on as "begunOn", t.judge_on as "judgeOn",
      coalesce(jsonb_agg(jsonb_build_object('clientId', h.client_id, 'clauseKeys', h.clause_keys)) filter (where h.held_out), '[]') as "heldOut"
    from holdout_trial t join holdout_client h on h.office_id = t.office_id and h.trial_id = t.id
    where t.office_id = ${scope.officeId} and t.ended_on is null and t.verdict is null
    group by t.office_id, t.id`.execute(scope.trx);
  const [trial] = rows;
  if (trial === undefined) return nothingHeldBack;
  const packageClients = await loadPackageClients(scope);
  const clauses = new Map(trial.heldOut.map(({ clientId, clauseKeys }) => [clientId, new Set(clauseKeys)]));
  return (plan, loaded, day) => {
    const { client_id: clientId, clause_key: clauseKey, due_on: dueOn, ladder } = loaded.row;
    const isHeldBack =
      ladder === 'periodic' &&
      clauses.get(clientId)?.has(clauseKey) === true &&
      firstDueOn(trial.begunOn) <= dueOn &&
      dueOn < trial.judgeOn &&
      day < trial.judgeOn &&
      whyNotTried(loaded, packageClients) === undefined;
    if (!isHeldBack) return plan;
    const { earlyDaysBefore: _early, ...rest } = plan;
    return rest;
  };
}
