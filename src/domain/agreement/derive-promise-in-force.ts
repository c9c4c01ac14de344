import { latest, type CalendarDate } from '../kernel/index.ts';
import type { PromiseDue, SourceDelivery } from './derive-promise-due.ts';

/**
 * The day in force of a promised report when the office has told the client another one. What the agreement says still holds where it is later: a delivery that was reopened may have
 * moved it further. While something is missing a told day binds nobody, since it was told when everything was there.
 *
 * Example: the VAT return was agreed by 4 December and the vouchers came two working days late: by the agreement it is Tuesday the 8th. The office has no room before
 * the 9th and has told so: the 9th is in force.
 */
export function derivePromiseInForce(
  agreed: PromiseDue,
  toldOn: CalendarDate | undefined,
  deliveries: readonly SourceDelivery[],
): PromiseDue {
  if (toldOn === undefined || deliveries.some(({ deliveredOn }) => deliveredOn === undefined)) return agreed;
  const dueOn = agreed.state === 'promised' ? latest(agreed.dueOn, toldOn) : toldOn;
  return { state: 'promised', dueOn, moved: true };
}
