import type { CalendarDate } from '../kernel/index.ts';
import { findOfficeSlips, type ObligationStatus, type OfficeSlip } from '../obligation/index.ts';
import type { LockReason, OfficeCalendar, SurchargeFacts } from './facts.ts';

/** One condition of the fairness lock: what it asks for, whether it holds, and the facts that it was judged by. */
export interface LockCondition {
  /** The reason that closes the lock where the condition does not hold. */
  condition: LockReason;
  holds: boolean;
  /** The day that it was judged by: accepted, noticed, looked. */
  on?: CalendarDate;
  /** The day that it was measured against. */
  againstOn?: CalendarDate;
  /** The office's own slips, where there were any. */
  slips?: readonly OfficeSlip[];
  /** The notice said that this time costs nothing. */
  saidFree?: boolean;
}

/**
 * Every condition that a duty must meet before lateness may cost anything, in the order of the agreement, the notice and the office's part.
 * The lock is open when all of them hold: the same list decides the sum and is shown beside it.
 * Example: accepted 1 July, due 20 November, notice 23 November, delivered 9 December → all hold.
 */
export function deriveConditions(
  facts: SurchargeFacts,
  status: ObligationStatus,
  calendar: OfficeCalendar,
): LockCondition[] {
  const { acceptedOn, notice, obligation } = facts;
  const slips = findOfficeSlips(obligation, calendar.closures, calendar.today);
  const written: LockCondition[] =
    acceptedOn === undefined
      ? [{ condition: 'not-in-writing', holds: false }]
      : [
          { condition: 'not-in-writing', holds: true, on: acceptedOn },
          {
            condition: 'accepted-after-deadline',
            holds: acceptedOn <= obligation.agreedDueOn,
            on: acceptedOn,
            againstOn: obligation.agreedDueOn,
          },
        ];
  return [
    ...written,
    { condition: 'period-before-start', holds: !facts.periodBeforeStart },
    { condition: 'consumer', holds: !facts.consumer },
    {
      condition: 'no-notice',
      holds: hasNotice(facts, status, calendar.today),
      ...(notice === undefined ? {} : { on: notice.acceptedOn, saidFree: notice.saidFree }),
    },
    { condition: 'office-slip', holds: slips.length === 0, ...(slips.length === 0 ? {} : { slips }) },
  ];
}

/**
 * A notice counts when it reached a server before the delivery, and after the deadline that it speaks of was set. What costs the work of what was
 * sent back needs it before the work, which is done when the material has come: only minutes from its day on are charged.
 */
function hasNotice(facts: SurchargeFacts, status: ObligationStatus, today: CalendarDate): boolean {
  const { notice, term } = facts;
  const beforeOn = term.on === 'work' ? today : (status.deliveredOn ?? today);
  if (!notice || notice.acceptedOn > beforeOn) return false;
  if (!status.extended) return true;
  return facts.obligation.extensions.some(
    ({ decision }) =>
      decision.decision === 'granted' && decision.untilOn === status.dueOn && decision.decidedOn < notice.acceptedOn,
  );
}

/**
 * Outside Takt a lateness costs only up to the last day on which somebody looked and saw that something essential was missing; undefined
 * where nobody has looked after the deadline.
 */
export function findLastSeenMissingOn(
  facts: SurchargeFacts['obligation'],
  dueOn: CalendarDate,
): CalendarDate | undefined {
  const essential = new Set(facts.items.filter(({ item }) => item.essential).map(({ item }) => item.key));
  return facts.confirmations
    .filter((confirmation) => confirmation.on > dueOn && confirmation.missingItemKeys.some((key) => essential.has(key)))
    .map((confirmation) => confirmation.on)
    .sort()
    .at(-1);
}
