import { sql } from 'kysely';
import { chooseHeldOut } from '../../domain/holdout/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findCandidates } from './find-candidates.ts';

/** Between these days after its beginning a trial is judged: sooner nothing has come, and later nobody remembers it. */
export const judgeDays = { least: 60, most: 366 } as const;
export const percents = [25, 50] as const;

/**
 * Begins a trial: draws who is held out and writes it down, with the day of the answer. Two who begin at once begin one: the other hears that one is running.
 */
export async function beginTrial(
  scope: OfficeScope,
  { percent, judgeOn }: { percent: (typeof percents)[number]; judgeOn: CalendarDate },
): Promise<{ trialId: string } | { refused: 'trial-running' | 'trial-day' | 'trial-too-few' }> {
  const { least, most } = judgeDays;
  if (judgeOn < addDays(scope.today, least) || judgeOn > addDays(scope.today, most)) return { refused: 'trial-day' };
  const { clauseKeys } = await findCandidates(scope);
  const id = scope.ids.next();
  const seed = seedOf(id);
  const chosen = chooseHeldOut(seed, [...clauseKeys.keys()], percent);
  if ('refused' in chosen) return { refused: 'trial-too-few' };
  const begun = await scope.trx
    .insertInto('holdout_trial')
    .values({
      office_id: scope.officeId,
      id,
      tried: 'early-word',
      percent,
      seed,
      begun_on: scope.today,
      begun_at: scope.now,
      begun_by: staffOf(scope)!,
      judge_on: judgeOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!begun) return { refused: 'trial-running' };
  await scope.trx
    .insertInto('holdout_client')
    .values(
      [...clauseKeys].map(([clientId, keys]) => ({
        office_id: scope.officeId,
        trial_id: id,
        client_id: clientId,
        held_out: chosen.heldOut.has(clientId),
        clause_keys: [...keys],
      })),
    )
    .execute();
  await appendOfficeEvents(scope, [
    {
      kind: 'trial-begun',
      data: {
        trial: id,
        tried: 'early-word',
        percent,
        seed,
        judgeOn,
        clients: clauseKeys.size,
        heldOut: chosen.heldOut.size,
      },
    },
  ]);
  return { trialId: id };
}

/** Ends a trial before its day. There is no verdict then: whoever may stop when it looks good finds effects that are none. */
export async function endTrial(
  scope: OfficeScope,
  trialId: string,
): Promise<{ ended: true } | { refused: 'not-found' | 'trial-over' }> {
  const trial = await scope.trx
    .selectFrom('holdout_trial')
    .select(['ended_on', 'judged_at'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', trialId)
    .forUpdate()
    .executeTakeFirst();
  if (!trial) return { refused: 'not-found' };
  if (trial.judged_at !== null) return { refused: 'trial-over' };
  if (trial.ended_on !== null) return { ended: true };
  await scope.trx
    .updateTable('holdout_trial')
    .set({ ended_on: scope.today, ended_at: scope.now, ended_by: staffOf(scope)! })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', trialId)
    .execute();
  await lookAgain(scope, trialId);
  await appendOfficeEvents(scope, [{ kind: 'trial-ended', data: { trial: trialId } }]);
  return { ended: true };
}

/** Who was held out gets the early word again from now on. */
async function lookAgain(scope: OfficeScope, trialId: string): Promise<void> {
  await sql`update obligation o set next_check_on = least(o.next_check_on, greatest(${scope.today}::date, o.due_on - 40))
    from holdout_client h where h.office_id = ${scope.officeId} and h.trial_id = ${trialId} and h.held_out
      and o.office_id = h.office_id and o.client_id = h.client_id and o.clause_key = any(h.clause_keys)
      and o.state not in ('delivered', 'cancelled') and not o.history`.execute(scope.trx);
}

/** From the random end of the trial's own name: nobody can choose it. */
function seedOf(id: string): number {
  return Number.parseInt(id.slice(-7), 16);
}
