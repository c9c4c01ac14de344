import { sql } from 'kysely';
import { isOfficeDay, timeOfDay } from '../../domain/kernel/index.ts';
import { deriveObligations } from '../agreement/derive-obligations.ts';
import { settleAbandonedAttempts } from '../message/find-abandoned-attempts.ts';
import { timeInZone } from '../office-time.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { anchorRecords } from '../record/anchor-records.ts';
import { tellSurcharges } from '../surcharge/tell-surcharges.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { planReminders } from './plan-reminders.ts';

export interface SweepPorts {
  smsConfigured: boolean;
}

export type SweepResult =
  | { swept: true; queued: number; arisen: number; inDoubt: number }
  | { swept: false; why: 'outside-hours' | 'stopped' | 'another-sweep' };

/** Messages are decided on and sent on working days from 08 to 18 in the office's zone. */
const opensAt = timeOfDay('08:00');
const closesAt = timeOfDay('18:00');

/**
 * Goes through one office: new duties, what everyone is to be told today, and attempts that were left without an answer. One transaction, from
 * facts and the day alone. Sweeping a thousand times on a day does no more than sweeping once; two sweeps at once are one.
 */
export async function sweepOffice(context: AppContext, officeId: string, ports: SweepPorts): Promise<SweepResult> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    if (!(await takeSweepLock(scope))) return { swept: false, why: 'another-sweep' };
    const office = await scope.trx
      .selectFrom('office')
      .select(['name', 'settings', 'sending_stopped_at'])
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow();
    const arisen = await deriveObligations(scope, { allThatNeedIt: true });
    const inDoubt = await settleAbandonedAttempts(scope);
    await anchorRecords(scope);
    if (office.sending_stopped_at !== null) return { swept: false, why: 'stopped' };
    if (!isWithinHours(scope)) return { swept: false, why: 'outside-hours' };
    const plan = await planReminders(scope, scope.today);
    const identity = { name: office.name, brandColour: office.settings.brandColour ?? '#0d4b3f' };
    const { queued } = await carryOutPlan(scope, plan, {
      identity,
      smsConfigured: ports.smsConfigured,
      notBefore: scope.now,
    });
    const letters = await tellSurcharges(scope, identity);
    return { swept: true, queued: queued + letters, arisen, inDoubt };
  });
}

function isWithinHours(scope: OfficeScope): boolean {
  const time = timeInZone(scope.now, scope.zone);
  return isOfficeDay(scope.today, scope.closures) && time >= opensAt && time < closesAt;
}

async function takeSweepLock(scope: OfficeScope): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('sweep ' || ${scope.officeId}, 0)) as taken`.execute(scope.trx);
  return rows[0]!.taken;
}
