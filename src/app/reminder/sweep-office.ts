import { sql } from 'kysely';
import { deriveObligations } from '../agreement/derive-obligations.ts';
import { judgeTrials } from '../holdout/judge-trials.ts';
import { findEndedWithRequest } from '../intake/settle-extensions.ts';
import { openOutsideTasks } from '../intake/settle-outside.ts';
import { settleLapses } from '../lapse/settle-lapses.ts';
import { settleAbandonedAttempts } from '../message/find-abandoned-attempts.ts';
import { queueQuietReceipts } from '../message/queue-quiet-receipts.ts';
import { releaseWaiting } from '../message/release-waiting.ts';
import { findOpenMatters, watchWhatIsOpen } from '../course/watch-what-is-open.ts';
import { watchObjections } from '../objection/watch-objections.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { anchorRecords } from '../record/anchor-records.ts';
import { watchRetention } from '../retention/watch-retention.ts';
import { remindReviews } from '../review/watch-reviews.ts';
import { watchReports } from '../report/watch-reports.ts';
import { settleAdjustments } from '../price-adjustment/settle-adjustments.ts';
import { expireProposals } from '../proposal/end-proposals.ts';
import { tellQuestions } from '../question/tell-questions.ts';
import { tellSigners } from '../proposal/tell-signers.ts';
import { findReasonToStop } from '../sending/find-reason-to-stop.ts';
import type { SendingGate } from '../sending/sending-gate.ts';
import { isWithinSendingHours } from '../sending/sending-hours.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { refreshCostOfLateness } from '../surcharge/refresh-cost.ts';
import { watchAbsences } from '../staff/watch-absences.ts';
import { tellSurcharges } from '../surcharge/tell-surcharges.ts';
import { tellYears } from '../trial-year/tell-years.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { planReminders } from './plan-reminders.ts';

export interface SweepPorts extends SendingGate {
  /** Where `isConfigured` is not given: whether text messages have a gateway. */
  smsConfigured: boolean;
}

export type SweepResult =
  | { swept: true; queued: number; arisen: number; inDoubt: number }
  | { swept: false; why: 'outside-hours' | 'stopped' | 'clock-jump' | 'another-sweep' };

/**
 * Goes through one office: new duties, what everyone is to be told today, and attempts that were left without an answer. One transaction, from
 * facts and the day alone. Sweeping a thousand times on a day does no more than sweeping once; two sweeps at once are one.
 */
export async function sweepOffice(context: AppContext, officeId: string, ports: SweepPorts): Promise<SweepResult> {
  const result = await inOfficeScope(context, officeId, 'takt', (scope) => sweepInScope(scope, ports));
  // Only now is it certain that a person is asked.
  if (!result.swept && result.why === 'clock-jump') ports.clockWatch?.forget(officeId);
  return result;
}

async function sweepInScope(scope: OfficeScope, ports: SweepPorts): Promise<SweepResult> {
  if (!(await takeSweepLock(scope))) return { swept: false, why: 'another-sweep' };
  const stopped = await findReasonToStop(scope, ports.clockWatch);
  // A wrong clock would also derive the duties of wrong years.
  if (stopped === 'clock-jump') return { swept: false, why: stopped };
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const arisen = await deriveObligations(scope, { allThatNeedIt: true });
  const inDoubt = await settleAbandonedAttempts(scope);
  await settleAdjustments(scope);
  const anchor = await anchorRecords(scope);
  // Once a day: what lies more than a year back is no cost any more.
  if ('hash' in anchor) await refreshCostOfLateness(scope, 'all');
  await watchObjections(scope);
  const open = await findOpenMatters(scope);
  if ('hash' in anchor) await watchWhatIsOpen(scope, open);
  if ('hash' in anchor) await judgeTrials(scope);
  if ('hash' in anchor) await watchRetention(scope);
  await watchReports(scope, { firstOfDay: 'hash' in anchor });
  if (stopped) return { swept: false, why: stopped };
  await releaseWaiting(scope, (channel) => ports.isConfigured?.(channel, scope.demo) ?? true);
  await queueQuietReceipts(scope);
  if (!isWithinSendingHours(scope)) return { swept: false, why: 'outside-hours' };
  await watchAbsences(scope);
  await refreshObligations(scope, await findEndedWithRequest(scope));
  await openOutsideTasks(scope);
  const plan = await planReminders(scope, scope.today);
  const identity = { name: office.name, brandColour: brandOf(office.settings) };
  const { queued } = await carryOutPlan(scope, plan, {
    identity,
    smsConfigured: ports.isConfigured?.('sms', scope.demo) ?? ports.smsConfigured,
    notBefore: scope.now,
  });
  const asked = await tellQuestions(scope, identity);
  const letters = (await tellSurcharges(scope, identity)) + (await settleLapses(scope, identity));
  await expireProposals(scope);
  const signers = await tellSigners(scope);
  const statuses = open.courses ? await tellYears(scope, identity) : 0;
  const reviews = open.reviews ? await remindReviews(scope) : 0;
  return { swept: true, queued: queued + asked + letters + signers + statuses + reviews, arisen, inDoubt };
}

async function takeSweepLock(scope: OfficeScope): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('sweep ' || ${scope.officeId}, 0)) as taken`.execute(scope.trx);
  return rows[0]!.taken;
}
