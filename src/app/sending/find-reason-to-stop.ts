import { findClockJump } from '../../domain/sending/index.ts';
import { secondsBetween } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ClockWatch } from './clock-watch.ts';
import { stopSending, type StopReason } from './stop-sending.ts';

/**
 * Why nothing may leave the office now; undefined when it may. A clock that jumped stops sending in this transaction, until a person has looked.
 * A demo office has a clock of its own, which is moved on purpose.
 */
export async function findReasonToStop(
  scope: OfficeScope,
  watch: ClockWatch | undefined,
): Promise<StopReason | undefined> {
  const office = await scope.trx
    .selectFrom('office')
    .select(['newest_event_at', 'sending_stopped_at', 'sending_stopped_reason'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  if (office.sending_stopped_at !== null) {
    return office.sending_stopped_reason === 'clock-jump' ? 'clock-jump' : 'stopped';
  }
  if (scope.demo) return undefined;
  const jump = findClockJump({
    secondsBehindNewestEvent:
      office.newest_event_at === null ? null : secondsBetween(scope.now, office.newest_event_at),
    secondsAgainstMonotonic: watch?.secondsAgainstMonotonic(scope.officeId) ?? null,
  });
  if (jump === undefined) return undefined;
  await stopSending(scope, 'clock-jump');
  return 'clock-jump';
}
