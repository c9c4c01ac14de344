import { deriveReferralStanding, isEnded, type Referral } from '../../domain/referral/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { referralMatters, referralTaskKey, type ReferralMatter } from './referral-task-keys.ts';

/**
 * What a person has to do about an open referral; nothing while somebody else is waited for. What has ended is told once, when it ends, and not each day.
 * Example: asked on 2 March with seven days, looked at on 10 March → `client-to-call`.
 */
export function findReferralMatter(referral: Referral, today: CalendarDate): ReferralMatter | undefined {
  if (isEnded(referral)) return undefined;
  const { turn, steps } = deriveReferralStanding(referral, today);
  if (turn !== 'office') return undefined;
  if (steps[0] === 'call-the-client') return 'client-to-call';
  return steps[0] === 'call-the-office' ? 'partner-to-call' : 'step';
}

/** Opens the task that a referral asks for now, and closes those that it does not. Doing so twice changes nothing. */
export async function settleReferralTasks(
  scope: OfficeScope,
  { id, clientId, leadId }: { id: string; clientId: string; leadId: string },
  matter: ReferralMatter | undefined,
): Promise<void> {
  const settled = referralMatters.filter((one) => one !== matter);
  await closeTasks(
    scope,
    settled.map((one) => referralTaskKey(one, id)),
  );
  if (matter === undefined) return;
  await openTasks(scope, [{ kind: `referral-${matter}`, dedupeKey: referralTaskKey(matter, id), clientId, leadId }]);
}
